/** The 待发箱 of a device: what waits is looked at, changed, gone on with and deleted. In a real browser whose network is cut. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { countOpinions, openConsultation, openDay, openSessions, openSurvey, smsCode } from '../support/line.ts';
import { post } from '../support/post.ts';
import { ready, wayTo } from '../support/way.ts';

const now = '2026-03-10T04:00:21.000Z';
test.use({ now, serviceWorkers: 'allow' });

const picture = {
	name: '楼道.png',
	mimeType: 'image/png',
	buffer: Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64'
	)
};
const items = (page: Page) => page.locator('[data-outbox-list] > li');
const heading = (page: Page) => expect(page.getByRole('heading', { level: 1 }));

async function write(page: Page, text: string) {
	await page.getByRole('radio', { name: '建议' }).check();
	await page.getByLabel('您想说什么').fill(text);
	await page.getByLabel('姓名', { exact: true }).fill('周晓岚');
	await page.getByText('加图片、年龄').click();
	await page.getByLabel('图片或 PDF').setInputFiles(picture);
}
const next = (page: Page) => page.getByRole('button', { name: /^下一步/ }).last();

test('written without network, changed, sent when it is back: one opinion, and its receipt', async ({
	page,
	context,
	server
}) => {
	const { id } = await openConsultation(server, { opensOn: '2026-03-02' });
	const { own } = await openSessions(server, { own: { phone: '13700000011' } });
	const way = await wayTo(server);
	await context.addCookies([{ name: 'wenji', value: own, url: way.url }]);
	await page.goto(`${way.url}/consultations/${id}`);
	await ready(page);
	await page.goto(`${way.url}/consultations/${id}/say`);
	await page.goto(`${way.url}/consultations/${id}`);
	way.cut = true;
	await page.goto(`${way.url}/consultations/${id}/say`);
	await write(page, '第一稿。\n第二行。');
	await next(page).click();
	await heading(page).toHaveText('待发箱');
	await expect(page.getByText('已存在这部手机或电脑上')).toBeVisible();
	await expect(items(page)).toHaveCount(1);
	await expect(items(page)).toContainText('等待网络');
	await expect(items(page)).toContainText('附件 1 个');

	// From the copy of the form: every field is there again, the file as well.
	await page.getByRole('link', { name: '修改' }).click();
	await expect(page.getByText('这是从待发箱取出来的')).toBeVisible();
	const area = page.getByLabel('您想说什么');
	await expect(area).toHaveValue('第一稿。\n第二行。');
	await expect(page.getByRole('radio', { name: '建议' })).toBeChecked();
	expect(await page.locator('input[type=file]').evaluate((input: HTMLInputElement) => input.files![0]!.name)).toBe(
		picture.name
	);
	await area.fill('第二稿。');
	await next(page).click();
	await expect(items(page)).toHaveCount(1);
	await expect(items(page)).toContainText('第二稿。');
	await expect(items(page)).not.toContainText('第一稿');

	way.cut = false;
	await page.goto(`${way.url}/outbox`);
	await expect
		.poll(async () => {
			await page.goto(`${way.url}/outbox`);
			return items(page).first().innerText();
		})
		.toContain('需要您处理');
	await finish(page);
	expect(await countOpinions(server, id)).toBe(1);
	way.close();
});

/** What only its writer can settle: the notice was never agreed to. */
async function finish(page: Page) {
	await page.getByRole('button', { name: '继续' }).click();
	await page.getByLabel(/我已经看过并同意/).check();
	await next(page).click();
	await heading(page).toHaveText('核对一下，再提交');
	await page.getByRole('button', { name: '提交意见' }).click();
	await page.waitForURL(/receipt/);
}

test('nobody signed in: it waits for its writer, goes on with all of it, and is gone from here when it is sent', async ({
	page,
	server
}) => {
	const { id } = await openConsultation(server, { opensOn: '2026-03-02' });
	const way = await wayTo(server);
	await page.goto(`${way.url}/consultations/${id}/say`);
	await ready(page);
	await page.goto(`${way.url}/consultations/${id}/say`);
	way.cut = true;
	await write(page, '没有登录也写得下来。');
	await next(page).click();
	await expect(items(page)).toContainText('没有登录也写得下来。');

	// Without network there is nothing to go on with, and nothing of it goes.
	await page.getByRole('button', { name: '删除' }).click();
	await page.getByRole('button', { name: '关闭' }).click();
	await expect(items(page)).toHaveCount(1);
	way.cut = false;
	await expect
		.poll(async () => {
			await page.goto(`${way.url}/outbox`);
			return items(page).first().innerText();
		})
		.toContain('需要您处理');
	way.cut = true;
	await page.getByRole('button', { name: '继续' }).click();
	await expect(page.getByText('现在没有网络，联网后再点“继续”')).toBeVisible();
	way.cut = false;
	await page.getByRole('button', { name: '继续' }).click();
	await page.getByLabel('手机号').fill('13700000012');
	await page.getByRole('button', { name: '获取验证码' }).click();
	await expect(page.getByText(/验证码已发到/)).toBeVisible();
	await page.getByLabel('验证码', { exact: true }).fill((await smsCode(server, '13700000012'))!);
	await page.getByLabel(/我已经看过并同意/).check();
	await next(page).click();
	await expect(page.getByText('楼道.png')).toBeVisible();
	expect(await page.locator('input[name=writtenAt]').getAttribute('value')).toMatch(/^\d{4}-.*Z$/);
	await page.getByRole('button', { name: '提交意见' }).click();
	await page.waitForURL(/receipt/);
	await page.goto(`${way.url}/outbox`);
	await heading(page).toHaveText('待发箱');
	await expect(page.getByText('没有等着发送的内容')).toBeVisible();
	expect(await countOpinions(server, id)).toBe(1);
	way.close();
});

