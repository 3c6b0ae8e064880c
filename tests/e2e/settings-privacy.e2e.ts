/** The privacy notice at the desk: drafted by one person, put in force by another, and the earlier text stays readable. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { demoPeople } from '../support/demo.ts';
import { openSessions } from '../support/line.ts';

test.use({ demo: true, now: '2026-06-18T02:00:00Z', viewport: { width: 1280, height: 800 } });

const refusal = (page: Page) => page.locator('#refused');

test('new words are drafted, read by a second person and put in force; the earlier version stays findable', async ({
	browser,
	page: anonymous,
	server
}) => {
	const { administrator, publisher } = demoPeople;
	const sessions = await openSessions(server, { administrator, publisher });
	const at = async (who: keyof typeof sessions) => {
		const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
		await context.addCookies([{ name: 'wenji', value: sessions[who], url: server.url }]);
		const page = await context.newPage();
		await page.goto('/desk/settings/privacy');
		return page;
	};
	await anonymous.goto('/privacy');
	await expect(anonymous.locator('main')).toContainText('版本 2026-2');
	const first = await at('administrator');
	await first.getByText('起草新版本').click();
	const chinese = first.getByLabel('中文（以此为准）');
	const words = await chinese.inputValue();
	await chinese.fill(words.replaceAll('{联系方式}', ''));
	await first.getByRole('button', { name: '预览' }).click();
	await expect(refusal(first)).toContainText('缺少 {联系方式}');
	await expect(refusal(first)).toContainText('第十七条');
	await chinese.fill(words.replace('不收集身份证号', '不收集身份证号、车牌号'));
	await first.getByRole('button', { name: '预览' }).click();
	await expect(first.locator('ins')).toContainText('车牌号');
	await first.getByRole('button', { name: '存为草稿，等另一人确认' }).click();
	await expect(first.getByRole('status')).toContainText('等另一人确认');
	await expect(first.getByRole('button', { name: '启用版本 2026-3' })).toHaveCount(0);
	await anonymous.goto('/privacy');
	await expect(anonymous.locator('main')).not.toContainText('车牌号');
	const second = await at('publisher');
	await expect(second.getByRole('region', { name: '版本 2026-3 等待另一人确认' }).locator('ins')).toContainText(
		'车牌号'
	);
	await second.getByRole('button', { name: '启用版本 2026-3' }).click();
	await expect(second.getByRole('status')).toContainText('新版本已启用');
	await anonymous.goto('/privacy');
	await expect(anonymous.locator('main')).toContainText('版本 2026-3，自');
	await expect(anonymous.locator('main')).toContainText('车牌号');
	await anonymous.getByRole('link', { name: '版本 2026-2' }).first().click();
	await expect(anonymous.getByRole('heading', { level: 1 })).toContainText('版本 2026-2');
	await expect(anonymous.locator('main')).toContainText('这是以前的版本');
	await expect(anonymous.locator('main')).not.toContainText('车牌号');
});
