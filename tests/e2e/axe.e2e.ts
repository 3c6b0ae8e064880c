/**
 * axe and the width of every page, with the demo: in the usual look, in the elders', in the dark and in English. The
 * pages come from the routes; public pages are seen on a telephone, the desk on a screen.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { readEach } from '../support/readers.ts';

test.use({ demo: true, now: '2026-06-15T02:00:00Z' });
test.describe.configure({ mode: 'parallel', timeout: 600_000 });

const looks = {
	usual: { most: 2 },
	elder: { display: 'elder=m' },
	dark: { display: 'theme=dark' },
	english: { english: true }
};

for (const [name, look] of Object.entries(looks)) {
	test(`${name}: axe finds nothing, nothing is wider than the screen, and the console is silent`, async ({
		browser,
		server
	}) => {
		expect(await readEach(browser, server, look, faultsOf)).toEqual([]);
	});
}

async function faultsOf(page: Page): Promise<string[]> {
	const faults: string[] = [];
	const { violations } = await new AxeBuilder({ page }).analyze();
	for (const { id, nodes } of violations)
		faults.push(`${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
	const width = page.viewportSize()!.width;
	for (const narrow of [width, 360, 320]) {
		await page.setViewportSize({ width: narrow, height: 780 });
		const wide = await page.evaluate(
			() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth
		);
		if (wide > 0) faults.push(`at ${narrow} px it is ${wide} px too wide`);
	}
	await page.setViewportSize({ width, height: 780 });
	return faults;
}
