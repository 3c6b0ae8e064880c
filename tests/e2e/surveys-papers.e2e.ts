/** What of a survey is taken away or read later: its corrected result, the form to fill in by hand, its JSON. */
import { expect, test } from '../support/browser.ts';
import { openSessions, openSurvey } from '../support/line.ts';

const noon = '2026-03-26T04:00:07.000Z';
test.use({ now: noon });

const days = { opensOn: '2026-02-02', lastDay: '2026-02-10', anonymous: true };

test('a corrected result says why; the edition before it stays, with the same figures', async ({ page, server }) => {
	const { id } = await openSurvey(server, {
		...{ ...days, title: '夜间医疗问卷：更正过的结果' },
		...{ sheets: [{ q1: { option: 'q1a' } }, { q1: { option: 'q1b' } }], resultAt: '2026-02-20T10:00:00+08:00' },
		edition: {
			at: '2026-03-02T10:00:00+08:00',
			reason: '分析里把两家医院写反了，现在更正。',
			analysis: '更正：去过的多在市医院，不是区医院。',
			nextStep: '选址照旧，六月公布方案。'
		}
	});
	server.setNow(noon);
	await page.setViewportSize({ width: 360, height: 780 });
	await page.goto(`/surveys/${id}/results`);
	await expect(page.getByText('更正：去过的多在市医院')).toBeVisible();
	await expect(page.getByText('分析里把两家医院写反了')).toBeVisible();
	const row = page.getByRole('row', { name: '去过 1' });
	await expect(row).toContainText('50.00%');
	await page.getByRole('link', { name: /2026-02-20/ }).click();
	await expect(page).toHaveURL(/edition=1$/);
	await expect(page.getByText('去过的多在区医院')).toBeVisible();
	await expect(page.getByText('更正：去过的多在市医院')).toBeHidden();
	await expect(row).toContainText('50.00%');
	expect((await page.goto(`/surveys/${id}/results?edition=9`))?.status()).toBe(404);
});

test('the form for pen and paper holds every question, and says where it is handed in', async ({ page, server }) => {
	const one = await openSurvey(server, {
		...{ ...days, opensOn: '2026-03-20', lastDay: '2026-03-30', title: '夜间医疗问卷：纸质表' }
	});
	server.setNow(noon);
	await page.goto(`/surveys/${one.id}`);
	await page.getByRole('link', { name: /纸质/ }).click();
	await expect(page).toHaveURL(new RegExp(`/surveys/${one.id}/paper$`));
	for (const words of ['去年您夜间去看过病吗', '您去了哪里', '您对现在的服务满意吗', '您还有什么建议'])
		await expect(page.getByText(words)).toBeVisible();
	await expect(page.getByText('2026-03-30')).toBeVisible();
});

test('the JSON that the desk gives is the JSON that it takes', async ({ browser, server }) => {
	const one = await openSurvey(server, { ...days, opensOn: '2026-03-20', lastDay: '2026-03-30', title: '来回一趟' });
	server.setNow(noon);
	const { drafter } = await openSessions(server, { drafter: { staffId: one.drafter.id } });
	const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
	await context.addCookies([{ name: 'wenji', value: drafter, url: server.url }]);
	const page = await context.newPage();
	await page.goto(`/desk/surveys/${one.id}`);
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'JSON' }).click()]);
	await page.goto('/desk/surveys/import');
	await page.getByLabel('问卷文件').setInputFiles((await file.path())!);
	await page.getByRole('button', { name: '读一读' }).click();
	await expect(page.getByText('您去了哪里？')).toBeVisible();
	await expect(page.getByText('您还有什么建议？')).toBeVisible();
});
