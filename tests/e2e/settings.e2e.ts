/** Settings at the desk: a holiday notice from paste to a deadline that moved in public, and rules made stricter by two. */
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { demoPeople } from '../support/demo.ts';
import { openSessions } from '../support/line.ts';
import type { TestServer } from '../support/server.ts';

test.use({ demo: true, now: '2027-01-11T02:00:00Z', viewport: { width: 1280, height: 800 } });
test.describe.configure({ mode: 'serial' });

const notice = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕99号
经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至12日（农历正月初七、周五）放假调休，共8天。2月27日（周六）、2月28日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年11月20日`;

let sessions: Record<'administrator' | 'publisher', string>;

test.beforeAll(async ({ server }) => {
	const { administrator, publisher } = demoPeople;
	sessions = await openSessions(server, { administrator, publisher });
});

async function at(browser: Browser, server: TestServer, who: keyof typeof sessions, path: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
	await context.addCookies([{ name: 'wenji', value: sessions[who], url: server.url }]);
	const page = await context.newPage();
	await page.goto(path);
	return page;
}

const refusal = (page: Page) => page.locator('#refused');

test('a notice is pasted, previewed and put in force; a public deadline moves as the preview said', async ({
	browser,
	page: anonymous,
	server
}) => {
	const page = await at(browser, server, 'administrator', '/desk/settings');
	await expect(page.getByRole('listitem').filter({ hasText: '工作日历' })).toContainText('2004 至 2026');
	await page.getByRole('link', { name: '工作日历' }).click();
	const paste = async (text: string) => {
		await page.getByLabel('通知全文').fill(text);
		await page.getByRole('button', { name: '预览' }).click();
	};
	await paste(notice.replace('2月27日（周六）', '2月6日（周六）'));
	await expect(refusal(page)).toContainText('2027-02-06 既放假又上班');
	await expect(refusal(page)).toContainText('2月28日（周日）上班');
	await expect(page.getByLabel('通知全文')).toHaveValue(/2月6日（周六）/);
	await paste(notice.replace('5月8日（周六）', '5月8日（周日）'));
	await expect(refusal(page)).toContainText('2027-05-08 是星期六，通知写的是星期日');
	await paste(notice);
	await expect(page.getByRole('heading', { name: '预览：2027 年的安排' })).toBeVisible();
	const row = page.getByRole('row').filter({ hasText: '采纳情况反馈' }).first();
	const [from, to] = (await row.getByRole('cell').allInnerTexts()).slice(-2) as [string, string];
	expect(from).not.toBe(to);
	const path = (await row.getByRole('link').getAttribute('href'))!.replace('/desk', '');
	await anonymous.goto(path);
	await expect(anonymous.locator('main')).toContainText(from);
	await page.getByRole('button', { name: '确认，启用 2027 年的安排' }).click();
	await expect(page.getByRole('status')).toContainText('2027 年的安排已启用');
	await anonymous.goto(path);
	await expect(anonymous.locator('main')).toContainText(to);
	await expect(anonymous.locator('main')).not.toContainText(from);
});

test('rules become stricter when a second person confirms, and never looser than the law', async ({
	browser,
	page: anonymous,
	server
}) => {
	const first = await at(browser, server, 'administrator', '/desk/settings/rules');
	const days = first.getByRole('textbox', { name: /^公开征求意见期限/ });
	await days.fill('29');
	await first.getByRole('button', { name: '提交，等人确认' }).click();
	await expect(refusal(first)).toContainText('只能比 30 更严');
	await expect(refusal(first)).toContainText('第十五条');
	await days.fill('45');
	await first.getByRole('button', { name: '提交，等人确认' }).click();
	await expect(first.getByRole('status')).toContainText('等另一个人确认');
	await expect(first.getByRole('button', { name: '确认，马上生效' })).toHaveCount(0);
	const period = anonymous.getByRole('row').filter({ hasText: '重大行政决策' }).first();
	await anonymous.goto('/rules');
	await expect(period).toContainText('30');
	const second = await at(browser, server, 'publisher', '/desk/settings/rules');
	await expect(second.getByRole('region', { name: '等另一个人确认' })).toContainText('30 日 → 45 日');
	await second.getByRole('button', { name: '确认，马上生效' }).click();
	await expect(second.getByRole('status')).toContainText('规则马上生效');
	await anonymous.goto('/rules');
	await expect(period).toContainText('45');
});
