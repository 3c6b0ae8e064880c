/** What is noticed about the reasons: shown before the feedback goes to review and to the reviewer, blocking nobody, written down. */
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { openConsultation, openSessions, writeLetters } from '../support/line.ts';
import type { TestServer } from '../support/server.ts';

const now = '2026-04-10T01:00:09.000Z';
test.use({ now });

async function deskOf(browser: Browser, server: TestServer, session: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
	await context.addCookies([{ name: 'wenji', value: session, url: server.url }]);
	return context.newPage();
}

test('a polite reason that says nothing, seen by who submits and who reviews', async ({ browser, server }) => {
	server.setNow(now);
	const { id, staff } = await openConsultation(server, { opensOn: '2026-03-02' });
	await writeLetters(server, {
		...{ consultationId: id, clerk: staff.clerk, at: '2026-03-10T02:00:00.000Z', accept: true },
		letters: [{ text: '一层住户能不能少出钱？' }, { text: '管线迁移费怎么算？' }]
	});
	server.setNow(now);
	const sessions = await openSessions(server, {
		clerk: { staffId: staff.clerk.id },
		drafter: { staffId: staff.drafter.id },
		reviewer: { staffId: staff.firstReviewer.id }
	});
	const clerk = await deskOf(browser, server, sessions.clerk);
	await clerk.goto(`/desk/consultations/${id}/workbench`);
	for (const box of await clerk.locator('[data-row] input').all()) await box.check();
	await clerk.getByRole('radio', { name: '解释说明' }).check();
	await clerk.getByLabel('理由').fill('感谢您的宝贵意见，我们将认真研究。');
	await clerk.getByRole('button', { name: '答复勾选的' }).click();
	await expect(clerk.locator('.told')).toHaveText('已答复 2 条');

	const drafter = await deskOf(browser, server, sessions.drafter);
	await drafter.goto(`/desk/consultations/${id}/feedback`);
	await drafter.getByLabel('下一步安排').fill('修改后送合法性审查。');
	await drafter.getByRole('button', { name: '开始起草' }).click();
	const flags = drafter.locator('.note', { hasText: '提示 1 处，不影响办理' });
	await expect(flags).toContainText('理由只有客气话，没有说为什么');
	await flags.getByRole('link', { name: '第 2 行' }).first().click();
	await expect(drafter).toHaveURL(/#row-2$/);
	await drafter.getByRole('radio', { name: /主动公开/ }).check();
	await drafter.getByLabel(/我已校对全文/).check();
	await drafter.getByRole('button', { name: '送审' }).click();
	await expect(drafter.locator('.told')).toContainText('已送审');

	const reviewer = await deskOf(browser, server, sessions.reviewer);
	await reviewer.goto('/desk/reviews');
	await reviewer
		.getByRole('link', { name: /加装电梯/ })
		.first()
		.click();
	await expect(reviewer.locator('.note', { hasText: '提示 1 处' })).toContainText('照样签也可以，会记入日志');
});
