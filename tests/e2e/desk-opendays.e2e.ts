/** An open day from the host's side: drafted, reviewed, published, moved, staffed, answered, closed. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { makeOffice, openSessions } from '../support/line.ts';
import type { TestServer } from '../support/server.ts';

test.use({ now: '2026-06-01T01:00:13.000Z' });
test.describe.configure({ mode: 'serial' });

type Person = 'drafter' | 'first' | 'second' | 'publisher' | 'clerk';
const people: readonly Person[] = ['drafter', 'first', 'second', 'publisher', 'clerk'];
const title = '走进消防救援站';
const session = '消防救援站开放日上午场';
let eventPath = '';
let sessionPath = '';
let sessionId = '';

let sessions: Record<Person, string> | undefined;

/** A window of one of them; all of it works without script, where `script` is not asked for. */
async function at(browser: Browser, server: TestServer, person: Person, path: string, script = false): Promise<Page> {
	sessions ??= await signIn(server);
	const viewport = { width: 1280, height: 800 };
	const context = await browser.newContext({ baseURL: server.url, viewport, javaScriptEnabled: script });
	await context.addCookies([{ name: 'wenji', value: sessions[person], url: server.url }]);
	const page = await context.newPage();
	await page.goto(path);
	return page;
}

const signIn = (server: TestServer): Promise<Record<Person, string>> => {
	const who = Object.fromEntries(people.map((person) => [person, { account: person }]));
	return openSessions(server, who as Record<Person, { account: string }>);
};

