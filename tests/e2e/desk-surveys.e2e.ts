/** A survey at the desk: written question by question, tried out, answered on paper, counted, told. */
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { makeOffice, openSessions, openSurvey } from '../support/line.ts';
import type { TestServer } from '../support/server.ts';

test.use({ now: '2026-03-05T02:00:11.000Z' });
test.describe.configure({ mode: 'serial' });

async function deskOf(browser: Browser, server: TestServer, session: string, script = true): Promise<Page> {
	const viewport = { width: 1280, height: 800 };
	const context = await browser.newContext({ baseURL: server.url, viewport, javaScriptEnabled: script });
	await context.addCookies([{ name: 'wenji', value: session, url: server.url }]);
	return context.newPage();
}

test('questions are written, moved, branched and mended without script, and what is missing is named', async ({
	browser,
	server
}) => {
	await makeOffice(server);
	const { drafter } = await openSessions(server, { drafter: { account: 'drafter' } });
	const page = await deskOf(browser, server, drafter, false);
	await page.goto('/desk/surveys');
	await page.getByRole('link', { name: '新建问卷' }).click();
	await page.getByLabel('问卷标题').fill('夜间公交怎么改');
	await page.getByRole('button', { name: '下一步：写题目' }).click();
	await expect(page.getByRole('heading', { name: '共 0 题' })).toBeVisible();

	await page.getByRole('link', { name: '单选', exact: true }).click();
	await page.getByLabel('题目', { exact: true }).fill('晚上九点后您坐公交吗？');
	await page.getByLabel('增加选项').fill('坐\n不坐\n说不清');
	await page.getByRole('button', { name: '保存', exact: true }).last().click();
	await expect(page.getByRole('heading', { name: '共 1 题' })).toBeVisible();

	await page.getByRole('link', { name: '多选', exact: true }).click();
	await page.getByLabel('题目', { exact: true }).fill('哪里不方便？');
	await page.getByLabel('增加选项').fill('等车久\n站远');
	await page.getByLabel('第 1 个条件：哪一题').selectOption({ index: 1 });
	await page.getByRole('button', { name: '用这道题' }).click();
	await page.getByLabel('第 1 个条件：和什么比').selectOption({ label: '坐' });
	await page.getByRole('button', { name: '保存', exact: true }).last().click();
	const rows = page.locator('ol > li[id^="e-"]');
	await expect(rows.nth(1)).toContainText('第 1 题选了“坐”');

	await rows.nth(1).locator('button[value=up]').click();
	await expect(page.getByText('显示条件只能用前面的题目').first()).toBeVisible();
	await rows.nth(0).locator('button[value=down]').click();
	await expect(page.getByText('题目没有问题，可以公布。')).toBeVisible();

	await rows.nth(0).getByRole('button', { name: '复制' }).click();
	await expect(rows).toHaveCount(3);
	await rows.nth(1).locator('summary').click();
	await rows.nth(1).getByRole('button', { name: '删除' }).click();
	await expect(page.getByText('请先勾选“删除，不再恢复”')).toBeVisible();
	await rows.nth(1).getByRole('checkbox').check();
	await rows.nth(1).getByRole('button', { name: '删除' }).click();
	await expect(rows).toHaveCount(2);

	await page.getByRole('link', { name: '夜间公交怎么改' }).click();
	await expect(page.getByText('请写明为什么做这次调查')).toBeVisible();
	await expect(page.getByRole('button', { name: '签字送审' })).toBeDisabled();
	await page.getByRole('link', { name: '试答' }).click();
	await page.getByRole('radio', { name: '不坐' }).check();
	await page.getByRole('button', { name: '看看能不能提交' }).last().click();
	await expect(page.getByText('这份答卷可以提交。只是试答，没有存。')).toBeVisible();
	await expect(page.getByText('第 2 题按条件没有显示。')).toBeVisible();
	await page.context().close();
});

test('what a colleague changed in the same question meanwhile is shown before it is overwritten', async ({
	browser,
	server
}) => {
	const { drafter } = await openSessions(server, { drafter: { account: 'drafter' } });
	const first = await deskOf(browser, server, drafter, false);
	const second = await deskOf(browser, server, drafter, false);
	for (const page of [first, second]) {
		await page.goto('/desk/surveys');
		await page.getByRole('link', { name: '夜间公交怎么改' }).click();
		await page.getByRole('link', { name: '编辑题目' }).click();
		await page.locator('li[id^="e-"]').first().getByRole('link', { name: '编辑' }).click();
	}
	await first.getByLabel('题目', { exact: true }).fill('晚上九点以后您坐公交吗？');
	await first.getByRole('button', { name: '保存', exact: true }).last().click();
	await second.getByLabel('题目', { exact: true }).fill('夜里您坐公交吗？');
	await second.getByRole('button', { name: '保存', exact: true }).last().click();
	await expect(second.getByRole('alert')).toContainText('晚上九点以后您坐公交吗？');
	await second.locator('.meanwhile').getByRole('button').click();
	await expect(second.locator('li[id^="e-"]').first()).toContainText('夜里您坐公交吗？');
	await first.context().close();
	await second.context().close();
});

