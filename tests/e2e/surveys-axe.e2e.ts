/** axe and the width of the pages of surveys, step by step, in the four looks. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { everyKind } from '../support/asked.ts';
import { expect, test } from '../support/browser.ts';
import { openSurvey } from '../support/line.ts';
import type { OpenedSurvey } from '../support/line/open-survey.ts';

test.use({ now: '2026-03-14T04:00:00.000Z' });
test.describe.configure({ timeout: 300_000 });

let open: OpenedSurvey;
let done: OpenedSurvey;

test.beforeAll(async ({ server }) => {
	const named = { definition: everyKind, anonymous: true, onePer: 'device' } as const;
	open = await openSurvey(server, { ...named, opensOn: '2026-03-11', lastDay: '2026-03-20' });
	const sheets = Array.from({ length: 20 }, (_, at) => ({
		q1: { option: at % 3 ? 'q1a' : 'q1b' },
		...(at % 3 && { q2: { options: ['q2a', 'q2b'] }, q3: { number: 10 + at } }),
		q4: { point: (at % 5) + 1 },
		q5: { rows: { q5ra: 'q5ca', q5rb: 'q5cb' } },
		q6: { order: ['q6a', 'q6b', 'q6c'] }
	}));
	done = await openSurvey(server, {
		...{ opensOn: '2026-02-02', lastDay: '2026-02-10', definition: everyKind, sheets, crosses: [[1, 4]] },
		resultAt: '2026-02-20T10:00:00+08:00'
	});
});

const looks = { usual: '', elder: 'elder=m', dark: 'theme=dark', english: '' };

for (const [look, display] of Object.entries(looks)) {
	test(`${look}: axe finds nothing and nothing is wider than the screen`, async ({ page, context, server }) => {
		if (display) await context.addCookies([{ name: 'wenji_display', value: display, url: server.url }]);
		const before = look === 'english' ? '/en' : '';
		for (const path of [
			'/surveys',
			`/surveys/${open.id}`,
			`/surveys/${open.id}/paper`,
			`/surveys/${done.id}`,
			`/surveys/${done.id}/results`
		]) {
			await page.goto(before + path);
			await isFine(page);
		}
		await page.goto(`${before}/surveys/${open.id}/answer`);
		await page.getByRole('radio').first().check();
		await isFine(page);
		const next = page.locator('[data-next]');
		await next.click();
		await next.click();
		await expect(page.getByRole('alert')).toBeVisible();
		await isFine(page);
		await page.getByRole('checkbox').first().check();
		while (await next.isVisible()) {
			await next.click();
			await isFine(page);
		}
		await page.locator('[data-submit]').click();
		await expect(page.locator('dl.check')).toBeVisible();
		await isFine(page);
		await page.locator('form[action*="?/send"] button.voice').click();
		await expect(page.locator('.no')).toBeVisible();
		await isFine(page);
	});
}

async function isFine(page: Page) {
	const { violations } = await new AxeBuilder({ page }).analyze();
	const found = violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
	const width = page.viewportSize()!.width;
	for (const narrow of [width, 320]) {
		await page.setViewportSize({ width: narrow, height: 780 });
		const wide = await page.evaluate(
			() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth
		);
		if (wide > 0) found.push(`at ${narrow} px it is ${wide} px too wide`);
	}
	await page.setViewportSize({ width, height: 780 });
	expect.soft(found, page.url()).toEqual([]);
}
