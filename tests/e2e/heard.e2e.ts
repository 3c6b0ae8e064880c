/**
 * What a screen reader is told, beyond axe: landmarks, headings, names, tables, dialogs on every page, in both languages;
 * faults of a form and what was done, said where they are heard.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { demoPlaces } from '../support/line.ts';
import { unclear } from '../support/outline.ts';
import { readEach } from '../support/readers.ts';
import type { Place } from '../support/routes.ts';

test.use({ demo: true, now: '2026-06-15T02:00:05Z' });
test.describe.configure({ timeout: 300_000 });

/** A program for one hand: nothing but what is done there. */
const bare = ['has 0 banner', 'has 0 contentinfo'];

async function read(page: Page, { route }: Place): Promise<string[]> {
	// The parts of the demo stand there twice: right and wrong.
	if (route === '/demo/parts') return [];
	const faults = await page.evaluate(unclear);
	return route === '/check-in' ? faults.filter((fault) => !bare.includes(fault)) : faults;
}

for (const english of [false, true]) {
	test(`every page has its outline, and everything its name${english ? ', in English' : ''}`, async ({
		browser,
		server
	}) => {
		expect(await readEach(browser, server, { english }, read)).toEqual([]);
	});
}

test('what is wrong in a form is said first, with the focus, and leads to its field', async ({ page, server }) => {
	const [address] = (await demoPlaces(server))['/consultations/[id]/say']!;
	await page.goto(address!);
	await page
		.getByRole('button', { name: /^下一步/ })
		.last()
		.click();
	const summary = page.getByRole('alert').filter({ has: page.getByRole('link') });
	await expect(summary).toBeFocused();
	const links = summary.getByRole('link');
	for (const link of await links.all()) {
		const field = page.locator((await link.getAttribute('href'))!);
		await link.click();
		await expect(field.or(field.locator('input').first()).first()).toBeFocused();
	}
	const text = page.getByLabel('您想说什么');
	await expect(text).toHaveAttribute('aria-invalid', 'true');
	await expect(text).toHaveAccessibleDescription(/./);
});

test('the outline of the main pages', async ({ page, server }) => {
	const [address] = (await demoPlaces(server))['/consultations/[id]']!;
	await page.goto('/');
	await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "跳到正文"
    - banner:
      - link /问计于民/
      - navigation "主要栏目":
        - link "首页"
        - link "决策目录"
        - link "意见征集"
        - link "我的"
    - main:
      - heading /正在问您/ [level=1]
    - contentinfo
  `);
	await page.goto(address!);
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading [level=1]
      - region "一分钟看懂"
      - region "草案":
        - heading "草案" [level=2]
        - navigation /目录/
  `);
	await page
		.getByRole('link', { name: /对这条说一句/ })
		.first()
		.click();
	const sheet = page.getByRole('dialog');
	await expect(sheet).toHaveAccessibleName(/./);
	await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused();
	await expect(sheet.getByRole('group', { name: '您的态度' }).getByRole('radio')).toHaveCount(4);
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await page.goto('/display?back=/');
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading [level=1]
      - group
  `);
});
