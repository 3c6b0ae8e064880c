/** Who sees to what: taken by key and by tap, given to a colleague, found in her tasks, given back when she leaves. */
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { openSessions } from '../support/line.ts';
import type { TestServer } from '../support/server.ts';

test.use({ demo: true, now: '2026-05-13T06:25:00Z', viewport: { width: 1280, height: 800 } });
test.describe.configure({ mode: 'serial' });

const people = {
	clerk: { account: 'jiangxiaozhou' },
	colleague: { account: 'yezhiwei' },
	administrator: { account: 'gaoxing' }
};
let sessions: Record<keyof typeof people, string>;
let desk: string;

test.beforeAll(async ({ server }) => {
	sessions = await openSessions(server, people);
});

async function at(browser: Browser, server: TestServer, who: keyof typeof people, script = true): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: script, locale: 'zh-CN' });
	await context.addCookies([{ name: 'wenji', value: sessions[who], url: server.url }]);
	return context.newPage();
}

const countOf = async (page: Page) =>
	Number(/\d+/.exec(await page.locator('#list .pane-head .num').first().innerText())?.[0]);

test('what was given to a colleague stands in her tasks, and she works through it without going back', async ({
	browser,
	server
}) => {
	const page = await at(browser, server, 'colleague');
	await page.goto('/desk');
	await page.getByRole('link', { name: /条意见待答复，我承办 \d+ 条/ }).click();
	await expect(page).toHaveURL(/workbench\?who=me&outcome=undecided$/);
	desk = new URL(page.url()).pathname.replace('/workbench', '');
	const own = await countOf(page);
	expect(own).toBeGreaterThan(3);
	await expect(page.locator('[data-row]').first()).toContainText('我承办');

	await page.locator('[data-row] a.num').first().click();
	await page.getByRole('radio', { name: '解释说明' }).check();
	await page.getByLabel('理由').fill('单行以后沿线住户可以凭证双向通行，证件由社区办理。');
	await page.getByRole('button', { name: '答复这一条' }).click();
	await expect(page.locator('.told')).toContainText('下面是下一条没有答复的');
	expect(await countOf(page)).toBe(own - 1);
	await expect(page).toHaveURL(/who=me/);
	await page.getByRole('button', { name: '不再承办' }).click();
	await expect(page.locator('.told')).toContainText('已收回 1 条');
});

test('taken by key, by tap and without script; what a colleague has is left to her', async ({ browser, server }) => {
	const page = await at(browser, server, 'clerk');
	await page.goto(`${desk}/workbench?who=none&outcome=undecided`);
	const free = await countOf(page);
	await page.keyboard.press('j');
	await page.keyboard.press('m');
	await expect(page.locator('.told')).toContainText('1 条由您承办');
	expect(await countOf(page)).toBe(free - 1);
	await page.goto(`${desk}/workbench?outcome=undecided`);
	await page.locator('[data-all] input').check();
	await page.getByRole('button', { name: '由我承办' }).click();
	await expect(page.locator('.told')).toContainText('已有同事承办，没有改动');

	const plain = await at(browser, server, 'clerk', false);
	await plain.goto(`${desk}/workbench?who=me&outcome=undecided`);
	const mine = await countOf(plain);
	await plain.locator('[data-row] input').nth(0).check();
	await plain.locator('[data-row] input').nth(1).check();
	await plain.getByRole('button', { name: '分派', exact: true }).click();
	await expect(plain.locator('#refused')).toContainText('请先选分派给谁');
	await expect(plain.locator('[data-row] input:checked')).toHaveCount(2);
	await plain.getByLabel('承办人', { exact: true }).last().selectOption({ label: '叶知微' });
	await plain.getByRole('button', { name: '分派', exact: true }).click();
	await expect(plain.locator('.told')).toContainText('已分派 2 条');
	expect(await countOf(plain)).toBe(mine - 2);

	await plain.goto(desk);
	const row = plain.getByRole('table', { name: '谁在承办' }).getByRole('row', { name: /叶知微/ });
	await row.getByRole('link').last().click();
	await expect(plain.locator('[data-row]').first()).toContainText('承办：叶知微');
});

test('whoever leaves gives everything back, and the page of her account says so before', async ({
	browser,
	server
}) => {
	const page = await at(browser, server, 'administrator');
	await page.goto('/desk/settings/staff');
	await page.getByRole('link', { name: /叶知微/ }).click();
	const hint = page.getByText(/还承办着 \d+ 条没有办完的意见/);
	await expect(hint).toBeVisible();
	await page.getByRole('button', { name: '停用' }).click();
	await expect(page.locator('.told')).toContainText(/条意见已回到“未分派”/);
	const clerk = await at(browser, server, 'clerk');
	await clerk.goto(`${desk}/workbench?who=none&outcome=undecided`);
	expect(await countOf(clerk)).toBeGreaterThan(3);
	await clerk.goto(desk);
	await expect(clerk.getByRole('table', { name: '谁在承办' })).not.toContainText('叶知微');
});
