import type { Page } from '@playwright/test';
import { everyKind } from '../support/asked.ts';
import { expect, test } from '../support/browser.ts';
import { openSurvey, smsCode } from '../support/line.ts';
import type { OpenedSurvey } from '../support/line/open-survey.ts';
import type { TestServer } from '../support/server.ts';

const noon = '2026-03-12T04:00:00.000Z';
test.use({ now: noon });

const days = { opensOn: '2026-03-11', lastDay: '2026-03-20' };
let survey: OpenedSurvey;
let number = 13_700_000_000;

test.beforeAll(async ({ server }) => {
	server.setNow(noon);
	survey = await openSurvey(server, { ...days, definition: everyKind, anonymous: true });
});
test.beforeEach(({ server }) => server.setNow(noon));

const address = (one = survey) => `/surveys/${one.id}/answer`;
const heading = (page: Page) => expect(page.getByRole('heading', { level: 1 }));
const next = (page: Page) => page.getByRole('button', { name: '下一题' }).click();
const toCheck = (page: Page) => page.getByRole('button', { name: '下一步：核对' }).last().click();
const at = (page: Page, no: number) => expect(page.locator('[data-progress] strong')).toHaveText(`第 ${no} 题`);

async function verify(page: Page, server: TestServer, phone = String(++number)) {
	await page.getByLabel('手机号').fill(phone);
	await page.getByRole('button', { name: '获取验证码' }).click();
	await expect(page.getByText(/验证码已发到/)).toBeVisible();
	await page.getByLabel('验证码', { exact: true }).fill((await smsCode(server, phone))!);
	await page.getByLabel(/我已经看过并同意/).check();
	await toCheck(page);
	await heading(page).toHaveText('核对一下，再提交');
	return phone;
}
const send = (page: Page) => page.getByRole('button', { name: '提交答卷' }).last().click();

