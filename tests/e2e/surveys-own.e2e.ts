/** What people find again: their sheets on their page, the way to change them and to take them back. */
import { expect, test } from '../support/browser.ts';
import { openSessions, openSurvey } from '../support/line.ts';

const noon = '2026-03-12T04:01:00.000Z';
test.use({ now: noon });

const days = { opensOn: '2026-03-11', lastDay: '2026-03-20' };

test('one’s sheets stand on one’s page: looked at, changed, taken back', async ({ page, context, server }) => {
	const named = await openSurvey(server, { ...days, title: '记名的夜间医疗问卷', anonymous: false });
	server.setNow(noon);
	const { own } = await openSessions(server, { own: { phone: '13700007301' } });
	await context.addCookies([{ name: 'wenji', value: own, url: server.url }]);
	await page.goto(`/surveys/${named.id}/answer`);
	await page.getByRole('radio', { name: '没有' }).check();
	await page.getByRole('button', { name: '下一题' }).click();
	await page.getByRole('button', { name: '下一题' }).click();
	await page.getByLabel(/还有什么建议/).fill('希望夜里有儿科。');
	await page.getByRole('button', { name: '下一步：核对' }).last().click();
	await page.getByLabel(/我已经看过并同意/).check();
	await page.getByRole('button', { name: '下一步：核对' }).last().click();
	await page.getByRole('button', { name: '提交答卷' }).last().click();
	await expect(page.locator('.no')).toBeVisible();
	const no = await page.locator('.no').innerText();

	await page.goto('/me');
	const sheet = page.getByRole('listitem').filter({ hasText: no });
	await expect(sheet).toContainText('记名的夜间医疗问卷');
	await sheet.getByRole('link', { name: '看回执和我答的' }).click();
	await expect(page.locator('.no')).toHaveText(no);
	await page.goto('/me');
	await sheet.getByRole('link', { name: '改答卷' }).click();
	await page.getByRole('radio', { name: '去过', exact: true }).check();
	await page.goto(`/surveys/${named.id}/answer#q-q4`);
	await page.getByRole('button', { name: '下一步：核对' }).last().click();
	await page.getByRole('button', { name: '提交，换掉先前的' }).last().click();
	await page.goto('/me');
	await expect(sheet).toContainText('改过 1 次');
	await sheet.getByText('撤回这份答卷').click();
	await sheet.getByRole('button', { name: '确定撤回' }).click();
	await expect(page.getByRole('status').filter({ hasText: `答卷 ${no} 已撤回` })).toBeVisible();
	await expect(sheet).toContainText('您已撤回');
	await expect(sheet.getByRole('link', { name: '改答卷' })).toHaveCount(0);
	await page.goto(`/surveys/${named.id}/answer`);
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('an anonymous sheet is taken back from its receipt, with the mark that it was given by', async ({
	page,
	server
}) => {
	const one = await openSurvey(server, { ...days, title: '一台设备一份（可撤回）', onePer: 'device', anonymous: true });
	server.setNow(noon);
	await page.goto(`/surveys/${one.id}/answer`);
	await page.getByRole('radio', { name: '没有' }).check();
	await page.getByRole('button', { name: '下一题' }).click();
	await page.getByRole('button', { name: '下一题' }).click();
	await page.getByRole('button', { name: '下一步：核对' }).last().click();
	await page.getByRole('button', { name: '提交答卷' }).last().click();
	await expect(page.locator('.no')).toBeVisible();
	const no = await page.locator('.no').innerText();
	await page.getByText('撤回这份答卷').click();
	await page.getByRole('button', { name: '确定撤回' }).click();
	await expect(page.getByRole('status').filter({ hasText: `答卷 ${no} 已撤回` })).toBeVisible();
	expect((await page.goto(`/surveys/${one.id}/answer/receipt?no=${no}`))!.status()).toBe(404);
});
