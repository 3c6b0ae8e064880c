import { expect, test } from '../support/browser.ts';

test.use({ demo: true, now: '2026-05-13T06:20:00Z' });
test.describe.configure({ mode: 'serial' });

test('one tap makes a visitor the clerk, with the desk before them', async ({ page }) => {
	await page.goto('/demo');
	await page.getByRole('button', { name: '白露', exact: true }).click();
	await expect(page).toHaveURL(/\/desk$/);
	await expect(page.getByText('白露').first()).toBeVisible();
});

test('one tap makes a visitor a resident, who reads what became of their words', async ({ page }) => {
	await page.goto('/demo');
	await page.getByRole('button', { name: '阎世杰', exact: true }).click();
	await expect(page).toHaveURL(/\/me$/);
	await expect(page.getByText('跑到湖边那段要开手机电筒').first()).toBeVisible();
});

test('the code shown in the outbox signs a resident in', async ({ page, context }) => {
	await page.goto('/sign-in');
	await page.getByLabel('手机号').fill('19900077001');
	await page.getByRole('button', { name: '获取验证码' }).click();
	const outbox = await context.newPage();
	await outbox.goto('/demo/outbox');
	const message = outbox.getByRole('article').filter({ hasText: '19900077001' });
	const code = /(?<!\d)\d{6}(?!\d)/.exec((await message.first().getByRole('paragraph').last().textContent()) ?? '')![0];
	await page.getByLabel('验证码').fill(code);
	await page.getByRole('main').getByRole('button', { name: '登录' }).last().click();
	await expect(page).toHaveURL(/\/me$/);
});

test('the password and the code of the outbox sign a clerk in', async ({ page, context }) => {
	const outbox = await context.newPage();
	await outbox.goto('/demo');
	const password = await outbox.locator('code').first().textContent();
	await outbox.goto('/demo/outbox');
	const row = outbox.getByRole('row').filter({ hasText: 'jiangxiaozhou' });
	await page.goto('/desk/sign-in');
	await page.getByLabel('账号').fill('jiangxiaozhou');
	await page.getByLabel('密码').fill(password!.trim());
	await page
		.getByRole('main')
		.getByRole('button', { name: /登录|继续|下一步/ })
		.first()
		.click();
	const digits = ((await row.getByRole('cell').last().textContent()) ?? '').replace(/\D/g, '');
	await page.getByRole('textbox').first().fill(digits);
	await page.getByRole('main').getByRole('button').last().click();
	await expect(page).toHaveURL(/\/desk$/);
});

test('the clock goes to a minute before the next close, past it, and back', async ({ page }) => {
	await page.goto('/demo');
	const clock = page.locator('#clock');
	await expect(clock).toContainText('养老服务设施规划建设管理办法');
	await clock.getByRole('button', { name: '拨到截止前一分钟' }).click();
	await expect(clock).toContainText('2026-05-13 23:59');
	await clock.getByRole('button', { name: '拨到截止之后' }).click();
	await expect(clock).toContainText('2026-05-14 00:00');
	await expect(clock).not.toContainText('养老服务设施规划建设管理办法');
	await page.goto('/consultations');
	await page.getByRole('link', { name: '养老服务设施规划建设管理办法' }).first().click();
	await expect(page.getByRole('main')).not.toContainText('征集中');
	await page.goto('/demo');
	await clock.getByRole('button', { name: '恢复真实时间' }).click();
	await expect(clock).not.toContainText('2026-05-14');
});
