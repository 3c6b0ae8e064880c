import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { countOpinions, openConsultation, publishFeedback, smsCode } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import type { TestServer } from '../support/server.ts';

const noon = '2026-03-10T04:00:00.000Z';
test.use({ now: noon });

let consultation: Opened;
let number = 13_900_000_000;

test.beforeAll(async ({ server }) => {
	server.setNow(noon);
	consultation = await openConsultation(server, { opensOn: '2026-03-02' });
});
test.beforeEach(({ server }) => server.setNow(noon));

const words = '我们楼管线要全迁，二十八万元不太够。\n能不能按楼层分档？';
const next = (page: Page): Locator => page.getByRole('button', { name: /^下一步/ }).last();
const address = (clause?: number) =>
	`/consultations/${consultation.id}/say${clause === undefined ? '' : `?clause=${consultation.clauses[clause]!.id}`}`;

async function write(page: Page, { text = words, clause = 1, name = '周晓岚' } = {}) {
	await page.goto(address(clause));
	await page.getByRole('radio', { name: '建议' }).check();
	await page.getByLabel('您想说什么').fill(text);
	await page.getByLabel('姓名', { exact: true }).fill(name);
}

async function verify(page: Page, server: TestServer, phone = String(++number)) {
	await page.getByLabel('手机号').fill(phone);
	await page.getByRole('button', { name: '获取验证码' }).click();
	await expect(page.getByText(/验证码已发到/)).toBeVisible();
	await page.getByLabel('验证码', { exact: true }).fill((await smsCode(server, phone))!);
	const consent = page.getByLabel(/我已经看过并同意/);
	if (await consent.isVisible()) await consent.check();
	return phone;
}

async function speak(page: Page, server: TestServer, more: Parameters<typeof write>[1] = {}) {
	await write(page, more);
	await next(page).click();
	const phone = await verify(page, server);
	await next(page).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('核对一下，再提交');
	return phone;
}
const send = (page: Page) => page.getByRole('button', { name: '提交意见' }).click();
const heading = (page: Page) => expect(page.getByRole('heading', { level: 1 }));

