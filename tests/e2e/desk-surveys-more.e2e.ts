/** A survey at the desk: its order changed by keyboard and by drag, a Word file, invitations, a correction, a result. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { docx, dot, p } from '../support/docx.ts';
import { makeOffice, openSessions, openSurvey } from '../support/line.ts';
import type { TestServer } from '../support/server.ts';

const noon = '2026-03-05T04:00:13.000Z';
test.use({ now: noon });
test.describe.configure({ mode: 'serial' });

const real = resolve('../shared/data/gz-greenspace-survey/调查问卷.docx');
const own = [
	p('社区绿地问卷'),
	...['1. 您常去绿地吗？', 'A. 常去', 'B. 不常去', '2. 您满意吗？', 'A. 满意', 'B. 不满意'].map((line) => p(line))
];
const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function deskOf(browser: Browser, server: TestServer, session: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
	await context.addCookies([{ name: 'wenji', value: session, url: server.url }]);
	return context.newPage();
}

const rows = (page: Page) => page.locator('ol > li[id^="e-"]');
/** Asked again until it is so: the page may still be on its way. */
const inOrder = (page: Page, ids: string) =>
	expect(async () => expect(await rows(page).evaluateAll((all) => all.map(({ id }) => id).join(' '))).toBe(ids)).toPass(
		{ timeout: 10_000 }
	);

