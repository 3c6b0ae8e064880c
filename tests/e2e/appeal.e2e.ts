/**
 * 申诉 through real pages: refused → appealed against on the telephone → a second clerk grants it → answered → in the
 * feedback; by number and code without an account or script; and refused in words once the seven days are over.
 */
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { makeColleague, openConsultation, openSessions, publishFeedback, smsCode } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import type { TestServer } from '../support/server.ts';

const start = '2026-03-10T04:00:05.000Z';
test.use({ now: start });

const why = '我说的就是第二条的管线迁移费，和草案有关，请再看一次。';
let consultation: Opened;
let number = 13_700_000_000;

test.beforeAll(async ({ server }) => {
	server.setNow(start);
	consultation = await openConsultation(server, { opensOn: '2026-03-02' });
});
test.beforeEach(({ server }) => server.setNow(start));

type Said = { phone: string; no: string; code: string; text: string };

/** Says something with a number of one's own; answers with what the receipt shows. */
async function speak(page: Page, server: TestServer, text: string): Promise<Said> {
	const phone = String(++number);
	await page.goto(`/consultations/${consultation.id}/say?clause=${consultation.clauses[1]!.id}`);
	await page.getByRole('radio', { name: '建议' }).check();
	await page.getByLabel('您想说什么').fill(text);
	await page.getByLabel('姓名', { exact: true }).fill('周晓岚');
	await page
		.getByRole('button', { name: /^下一步/ })
		.last()
		.click();
	await page.getByLabel('手机号').fill(phone);
	await page.getByRole('button', { name: '获取验证码' }).click();
	await expect(page.getByText(/验证码已发到/)).toBeVisible();
	await page.getByLabel('验证码', { exact: true }).fill((await smsCode(server, phone))!);
	await page.getByLabel(/我已经看过并同意/).check();
	await page
		.getByRole('button', { name: /^下一步/ })
		.last()
		.click();
	await page.getByRole('button', { name: '提交意见' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('您的意见收到了');
	const code = await page.locator('.code').innerText();
	return { phone, no: new URL(page.url()).searchParams.get('no')!, code, text };
}

async function deskOf(browser: Browser, server: TestServer, session: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
	await context.addCookies([{ name: 'wenji', value: session, url: server.url }]);
	return context.newPage();
}

/** Signs a resident in again: a session does not outlive a day. */
async function comeBack(page: Page, server: TestServer, { phone }: Said): Promise<void> {
	const { author } = await openSessions(server, { author: { phone } });
	await page.context().addCookies([{ name: 'wenji', value: author, url: server.url }]);
}

/** The clerk refuses an opinion as unrelated. */
async function refuse(browser: Browser, server: TestServer, { no }: Said): Promise<Page> {
	const { clerk } = await openSessions(server, { clerk: { account: consultation.accounts.clerk } });
	const page = await deskOf(browser, server, clerk);
	await page.goto(`/desk/consultations/${consultation.id}/opinions?q=${no.split('-')[1]}`);
	await page.getByRole('link', { name: no.split('-')[1], exact: true }).click();
	await page.getByRole('radio', { name: '不予公开' }).check();
	await page.getByLabel('不予公开的理由').selectOption('unrelated');
	await page.getByRole('button', { name: /^确定/ }).click();
	await expect(page.locator('#result')).toContainText('已对 1 条不予公开');
	return page;
}

const appealBox = (page: Page, no: string) => page.locator(`[id="${no}"]`);
async function fillAppeal(page: Page, no: string, text: string): Promise<void> {
	await appealBox(page, no).getByText('不服？提出申诉').click();
	await appealBox(page, no).getByLabel('为什么不服').fill(text);
	await appealBox(page, no).getByRole('button', { name: '提交申诉' }).click();
}

test('refused, appealed against on the telephone, granted by a second clerk, answered, in the feedback', async ({
	page,
	browser,
	server
}) => {
	const said = await speak(page, server, '管线迁移费按楼层分担，二十八万里要写清楚。');
	const clerk = await refuse(browser, server, said);
	await page.goto('/me');
	const own = appealBox(page, said.no);
	await expect(own.getByText('2026-03-17 24:00 前可以申诉一次')).toBeVisible();
	await expect(page.locator('#messages')).toContainText(`意见 ${said.no} 未予公开`);
	await fillAppeal(page, said.no, '。');
	await expect(own.getByText('请写明为什么不服，至少 2 个字。')).toBeVisible();
	await own.getByLabel('为什么不服').fill(why);
	await own.getByRole('button', { name: '提交申诉' }).click();
	await expect(page.getByRole('status').filter({ hasText: `意见 ${said.no} 的申诉已提交。` })).toBeVisible();
	await expect(own.getByText('申诉复核中')).toBeVisible();

	await clerk.goto(`/desk/consultations/${consultation.id}/appeals`);
	await expect(clerk.getByText('这条意见是您审核的，申诉要由另一位人员复核。')).toBeVisible();
	await expect(clerk.getByRole('radio')).toHaveCount(0);
	const { session } = await makeColleague(server, consultation.unitId);
	const second = await deskOf(browser, server, session);
	await second.goto('/desk');
	await second.getByRole('link', { name: /复核申诉 1 件/ }).click();
	await expect(second.getByText(why)).toBeVisible();
	await second.getByRole('radio', { name: '维持原处理' }).check();
	await second.getByRole('button', { name: '确定复核结果' }).click();
	await expect(second.locator('#refused')).toContainText('维持原处理要写明理由，至少 10 个字');
	await second.getByRole('radio', { name: '成立，恢复受理' }).check();
	await second.getByRole('radio', { name: '有效，直接受理' }).check();
	await second.getByRole('button', { name: '确定复核结果' }).click();
	await expect(second.getByRole('status')).toContainText('的申诉已复核，结果已告诉本人');

	await page.goto('/me');
	await expect(own.getByText('研究中')).toBeVisible();
	await own.getByText('这条意见走到哪一步').click();
	await expect(own.getByText('复核：申诉成立，意见恢复受理')).toBeVisible();
	await page.goto(`/consultations/${consultation.id}/opinions`);
	await expect(page.getByText(said.text)).toBeVisible();
	await expect(page.getByText('1 件，其中 1 件成立，意见恢复受理')).toBeVisible();
	expect(await page.content()).not.toContain(why);

	const after = new Date(Date.parse(consultation.closesAt) + 86_400_000).toISOString();
	server.setNow(after);
	await publishFeedback(server, { consultation, at: after });
	await page.goto(`/consultations/${consultation.id}/feedback`);
	await expect(page.getByText(said.text).first()).toBeVisible();
	await expect(page.getByText('1 件，其中 1 件成立，意见恢复受理')).toBeVisible();
	await comeBack(page, server, said);
	await expect(async () => {
		await page.goto('/me');
		await expect(page.locator('#messages')).toContainText(`您的意见 ${said.no} 有答复了：不予采纳`, { timeout: 2000 });
	}).toPass({ timeout: 90_000 });
	await expect(own.getByText('补贴资金只用于工程费用')).toBeVisible();
	await clerk.context().close();
	await second.context().close();
});

test.describe('by number and code', () => {
	test.use({ javaScriptEnabled: false });

	test('without an account and without script', async ({ page, browser, server }) => {
		const other = await openConsultation(server, { opensOn: '2026-03-02' });
		const before = consultation;
		consultation = other;
		const said = await speak(page, server, '请把电梯的维护费用写进第二条。');
		const clerk = await refuse(browser, server, said);
		consultation = before;
		await page.context().clearCookies();
		await page.goto('/lookup');
		await page.getByLabel('意见编号').fill(said.no);
		await page.getByLabel('查询码').fill(said.code);
		await page.getByRole('button', { name: '查询' }).click();
		await fillAppeal(page, said.no, '');
		await expect(page.getByText('请写明为什么不服，至少 2 个字。')).toBeVisible();
		await page.getByLabel('为什么不服').fill(why);
		await page.getByRole('button', { name: '提交申诉' }).click();
		await expect(page.getByText('您提出申诉')).toBeVisible();
		await expect(page.getByText(why)).toBeVisible();
		await expect(page.getByRole('button', { name: '提交申诉' })).toHaveCount(0);
		await clerk.context().close();
	});
});

test('after the seventh day it is refused in words, and the words are kept', async ({ page, browser, server }) => {
	const other = await openConsultation(server, { opensOn: '2026-03-02' });
	const before = consultation;
	consultation = other;
	const said = await speak(page, server, '一层住户的采光怎么补偿？');
	const clerk = await refuse(browser, server, said);
	consultation = before;
	const own = appealBox(page, said.no);
	server.setNow('2026-03-17T15:59:30.000Z');
	await comeBack(page, server, said);
	await page.goto('/me');
	await own.getByText('不服？提出申诉').click();
	await own.getByLabel('为什么不服').fill(why);
	server.setNow('2026-03-17T16:00:00.000Z');
	await own.getByRole('button', { name: '提交申诉' }).click();
	const refused = page.getByRole('alert');
	await expect(refused).toContainText('申诉期限到 2026-03-17 24:00 已经结束');
	await expect(refused).toContainText('12345');
	await expect(refused).toContainText(why);
	await expect(page.getByRole('button', { name: '提交申诉' })).toHaveCount(0);
	await clerk.context().close();
});
