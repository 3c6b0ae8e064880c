/** A password of 90 days: the desk leads to the page that changes it, keeps what was being sent, and goes on from there. */
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { staffPassword } from '../support/accounts.ts';
import { expect, test } from '../support/browser.ts';
import { makeOffice } from '../support/line.ts';

test.use({ now: '2026-02-10T01:00:01Z', viewport: { width: 1280, height: 800 } });

const fresh = 'Ein-neues-Wort-2026';

async function change(page: Page): Promise<void> {
	await page.getByLabel('现在的密码').fill(staffPassword);
	await page.getByLabel('新密码').fill(fresh);
	await page.getByRole('button', { name: '修改密码' }).click();
}

test('is changed before anything else opens; a form on its way arrives', async ({ page, server }) => {
	const { compiler } = await makeOffice(server);
	server.setNow('2026-05-12T01:00:00Z');
	await page.goto('/desk/catalogue');
	await page.getByLabel('账号').fill(compiler.account);
	await page.getByLabel('密码').fill(staffPassword);
	await page.getByRole('button', { name: '下一步' }).click();
	const { now } = (await (await fetch(`${server.url}/healthz`)).json()) as { now: string };
	const totp = new TOTP({ secret: Secret.fromBase32(compiler.secret), digits: 6, period: 30 });
	await page.getByLabel('动态口令').fill(totp.generate({ timestamp: Date.parse(now) }));
	await page.getByRole('button', { name: '登录工作台' }).click();

	await expect(page).toHaveURL(/\/desk\/password\?to=%2Fdesk%2Fcatalogue$/);
	await expect(page.getByText('密码已经用满 90 天，请先换一个。')).toBeVisible();
	for (const path of ['/desk', '/desk/drafts', '/en/desk/reviews']) {
		await page.goto(path);
		await expect(page).toHaveURL(/\/desk\/password\?to=/);
	}
	// A form of a page that was open before.
	await page.evaluate(() => {
		const form = document.createElement('form');
		Object.assign(form, { method: 'post', action: '/desk/catalogue?/create' });
		for (const [name, value] of [
			['year', '2026'],
			['title', '2026年度重大行政决策事项目录'],
			['organ', '云汐区人民政府']
		])
			form.append(Object.assign(document.createElement('input'), { name, value }));
		document.body.append(form);
		form.submit();
	});
	await expect(page.getByText('您刚才提交的内容还在')).toBeVisible();
	await change(page);
	await expect(page).toHaveURL(/\/desk\/catalogue\/\w{14}$/);
	await expect(page.getByRole('heading', { level: 1, name: '2026年度重大行政决策事项目录' })).toBeVisible();
	await page.goto('/desk/drafts');
	await expect(page).toHaveURL(/\/desk\/drafts$/);
});
