/** axe and the width of the pages of open days, step by step, in the four looks. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { changeSession, openDay, openSessions } from '../support/line.ts';
import type { OpenedDay } from '../support/line/open-day.ts';

test.use({ now: '2026-07-30T03:00:23.000Z' });
test.describe.configure({ timeout: 300_000 });

let made: OpenedDay;

test.beforeAll(async ({ server }) => {
	const times = { signUpOpensAt: '2026-07-25T09:00', signUpClosesAt: '2026-08-08T00:00' };
	const [evening, morning] = ['2026-08-13T19:00', '2026-08-14T09:00'];
	made = await openDay(server, {
		...{ at: '2026-07-20T09:00', needsIdNumber: true, liveLink: 'https://live.example.org/water' },
		asks: [{ field: 'employer', required: true, purpose: '厂区按单位安排分组' }],
		campaign: { title: '2026 年 8 月政府开放月', startsOn: '2026-08-01', lastDay: '2026-08-31' },
		sessions: [
			{ ...times, title: '亲子场', quota: 3, invitedSeats: 0, maxCompanions: 2 },
			{ ...times, title: '夜场', startsAt: evening, endsAt: '2026-08-13T21:00', quota: 40 },
			{ ...times, title: '取消的一场', startsAt: morning, endsAt: '2026-08-14T11:00' }
		],
		signUps: { at: '2026-07-26T10:00', parties: [2, 1] }
	});
	const [, moved, off] = made.ids as [string, string, string];
	const to = { startsAt: '2026-08-15T19:00', endsAt: '2026-08-15T21:00', signUpClosesAt: '2026-08-08T00:00' };
	const { drafter } = made;
	await changeSession(server, {
		...{ id: moved, drafter, at: '2026-07-28T09:00', reason: '因设备检修推迟两天，请谅解。' },
		to: { ...to, place: '南门' }
	});
	await changeSession(server, { id: off, drafter, at: '2026-07-29T09:00', reason: '因装修工期调整，这一场取消。' });
});

const looks = { usual: '', elder: 'elder=m', dark: 'theme=dark', english: '' };

for (const [at, [look, display]] of Object.entries(looks).entries()) {
	test(`${look}: axe finds nothing and nothing is wider than the screen`, async ({ page, context, server }) => {
		if (display) await context.addCookies([{ name: 'wenji_display', value: display, url: server.url }]);
		const before = look === 'english' ? '/en' : '';
		const [full, moved, off] = made.ids as [string, string, string];
		for (const path of [
			...['/opendays', '/opendays?area=南门', '/opendays?view=month&month=2026-08', '/opendays?theme=none'],
			...[`/opendays/${full}`, `/opendays/${moved}`, `/opendays/${off}`, `/opendays/events/${made.eventId}`],
			...[`/opendays/${off}/sign-up`, `/opendays/${full}/sign-up`]
		]) {
			await page.goto(before + path);
			await isFine(page);
		}
		// Everything that can be wrong, beside its field.
		await page.locator('button[formaction*="?/add"]').click();
		await page.locator('button.voice').click();
		await expect(page.getByRole('alert')).toBeVisible();
		await isFine(page);
		const { own } = await openSessions(server, { own: { phone: `1370000310${at}` } });
		await context.addCookies([{ name: 'wenji', value: own, url: server.url }]);
		for (const [id, name] of [
			[full, '候补的人'],
			[moved, '有座的人']
		]) {
			await page.goto(`${before}/opendays/${id}/sign-up`);
			await page.locator('#name').fill(name!);
			await page.locator('#ageBand').selectOption('18to59');
			await page.locator('#idNumber').fill('11010519491231002X');
			await page.locator('#details-employer').fill('云汐水泵厂');
			const consent = page.locator('#consent');
			if (await consent.isVisible()) await consent.check();
			await page.locator('button.voice').click();
			await expect(page.locator('.ticket')).toBeVisible();
			await isFine(page);
		}
		await page.locator('details summary').last().click();
		await isFine(page);
		await page.locator('form[action*="?/cancel"] button').click();
		await expect(page.locator('.ticket svg.qr')).toHaveCount(0);
		await isFine(page);
		for (const path of ['/me', '/', `/opendays/${full}`, `/opendays/${full}/say`]) {
			await page.goto(before + path);
			await isFine(page);
		}
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
