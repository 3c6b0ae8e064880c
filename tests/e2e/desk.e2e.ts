/** The desk: signing in with two factors, a form over the end of its session, a notice through four people's hands. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { staffPassword } from '../support/accounts.ts';
import { expect, test } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';

type Account = { account: string; secret: string };
type Person = 'publisher' | 'administrator' | 'drafter' | 'firstReviewer' | 'secondReviewer' | 'clerk';
type Made = { people: Record<Person, Account>; consultationId: string; releaseId: string };

test.use({ now: '2026-06-01T01:00:00Z', viewport: { width: 1280, height: 800 } });
test.describe.configure({ mode: 'serial' });

let made: Made;

test.beforeAll(async ({ server }) => {
	const script = resolve(import.meta.dirname, '../support/desk.ts');
	const { DATA_DIR, DATABASE_URL, WENJI_MODE } = {
		DATA_DIR: server.dataDir,
		DATABASE_URL: server.databaseUrl,
		WENJI_MODE: 'test'
	};
	const env = { ...process.env, NODE_OPTIONS: '', DATA_DIR, DATABASE_URL, WENJI_MODE };
	const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
	made = JSON.parse(stdout) as Made;
});

/** The six digits by the server's clock. */
async function codeOf(server: TestServer, secret: string): Promise<string> {
	const { now } = (await (await fetch(`${server.url}/healthz`)).json()) as { now: string };
	return new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({
		timestamp: Date.parse(now)
	});
}

async function givePassword(page: Page, account: string, password = staffPassword): Promise<void> {
	await page.getByLabel('账号').fill(account);
	await page.getByLabel('密码').fill(password);
	await page.getByRole('button', { name: '下一步' }).click();
}

async function giveCode(page: Page, code: string): Promise<void> {
	await page.getByLabel('动态口令').fill(code);
	await page.getByRole('button', { name: '登录工作台' }).click();
}

/** A page of its own, signed in and at an address of the desk. */
async function at(browser: Browser, server: TestServer, person: Person, path: string): Promise<Page> {
	const { account, secret } = made.people[person];
	const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	await page.goto(path);
	await givePassword(page, account);
	await giveCode(page, await codeOf(server, secret));
	await expect(page).toHaveURL(server.url + path);
	return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name });
const refusal = (page: Page) => page.locator('#refused');

test('a newcomer sets up the second factor, by picture or by letters, and signs out', async ({ page, server }) => {
	await page.goto('/desk');
	await expect(page).toHaveURL(/\/desk\/sign-in\?to=/);
	await givePassword(page, 'xinlaide', 'Nicht-das-Wort-1');
	await expect(refusal(page)).toContainText('账号、密码或动态口令不对');
	await expect(page.getByLabel('账号')).toHaveValue('xinlaide');
	await givePassword(page, 'xinlaide');
	await expect(page.getByRole('img', { name: '设置动态口令用的二维码' })).toBeVisible();
	const letters = await page.locator('.secret').innerText();
	await giveCode(page, '000000');
	await expect(refusal(page)).toContainText('动态口令不对');
	await giveCode(page, await codeOf(server, letters.replace(/\s/g, '')));
	await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible();
	await button(page, '退出').click();
	await expect(page).toHaveURL(/\/desk\/sign-in$/);
	await page.goto('/desk/reviews');
	await expect(page).toHaveURL(/\/desk\/sign-in\?to=/);
});

test('a session that ended in mid-form: the text comes through the sign-in and is sent', async ({
	browser,
	server
}) => {
	const path = `/desk/reviews/${made.releaseId}`;
	const page = await at(browser, server, 'drafter', path);
	await expect(page.getByText('还没有选公开属性')).toBeVisible();
	await expect(button(page, '签字送审')).toBeDisabled();
	await page.getByLabel('主动公开', { exact: true }).check();
	await button(page, '保存公开属性').click();
	await page.getByLabel('意见', { exact: false }).last().fill('请先看第三条。\n第二行也要在。');
	await page.getByLabel('我已从头到尾校对过全文').check();
	server.setNow('2026-06-01T01:40:00Z');
	await button(page, '签字送审').click();
	await expect(page.getByText('登录已过期')).toBeVisible();
	await givePassword(page, made.people.drafter.account);
	await giveCode(page, await codeOf(server, made.people.drafter.secret));
	await expect(page).toHaveURL(server.url + path);
	await expect(page.getByText('初审中').first()).toBeVisible();
	await expect(page.getByText('请先看第三条。 第二行也要在。')).toBeVisible();
});