test('one tap undoes it for ten minutes; then it is withdrawn, by whoever is sure', async ({ page, server }) => {
	await speak(page, server, { text: '这一句说错了。' });
	await send(page);
	await page.getByRole('button', { name: '撤销这条意见' }).click();
	await heading(page).toHaveText('这条意见已经撤销');
	await expect(page.getByText('没有计数，也没有公开过')).toBeVisible();

	await page.getByRole('link', { name: '改一改，重新提' }).click();
	await page.getByLabel('您想说什么').fill('这一句说对了。');
	await next(page).click();
	await send(page);
	await heading(page).toHaveText('您的意见收到了');
	const late = page.getByRole('button', { name: '撤销这条意见' });
	server.setNow('2026-03-10T04:11:00.000Z');
	await late.click();
	await expect(page.getByRole('alert')).toContainText('提交已经超过 10 分钟');
	await expect(late).toHaveCount(0);
	await page.getByText('撤回这条意见').click();
	await page.getByRole('button', { name: '确定撤回' }).click();
	await heading(page).toHaveText('这条意见已经撤回');
});

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
		test.use({ javaScriptEnabled });

		test('from the clause to the receipt, the look-up and back', async ({ page, server }) => {
			await page.goto(address(1));
			await expect(page.getByText('加装电梯的，每部补贴二十八万元；管线迁移费用另行核算。')).toBeVisible();
			await expect(page.getByRole('radio', { name: /赞成|建议|反对|提问/ }).and(page.locator(':checked'))).toHaveCount(
				0
			);
			await next(page).click();
			await expect(page.getByRole('alert')).toContainText('有 3 处要改');

			await speak(page, server);
			const answers = page.locator('dl.check');
			await expect(answers).toContainText('第二条');
			await expect(answers).toContainText('能不能按楼层分档？');
			await expect(answers).toContainText('周**');
			await page.getByRole('button', { name: '改 您说' }).click();
			await expect(page.getByLabel('您想说什么')).toHaveValue(words);
			await page.getByLabel('您想说什么').fill(`${words}谢谢。`);
			await next(page).click();
			await send(page);

			await heading(page).toHaveText('您的意见收到了');
			const code = await page.locator('.code').innerText();
			expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
			const no = new URL(page.url()).searchParams.get('no')!;
			await expect(page.getByText(/12:1\d 前可以一键撤销/)).toBeVisible();
			await expect(page.getByText('2026-04-30 前')).toBeVisible();

			await page.goto('/lookup');
			await page.getByLabel('意见编号').fill(no);
			await page.getByLabel('查询码').fill(code.toLowerCase());
			await page.getByRole('button', { name: '查询' }).click();
			await expect(page.locator('.voice-note')).toContainText('谢谢。');

			await page.goto('/me');
			await page.getByRole('button', { name: '撤销这条意见' }).click();
			await expect(page.getByRole('status')).toContainText(`意见 ${no} 已撤销`);
			await page.goto(`/consultations/${consultation.id}/say/receipt?no=${no}`);
			await page.getByRole('link', { name: '改一改，重新提' }).click();
			await expect(page.getByLabel('您想说什么')).toHaveValue(`${words}谢谢。`);
			await next(page).click();
			await heading(page).toHaveText('核对一下，再提交');
		});
	});
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('whoever comes too late keeps the text and learns the other ways', async ({ page, server }) => {
		const before = await countOpinions(server, consultation.id);
		await speak(page, server);
		server.setNow(consultation.closesAt);
		await send(page);
		await heading(page).toHaveText('现在不能在网上提意见');
		await expect(page.getByText('能不能按楼层分档？')).toBeVisible();
		await expect(page.getByText('zhujian@yunxi.example')).toBeVisible();
		await expect(page.getByText('以邮戳为准')).toBeVisible();
		expect(await countOpinions(server, consultation.id)).toBe(before);
	});

	test('files that cannot be taken are named; the text and the other files stay', async ({ page, server }) => {
		await write(page);
		await page.getByText('加图片、年龄，或者代孩子提').click();
		await page.getByLabel('图片或 PDF').setInputFiles([
			{ name: '大图.png', mimeType: 'image/png', buffer: Buffer.alloc(11 * 1024 * 1024, 7) },
			{ name: '楼道.png', mimeType: 'image/png', buffer: picture },
			{ name: '脚本.png', mimeType: 'image/png', buffer: Buffer.from('<script>alert(1)</script>') }
		]);
		await next(page).click();
		const summary = page.getByRole('alert');
		await expect(summary).toContainText('“大图.png”超过 10 MB');
		await expect(summary).toContainText('“脚本.png”');
		await expect(page.getByLabel('您想说什么')).toHaveValue(words);
		await expect(page.getByRole('checkbox', { name: /楼道\.png/ })).toBeChecked();
		await next(page).click();
		await verify(page, server);
		await next(page).click();
		await expect(page.locator('dl.check')).toContainText('楼道.png');
		await send(page);
		await expect(page.getByText('附件：楼道.png')).toBeVisible();
	});
});

test('a second before the close is in time, the close and a second after it are not', async ({ page, server }) => {
	const close = Date.parse(consultation.closesAt);
	const before = await countOpinions(server, consultation.id);
	server.setNow(new Date(close - 60_000).toISOString());
	await speak(page, server);
	server.setNow(new Date(close - 1000).toISOString());
	await send(page);
	await heading(page).toHaveText('您的意见收到了');
	for (const late of [0, 1000]) {
		server.setNow(new Date(close - 60_000).toISOString());
		await write(page, { text: `晚了 ${late} 毫秒的话` });
		await next(page).click();
		server.setNow(new Date(close + late).toISOString());
		await send(page);
		await heading(page).toHaveText('现在不能在网上提意见');
		await expect(page.getByText(`晚了 ${late} 毫秒的话`)).toBeVisible();
	}
	await page.goto(address(0));
	await heading(page).toHaveText('现在不能在网上提意见');
	expect(await countOpinions(server, consultation.id)).toBe(before + 1);
});