test('deleted after a question; signing out says how many wait; axe finds nothing', async ({
	page,
	context,
	server
}) => {
	const { id } = await openConsultation(server, { opensOn: '2026-03-02' });
	const { own } = await openSessions(server, { own: { phone: '13700000013' } });
	const way = await wayTo(server);
	await context.addCookies([{ name: 'wenji', value: own, url: way.url }]);
	await page.goto(`${way.url}/me`);
	await ready(page);
	await page.goto(`${way.url}/me`);
	await page.goto(`${way.url}/consultations/${id}/say`);
	await expect(page.getByLabel('您想说什么')).toBeVisible();
	way.cut = true;
	await write(page, '要删的一件。');
	await next(page).click();
	await expect(items(page)).toHaveCount(1);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id: rule, nodes }) => `${rule} ${nodes.map(({ html }) => html).join()}`)).toEqual([]);

	await page.goto(`${way.url}/me`);
	await expect(page.getByRole('heading', { name: '待发箱' })).toBeVisible();
	await expect(page.getByText('还有没发出的内容：1 件')).toBeVisible();
	await page.getByRole('button', { name: '删除' }).click();
	await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
	await expect(page.getByRole('heading', { name: '待发箱' })).toBeHidden();
	await expect(page.getByText('还有没发出的内容')).toBeHidden();
	way.close();
});

test('every step of every flow carries on where a form came from', async ({ server }) => {
	const marks = { outbox: '0123456789abcdef', writtenAt: '2026-03-09T08:00:00.000Z', clockAhead: '-1200' };
	const carries = ({ body }: { body: string }) => {
		for (const [name, value] of Object.entries(marks)) {
			expect.soft(body.split(`<input type="hidden" name="${name}" value="${value}"`).length, name).toBe(2);
		}
	};
	const { id } = await openConsultation(server, { opensOn: '2026-03-02' });
	const say = `/consultations/${id}/say?/`;
	const said = {
		stance: 'suggest',
		text: '路灯太暗。',
		name: '周晓岚',
		submitterType: 'person',
		clauseId: '',
		...marks
	};
	const { own } = await openSessions(server, { own: { phone: '13700000014' } });
	const consent = /value="([0-9a-f]{64})"/.exec((await post(server, `${say}check`, said)).body)![1]!;
	carries(await post(server, `${say}check`, { ...said, text: '' }));
	carries(await post(server, `${say}check`, said));
	carries(await post(server, `${say}code`, { ...said, asked: '1', phone: '1' }));
	carries(await post(server, `${say}edit`, said));
	carries(await post(server, `${say}check`, { ...said, consent, asked: '1' }, { session: own }));

	const survey = await openSurvey(server, { opensOn: '2026-03-02', lastDay: '2026-03-20' });
	const answer = `/surveys/${survey.id}/answer?/`;
	carries(await post(server, `${answer}check`, { ...marks, version: '1' }));
	carries(await post(server, `${answer}edit`, { ...marks, version: '1', 'q.q1': 'q1a' }));

	const times = { signUpOpensAt: '2026-03-05T09:00', signUpClosesAt: '2026-03-20T18:00' };
	const day = await openDay(server, { at: '2026-03-04T09:00', sessions: [times] });
	const join = `/opendays/${day.ids[0]}/sign-up?/`;
	for (const step of ['add', 'code', 'send']) carries(await post(server, join + step, { name: '周晓岚', ...marks }));
});

test('without worker and without network a form stays where it is, with what was written', async ({
	browser,
	server
}) => {
	const { id } = await openConsultation(server, { opensOn: '2026-03-02' });
	const context = await browser.newContext({ baseURL: server.url, serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto(`/consultations/${id}/say`);
	await page.getByLabel('您想说什么').fill('车上写的。');
	await context.setOffline(true);
	await next(page).click();
	await expect(page.getByText('没有网络，没有发出去')).toBeVisible();
	await expect(page.getByLabel('您想说什么')).toHaveValue('车上写的。');
	await context.setOffline(false);
	await expect(page.getByText('没有网络，没有发出去')).toBeHidden();
	await context.close();
});