test('the same without script: one button sends the form on', async ({ browser, server }) => {
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
	const page = await context.newPage();
	const { account, secret } = made.people.firstReviewer;
	await page.goto(`/desk/reviews/${made.releaseId}`);
	await givePassword(page, account);
	await giveCode(page, await codeOf(server, secret));
	await page.getByRole('textbox').fill('第一条漏写了站名。');
	server.setNow('2026-06-01T02:20:00Z');
	await button(page, '退回拟稿人').click();
	await givePassword(page, account);
	await giveCode(page, await codeOf(server, secret));
	await expect(page.getByRole('heading', { name: '继续提交' })).toBeVisible();
	await button(page, '继续提交').click();
	await expect(page.getByText('起草中').first()).toBeVisible();
	await expect(page.getByText('第一条漏写了站名。')).toBeVisible();
	await context.close();
});

test('four people, each once: what may not be done is refused in words, then it is published', async ({
	browser,
	server
}) => {
	const path = `/desk/reviews/${made.releaseId}`;
	server.setNow('2026-06-01T02:30:00Z');
	const drafter = await at(browser, server, 'drafter', path);
	await expect(drafter.getByText('第 2 轮送审')).toBeVisible();
	await expect(drafter.getByText('没有改动。')).toBeVisible();
	await button(drafter, '签字送审').click();
	await expect(refusal(drafter)).toContainText('请先校对全文');
	await drafter.getByLabel('我已从头到尾校对过全文').check();
	await button(drafter, '签字送审').click();

	const first = await at(browser, server, 'firstReviewer', '/desk');
	await first.getByRole('link', { name: '请您初审' }).click();
	await button(first, '退回拟稿人').click();
	await expect(refusal(first)).toContainText('请写明退回的原因');
	await first.getByLabel('我已从头到尾校对过全文').check();
	await button(first, '初审通过').click();
	await expect(button(first, '复审通过')).toBeDisabled();
	await expect(first.locator('#sign-why')).toContainText('必须是四个人');

	const second = await at(browser, server, 'secondReviewer', path);
	await second.getByLabel('我已从头到尾校对过全文').check();
	await button(second, '复审通过').click();
	await expect(second.getByText('终审中').first()).toBeVisible();
	await expect(button(second, '终审并发布')).toBeDisabled();

	const office = await at(browser, server, 'publisher', path);
	await expect(office.getByText('还差 2 项，不能发布')).toBeVisible();
	await expect(office.getByText('桥梁检测5月28日评定为D级').first()).toBeInViewport();
	await expect(button(office, '终审并发布')).toBeDisabled();
	await button(office, '批准缩短期限').click();
	await expect(office.getByText('已批准：何知秋')).toBeVisible();
	await button(office, '签保密审查').click();
	await expect(office.getByText('还差')).toHaveCount(0);
	await office.getByLabel('我已从头到尾校对过全文').check();
	await button(office, '终审并发布').click();
	await expect(office.getByText('已发布').first()).toBeVisible();
	for (const name of ['周有闻', '林见深', '许望舒', '何知秋']) {
		await expect(office.locator('.chain').first()).toContainText(name);
	}
	const published = await office.request.get(`/consultations/${made.consultationId}`);
	expect(published.status()).toBe(200);
	// What must not be broken over two lines stands in elements of its own.
	expect((await published.text()).replace(/<[^>]+>/g, '')).toContain('桥梁检测5月28日评定为D级');
	for (const page of [drafter, first, second, office]) await page.context().close();
});

test('five wrong passwords lock the account for half an hour, the right one does not open it', async ({
	page,
	server
}) => {
	const { account, secret } = made.people.clerk;
	await page.goto('/desk/sign-in');
	for (let times = 0; times < 5; times++) await givePassword(page, account, `Falsch-${times}-Falsch`);
	await expect(refusal(page)).toContainText('账号锁定到');
	await givePassword(page, account);
	await expect(refusal(page)).toContainText('账号锁定到');
	server.setNow('2026-06-01T04:00:00Z');
	await givePassword(page, account);
	await giveCode(page, await codeOf(server, secret));
	await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible();
});

test('the journal is whole and is read by its supervisor alone', async ({ browser, server }) => {
	const supervisor = await at(browser, server, 'administrator', '/desk/journal');
	await expect(supervisor.getByText('前后相扣，没有被改动')).toBeVisible();
	await supervisor.goto('/desk/settings/staff');
	await expect(supervisor.getByRole('rowheader', { name: '周有闻' })).toBeVisible();
	const clerk = await at(browser, server, 'drafter', '/desk');
	expect((await clerk.request.get('/desk/journal')).status()).toBe(403);
	expect((await clerk.request.get('/desk/settings/staff')).status()).toBe(403);
	for (const page of [supervisor, clerk]) await page.context().close();
});