test('a double tap and a replay give one opinion and one receipt', async ({ page, server }) => {
	const before = await countOpinions(server, consultation.id);
	await speak(page, server);
	const form = page.locator('form', { has: page.getByRole('button', { name: '提交意见' }) });
	const addresses = await form.evaluate(async (element: HTMLFormElement) => {
		const post = () =>
			fetch(element.action, { method: 'POST', headers: { accept: 'text/html' }, body: new FormData(element) });
		const answers = await Promise.all([post(), post(), post()]);
		return answers.map(({ url }) => url);
	});
	expect(new Set(addresses).size).toBe(1);
	await page.getByRole('button', { name: '提交意见' }).dblclick();
	await heading(page).toHaveText('您的意见收到了');
	expect(page.url()).toBe(addresses[0]);
	expect(await countOpinions(server, consultation.id)).toBe(before + 1);
});

test('a session that ended in the middle asks for a code once more and goes on', async ({ page, server }) => {
	const phone = await speak(page, server);
	server.setNow('2026-03-10T04:31:00.000Z');
	await send(page);
	await heading(page).toHaveText('验证手机号');
	await expect(page.getByText('登录已经超时。请再获取一次验证码，您写的都还在。')).toBeVisible();
	await verify(page, server, phone);
	await next(page).click();
	await expect(page.locator('dl.check')).toContainText('能不能按楼层分档？');
	await send(page);
	await heading(page).toHaveText('您的意见收到了');
});

test('the words survive a reload, and are gone after sending and after signing out', async ({ page, server }) => {
	await page.goto(address(2));
	await page.getByLabel('您想说什么').fill('一楼采光👨‍👩‍👧');
	await expect(page.getByText('已暂存在这台设备上')).toBeVisible();
	await expect(page.locator('[data-say-count]')).toContainText('5 / 5000');
	await page.reload();
	await expect(page.getByLabel('您想说什么')).toHaveValue('一楼采光👨‍👩‍👧');
	await expect(page.getByText('已找回上次没有提交的内容')).toBeVisible();
	await page.goto(address(1));
	await expect(page.getByLabel('您想说什么')).toHaveValue('');

	await speak(page, server, { clause: 2, text: '一楼采光受影响' });
	await send(page);
	await heading(page).toHaveText('您的意见收到了');
	await page.goto(address(2));
	await expect(page.getByLabel('您想说什么')).toHaveValue('');
	await page.getByLabel('您想说什么').fill('还有一句');
	await expect(page.getByText('已暂存在这台设备上')).toBeVisible();
	await page.goto('/me');
	await page.getByRole('button', { name: '退出登录' }).click();
	await expect(page.getByText('已退出登录')).toBeVisible();
	await page.goto(address(2));
	await expect(page.getByLabel('您想说什么')).toHaveValue('');
	await page.goto('/me');
	await heading(page).toHaveText('登录');
});

test('on the reading page a tap on a clause opens the sheet about it, and each clause keeps its own words', async ({
	page
}) => {
	await page.goto(`/consultations/${consultation.id}`);
	const sheet = page.getByRole('dialog');
	const open = (clause: number) =>
		page.locator(`[data-say-clause="${consultation.clauses[clause]!.id}"]`).first().click();
	await open(1);
	await expect(sheet.getByRole('heading', { name: '对第二条说' })).toBeVisible();
	await expect(sheet.getByText('加装电梯的，每部补贴二十八万元')).toBeVisible();
	await sheet.getByLabel('您想说什么').fill('二十八万不够');
	await sheet.getByRole('button', { name: /关闭/ }).click();
	await open(2);
	await expect(sheet.getByRole('heading', { name: '对第三条说' })).toBeVisible();
	await expect(sheet.getByLabel('您想说什么')).toHaveValue('');
	await sheet.getByRole('button', { name: /关闭/ }).click();
	await open(1);
	await expect(sheet.getByLabel('您想说什么')).toHaveValue('二十八万不够');
	await sheet.getByRole('radio', { name: '反对' }).check();
	await sheet.getByLabel('姓名', { exact: true }).fill('周晓岚');
	await next(page).click();
	await heading(page).toHaveText('验证手机号');
	await expect(page.locator('input[name=clauseId]')).toHaveValue(consultation.clauses[1]!.id);
});