test('one question at a time: branches, the way back, resumed on the device, one receipt', async ({ page, server }) => {
	await page.goto(`/surveys/${survey.id}`);
	await expect(page.getByText('不代表全体居民').first()).toBeVisible();
	await page.getByRole('link', { name: '开始答题' }).last().click();
	await at(page, 1);
	await expect(page.getByRole('heading', { name: '您夜里看病的情况' })).toBeVisible();
	await next(page);
	await expect(page.getByRole('alert')).toContainText('这道题必须作答');
	await page.getByRole('radio', { name: '没有去过' }).check();
	await next(page);
	await at(page, 4);
	await page.goBack();
	await at(page, 1);
	await expect(page.getByRole('radio', { name: '没有去过' })).toBeChecked();
	await page.getByRole('radio', { name: '去过', exact: true }).check();
	await next(page);
	await at(page, 2);

	await page.getByRole('checkbox', { name: '路太远' }).check();
	await page.getByRole('checkbox', { name: '以上都不难' }).check();
	await expect(page.getByRole('checkbox', { name: '路太远' })).not.toBeChecked();
	await page.getByRole('checkbox', { name: '其他' }).check();
	await page.getByLabel('其他，请写明').fill('孩子没人带');
	await next(page);
	await page.getByLabel(/用了多久/).fill('七百');
	await next(page);
	await expect(page.getByRole('alert')).toContainText('请只填数字');
	await page.getByLabel(/用了多久/).fill('４５');
	await next(page);
	await at(page, 4);

	await page.reload();
	await page.goto(address());
	await expect(page.getByRole('status').filter({ hasText: '接着上次答的地方' })).toBeVisible();
	await at(page, 4);
	await page.getByRole('button', { name: '上一题' }).click();
	await expect(page.getByLabel(/用了多久/)).toHaveValue('４５');
	await next(page);
	await page.getByRole('radio', { name: /比较满意/ }).check();
	await next(page);
	for (const row of ['能看急症', '能配常用药', '有救护车']) {
		await page.getByRole('group', { name: row }).getByRole('radio', { name: '很要紧' }).check();
	}
	await next(page);
	await page.getByRole('button', { name: '“汐桥街道”往前' }).click();
	await expect(page.getByLabel('“汐桥街道”排第几')).toHaveValue('2');
	await next(page);
	await next(page);
	await next(page);
	await page.getByLabel(/还有什么想说的/).fill('希望夜里有儿科。');
	await toCheck(page);
	await heading(page).toHaveText('验证手机号');
	await verify(page, server);

	const answers = page.locator('dl.check');
	await expect(answers).toContainText('其他：孩子没人带');
	await expect(answers).toContainText('45 分钟');
	await expect(answers).toContainText('第 2：汐桥街道');
	await page.getByRole('button', { name: /^改 9\./ }).click();
	await at(page, 9);
	await page.getByLabel(/还有什么想说的/).fill('希望夜里有儿科，谢谢。');
	await toCheck(page);
	await expect(answers).toContainText('谢谢。');
	const twice = page.waitForURL(/receipt\?no=/);
	await page.evaluate(() => {
		const form = document.querySelector<HTMLFormElement>('form[action*="?/send"]')!;
		void fetch(form.action, { method: 'POST', body: new FormData(form) }).then(() => form.requestSubmit());
	});
	await twice;
	await heading(page).toHaveText('您的答卷收到了');
	const no = new URL(page.url()).searchParams.get('no')!;
	await expect(page.locator('.no')).toHaveText(no);
	expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('survey:')))).toEqual([]);

	await page.getByRole('link', { name: '改答卷' }).click();
	await expect(page.getByText(`您交过一份（${no}）`)).toBeVisible();
	await page.getByRole('radio', { name: '没有去过' }).check();
	await page.goto(`${address()}#q-q9`);
	await page.getByLabel(/还有什么想说的/).fill('没有了。');
	await toCheck(page);
	await expect(page.getByText(`您已经交过一份答卷（${no}）`)).toBeVisible();
	await page.getByRole('button', { name: '提交，换掉先前的' }).last().click();
	await heading(page).toHaveText('您的答卷收到了');
	expect(new URL(page.url()).searchParams.get('no')).toBe(no);
	await expect(page.getByText('已改好')).toBeVisible();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the whole form stands there; what is left out by its branch is said and not sent', async ({ page, server }) => {
		await page.goto(address());
		await expect(page.getByText('第 1 题选了“去过”才答这一题。')).toHaveCount(2);
		await toCheck(page);
		await expect(page.getByRole('alert')).toContainText('第 1 题：这道题必须作答');
		await page.getByRole('checkbox', { name: '等得太久' }).check();
		await page.getByRole('radio', { name: '没有去过' }).check();
		await page.getByLabel('“云麓街道”排第几').selectOption('1');
		await page.getByLabel('“春和街道”排第几').selectOption('1');
		await toCheck(page);
		await expect(page.getByRole('alert')).toContainText('第 6 题：有两项排在同一个位置');
		await page.getByLabel('“春和街道”排第几').selectOption('2');
		await page.getByLabel('“汐桥街道”排第几').selectOption('3');
		await toCheck(page);
		await verify(page, server);
		await expect(page.getByText('第 2 题按您的选择不用答')).toBeVisible();
		await expect(page.locator('dl.check')).toContainText('第 1：云麓街道');
		await page.getByRole('button', { name: /^改 1\./ }).click();
		await expect(page.getByRole('checkbox', { name: '等得太久' })).toBeChecked();
		await toCheck(page);
		await send(page);
		await heading(page).toHaveText('您的答卷收到了');
		await page.getByText(/看我答的 2 题/).click();
		await expect(page.locator('main')).not.toContainText('等得太久');
	});
});

test('at the last second it is taken, a second later the answers are given back to be copied', async ({
	page,
	server
}) => {
	const one = await openSurvey(server, { ...days, title: '今天截止的问卷', lastDay: '2026-03-12', anonymous: true });
	const before = (milliseconds: number) =>
		server.setNow(new Date(Date.parse(one.closesAt) - milliseconds).toISOString());
	for (const left of [1000, 0]) {
		before(120_000);
		await page.context().clearCookies();
		await page.goto(address(one));
		await page.getByRole('radio', { name: '没有' }).check();
		await next(page);
		await next(page);
		await page.getByLabel(/还有什么建议/).fill('赶上了吗？');
		await toCheck(page);
		await verify(page, server);
		before(left);
		await send(page);
		if (left > 0) await heading(page).toHaveText('您的答卷收到了');
	}
	await heading(page).toHaveText('现在不能答这份问卷');
	await expect(page.getByRole('alert')).toContainText('2026-03-12 24:00');
	await expect(page.locator('blockquote')).toContainText('赶上了吗？');
});