test('paper is entered one by one and by the table, one sheet is made void, and the figures follow', async ({
	browser,
	server
}) => {
	const survey = await openSurvey(server, { opensOn: '2026-03-02', anonymous: true });
	const { clerk } = await openSessions(server, { clerk: { staffId: survey.clerk.id } });
	const page = await deskOf(browser, server, clerk);
	const desk = `/desk/surveys/${survey.id}`;
	await page.goto(`${desk}/enter`);
	await page.getByLabel('怎么来的').selectOption('paper');
	await page.getByRole('button', { name: '录入这一份' }).click();
	await expect(page.getByRole('alert')).toContainText('这道题必须作答');
	await page.getByRole('radio', { name: '没有', exact: true }).check();
	await page.getByRole('button', { name: '录入这一份' }).click();
	await expect(page.getByRole('status').first()).toContainText('已录入，编号');

	await page.goto(`${desk}/table`);
	await page.getByLabel('怎么来的').selectOption('import');
	const head = '1.去年您夜间去看过病吗？,2.您去了哪里？,3.您对现在的服务满意吗？,4.您还有什么建议？';
	const table = `${head}\n去过,区医院,4,\n没有,,2,多开几个点\n不详,,1,\n`;
	await page.getByLabel('答卷表').setInputFiles({ name: '答卷.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
	await page.getByRole('button', { name: '看预览' }).click();
	await expect(page.getByText('“不详”不是这道题的答案')).toBeVisible();
	await page.getByRole('button', { name: '录入这 2 份' }).click();
	await expect(page.getByText('已录入 2 份')).toBeVisible();

	await page.goto(`${desk}/figures?row=1&column=3`);
	await expect(page.getByText('有效答卷 3 份').first()).toBeVisible();
	await expect(page.getByRole('region', { name: '×' })).toContainText('100.00%');
	await page.locator('[data-enlarge]').first().click();
	await expect(page.locator('#chart canvas')).toBeVisible();

	await page.goto(`${desk}/sheets`);
	await page.getByRole('link', { name: /D00001$/ }).click();
	await page.getByRole('radio', { name: '试填' }).check();
	await page.getByLabel('具体情况').fill('窗口培训时录的样张，不是居民的答卷。');
	await page.getByRole('button', { name: '作废这份答卷' }).click();
	await expect(page.getByText('已作废：试填')).toBeVisible();
	await page.goto(desk);
	await expect(page.getByText('作废答卷')).toBeVisible();
	await page.context().close();
});

test('after its end it is counted, what was written is answered like other opinions, and the result goes to review', async ({
	browser,
	server
}) => {
	server.setNow('2026-03-20T02:00:12.000Z');
	const sheets = [{ q1: { option: 'q1b' }, q4: { text: '夜里买药要走三公里。' } }];
	const survey = await openSurvey(server, { opensOn: '2026-03-02', lastDay: '2026-03-11', anonymous: true, sheets });
	const staff = { clerk: { staffId: survey.clerk.id }, drafter: { staffId: survey.drafter.id } };
	const sessions = await openSessions(server, staff);
	server.setNow('2026-03-20T02:00:12.000Z');
	const clerk = await deskOf(browser, server, sessions.clerk);
	await clerk.goto('/desk');
	await clerk.getByRole('link', { name: '统计问卷' }).click();
	await clerk.getByRole('checkbox', { name: '可以定稿' }).check();
	await clerk.getByRole('button', { name: '统计定稿' }).click();
	await expect(clerk.getByText('已统计定稿')).toBeVisible();
	await clerk.getByRole('link', { name: '办理这些意见' }).click();
	await expect(clerk.getByText('题目：您还有什么建议？')).toBeVisible();
	await clerk.goto(`/desk/consultations/${survey.id}/workbench?outcome=undecided`);
	await expect(clerk).toHaveURL(`/desk/surveys/${survey.id}/workbench?outcome=undecided`);

	const drafter = await deskOf(browser, server, sessions.drafter);
	await drafter.goto(`/desk/surveys/${survey.id}/result`);
	await drafter.getByLabel('简短分析').fill('多数居民夜里没有看过病，看过的多去区医院。');
	await drafter.getByRole('textbox', { name: '下一步' }).fill('据此在三个街道选址。');
	await drafter.getByRole('button', { name: '保存', exact: true }).click();
	await drafter.getByRole('radio', { name: '主动公开' }).check();
	await drafter.getByRole('checkbox').check();
	await drafter.getByRole('button', { name: '签字送审' }).click();
	await expect(drafter.getByText('已提交审核。')).toBeVisible();
	await clerk.context().close();
	await drafter.context().close();
});
