/**
 * A draft changes while it is open, on real pages: a new version is imported → its lineage is checked, the program asks
 * where it is not sure → the notice is revised and reviewed → what was said is found from the new clause → the period runs
 * anew, and the author has the message.
 */
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { acceptAll, openConsultation, openSessions, publishNotice, smsCode } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import type { TestServer } from '../support/server.ts';

const start = '2026-03-10T02:20:00.000Z';
test.use({ now: start });

const first = `云汐区停车办法（征求意见稿）

第一条 为了规范停车秩序，改善出行环境，制定本办法。
第二条 街道办事处负责组织辖区内居民开展停车自治，协调共享停车泊位。收费停车设施应当在出入口显著位置公示收费标准、计费方式和监督电话。
第三条 停车设施的产权人应当每年检测一次充电设备。
第四条 本办法自公布之日起施行。
`;
// The second clause is cut apart, and its parts stand far from each other: what became of it, a person has to say.
const second = `云汐区停车办法（征求意见稿）

第一条 为了规范停车秩序，改善出行环境，制定本办法。
第二条 收费停车设施应当在出入口显著位置公示收费标准、计费方式和监督电话，并接受价格主管部门和居民的监督检查。
第三条 区城市管理局编制停车设施专项规划，报区人民政府批准后公布。
第四条 街道办事处负责组织辖区内居民开展停车自治，协调共享停车泊位，协调结果每季度张榜公布一次。
第五条 本办法自公布之日起施行。
`;
const words = '共享泊位要写清楚，夜里十点以后能不能停。';

let consultation: Opened;

test.beforeAll(async ({ server }) => {
	server.setNow(start);
	consultation = await openConsultation(server, { opensOn: '2026-03-02', draftText: first });
});