test('a correction while somebody answers is told, and nothing is lost', async ({ page, server }) => {
	const corrected = { reason: '第四题漏写了“夜间”两个字，现在补上。', definition: everyKind };
	const one = await openSurvey(server, {
		...{ ...days, title: '夜间医疗问卷（更正过）', definition: everyKind, onePer: 'device', anonymous: true },
		corrected
	});
	await page.goto(address(one));
	await page.evaluate(() => document.querySelector<HTMLInputElement>('[name=version]')!.setAttribute('value', '1'));
	await page.getByRole('radio', { name: '没有去过' }).check();
	for (const no of [4, 5, 6, 7, 8, 9]) {
		await next(page);
		await at(page, no);
	}
	await page.getByLabel(/还有什么想说的/).fill('写了一半。');
	await toCheck(page);
	await expect(page.getByRole('alert')).toContainText('问卷更正了');
	await expect(page.getByRole('alert')).toContainText('漏写了“夜间”');
	for (let step = 0; step < 6; step++) await next(page);
	await expect(page.getByLabel(/还有什么想说的/)).toHaveValue('写了一半。');
	await toCheck(page);
	await heading(page).toHaveText('核对一下，再提交');
	await page.goto(`/surveys/${one.id}`);
	await expect(page.getByText('现在是第 2 版')).toBeVisible();
});

test('once for each device, and once for each code', async ({ page, server }) => {
	const device = await openSurvey(server, {
		...{ ...days, title: '一台设备一份', onePer: 'device', anonymous: true, changeable: false }
	});
	await page.goto(`/surveys/${device.id}`);
	await expect(page.getByText(/换一台设备、清掉标记就认不出来/)).toBeVisible();
	const answer = async () => {
		await page.getByRole('radio', { name: '没有' }).check();
		await next(page);
		await next(page);
		await toCheck(page);
		await send(page);
		await heading(page).toHaveText('您的答卷收到了');
	};
	await page.goto(address(device));
	await answer();
	await page.goto(address(device));
	await heading(page).toHaveText('您已经答过了');
	await page.getByRole('link', { name: /看先前那份的回执/ }).click();
	await heading(page).toHaveText('您的答卷收到了');
	await page.goto(`/en${address(device)}`);
	await heading(page).toHaveText('You have answered already');

	const invited = await openSurvey(server, {
		...{ ...days, title: '凭邀请码', onePer: 'code', anonymous: true, changeable: false, codes: 2 }
	});
	const [own, neighbours] = invited.codes;
	await page.goto(address(invited));
	await heading(page).toHaveText('填邀请码');
	await expect(page.getByRole('radio')).toHaveCount(0);
	await page.getByLabel('邀请码').fill('xxxx-xxxx-xx');
	const begin = () => page.getByRole('button', { name: '开始答题' }).last().click();
	await begin();
	await expect(page.getByRole('alert')).toContainText('邀请码');
	await page.getByLabel('邀请码').fill(own!.toUpperCase());
	await begin();
	await at(page, 1);
	await page.getByRole('radio', { name: '没有' }).check();
	await next(page);
	// Somebody else of the household comes with a letter of their own: neither sees the other's answers.
	await page.goto(`${address(invited)}?invitation=${neighbours}`);
	await expect(page.getByLabel('邀请码')).toHaveValue(neighbours!);
	await begin();
	await at(page, 1);
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	await answer();
	await page.goto(address(invited));
	await heading(page).toHaveText('您已经答过了');
	await page.getByRole('button', { name: '换一个邀请码答' }).click();
	await page.getByLabel('邀请码').fill(own!);
	await begin();
	await expect(page.getByRole('status').filter({ hasText: '接着上次答的地方' })).toBeVisible();
});

test('the marks of device and invitation go to the pages of answering only: every other page is the shared one', async ({
	page,
	context,
	server
}) => {
	const one = await openSurvey(server, { ...days, title: '标记只在答题页', onePer: 'device', anonymous: true });
	const shared = () => page.goto(`/surveys/${one.id}`).then((answer) => answer!.headers());
	const before = await shared();
	expect(before['cache-control']).toBe('no-cache');
	await page.goto(address(one));
	const marks = (await context.cookies()).filter(({ name }) => name === 'wenji_device');
	expect(new Set(marks.map(({ value }) => value)).size).toBe(1);
	expect(marks.map(({ path }) => path).sort()).toEqual([`/en/surveys/${one.id}/answer`, `/surveys/${one.id}/answer`]);
	const after = await shared();
	expect(after.etag).toBe(before.etag);
	for (const path of ['', '/en']) {
		const answer = await page.goto(`${path}/surveys/${one.id}`);
		expect(await answer!.text()).not.toContain(marks[0]!.value);
		expect(answer!.headers()['set-cookie']).toBeUndefined();
	}
	// Sent along all the same, by hand: the page is made for that visitor and kept for nobody.
	const sent = await page.request.get(`/surveys/${one.id}`, {
		headers: { cookie: `wenji_device=${marks[0]!.value}` }
	});
	expect(sent.headers()['cache-control']).not.toBe('no-cache');
	expect(await sent.text()).not.toContain(marks[0]!.value);
	expect((await shared()).etag).toBe(before.etag);
});