/** Another day; who was signed in is so no longer. */
function moveTo(server: TestServer, instant: string): void {
	server.setNow(instant);
	sessions = undefined;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** 保密审查 and three signatures, each by somebody else. */
async function review(browser: Browser, server: TestServer, path: string): Promise<void> {
	const signs = [
		['first', '初审通过', '复审中'],
		['second', '复审通过', '终审中'],
		['publisher', '终审并发布', '已发布']
	] as const;
	for (const [person, name, state] of signs) {
		const page = await at(browser, server, person, path);
		if (person === 'publisher') await button(page, '签保密审查').click();
		await page.getByLabel('我已从头到尾校对过全文').check();
		await button(page, name).click();
		await expect(page.getByText(state).first()).toBeVisible();
		await page.context().close();
	}
}

/** What waits for the first reviewer, by its address. */
async function waiting(browser: Browser, server: TestServer): Promise<string> {
	const page = await at(browser, server, 'first', '/desk');
	await page.getByRole('link', { name: '请您初审' }).first().click();
	const path = new URL(page.url()).pathname;
	await page.context().close();
	return path;
}

test('an open day and its sessions are written without script; what is missing is told beside its field', async ({
	browser,
	server
}) => {
	await makeOffice(server);
	const page = await at(browser, server, 'drafter', '/desk/opendays');
	await page.getByRole('link', { name: '新的开放日' }).click();
	await expect(page.getByText('送审前要齐的')).toBeVisible();
	await page.getByLabel('标题').fill(title);
	await page.getByLabel('介绍').fill('看车库、装备和出警演练，座谈听取消防安全方面的建议。');
	await page.getByLabel('联系人和电话').fill('宣传科 0000-8610119');
	await button(page, '保存，去排场次').click();

	await page.getByLabel('场次名称').fill('');
	await page.getByLabel('结束', { exact: true }).fill('2026-06-20T08:00');
	await page.getByLabel('开始', { exact: true }).fill('2026-06-20T09:00');
	await page.getByLabel('总名额').fill('0');
	await button(page, '保存这一场').click();
	const summary = page.locator('#errors');
	for (const words of ['请写标题', '结束要晚于开始', '名额要填 1 至 5000', '每一项都要有类别和说明', '请写明地点'])
		await expect(summary).toContainText(words);

	await page.getByLabel('场次名称').fill(session);
	await page.getByLabel('结束', { exact: true }).fill('2026-06-20T11:00');
	await page.getByLabel('报名开始').fill('2026-06-02T09:00');
	await page.getByLabel('报名截止').fill('2026-06-19T18:00');
	await page.getByLabel('地点', { exact: true }).fill('平安路 6 号消防救援站');
	await page.getByLabel('总名额').fill('20');
	await page.getByLabel('其中预留给嘉宾').fill('2');
	await page.getByLabel('第 1 项的内容').fill('参观车库');
	await page.getByLabel('第 2 项的类别').selectOption('体验');
	await page.getByLabel('第 2 项的内容').fill('穿一次战斗服');
	await button(page, '保存这一场').click();
	await expect(page.getByText('场次已添加')).toBeVisible();
	eventPath = new URL(page.url()).pathname;

	// Nobody is heard, and there is no theme: both told, each with the way to its field.
	await expect(page.getByText('还差 2 项')).toBeVisible();
	await expect(button(page, '签字送审')).toBeDisabled();
	await page.getByRole('link', { name: '请写明开放主题。' }).click();
	await expect(page.locator('#theme-error')).toBeVisible();
	await page.getByLabel('主题').fill('火场逆行者的一天');
	// What sign-up asks for besides has its purpose, or is not asked for.
	await page.getByText('单位', { exact: true }).click();
	await page.getByLabel('报名时要填单位').check();
	await button(page, '保存').click();
	await expect(page.locator('#errors')).toContainText('要写明用途');
	await page.getByLabel('要单位的用途').fill('消防队按单位分组');
	await button(page, '保存').click();
	await page
		.getByRole('link', { name: /要安排座谈或者问卷/ })
		.first()
		.click();
	await expect(page.locator('#programme-error')).toBeVisible();
	await page.getByLabel('第 3 项的类别').selectOption('座谈');
	await page.getByLabel('第 3 项的内容').fill('消防安全座谈');
	await button(page, '保存').click();
	await expect(page.getByText('该写的都写了')).toBeVisible();

	// The next one is like the last, and may be taken out again.
	await page.getByRole('link', { name: '照上一场再加一场' }).click();
	await expect(page.getByLabel('第 3 项的内容')).toHaveValue('消防安全座谈');
	await page.getByLabel('场次名称').fill('消防救援站开放日下午场');
	await button(page, '保存这一场').click();
	const rows = page.getByRole('rowheader');
	await expect(rows).toHaveCount(2);
	await page.getByRole('link', { name: /^修改场次 消防救援站开放日下午场/ }).click();
	await page.getByText('删去这一场').first().click();
	await button(page, '删去这一场').click();
	await expect(rows).toHaveCount(1);
	await page.context().close();
});

test('what a colleague saved meanwhile is shown before it is overwritten', async ({ browser, server }) => {
	const first = await at(browser, server, 'drafter', `${eventPath}/settings`);
	const second = await at(browser, server, 'drafter', `${eventPath}/settings`);
	await first.getByLabel('主题').fill('火场逆行者的一日');
	await button(first, '保存').click();
	await expect(first.getByText('已保存')).toBeVisible();
	await second.getByLabel('主题').fill('一天里的火与水');
	await button(second, '保存').click();
	const theirs = second.getByRole('alert');
	await expect(theirs).toContainText('火场逆行者的一日');
	await expect(theirs).toContainText('一天里的火与水');
	await second.getByRole('link', { name: '保留对方的' }).click();
	await expect(second.getByLabel('主题')).toHaveValue('火场逆行者的一日');
	await Promise.all([first, second].map((page) => page.context().close()));
});

test('it goes through three reviews, and sign-up waits for its time', async ({ browser, server }) => {
	const page = await at(browser, server, 'drafter', eventPath);
	await page.getByLabel('主动公开', { exact: true }).check();
	await page.getByLabel('我已从头到尾校对过全文').check();
	await button(page, '签字送审').click();
	await expect(page.getByText('正在审核')).toBeVisible();
	const path = await waiting(browser, server);
	await review(browser, server, path);
	await page.goto(eventPath);
	await expect(page.getByText('报名未开始').first()).toBeVisible();
	await page.getByRole('link', { name: session }).click();
	sessionPath = new URL(page.url()).pathname;
	sessionId = sessionPath.split('/').at(-1)!;
	await page.context().close();
});

test('a guest is invited, a move is told to whoever holds a seat, and the list is taken along', async ({
	browser,
	server
}) => {
	const page = await at(browser, server, 'drafter', `${sessionPath}/sign-ups`);
	await page.getByText('邀请嘉宾').first().click();
	await button(page, '邀请并发票').click();
	await expect(page.locator('#errors')).toContainText('11 位手机号');
	await page.getByLabel('姓名', { exact: true }).fill('=王代表');
	await page.getByLabel('手机号', { exact: true }).fill('13900007788');
	await page.getByLabel('身份').selectOption('人大代表');
	await page.getByLabel('年龄段').selectOption('60 岁以上');
	await button(page, '邀请并发票').click();
	await expect(page.getByText(/已邀请，票已随短信发出/)).toBeVisible();
	await expect(page.getByRole('cell', { name: '139****7788' })).toBeVisible();

	const csv = await page.request.get(`${sessionPath}/sign-ups.csv`);
	const text = await csv.text();
	expect(text).toContain("'=王代表");
	expect(text).not.toContain('13900007788');

	await page.goto(`${sessionPath}/change`);
	await page.getByText('改时间或地点').first().click();
	await expect(page.getByText('给 1 份报名发短信').first()).toBeVisible();
	await page.locator('#reschedule').getByLabel('开始').fill('2026-06-20T09:30');
	await button(page, '改期并通知').click();
	await expect(page.locator('#reschedule')).toContainText('请写明原因');
	await page.locator('#move-reason').fill('当天早上有出警演练，上午场推迟半小时开始。');
	await button(page, '改期并通知').click();
	await expect(page.getByText('已改期')).toBeVisible();
	await expect(page.getByText('当天早上有出警演练')).toBeVisible();

	await page.goto(`${sessionPath}/change`);
	await page.getByText('调整名额').first().click();
	await page.locator('#quota-part').getByLabel('其中预留给嘉宾').fill('0');
	await page.locator('#quota-reason').fill('会议室换成大的，名额相应增加。');
	await button(page, '调整名额，公布原因').click();
	await expect(page.locator('#quota-part')).toContainText('已经邀请了 1 位嘉宾');
	await page.locator('#quota-part').getByLabel('其中预留给嘉宾').fill('4');
	await page.locator('#quota-part').getByLabel('总名额').fill('30');
	await button(page, '调整名额，公布原因').click();
	await expect(page.getByText('名额已调整')).toBeVisible();

	await page.goto(`${sessionPath}/print`);
	await expect(page.getByText('=王代表')).toBeVisible();
	await expect(page.getByText('139****7788')).toBeVisible();
	await page.context().close();
});

test('the link of a shift is shown once, and ended', async ({ browser, server }) => {
	const page = await at(browser, server, 'clerk', `${eventPath}/shifts`);
	await page.getByLabel('入口').fill('南门');
	await button(page, '生成链接').click();
	const link = page.locator('.link');
	await expect(link).toHaveText(/\/check-in#\S{20,}$/);
	await expect(page.getByRole('img', { name: /南门/ })).toBeVisible();
	await page.goto(`${eventPath}/shifts`);
	await expect(link).toHaveCount(0);
	await expect(page.getByRole('rowheader', { name: '南门' })).toBeVisible();
	await page.getByRole('button', { name: '停用 南门' }).click();
	await expect(page.getByText('已停用。没传完')).toBeVisible();
	await page.context().close();
});

test('names of minors are seen once another person has agreed, and by whoever asked alone', async ({
	browser,
	server
}) => {
	const page = await at(browser, server, 'clerk', `${sessionPath}/sign-ups`);
	await page.getByText('邀请嘉宾').first().click();
	await page.getByLabel('姓名', { exact: true }).fill('赵小雨');
	await page.getByLabel('手机号', { exact: true }).fill('13900007799');
	await page.getByLabel('身份').selectOption('居民');
	await page.getByLabel('年龄段').selectOption('14 至 17 岁');
	await button(page, '邀请并发票').click();
	await expect(page.getByText('名单里有 1 名未成年人')).toBeVisible();
	await expect(page.getByText('姓名未显示（14 至 17 岁）')).toBeVisible();
	await expect(page.getByText('赵小雨')).toHaveCount(0);

	await page.getByRole('link', { name: '申请查看' }).click();
	await button(page, '提出申请').click();
	await expect(page.locator('#purpose-error')).toContainText('至少 10 个字');
	await page.getByLabel('用途').fill('活动前打电话给监护人，核对集合地点。');
	await button(page, '提出申请').click();
	await expect(page.getByText('申请已提出')).toBeVisible();
	await expect(page.getByRole('button', { name: /^同意/ })).toHaveCount(0);

	const second = await at(browser, server, 'first', '/desk');
	await second.getByRole('link', { name: /请您决定能否查看未成年人信息/ }).click();
	await expect(second.getByText('核对集合地点')).toBeVisible();
	await second.getByText('不同意').first().click();
	await button(second, '不同意').click();
	await expect(second.getByText('请写明不同意的理由').first()).toBeVisible();
	await button(second, '同意，有效 30 天').click();
	await expect(second.getByRole('status')).toContainText('已同意');
	await second.context().close();

	await page.goto(`${sessionPath}/sign-ups`);
	await expect(page.getByText('赵小雨')).toBeVisible();
	await page.goto(`${sessionPath}/print`);
	await expect(page.getByText('赵小雨')).toBeVisible();
	const other = await at(browser, server, 'drafter', `${sessionPath}/print`);
	await expect(other.getByText('姓名未显示（14 至 17 岁）')).toBeVisible();
	await Promise.all([page, other].map((one) => one.context().close()));
});

test('on the day the figures follow by themselves; a suggestion is entered', async ({ browser, server }) => {
	moveTo(server, '2026-06-20T01:00:00Z');
	const page = await at(browser, server, 'drafter', '/desk', true);
	await page.getByRole('link', { name: /今天举办，已报 2 人/ }).click();
	await expect(page.getByText('2026-06-20 09:00 的数')).toBeVisible();
	server.setNow('2026-06-20T01:05:00Z');
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(page.getByText('2026-06-20 09:05 的数')).toBeVisible();
	await page.context().close();

	moveTo(server, '2026-06-20T02:30:00Z');
	const clerk = await at(browser, server, 'clerk', `/desk/opendays/${sessionId}/paper`);
	await clerk.getByLabel('怎么来的').selectOption({ index: 1 });
	await clerk.getByLabel('日期').fill('2026-06-20');
	await expect(clerk.getByLabel('针对哪一条')).toHaveCount(0);
	await clerk.getByRole('radio', { name: '建议' }).check();
	await clerk.getByLabel('意见内容').fill('请在老旧小区楼道里多设几个灭火器箱。');
	await clerk.getByLabel('姓名或单位全称').fill('赵国梁');
	await button(clerk, '保存，录下一件').click();
	await expect(clerk.getByText(/查询码/).first()).toBeVisible();
	await clerk.context().close();
});

test('it is closed once the session has its feedback, and not before', async ({ browser, server }) => {
	moveTo(server, '2026-06-22T01:00:00Z');
	const page = await at(browser, server, 'drafter', eventPath);
	await expect(page.getByText('还有 1 场没有公布意见采纳情况')).toBeVisible();
	await expect(button(page, '办结，总结交另一个人确认')).toHaveCount(0);

	const queue = await at(browser, server, 'clerk', `/desk/opendays/${sessionId}/opinions`, true);
	await queue.getByLabel('全选本页').check();
	await queue.getByRole('radio', { name: '通过' }).check();
	await button(queue, '处理勾选的意见').click();
	await expect(queue.getByText('已通过 1 条')).toBeVisible();
	await queue.goto(`/desk/opendays/${sessionId}/workbench`);
	await queue.getByLabel('全选本页').check();
	await queue.getByRole('radio', { name: /^解释说明/ }).check();
	await queue.getByLabel('理由').fill('楼道灭火器由物业配置，已请街道督促，六月底前检查一遍。');
	await queue.getByRole('button', { name: /^答复/ }).first().click();
	await expect(queue.getByText(/1 \/ 1|解释说明/).first()).toBeVisible();
	await queue.context().close();

	await page.getByRole('link', { name: session }).last().click();
	await expect(page).toHaveURL(/feedback$/);
	await expect(page.getByLabel('征集情况说明')).toHaveValue(/开放日活动/);
	await page.getByLabel('下一步安排').fill('督促物业配齐灭火器。');
	await button(page, '开始起草').click();
	await page.getByLabel('主动公开', { exact: true }).check();
	await page.getByLabel('我已校对全文，姓名、电话、住址都已遮盖').check();
	await button(page, '送审').click();
	await expect(page.getByText('已送审').first()).toBeVisible();
	await review(browser, server, await waiting(browser, server));

	await page.goto('/desk');
	await page.getByRole('link', { name: /可以办结/ }).click();
	await page.getByLabel('活动总结').fill('短');
	await button(page, '办结，总结交另一个人确认').click();
	await expect(page.locator('#summary-error')).toBeVisible();
	await page.getByLabel('活动总结').fill('三十位居民看了出警演练，提出一条建议，已经答复。');
	await button(page, '办结，总结交另一个人确认').click();
	await expect(page.getByText('已办结，总结等另一个人确认后公布')).toBeVisible();
	await expect(page.getByText('要由另一个人确认').first()).toBeVisible();
	const summary = '三十位居民看了出警演练，提出一条建议，已经答复。';
	const eventId = eventPath.split('/').at(-1)!;
	await page.goto(`/opendays/events/${eventId}`);
	await expect(page.getByText(summary)).toHaveCount(0);
	const second = await at(browser, server, 'second', '/desk');
	await second.getByRole('link', { name: /请您确认开放日总结/ }).click();
	await button(second, '已读，确认公布总结').click();
	await expect(second.getByText('总结已确认')).toBeVisible();
	await second.context().close();
	await page.reload();
	await expect(page.getByText(summary)).toBeVisible();
	await page.context().close();
});

test('the list of an office program holds what the page shows', async ({ browser, server }) => {
	const page = await at(browser, server, 'drafter', `${sessionPath}/sign-ups`, true);
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'XLSX' }).click();
	const bytes = readFileSync(await (await download).path());
	expect(bytes.subarray(0, 2).toString()).toBe('PK');
	await page.context().close();
});
