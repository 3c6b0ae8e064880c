/** Long things on a telephone: a draft of 500 articles, an opinion of 7,000 characters, 1,416 opinions. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { openConsultation, openSessions, writeLetters } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import { longDraft, longWords } from '../support/long.ts';

const now = '2026-03-10T04:00:07.000Z';
test.use({ now });
test.setTimeout(400_000);

let consultation: Opened;
test.beforeAll(async ({ server }) => {
	consultation = await openConsultation(server, { opensOn: '2026-03-02', draftText: longDraft(500) });
});

const address = () => `/consultations/${consultation.id}`;
const clause = (n: number) => consultation.clauses[n - 1]!;

test('a draft of 500 articles: folded contents, found by number and by words, and its place is kept', async ({
	page,
	server
}) => {
	const { resident } = await openSessions(server, { resident: { phone: '13900000347' } });
	await page.context().addCookies([{ name: 'wenji', value: resident, url: server.url }]);
	await page.goto(address());
	await page.getByRole('link', { name: '目录' }).last().click();
	const toc = page.getByRole('navigation', { name: /目录/ });
	await expect(toc.getByRole('group')).toHaveCount(10);
	await expect(toc.getByRole('link', { name: /^第三百四十七条/ })).toBeHidden();
	await toc.getByRole('searchbox').fill('347');
	await expect(toc.getByRole('status')).toHaveText('找到 1 条');
	await toc.getByRole('searchbox').press('Enter');
	const article = page.locator(`#c-${clause(347).id}`);
	await expect(article).toBeInViewport();
	await article.getByRole('link', { name: /对这条说一句/ }).click();
	const sheet = page.getByRole('dialog');
	await expect(sheet).toContainText('第347类设施');
	await page.keyboard.press('Escape');
	await expect(article).toBeInViewport();
	await article.getByRole('link', { name: /对这条说一句/ }).click();
	await sheet.getByRole('radio', { name: '建议' }).check();
	await sheet.getByLabel('您想说什么').fill('三个工作日太短，路灯要等配件。');
	await sheet.getByLabel('姓名', { exact: true }).fill('周晓岚');
	await sheet.getByRole('button', { name: /^下一步/ }).click();
	const consent = page.getByLabel(/我已经看过并同意/);
	await expect(consent.or(page.getByRole('button', { name: '提交意见' })).first()).toBeVisible();
	if (await consent.isVisible()) {
		await consent.check();
		await page
			.getByRole('button', { name: /^下一步/ })
			.last()
			.click();
	}
	await page.getByRole('button', { name: '提交意见' }).click();
	await page.getByRole('link', { name: '回到草案' }).click();
	await expect(article).toBeInViewport();
});

test('without script the contents unfold chapter by chapter and lead to the article', async ({ browser, server }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
	const page = await context.newPage();
	await page.goto(`${address()}#toc`);
	const toc = page.getByRole('navigation', { name: /目录/ });
	await expect(toc.getByRole('searchbox')).toBeHidden();
	await toc.getByText(/^第七章/).click();
	await toc.getByRole('link', { name: /^第三百四十七条/ }).click();
	await expect(page.locator(`#c-${clause(347).id}`)).toBeInViewport();
	await context.close();
});

test('7,000 characters: counted and kept on the web, entered whole from a letter, folded for readers', async ({
	page,
	browser,
	server
}) => {
	const words = longWords(7_000);
	await page.goto(`${address()}/say`);
	await page.getByRole('radio', { name: '建议' }).check();
	await page.getByLabel('您想说什么').fill(words);
	await page.getByLabel('姓名', { exact: true }).fill('周晓岚');
	await expect(page.locator('[data-say-count]')).toContainText('7000');
	await page
		.getByRole('button', { name: /^下一步/ })
		.last()
		.click();
	await expect(page.getByRole('alert')).toContainText('最多 5000 个字');
	await expect(page.getByLabel('您想说什么')).toHaveValue(words);
	const { id, staff } = consultation;
	const letters = [{ text: words }];
	await writeLetters(server, { consultationId: id, clerk: staff.clerk, at: now, accept: true, letters });
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
	const plain = await context.newPage();
	await plain.goto(`${address()}/opinions`);
	const note = plain.locator('.voice-note').first();
	expect((await note.boundingBox())!.height).toBeLessThan(780);
	await note.getByText(/看全文（\d+ 字）/).click();
	await expect(note.locator('details p')).toBeVisible();
	expect((await note.locator('.text').allInnerTexts()).join('').replace('……', '').length).toBeGreaterThan(6_990);
	await context.close();
});

test('1,416 opinions come in pages, for everybody and at the desk', async ({ page, server }) => {
	const { id, staff, accounts } = consultation;
	const letters = Array.from({ length: 1416 }, (_, at) => ({ text: `路灯${at}` }));
	await writeLetters(server, { consultationId: id, clerk: staff.clerk, at: now, accept: true, letters });
	await page.goto(`${address()}/opinions`);
	await weighsLittle(page, 30);
	await page.getByRole('link', { name: '看更早的' }).click();
	await expect(page.locator('.voice-note')).toHaveCount(30);
	const { clerk } = await openSessions(server, { clerk: { account: accounts.clerk } });
	await page.context().addCookies([{ name: 'wenji', value: clerk, url: server.url }]);
	await page.goto(`/desk/consultations/${id}/opinions?state=valid`);
	await weighsLittle(page, 50);
});

async function weighsLittle(page: Page, most: number) {
	await expect(page.locator('.voice-note, .queue li')).not.toHaveCount(0);
	expect(await page.locator('.voice-note, .queue li').count()).toBeLessThanOrEqual(most);
	expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(2_500);
	const wide = await page.evaluate(() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth);
	expect(wide).toBe(0);
}