test('by keyboard alone: each question is announced, answered with the space bar, left with the enter key', async ({
	page,
	server
}) => {
	const one = await openSurvey(server, { ...days, title: '只用键盘的问卷', onePer: 'device', anonymous: true });
	const tabTo = async (name: 'submit' | 'previous') => {
		const there = () => page.evaluate((wanted) => document.activeElement?.hasAttribute(`data-${wanted}`), name);
		for (let tabs = 0; tabs < 6 && !(await there()); tabs++) await page.keyboard.press('Tab');
	};
	await page.goto(address(one));
	await at(page, 1);
	expect(await page.evaluate(() => scrollY)).toBe(0);
	await page.getByRole('radio').first().focus();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: '没有' })).toBeChecked();
	await page.keyboard.press('Enter');
	await at(page, 3);
	await expect(page.locator('legend:focus')).toContainText('您对现在的服务满意吗');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(page.getByRole('radio', { name: '1' })).toBeChecked();
	await page.keyboard.press('Enter');
	await at(page, 4);
	await page.keyboard.press('Tab');
	await page.keyboard.type('夜里要有人值班。');
	await tabTo('previous');
	await page.keyboard.press('Enter');
	await at(page, 3);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await at(page, 4);
	await expect(page.getByLabel(/还有什么建议/)).toHaveValue('夜里要有人值班。');
	await tabTo('submit');
	await page.keyboard.press('Enter');
	await heading(page).toHaveText('核对一下，再提交');
	await page.locator('form[action*="?/send"] button.voice').focus();
	await page.keyboard.press('Enter');
	await heading(page).toHaveText('您的答卷收到了');
});

test('the results say of whom, of how many, and what follows; their scripts are small', async ({ page, server }) => {
	const sheets = Array.from({ length: 12 }, (_, at) => ({
		q1: { option: at % 3 ? 'q1a' : 'q1b' },
		...(at % 3 && { q2: { options: at % 2 ? ['q2a', 'q2b'] : ['q2a'] } }),
		q3: { point: (at % 5) + 1 },
		...(at === 4 && { q4: { text: '希望夜里有儿科。' } })
	}));
	const done = await openSurvey(server, {
		...{ opensOn: '2026-02-02', lastDay: '2026-02-10', title: '夜间医疗服务点问卷' },
		...{ sheets, resultAt: '2026-02-20T10:00:00+08:00', crosses: [[1, 3]] }
	});
	await page.goto('/surveys?state=closed');
	await page.getByRole('link', { name: '夜间医疗服务点问卷' }).click();
	await heading(page).toHaveText('问卷结果');
	await expect(page.getByText('收到有效答卷 12 份')).toBeVisible();
	await expect(page.getByRole('row', { name: '去过 8' })).toContainText('66.67%');
	await expect(page.getByText('不代表全体居民')).toBeVisible();
	await expect(page.getByText('平均数 2.75')).toBeVisible();
	const csv = await page.request.get(`/surveys/${done.id}/results/table.csv`);
	expect(await csv.text()).toContain('66.67');
	expect((await page.request.get(`/surveys/${done.id}/results/table.xlsx`)).status()).toBe(200);
	await page.goto(`/surveys/${survey.id}/results`);
	await heading(page).toHaveText('结果还没有公布');

	const scripts = new Set<string>();
	page.on('request', (request) => {
		if (/\.js$/.test(new URL(request.url()).pathname)) scripts.add(request.url());
	});
	await page.goto(address(), { waitUntil: 'networkidle' });
	// As they come over the wire, whether or not the browser still had them.
	let bytes = 0;
	for (const script of scripts) {
		const answer = await page.request.get(script, { headers: { 'accept-encoding': 'gzip' } });
		bytes += Number(answer.headers()['content-length']);
	}
	expect(bytes).toBeGreaterThan(1000);
	expect(bytes).toBeLessThan(30 * 1024);
});
