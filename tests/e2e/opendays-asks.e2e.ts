/** What an open day asks for at sign-up besides name and number: with its purpose, to the host and to oneself alone. */
import { expect, test } from '../support/browser.ts';
import { openDay, openSessions } from '../support/line.ts';

test.use({ now: '2026-08-02T01:00:41Z' });
test.describe.configure({ mode: 'serial' });

const purposes = { employer: '厂区按单位安排分组', reason: '名额不够时照顾没来过的人' };

for (const [at, javaScriptEnabled] of [true, false].entries()) {
	test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
		test('it is told on the page, asked for with its purpose, and stands on the ticket', async ({ page, server }) => {
			const { ids } = await openDay(server, {
				at: '2026-07-20T09:00',
				asks: [
					{ field: 'employer', required: true, purpose: purposes.employer },
					{ field: 'reason', required: false, purpose: purposes.reason }
				],
				sessions: [{ title: `问明用途的一场 ${at}` }]
			});
			await page.goto(`/opendays/${ids[0]}`);
			await expect(page.getByText(`单位（必填）：${purposes.employer}`)).toBeVisible();
			await expect(page.getByText(`报名理由（选填）：${purposes.reason}`)).toBeVisible();
			const { own } = await openSessions(server, { own: { phone: `1370000320${at}` } });
			await page.context().addCookies([{ name: 'wenji', value: own, url: server.url }]);
			await page.goto(`/opendays/${ids[0]}/sign-up`);
			await expect(page.getByText(`用途：${purposes.employer}`)).toBeVisible();
			await expect(page.locator('#details-address')).toHaveCount(0);
			await page.locator('#name').fill('周晓岚');
			await page.locator('#ageBand').selectOption('18to59');
			await page.locator('#details-reason').fill('住在水厂隔壁，想看看。');
			const consent = page.locator('#consent');
			if (await consent.isVisible()) await consent.check();
			const send = page.getByRole('button', { name: '报名', exact: true }).last();
			await send.click();
			await expect(page.locator('#details-employer-error')).toContainText('请填写单位');
			await expect(page.locator('#details-reason')).toHaveValue('住在水厂隔壁，想看看。');
			await page.locator('#details-employer').fill('云汐水泵厂');
			if (await consent.isVisible()) await consent.check();
			await send.click();
			await expect(page.locator('.ticket')).toBeVisible();
			await expect(page.getByText('云汐水泵厂')).toBeVisible();
			const data = (await (await page.request.get('/me/data.json')).json()) as { signUps: { details: object }[] };
			expect(data.signUps[0]!.details).toEqual({ employer: '云汐水泵厂', reason: '住在水厂隔壁，想看看。' });
		});
	});
}