/** Takes a row by its handle and lets it go on the lower half of another. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
	const handle = from.locator('[data-drag-handle]');
	await expect(handle).toBeVisible();
	await handle.scrollIntoViewIfNeeded();
	const [start, end] = [(await handle.boundingBox())!, (await to.boundingBox())!];
	await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
	await page.mouse.down();
	await page.mouse.move(end.x + 40, end.y + end.height - 6, { steps: 6 });
	await page.mouse.up();
	await expect(page.getByText('顺序已改。')).toBeVisible();
}

test('a Word file is read, what was left out is told, and it is kept as a draft', async ({ browser, server }) => {
	await makeOffice(server);
	const { drafter } = await openSessions(server, { drafter: { account: 'drafter' } });
	const page = await deskOf(browser, server, drafter);
	const there = existsSync(real);
	const buffer = there ? readFileSync(real) : Buffer.from(docx({ body: own }));
	await page.goto('/desk/surveys/import');
	await page.getByLabel('问卷文件').setInputFiles({ name: '调查问卷.docx', mimeType, buffer });
	await page.getByRole('button', { name: '读一读' }).click();
	const asked = there ? 22 : 2;
	await expect(page.getByRole('heading', { name: `读出 ${asked} 道题` })).toBeFocused();
	await expect(page.getByText(/都读进来了|没有照原样读进来/).first()).toBeVisible();
	await page.getByRole('button', { name: '存为草稿，接着改' }).click();
	await expect(page.getByText('问卷已存为草稿')).toBeVisible();
	await expect(page.getByRole('heading', { name: `共 ${asked} 题` })).toBeVisible();
	await page.context().close();
});

test('questions change places by keyboard and by drag, a section with what it holds; it has a picture with words', async ({
	browser,
	server
}) => {
	const { drafter } = await openSessions(server, { drafter: { account: 'drafter' } });
	const page = await deskOf(browser, server, drafter);
	await page.goto('/desk/surveys/new');
	await page.getByLabel('问卷标题').fill('口袋公园设在哪里');
	await page.getByRole('button', { name: '下一步：写题目' }).click();
	for (const [kind, name] of [
		['分段', '位置'],
		['日期', '甲'],
		['日期', '乙'],
		['分段', '看法'],
		['日期', '丙']
	] as const) {
		await page.getByRole('link', { name: kind, exact: true }).click();
		await page.getByLabel(kind === '分段' ? '分段标题' : '题目', { exact: true }).fill(name);
		await page.getByRole('button', { name: '保存', exact: true }).last().click();
		await expect(rows(page).last()).toContainText(name);
	}
	await inOrder(page, 'e-s1 e-q1 e-q2 e-s2 e-q3');
	await expect(page.locator('#e-s1')).toContainText('管第 1–2 题');

	await page.getByRole('button', { name: '“乙”往前' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#e-q2$/);
	await inOrder(page, 'e-s1 e-q2 e-q1 e-s2 e-q3');
	await drag(page, page.locator('#e-q2'), page.locator('#e-q3'));
	await inOrder(page, 'e-s1 e-q1 e-s2 e-q3 e-q2');

	await page.getByRole('button', { name: '“看法”往前' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#e-s2$/);
	await inOrder(page, 'e-s2 e-q3 e-q2 e-s1 e-q1');
	await drag(page, page.locator('#e-s2'), page.locator('#e-q1'));
	await inOrder(page, 'e-s1 e-q1 e-s2 e-q3 e-q2');
	await page.locator('#e-s2').getByRole('button', { name: '复制' }).click();
	await expect(rows(page)).toHaveCount(8);

	await page.locator('#e-s1').getByRole('link', { name: '编辑' }).click();
	await page
		.getByLabel('图片', { exact: true })
		.setInputFiles({ name: '位置图.png', mimeType: 'image/png', buffer: dot });
	await page.getByRole('button', { name: '保存', exact: true }).last().click();
	await expect(page.getByText('图片没有说明').first()).toBeVisible();
	await page.locator('#e-s1').getByRole('link', { name: '编辑' }).click();
	await page.getByLabel('图片说明').fill('三处候选地块的位置');
	await page.getByRole('button', { name: '保存', exact: true }).last().click();
	await expect(page.getByText('题目没有问题，可以公布。')).toBeVisible();
	await page.getByRole('link', { name: '打印', exact: true }).click();
	const picture = page.getByRole('img', { name: '三处候选地块的位置' });
	await expect(picture).toBeVisible();
	expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1);
	await page.context().close();
});

test('invitation codes are shown once, and each lets one person in', async ({ browser, server, page }) => {
	const once = { onePer: 'code', anonymous: true, changeable: false } as const;
	const survey = await openSurvey(server, { opensOn: '2026-03-02', title: '凭邀请码的问卷', ...once });
	server.setNow(noon);
	const { drafter } = await openSessions(server, { drafter: { staffId: survey.drafter.id } });
	const desk = await deskOf(browser, server, drafter);
	await desk.goto(`/desk/surveys/${survey.id}/codes`);
	await desk.getByRole('button', { name: '生成邀请码' }).click();
	await expect(desk.getByText('请填要生成几个')).toBeVisible();
	await desk.getByLabel('生成几个').fill('3');
	await desk.getByRole('button', { name: '生成邀请码' }).click();
	await expect(desk.getByText('这 3 个邀请码只显示这一次')).toBeVisible();
	const codes = await desk.locator('.code').allInnerTexts();
	expect(new Set(codes).size).toBe(3);
	await desk.goto(`/desk/surveys/${survey.id}/codes`);
	await expect(desk.getByText('已生成 3 个，用掉 0 个')).toBeVisible();
	await expect(desk.getByText(codes[0]!)).toHaveCount(0);
	await page.goto(`/surveys/${survey.id}`);
	await expect(page.getByText('邀请码').first()).toBeVisible();
	await desk.context().close();
});

test('a correction keeps what somebody has answered', async ({ browser, server }) => {
	const sheets = [{ q1: { option: 'q1a' }, q2: { options: ['q2b'] } }];
	const survey = await openSurvey(server, { opensOn: '2026-03-02', title: '要更正的问卷', anonymous: true, sheets });
	server.setNow(noon);
	const { drafter } = await openSessions(server, { drafter: { staffId: survey.drafter.id } });
	const page = await deskOf(browser, server, drafter);
	await page.goto(`/desk/surveys/${survey.id}`);
	await page.locator('summary', { hasText: '更正题目' }).click();
	await page.getByLabel('为什么更正').fill('第二题漏写了“夜间”，选项也要补一个。');
	await page.getByRole('button', { name: '发起更正，去改题目' }).click();
	await page.locator('#e-q2').getByRole('link', { name: '编辑' }).click();
	const options = page.getByRole('textbox', { name: /^选项第 \d 行$/ });
	await options.nth(1).fill('');
	await page.getByRole('button', { name: '保存', exact: true }).last().click();
	await expect(page.getByRole('alert')).toContainText('“区医院”已经有人答过，不能去掉');
	await page.goto(`/desk/surveys/${survey.id}/questions/q2`);
	await options.nth(2).fill('');
	await page.getByRole('button', { name: '保存', exact: true }).last().click();
	await expect(page.locator('#e-q2')).not.toContainText('市医院');
	await page.context().close();
});

test('a result goes through four hands to the public page', async ({ browser, server, page: reader }) => {
	const sheets = [{ q1: { option: 'q1b' } }, { q1: { option: 'q1b' } }, { q1: { option: 'q1a' } }];
	const days = { opensOn: '2026-02-02', lastDay: '2026-02-11' };
	const survey = await openSurvey(server, { ...days, title: '要公布结果的问卷', anonymous: true, sheets });
	server.setNow(noon);
	const of = ({ id }: { id: string }) => ({ staffId: id });
	const sessions = await openSessions(server, {
		...{ drafter: of(survey.drafter), first: of(survey.firstReviewer) },
		...{ second: of(survey.secondReviewer), publisher: of(survey.publisher) }
	});
	const drafter = await deskOf(browser, server, sessions.drafter!);
	await drafter.goto(`/desk/surveys/${survey.id}`);
	await drafter.getByRole('checkbox', { name: '可以定稿' }).check();
	await drafter.getByRole('button', { name: '统计定稿' }).click();
	await drafter.getByLabel('简短分析').fill('三人中两人夜里没有看过病。');
	await drafter.getByRole('textbox', { name: '下一步' }).fill('据此在三个街道选址。');
	await drafter.getByRole('button', { name: '保存', exact: true }).click();
	await drafter.getByRole('radio', { name: '主动公开' }).check();
	await drafter.getByRole('checkbox').check();
	await drafter.getByRole('button', { name: '签字送审' }).click();
	await expect(drafter.getByText('已提交审核。')).toBeVisible();
	await reader.goto(`/surveys/${survey.id}/results`);
	await expect(reader.getByText('三人中两人')).toHaveCount(0);
	const signs = [
		['first', '初审通过', '复审中'],
		['second', '复审通过', '终审中'],
		['publisher', '终审并发布', '已发布']
	] as const;
	for (const [person, name, state] of signs) {
		const page = await deskOf(browser, server, sessions[person]!);
		await page.goto('/desk/reviews');
		await page.getByRole('link', { name: '要公布结果的问卷' }).first().click();
		if (person === 'publisher') await page.getByRole('button', { name: '签保密审查', exact: true }).click();
		await page.getByLabel('我已从头到尾校对过全文').check();
		await page.getByRole('button', { name, exact: true }).click();
		await expect(page.getByText(state).first()).toBeVisible();
		await page.context().close();
	}
	await reader.goto(`/surveys/${survey.id}/results`);
	await expect(reader.getByText('三人中两人夜里没有看过病。')).toBeVisible();
	await expect(reader.getByText('66.67%').first()).toBeVisible();
	await drafter.context().close();
});
