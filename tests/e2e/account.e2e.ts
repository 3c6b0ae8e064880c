/** What somebody may do with what is kept of them: take it along, and close the account. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { openConsultation, smsCode } from '../support/line.ts';
import type { TestServer } from '../support/server.ts';

const noon = '2026-03-10T04:00:01.000Z';
test.use({ now: noon, javaScriptEnabled: false });

const phone = '13855550101';

async function verify(page: Page, server: TestServer) {
	await page.getByLabel('手机号').fill(phone);
	await page.getByRole('button', { name: '获取验证码' }).click();
	await expect(page.getByText(/验证码已发到/)).toBeVisible();
	await page.getByLabel('验证码', { exact: true }).fill((await smsCode(server, phone))!);
}

test('a resident takes along what is kept, closes the account, and is a new person afterwards', async ({
	page,
	server
}) => {
	server.setNow(noon);
	const consultation = await openConsultation(server, { opensOn: '2026-03-02' });
	const heading = expect(page.getByRole('heading', { level: 1 }));
	await page.goto(`/consultations/${consultation.id}/say`);
	await page.getByRole('radio', { name: '建议' }).check();
	await page.getByLabel('您想说什么').fill('楼道里的管线谁来迁，请写清楚。');
	await page.getByLabel('姓名', { exact: true }).fill('周晓岚');
	await page
		.getByRole('button', { name: /^下一步/ })
		.last()
		.click();
	await verify(page, server);
	await page.getByLabel(/我已经看过并同意/).check();
	await page
		.getByRole('button', { name: /^下一步/ })
		.last()
		.click();
	await page.getByRole('button', { name: '提交意见' }).click();
	await heading.toHaveText('您的意见收到了');
	const no = new URL(page.url()).searchParams.get('no')!;

	await page.goto('/me');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: '下载我的全部信息' }).click()
	]);
	expect(download.suggestedFilename()).toBe('wenji-2026-03-10.json');
	const own = JSON.parse(readFileSync(await download.path(), 'utf8'));
	expect(own).toMatchObject({
		account: { phone, name: '周晓岚' },
		opinions: [{ no, name: '周晓岚', state: 'pending' }]
	});
	const { lookupCode } = own.opinions[0] as { lookupCode: string };

	await page.getByRole('link', { name: '注销账号' }).click();
	await heading.toHaveText('注销账号');
	await expect(page.getByText('要注销的是 138****0101 的账号。')).toBeVisible();
	await expect(page.getByText('公开显示的名称不变：周**')).toBeVisible();
	await expect(page.getByText('还有 1 条意见现在可以撤回')).toBeVisible();

	// The page was left open for a quarter of an hour.
	server.setNow('2026-03-10T04:20:00.000Z');
	await page.getByRole('button', { name: '确定注销' }).click();
	await expect(page.getByRole('alert')).toContainText('登录已经满 15 分钟');
	await page.getByRole('link', { name: '再验证一次' }).click();
	await verify(page, server);
	await page.getByRole('button', { name: '登录' }).click();
	await heading.toHaveText('注销账号');
	await page.getByRole('button', { name: '确定注销' }).click();
	await expect(page.getByRole('status')).toContainText('账号已注销');
	await page.goto('/me');
	await heading.toHaveText('登录');

	await page.goto('/lookup');
	await page.getByLabel('意见编号').fill(no);
	await page.getByLabel('查询码').fill(lookupCode);
	await page.getByRole('button', { name: '查询' }).click();
	await expect(page.getByText('楼道里的管线谁来迁')).toBeVisible();

	server.setNow('2026-03-10T04:30:00.000Z');
	await page.goto('/sign-in');
	await verify(page, server);
	await page.getByRole('button', { name: '登录' }).click();
	await expect(page.getByText('您还没有提过意见')).toBeVisible();
});
