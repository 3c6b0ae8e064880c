/**
 * 长辈版, measured in the browser on every page, the desk's too, on a telephone: the figures of rule 61
 * (工信厅信管函〔2021〕67号), and interface.md where it asks for more.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { tooSmall, type Figures } from '../support/measure.ts';
import { readEach } from '../support/readers.ts';

test.use({ demo: true, now: '2026-06-15T02:00:02Z' });
test.describe.configure({ mode: 'parallel', timeout: 600_000 });

const figures: Figures = { text: 18, line: 1.3, running: 1.5, paragraph: 1.3, main: 60, target: 44 };

test('every page keeps the figures', async ({ browser, server }) => {
	const findings = await readEach(browser, server, { display: 'elder=m', phone: true }, (page) =>
		faultsOf(page, figures)
	);
	expect(findings).toEqual([]);
});

test('so it does at the largest size, of 30 px', async ({ browser, server }) => {
	// The four places stand side by side whatever the size.
	const largest = { ...figures, text: 25.5 };
	const look = { display: 'elder=xl', phone: true };
	const findings = await readEach(browser, server, look, async (page, { route }) => {
		if (route.startsWith('/desk')) return [];
		const body = await page.evaluate(() => getComputedStyle(document.body).fontSize);
		return [...(body === '30px' ? [] : [`its text is set in ${body}`]), ...(await faultsOf(page, largest))];
	});
	expect(findings).toEqual([]);
});

test('the switch stands on every page, and what opens over a page closes at its edge', async ({ browser, server }) => {
	const findings = await readEach(browser, server, { display: 'elder=m', phone: true }, async (page, { route }) => {
		const faults: string[] = [];
		const own = page.getByRole('button', { name: '长辈版' });
		if (!(await own.isVisible()) && !/^\/(display|desk\/sign-in)$/.test(route)) faults.push('has no switch');
		for (const close of await page.locator('dialog form[method=dialog] button[value=close]').all()) {
			await close.evaluate((button) => button.closest('dialog')!.showModal());
			const [box, dialog] = await close.evaluate((button) =>
				[button, button.closest('dialog')!].map((one) => one.getBoundingClientRect().toJSON() as DOMRect)
			);
			if (!box || !dialog || box.width < 44 || box.height < 44) faults.push('has a small button to close');
			else if (dialog.bottom - box.bottom > 80 && (box.top - dialog.top > 80 || dialog.right - box.right > 80))
				faults.push('closes neither in a corner nor below');
			await close.evaluate((button) => button.closest('dialog')!.close());
		}
		return faults;
	});
	expect(findings).toEqual([]);
});

/** The page, and what opens over it. */
async function faultsOf(page: Page, figures: Figures): Promise<string[]> {
	const faults = await page.evaluate(tooSmall, figures);
	if ((await page.locator('dialog').count()) === 0) return faults;
	await page.evaluate(() => document.querySelectorAll('dialog').forEach((dialog) => dialog.showModal()));
	return [...new Set([...faults, ...(await page.evaluate(tooSmall, figures))])];
}
