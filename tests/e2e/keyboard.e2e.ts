/** By keyboard alone: a resident from the home page to the receipt, a clerk from the queue to the answer. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { openConsultation, openSessions, smsCode } from '../support/line.ts';
import { post } from '../support/post.ts';

const noon = '2026-03-10T04:00:03.000Z';
test.use({ now: noon });

/** Presses Tab until it is reached, and sees that it can be seen to be. */
async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
	await target.waitFor();
	for (let presses = 0; presses < most; presses++) {
		if (await target.evaluate((element) => element === document.activeElement)) {
			const seen = await target.evaluate((element) => {
				const marked = element.matches('[type=radio], [type=checkbox]')
					? (element.closest('label') ?? element)
					: element;
				const drawn = [element, marked].some((one) => getComputedStyle(one).outlineStyle !== 'none');
				const { top, bottom } = marked.getBoundingClientRect();
				return { drawn, inView: bottom > 0 && top < innerHeight };
			});
			expect(seen).toEqual({ drawn: true, inView: true });
			return;
		}
		await page.keyboard.press('Tab');
	}
	throw new Error(`not reached by ${most} times Tab: ${String(target)}`);
}

async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press(key);
}

async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.type(text);
}

const heading = (page: Page) => expect(page.getByRole('heading', { level: 1 }));

test('a resident, from the home page to the receipt', async ({ page, server }) => {
	server.setNow(noon);
	const { title } = await openConsultation(server, { opensOn: '2026-03-02' });
	await page.goto('/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
	await page.keyboard.press('Enter');
	await pressOn(
		page,
		page
			.getByRole('main')
			.getByRole('link', { name: new RegExp(title.slice(0, 12)) })
			.first()
	);
	await heading(page).toContainText('加装电梯');

	await pressOn(page, page.locator('a[data-say-clause]').filter({ hasText: '第三条' }));
	const sheet = page.getByRole('dialog');
	await expect(sheet).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await expect(page.locator('a[data-say-clause]').filter({ hasText: '第三条' })).toBeFocused();
	await page.keyboard.press('Enter');
	await tabTo(page, sheet.getByRole('radio').first());
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await typeInto(page, sheet.getByLabel('您想说什么'), '一层住户真的不出钱吗？');
	await typeInto(page, sheet.getByLabel('姓名', { exact: true }), '周晓岚');
	await pressOn(page, sheet.getByRole('button', { name: /^下一步/ }));

	const phone = '13600000001';
	await typeInto(page, page.getByLabel('手机号'), phone);
	await pressOn(page, page.getByRole('button', { name: '获取验证码' }));
	await expect(page.getByText(/验证码已发到/)).toBeVisible();
	await typeInto(page, page.getByLabel('验证码', { exact: true }), (await smsCode(server, phone))!);
	await pressOn(page, page.getByLabel(/我已经看过并同意/), 'Space');
	await pressOn(page, page.getByRole('button', { name: /^下一步/ }).last());
	await heading(page).toHaveText('核对一下，再提交');
	await pressOn(page, page.getByRole('button', { name: '提交意见' }));
	await heading(page).toHaveText('您的意见收到了');
});

test.describe('at the desk', () => {
	test.use({ viewport: { width: 1280, height: 800 } });

	test('a clerk, from the queue to the answer', async ({ page, context, server }) => {
		server.setNow(noon);
		const { id, clauses, staff, closesAt, consent } = await openConsultation(server, { opensOn: '2026-03-02' });
		const people = { first: { phone: '13600000002' }, second: { phone: '13600000003' } };
		const opinion = { clauseId: clauses[2]!.id, stance: 'oppose', submitterType: 'person', asked: '1' };
		for (const [name, session] of Object.entries(await openSessions(server, people))) {
			const text = `一楼用不上电梯，不该出运行费用（${name}）。`;
			const sent = { ...opinion, consent, text, name: '王秀兰' };
			expect((await post(server, `/consultations/${id}/say?/send`, sent, { session })).status).toBe(303);
		}
		server.setNow(new Date(Date.parse(closesAt) + 36_000_000).toISOString());
		const { clerk } = await openSessions(server, { clerk: { staffId: staff.clerk.id } });
		await context.addCookies([{ name: 'wenji', value: clerk, url: server.url }]);

		await page.goto('/desk');
		await pressOn(
			page,
			page
				.getByRole('main')
				.getByRole('link', { name: /待审核|审核/ })
				.first()
		);
		await expect(page).toHaveURL(/\/opinions/);
		await pressOn(page, page.getByLabel('全选本页'), 'Space');
		await pressOn(page, page.getByRole('radio', { name: '通过' }), 'Space');
		await page.keyboard.press('Control+Enter');
		await expect(page.getByText('已通过 2 条')).toBeVisible();

		await page.goto(`/desk/consultations/${id}/workbench`);
		await page.keyboard.press('j');
		await page.keyboard.press('x');
		await page.keyboard.press('j');
		await page.keyboard.press('x');
		await page.keyboard.press('g');
		await page.keyboard.type('一层住户不出运行费用');
		await page.keyboard.press('Enter');
		await pressOn(page, page.getByRole('link', { name: /一层住户不出运行费用/ }).first());
		await expect(page.getByRole('button', { name: /答复本组 2 条/ })).toBeVisible();
		// The keys are there once the page has loaded.
		await page.waitForLoadState();
		await page.keyboard.press('4');
		await page.keyboard.press('r');
		await page.keyboard.type('一层住户不分摊费用，第三条已经写明。');
		await page.keyboard.press('Control+Enter');
		await expect(page.getByRole('link', { name: /一层住户不出运行费用.*解释说明/ }).first()).toBeVisible();
	});
});
