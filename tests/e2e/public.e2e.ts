/** What anybody reads without an account and without script, with the demo. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';

// Its own moment, so its own server: what counts here is the demo as it is laid, and doors and axe add to theirs.
test.use({ demo: true, now: '2026-06-16T02:00:00Z', javaScriptEnabled: false });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const answered = '既有住宅加装电梯补贴办法';
const nobodySpoke = '街道防汛应急预案编制规范';
const shortened = '老桥封闭期间公交绕行与补贴方案';

test('from the home page to the clause and the place to speak', async ({ page }) => {
	await page.goto('/');
	await expect(heading(page)).toHaveText('有 2 件事，正在问您');
	await page.getByRole('link', { name: '看草案，提意见' }).click();
	await expect(page.getByText(/还剩 \d+ 小时/).first()).toBeVisible();
	await expect(page.getByText(/截止 2026-\d\d-\d\d 24:00（北京时间）/).first()).toBeVisible();

	await page.getByRole('link', { name: '目录', exact: true }).click();
	await page
		.getByRole('navigation', { name: /目录/ })
		.getByRole('link', { name: /^第三条/ })
		.click();
	const clause = page.locator('section.clause:target');
	await expect(clause.getByRole('heading')).toHaveText('第三条');
	await expect(clause).toBeInViewport();
	await clause.getByRole('link', { name: '对这条说一句' }).click();
	await expect(page).toHaveURL(/\/say\?clause=/);
});

test('a shortened period says why before anyone scrolls', async ({ page }) => {
	await page.goto('/consultations?state=open');
	await expect(page.getByText('已缩短')).toBeVisible();
	await page.getByRole('link', { name: shortened }).click();
	await expect(page.getByText(/通常不少于 30 日/)).toBeInViewport();
	await expect(page.getByText(/^理由：桥梁检测报告/)).toBeInViewport();
});

test('the answer: sums that agree with the rows, outcomes by link, a table for office programs', async ({ page }) => {
	await page.goto('/consultations?state=closed');
	await page.getByRole('link', { name: answered }).click();
	await page.getByRole('link', { name: '看采纳情况' }).first().click();
	await expect(heading(page)).toHaveText('您说的，这样办了');
	const [, opinions] = /(\d+) 条意见逐条相加/.exec(await page.getByText(/^已核对/).innerText()) ?? [];
	const shown = await page.locator('dl.figures dd').allInnerTexts();
	expect(shown.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(Number(opinions));

	const filter = page.getByRole('navigation', { name: '按结果查看' });
	await filter.getByRole('link', { name: /^不予采纳/ }).click();
	const seals = page.locator('table.cards').getByRole('img');
	expect(new Set(await seals.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))))).toEqual(
		new Set(['不予采纳'])
	);

	const address = await page.getByRole('link', { name: /逐条结果/ }).getAttribute('href');
	const table = await page.request.get(address ?? '');
	expect(table.headers()['content-type']).toBe('text/csv; charset=utf-8');
	const text = await table.text();
	expect(text.startsWith('\ufeff序号,')).toBe(true);
	expect(text.split('\r\n').filter((line) => /\d{7,}-\d{4}/.test(line)).length).toBe(Number(opinions));
});

test('nobody spoke: the same title says so', async ({ page }) => {
	await page.goto('/consultations?state=closed');
	await page.getByRole('link', { name: nobodySpoke }).click();
	await page.getByRole('link', { name: '看采纳情况' }).first().click();
	await expect(heading(page)).toHaveText('您说的，这样办了');
	await expect(page.getByText(/在征求意见期内没有收到社会公众的意见/)).toBeVisible();
});

test('the catalogue keeps its old version, with what came after it marked; each item has its page', async ({
	page
}) => {
	await page.goto('/catalogue');
	await page.getByRole('listitem').filter({ hasText: '第 2 版' }).getByRole('link').click();
	const address = page.url();
	await expect(page.getByRole('heading', { name: '这一版调整了什么' })).toBeVisible();
	await page.getByRole('link', { name: /^看第 1 版/ }).click();
	await expect(page.getByText('这是旧的第 1 版')).toBeVisible();
	await expect(page.locator('table.cards del').first()).toBeVisible();
	await page.getByRole('link', { name: answered }).click();
	await expect(heading(page)).toHaveText(answered);
	await expect(page.getByRole('list', { name: '过程' }).getByRole('listitem').first()).toContainText('列入目录');
	const workbook = await page.request.get(`${address}/table.xlsx`);
	expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK');
});

test('a file is what it is: saved, not opened, unless a picture or a PDF; text is the whole draft', async ({
	page
}) => {
	await page.goto('/consultations?state=open');
	await page.getByRole('link', { name: shortened }).click();
	const original = await page.getByRole('link', { name: /草案原文件/ }).getAttribute('href');
	const file = await page.request.get(original ?? '');
	expect(file.headers()['content-disposition']).toMatch(/^attachment;/);
	expect(file.headers()['x-content-type-options']).toBe('nosniff');
	const text = await page.request.get((await page.getByRole('link', { name: /文字版/ }).getAttribute('href')) ?? '');
	expect(await text.text()).toContain('第一条　');
	expect((await page.request.get('/files/nope')).status()).toBe(404);
});

test('English stays English', async ({ page }) => {
	for (const path of ['/en', '/en/consultations', '/en/catalogue', '/en/rules', '/en/privacy']) {
		await page.goto(path);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		const links = await page
			.locator('a[href^="/"]:not([hreflang])')
			.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
		expect(links.filter((link) => !/^\/en(\/|\?|#|$)/.test(link ?? ''))).toEqual([]);
	}
});