test('a receipt is its author’s alone, and a look-up tells nothing about what is wrong', async ({
	page,
	server,
	browser
}) => {
	await speak(page, server);
	await send(page);
	const receipt = page.url();
	const no = new URL(receipt).searchParams.get('no')!;
	const stranger = await browser.newContext({ serviceWorkers: 'block' });
	const other = await stranger.newPage();
	await other.goto(receipt);
	await heading(other).toHaveText('登录');
	await verify(other, server);
	await other.getByRole('button', { name: '登录' }).last().click();
	expect(other.url()).toBe(receipt);
	await heading(other).not.toHaveText('您的意见收到了');
	const answers: string[] = [];
	for (const [number, code] of [
		[no, 'AAAA-2222'],
		['2026999-0001', 'AAAA-2222']
	] as const) {
		await other.goto(new URL('/lookup', receipt).href);
		await other.getByLabel('意见编号').fill(number);
		await other.getByLabel('查询码').fill(code);
		await other.getByRole('button', { name: '查询' }).click();
		answers.push(await other.getByRole('alert').innerText());
	}
	expect(answers[0]).toContain('没有查到');
	expect(answers[1]).toBe(answers[0]);
	await stranger.close();
});

test('a parent speaks for a child only with a consent of its own', async ({ page, server }) => {
	await write(page, { text: '学校门口想要一个红绿灯' });
	await page.getByText('加图片、年龄，或者代孩子提').click();
	await page.getByLabel('年龄段').selectOption('under14');
	await next(page).click();
	await expect(page.getByRole('alert')).toContainText('未满 14 岁请由监护人用自己的手机号代提。');
	await page.getByLabel('代未满 14 岁的孩子提出').check();
	await next(page).click();
	await verify(page, server);
	await next(page).click();
	await expect(page.getByRole('alert')).toContainText('需要监护人单独同意');
	await page.getByLabel(/我是孩子的监护人/).check();
	await next(page).click();
	await expect(page.locator('dl.check')).toContainText('家长代提');
	await send(page);
	await expect(page.locator('dl.facts')).toContainText('家长代提');
});

test('a forged clause is not guessed: the words stay and the clause is chosen anew', async ({ page, server }) => {
	await write(page);
	await page.locator('input[name=clauseId]').evaluate((input: HTMLInputElement) => (input.value = 'forged'));
	await next(page).click();
	await expect(page.getByRole('alert')).toContainText('找不到这一条');
	await expect(page.getByLabel('您想说什么')).toHaveValue(words);
	await page.getByLabel('说的是哪一条').selectOption(consultation.clauses[2]!.id);
	await next(page).click();
	await verify(page, server);
	await next(page).click();
	await expect(page.locator('dl.check')).toContainText('第三条');
});

test('the author reads the outcome and its reason once they are published', async ({ page, server }) => {
	// One of its own: the clock of other tests has been past the close of theirs.
	consultation = await openConsultation(server, { opensOn: '2026-03-02' });
	await speak(page, server);
	await send(page);
	await heading(page).toHaveText('您的意见收到了');
	const { publishedAt } = await publishFeedback(server, { consultation });
	server.setNow(publishedAt);
	await page.goto('/sign-in');
	await verify(page, server, String(number));
	await page.getByRole('button', { name: '登录' }).last().click();
	await heading(page).toHaveText('我的意见');
	await expect(page.getByRole('img', { name: '不予采纳' })).toBeVisible();
	await expect(page.getByText('补贴资金只用于工程费用，这一项由业主自行协商。')).toBeVisible();
	await page.getByText('这条意见走到哪一步').click();
	await expect(page.getByText('当时的第二条')).toBeVisible();
	await expect(page.getByText('撤回这条意见')).toHaveCount(0);
});

/** A square of four pixels. */
const picture = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEklEQVQImWM4ISJyQkSEAUIBAB0eA8HLJ80gAAAAAElFTkSuQmCC',
	'base64'
);