async function speak(page: Page, server: TestServer, phone: string): Promise<void> {
	await page.goto(`/consultations/${consultation.id}/say?clause=${consultation.clauses[1]!.id}`);
	await page.getByRole('radio', { name: '建议' }).check();
	await page.getByLabel('您想说什么').fill(words);
	await page.getByLabel('姓名', { exact: true }).fill('周晓岚');
	const next = page.getByRole('button', { name: /^下一步/ }).last();
	await next.click();
	await page.getByLabel('手机号').fill(phone);
	await page.getByRole('button', { name: '获取验证码' }).click();
	await expect(page.getByText(/验证码已发到/)).toBeVisible();
	await page.getByLabel('验证码', { exact: true }).fill((await smsCode(server, phone))!);
	await page.getByLabel(/我已经看过并同意/).check();
	await next.click();
	await page.getByRole('button', { name: '提交意见' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('您的意见收到了');
}

async function deskOf(browser: Browser, server: TestServer, session: string): Promise<Page> {
	const context = await browser.newContext({
		baseURL: server.url,
		viewport: { width: 1280, height: 800 },
		javaScriptEnabled: false
	});
	await context.addCookies([{ name: 'wenji', value: session, url: server.url }]);
	return context.newPage();
}

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('a new version, its lineage, the opinions, the notice, the message', async ({ page, browser, server }) => {
	await speak(page, server, '13700000001');
	await acceptAll(server, consultation);
	const { drafter } = await openSessions(server, { drafter: { staffId: consultation.staff.drafter.id } });
	const desk = await deskOf(browser, server, drafter);

	await desk.goto('/desk/drafts');
	await desk.getByRole('rowheader').getByRole('link').first().click();
	await desk.locator('a[href$="/next"]').click();
	await desk.getByLabel('征求意见稿').setInputFiles(file('二稿.txt', second));
	await desk.getByLabel('起草说明').setInputFiles(file('说明.txt', '起草说明\n\n根据意见作了修改。'));
	await desk.getByRole('button', { name: '看一看识别结果' }).click();
	await desk.getByRole('button', { name: '没问题，存下来' }).first().click();
	await expect(desk.getByText('条文沿革还没有确认')).toBeVisible();
	const version = new URL(desk.url()).pathname;

	await desk.getByRole('link', { name: '核对并确认' }).click();
	await expect(desk.getByRole('heading', { name: '先看这 1 条：程序拿不准' })).toBeVisible();
	await desk.getByRole('button', { name: '确认条文沿革' }).click();
	await expect(desk.locator('#refused')).toContainText('还有 1 条要您说明变成了什么：第二条');
	const row = desk.locator('#c-p2');
	await expect(row).toContainText('1 条意见');
	await row.getByLabel('第二条成为').selectOption({ index: 1 });
	await row.getByLabel('还成为（写条号）').fill('第九条');
	await desk.getByRole('button', { name: '确认条文沿革' }).click();
	await expect(desk.locator('#refused')).toContainText('新稿里没有“第九条”这一条');
	const chosen = await row.getByLabel('第二条成为').locator('option:checked').innerText();
	await row.getByLabel('还成为（写条号）').fill(chosen.startsWith('第四条') ? '第二条' : '第 4 条');
	await desk.getByRole('button', { name: '确认条文沿革' }).click();
	await expect(desk.getByText('条文沿革已确认。')).toBeVisible();
	await expect(desk.locator('.said', { hasText: words })).toContainText('针对上一稿第二条');

	await desk.goto(`/desk/consultations/${consultation.id}`);
	const revise = desk.locator('section[aria-labelledby="revise"]');
	await revise.getByText('用新一版替换正在公开的草案').click();
	await revise.getByLabel('只改正文字').check();
	await revise.getByLabel('为什么换稿').fill('居民指出共享泊位和收费公示是两件事，分开来写。');
	await revise.getByRole('button', { name: '开始换稿' }).click();
	await expect(revise).toContainText('不只是改正文字');
	await revise.getByLabel('有实质修改').check();
	await revise.getByRole('button', { name: '开始换稿' }).click();
	await expect(revise).toContainText('第 2 版正在送审');
	await desk.getByLabel('主动公开', { exact: true }).check();
	await desk.getByLabel('我已从头到尾校对过全文').check();
	await desk.getByRole('button', { name: '签字送审' }).click();
	// Until it is published everybody reads the version before.
	await page.goto(`/consultations/${consultation.id}`);
	await expect(page.getByText('征求意见期间换过稿')).toHaveCount(0);
	await expect(page.getByRole('heading', { name: '第五条' })).toHaveCount(0);

	// Somebody writes of the whole draft while it is exchanged.
	const slow = await browser.newPage({ baseURL: server.url });
	await slow.goto(`/consultations/${consultation.id}/say`);
	const late = '整体上赞成，请再写明夜间怎么停。';
	await slow.getByRole('radio', { name: '赞成' }).check();
	await slow.getByLabel('您想说什么').fill(late);
	await slow.getByLabel('姓名', { exact: true }).fill('陈小满');

	server.setNow('2026-03-16T02:00:00.000Z');
	await publishNotice(server, consultation);
	const next = slow.getByRole('button', { name: /^下一步/ }).last();
	await next.click();
	await expect(slow.getByRole('alert')).toContainText('草案换了新的一稿');
	await expect(slow.getByLabel('您想说什么')).toHaveValue(late);
	await next.click();
	await expect(slow.getByLabel('手机号')).toBeVisible();
	await slow.close();
	server.setNow('2026-03-16T02:02:00.000Z');
	await page.goto(`/consultations/${consultation.id}`);
	await expect(page.getByText('征求意见期间换过稿，现在是第2稿')).toBeVisible();
	await expect(page.getByText('居民指出共享泊位和收费公示是两件事').first()).toBeVisible();
	await expect(page.getByText('2026-04-15 24:00').first()).toBeVisible();
	await expect(page.locator('.clause', { hasText: words })).toContainText('针对上一稿第二条');
	await page.getByRole('link', { name: '和上一版对照' }).first().click();
	await expect(page.getByText('拆分').first()).toBeVisible();

	const { author } = await openSessions(server, { author: { phone: '13700000001' } });
	await page.context().addCookies([{ name: 'wenji', value: author, url: server.url }]);
	await expect(async () => {
		await page.goto('/me');
		await expect(page.locator('#messages')).toContainText('新一稿征求意见到 2026-04-15 24:00', { timeout: 2000 });
	}).toPass();

	// Six days later nobody is signed in any more.
	const { later } = await openSessions(server, { later: { staffId: consultation.staff.drafter.id } });
	await desk.context().addCookies([{ name: 'wenji', value: later, url: server.url }]);
	await desk.goto(`${version}/lineage`);
	await expect(desk.getByText('这一版已公开，条文沿革不再改。')).toBeVisible();
	await expect(desk.getByRole('button', { name: '确认条文沿革' })).toHaveCount(0);
	await desk.context().close();
});
