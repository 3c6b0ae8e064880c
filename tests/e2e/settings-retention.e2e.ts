/** Retention at the desk: what goes is counted, a period is changed by two people within the law, and then counts at once. */
import { expect, test } from '../support/browser.ts';
import { demoPeople } from '../support/demo.ts';
import { openSessions } from '../support/line.ts';

test.use({ demo: true, now: '2026-12-21T02:00:00Z', viewport: { width: 1280, height: 800 } });

test('a shorter period counts once a second person has confirmed it; the law bounds it', async ({
	browser,
	server
}) => {
	const { administrator, publisher } = demoPeople;
	const sessions = await openSessions(server, { administrator, publisher });
	const at = async (who: keyof typeof sessions, path: string) => {
		const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
		await context.addCookies([{ name: 'wenji', value: sessions[who], url: server.url }]);
		const page = await context.newPage();
		await page.goto(path);
		return page;
	};
	const first = await at('administrator', '/desk/settings/retention');
	const row = first.getByRole('row').filter({ hasText: '意见里的姓名和电话' });
	await expect(row).toContainText('24 个月');
	await expect(row.getByRole('cell').nth(1)).toHaveText('0');
	const months = first.getByLabel(/^联系方式的保存期限/);
	const submit = first.getByRole('button', { name: '提交，等人确认' });
	await months.fill('5');
	await submit.click();
	await expect(first.locator('#refused')).toContainText('6');
	await months.fill('6');
	await submit.click();
	await expect(first.getByRole('status')).toContainText('等另一个人');
	await first.getByRole('link', { name: '去“征求意见规则”看' }).click();
	await expect(first.getByRole('region', { name: '等另一个人确认' })).toContainText('24 个月 → 6 个月');
	const second = await at('publisher', '/desk/settings/rules');
	await second.getByRole('button', { name: '确认，马上生效' }).click();
	await expect(second.getByRole('status')).toContainText('规则马上生效');
	await first.goto('/desk/settings/retention');
	await expect(row).toContainText('6 个月');
	await expect(row.getByRole('cell').nth(1)).toHaveText(/^[1-9]\d*$/);
	await second.goto('/privacy');
	await expect(second.locator('main')).toContainText('保存 6 个月');
	await expect(second.getByRole('heading', { name: '以前的版本' })).toBeVisible();
});
