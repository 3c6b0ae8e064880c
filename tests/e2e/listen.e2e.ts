/** 读给我听, in the browser with a voice of the test's own: what is said, what is marked, stopping, going on, no voice. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { demoPeople } from '../support/demo.ts';
import { demoPlaces, openSessions } from '../support/line.ts';

test.use({ demo: true, now: '2026-06-15T02:00:03Z' });

let address: string;
let feedback: string;
test.beforeAll(async ({ server }) => {
	const places = await demoPlaces(server);
	address = places['/consultations/[id]']![0]!;
	feedback = places['/consultations/[id]/feedback']![0]!;
});

type Fake = { said: string[]; end: () => void; fail: () => void; cancelled: number };
type Voice = 'speaks' | 'foreign' | 'absent';

/** Speaks when told to: `end` ends the sentence that is being said. */
async function withVoice(page: Page, voice: Voice = 'speaks') {
	await page.addInitScript((kind: Voice) => {
		const fake: Fake = { said: [], end: () => undefined, fail: () => undefined, cancelled: 0 };
		const voices = [{ lang: kind === 'foreign' ? 'fr-FR' : 'zh-CN', name: 'test' }];
		class Words {
			text: string;
			lang = '';
			rate = 1;
			onstart?: () => void;
			onend?: () => void;
			onerror?: () => void;
			constructor(text: string) {
				this.text = text;
			}
		}
		const engine = {
			getVoices: () => voices,
			cancel: () => fake.cancelled++,
			speak: (words: Words) => {
				fake.said.push(`${words.lang} ${words.rate} ${words.text}`);
				fake.end = () => words.onend?.();
				fake.fail = () => words.onerror?.();
				words.onstart?.();
			}
		};
		Object.assign(window, { fake });
		Object.defineProperty(window, 'speechSynthesis', { value: kind === 'absent' ? undefined : engine });
		Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Words });
	}, voice);
	const problems: string[] = [];
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	page.on('pageerror', (error) => problems.push(error.message));
	return problems;
}
const said = (page: Page) => page.evaluate(() => (window as unknown as { fake: Fake }).fake.said);
const end = (page: Page) => page.evaluate(() => (window as unknown as { fake: Fake }).fake.end());
const marked = (page: Page) =>
	page.evaluate(() => [...(CSS.highlights.get('reading') ?? [])].map((range) => (range as Range).toString().trim()));

test('a sentence is said and marked; stopping keeps the place, going on says it again', async ({ page }) => {
	const problems = await withVoice(page);
	await page.goto(address);
	await page.getByRole('button', { name: '读给我听' }).click();
	const stop = page.getByRole('button', { name: '停下' });
	await expect(stop).toHaveAttribute('aria-pressed', 'true');
	await end(page);
	const [, second] = await said(page);
	expect(await marked(page)).toEqual([second!.replace('zh-CN 1 ', '')]);
	await stop.click();
	const on = page.getByRole('button', { name: '接着读' });
	await expect(on).toHaveAttribute('aria-pressed', 'false');
	await on.click();
	expect((await said(page)).at(-1)).toBe(second);
	await on.or(stop).evaluate((button) => {
		const { fake } = window as unknown as { fake: Fake };
		while (button.ariaPressed === 'true') fake.end();
	});
	await expect(page.getByRole('button', { name: '读给我听' })).toHaveAttribute('aria-pressed', 'false');
	expect(await marked(page)).toEqual([]);
	expect((await said(page)).join('')).not.toContain('读给我听');
	expect(problems).toEqual([]);
});

test('in 长辈版 the draft has one big button, and each clause its own', async ({ page, server }) => {
	await page.context().addCookies([{ name: 'wenji_display', value: 'elder=m', url: server.url }]);
	const problems = await withVoice(page);
	await page.goto(address);
	const big = page.getByRole('button', { name: '从头读草案' });
	expect((await big.boundingBox())!.height).toBeGreaterThanOrEqual(60);
	await page.getByRole('button', { name: '读这一条 第二条' }).click();
	expect((await said(page))[0]).toMatch(/^zh-CN 0\.85 第二条/);
	const clause = page.locator('section.clause').nth(1);
	await expect(clause).toContainText((await marked(page))[0]!.slice(-10));
	await big.click();
	expect(await said(page)).toHaveLength(2);
	await expect(page.getByRole('button', { name: '读这一条 第二条' })).toHaveAttribute('aria-pressed', 'false');
	expect(problems).toEqual([]);
});

for (const voice of ['foreign', 'absent'] as const) {
	test(`a browser whose voice is ${voice} says so`, async ({ page }) => {
		const problems = await withVoice(page, voice);
		await page.goto(address);
		await page.getByRole('button', { name: '读给我听' }).click();
		await expect(page.getByRole('status').filter({ hasText: '没有能读的声音' })).toBeVisible();
		await expect(page.getByRole('button', { name: '读给我听' })).toHaveAttribute('aria-pressed', 'false');
		expect(await said(page)).toEqual([]);
		expect(problems).toEqual([]);
	});
}

test('without script there is no button that does nothing', async ({ browser, server }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
	const page = await context.newPage();
	await page.goto(address);
	await expect(page.getByRole('button', { name: /读/ })).toHaveCount(0);
	await context.close();
});

test('the feedback and one’s own result are read with their reasons', async ({ page, server }) => {
	const { resident } = await openSessions(server, { resident: demoPeople.resident });
	await page.context().addCookies([{ name: 'wenji', value: resident, url: server.url }]);
	const problems = await withVoice(page);
	await page.goto('/me');
	const own = page
		.locator('article')
		.filter({ has: page.locator('.answer') })
		.first();
	await own.getByRole('button', { name: '读给我听' }).click();
	const reason = (await own.locator('.answer p').first().innerText()).slice(0, 8);
	await own.getByRole('button', { name: '停下' }).evaluate((button) => {
		const { fake } = window as unknown as { fake: Fake };
		while (button.ariaPressed === 'true') fake.end();
	});
	expect((await said(page)).join('')).toContain(reason);
	await page.goto(feedback);
	await page.getByRole('button', { name: '读采纳情况' }).click();
	const [lead] = await said(page);
	await expect(page.locator('#fb-lead')).toContainText(lead!.split(' ').slice(2).join(' ').slice(0, 12));
	expect(problems).toEqual([]);
});
