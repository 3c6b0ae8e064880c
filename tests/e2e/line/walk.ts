/**
 * The whole line through real pages: a catalogue item is published → a draft is imported → its notice passes three
 * reviewers → a resident comments on a clause on a telephone, a second before the close; at the close and after it the
 * form is refused → a letter is entered → opinions are moderated, sorted and answered with a reason → three reviewers →
 * the feedback is published → the author reads outcome and reason.
 */
import type { Browser, Page } from '@playwright/test';
import { expect } from '../../support/browser.ts';
import { docx, p } from '../../support/docx.ts';
import { countOpinions, smsCode } from '../../support/line.ts';
import type { Person } from '../../support/line/office.ts';
import type { TestServer } from '../../support/server.ts';
import { openDesk, type Desk } from './people.ts';

const title = '云汐区既有住宅加装电梯补贴办法';
const reason = '一层住户确实得不到上下楼的便利，第三条改为一层住户不分摊建设费用和运行费用。';
const said = '我家住一楼，用不上电梯，运行费用也不该由我出。';
const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const opens = '2026-03-02';
const lastDay = '2026-04-01';
const closes = Date.parse('2026-04-01T16:00:00Z');

export async function walkTheLine(browser: Browser, page: Page, server: TestServer): Promise<void> {
	const desk = await openDesk(browser, server);
	server.setNow('2026-02-10T01:00:00Z');
	await publishItem(desk);
	server.setNow('2026-02-24T01:00:00Z');
	const id = await publishNotice(desk, server);
	const no = await speakAtTheLastSecond(page, server, id);
	await beRefused(browser, server, id);
	server.setNow('2026-04-02T01:00:00Z');
	await enterLetter(desk, id);
	expect(await countOpinions(server, id)).toBe(2);
	await answer(desk, id);
	await publishFeedback(desk, id);
	await readTheAnswer(page, server, id, no);
	await desk.leave();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const file = (name: string, lines: string[]) => ({
	name,
	mimeType: mime,
	buffer: Buffer.from(docx({ body: lines.map((line) => p(line)) }))
});

/** 保密审查 and three signatures, each by somebody else, at the document's page. */
async function review(desk: Desk, path: string, first: Person, second: Person): Promise<void> {
	const signs = [
		[first, '初审通过', '复审中'],
		[second, '复审通过', '终审中'],
		['publisher', '终审并发布', '已发布']
	] as const;
	for (const [person, name, state] of signs) {
		const page = await desk.at(person, path);
		if (person === 'publisher') await button(page, '签保密审查').click();
		await page.getByLabel('我已从头到尾校对过全文').check();
		await button(page, name).click();
		await expect(page.getByText(state).first()).toBeVisible();
	}
}

/** The page of the document that waits for somebody, from the list of what is to be done. */
async function documentFor(desk: Desk, person: Person): Promise<string> {
	const page = await desk.at(person, '/desk');
	await page.getByRole('link', { name: '请您初审' }).first().click();
	await expect(page).toHaveURL(/\/desk\/reviews\//);
	return new URL(page.url()).pathname;
}

async function publishItem(desk: Desk): Promise<void> {
	const page = await desk.at('compiler', '/desk/catalogue');
	await page.getByLabel('年度', { exact: true }).fill('2026');
	await page.getByLabel('标题').fill('2026 年重大行政决策事项目录');
	await page.getByLabel('决策机关').fill('云汐区人民政府');
	await button(page, '建立目录').click();
	await page.getByRole('link', { name: '从表格导入' }).click();
	const table = [
		'序号,决策事项名称,事项类别,牵头承办单位,法律政策依据,公众参与方式,是否听证,决策时间,公开属性,联系人,联系电话',
		`1,${title},重大公共政策和措施,区住建局,《中华人民共和国民法典》第二百七十八条,公开征求意见,否,2026年6月,主动公开,规划科,0000-8610100`
	].join('\n');
	const upload = { name: '目录.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
	await page.getByLabel('选择 XLSX 或 CSV 文件').setInputFiles(upload);
	await button(page, '预览').click();
	await button(page, '确认导入').click();
	await page.getByLabel('批准文号').fill('云政办〔2026〕9号');
	await page.getByLabel('编制依据和说明').fill('根据《重大行政决策程序暂行条例》第三条公布。');
	await page.getByLabel('同级党委同意的文号').fill('区委常委会会议纪要〔2026〕5号');
	await button(page, '保存文号和依据').click();
	await page.getByRole('link', { name: '送审与审核' }).click();
	await page.getByLabel('主动公开', { exact: true }).check();
	await button(page, '保存公开属性').click();
	await page.getByLabel('我已从头到尾校对过全文').check();
	await button(page, '签字送审').click();
	await expect(page.getByText('初审中').first()).toBeVisible();
	await review(desk, new URL(page.url()).pathname, 'officeFirst', 'officeSecond');
}

async function publishNotice(desk: Desk, server: TestServer): Promise<string> {
	const page = await desk.at('drafter', '/desk/drafts/new');
	const clauses = [
		'第一条 为了规范既有住宅加装电梯补贴，改善居住条件，制定本办法。',
		'第二条 加装电梯的，每部补贴二十八万元；管线迁移费用另行核算。',
		'第三条 一层住户分摊运行费用的百分之五。',
		'第四条 本办法自公布之日起施行。'
	];
	const draft = file('补贴办法（征求意见稿）.docx', [`${title}（征求意见稿）`, ...clauses]);
	const note = file('起草说明.docx', ['起草说明', '为了解决老旧小区上下楼难的问题，起草了本办法。']);
	await page.getByLabel('征求意见稿', { exact: true }).setInputFiles(draft);
	await page.getByLabel('起草说明', { exact: true }).setInputFiles(note);
	const item = page.getByLabel(/决策事项|目录事项|哪个事项/);
	if (await item.count()) await item.selectOption({ label: await optionOf(item) });
	await button(page, '看一看识别结果').click();
	await button(page, '没问题，存下来').first().click();
	await expect(page.getByText('已经存为第 1 版')).toBeVisible();

	await page.getByRole('link', { name: '写征求意见公告' }).click();
	await page.getByLabel('公告标题').fill(`${title}公开征求意见`);
	await page.getByLabel('从哪一天开始').fill(opens);
	await page.getByLabel('征求多少天').fill('30');
	await page.getByLabel('背景和依据').fill('根据《重大行政决策程序暂行条例》，我局起草了本办法。');
	await page.getByLabel('大白话摘要').fill('六层以下没有电梯的老房子装电梯，区里给补贴，谁出钱、补多少都写在这里。');
	await page.getByLabel('对您意味着什么').fill('补贴——现在：没有；草案：每部二十八万元');
	await page.getByLabel('网址，或者怎么在网上提').fill('本页');
	await page.getByLabel('电子邮箱').first().fill('zhujian@yunxi.example');
	await page.getByLabel('通信地址').fill('云汐区春和路8号');
	await page.getByLabel('电话号码').fill('0000-8860001');
	await page.getByLabel('地点').fill('春和路8号一楼');
	await page.getByRole('textbox', { name: '联系人' }).fill('陆工');
	await page.getByLabel('联系电话').fill('0000-8860001');
	await button(page, '保存公告').click();
	await expect(page.getByText('公告的内容齐了')).toBeVisible();
	const id = /\/desk\/consultations\/([^/?]+)/.exec(page.url())![1]!;
	await page.getByLabel('主动公开', { exact: true }).check();
	await page.getByLabel('我已从头到尾校对过全文').check();
	await button(page, '签字送审').click();
	await expect(page.getByText('初审中').first()).toBeVisible();
	const path = await documentFor(desk, 'first');
	server.setNow(`${opens}T00:30:00Z`);
	await review(desk, path, 'first', 'second');
	return id;
}

const optionOf = async (select: ReturnType<Page['getByLabel']>) =>
	(await select.locator('option', { hasText: title }).first().textContent())!.trim();

/** On a telephone: from the clause to the receipt, sent a second before the close. Answers with the opinion's number. */
async function speakAtTheLastSecond(page: Page, server: TestServer, id: string): Promise<string> {
	server.setNow(new Date(closes - 120_000).toISOString());
	await page.setViewportSize({ width: 360, height: 780 });
	await page.goto('/consultations');
	await page
		.getByRole('link', { name: new RegExp(title) })
		.first()
		.click();
	await expect(page).toHaveURL(new RegExp(`/consultations/${id}$`));
	await expect(page.getByText(`截止 ${lastDay} 24:00（北京时间）`).first()).toBeVisible();
	await page
		.getByRole('link', { name: /对这条提意见.*第三条|第三条/ })
		.last()
		.click();
	await page.getByRole('radio', { name: '反对' }).check();
	await page.getByLabel('您想说什么').fill(said);
	await page.getByLabel('姓名', { exact: true }).fill('王秀兰');
	await page
		.getByRole('button', { name: /^下一步/ })
		.last()
		.click();
	await verify(page, server, '13900000001');
	await expect(page.locator('dl.check')).toContainText('第三条');
	server.setNow(new Date(closes - 1000).toISOString());
	await button(page, '提交意见').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('您的意见收到了');
	return new URL(page.url()).searchParams.get('no')!;
}

async function verify(page: Page, server: TestServer, phone: string): Promise<void> {
	await page.getByLabel('手机号').fill(phone);
	await page.getByRole('button', { name: '获取验证码' }).click();
	await expect(page.getByText(/验证码已发到/)).toBeVisible();
	await page.getByLabel('验证码', { exact: true }).fill((await smsCode(server, phone))!);
	await page.getByLabel(/我已经看过并同意/).check();
	await page
		.getByRole('button', { name: /^下一步/ })
		.last()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('核对一下，再提交');
}

/** Another resident, who sends at the close: the words stay, the other ways are named. A second later the page is closed. */
async function beRefused(browser: Browser, server: TestServer, id: string): Promise<void> {
	server.setNow(new Date(closes - 60_000).toISOString());
	const context = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 780 } });
	const page = await context.newPage();
	await page.goto(`/consultations/${id}/say`);
	await page.getByRole('radio', { name: '建议' }).check();
	await page.getByLabel('您想说什么').fill('我晚了一步，想说的是扶手要装两边。');
	await page.getByLabel('姓名', { exact: true }).fill('李明');
	await page
		.getByRole('button', { name: /^下一步/ })
		.last()
		.click();
	await verify(page, server, '13900000002');
	server.setNow(new Date(closes).toISOString());
	await button(page, '提交意见').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('现在不能在网上提意见');
	for (const words of ['扶手要装两边', 'zhujian@yunxi.example', '云汐区春和路8号', '以邮戳为准']) {
		await expect(page.getByText(words).first()).toBeVisible();
	}
	server.setNow(new Date(closes + 1000).toISOString());
	await page.goto(`/consultations/${id}`);
	await expect(page.getByText('征集已经结束').first()).toBeVisible();
	await expect(page.locator('a[data-say-clause]')).toHaveCount(0);
	await page.goto(`/consultations/${id}/say`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('现在不能在网上提意见');
	await context.close();
	expect(await countOpinions(server, id)).toBe(1);
}

async function enterLetter(desk: Desk, id: string): Promise<void> {
	const page = await desk.at('clerk', `/desk/consultations/${id}/paper`);
	await page.getByLabel('怎么来的').selectOption({ label: '信函' });
	await page.getByLabel('日期', { exact: true }).fill(lastDay);
	await page.getByLabel('针对哪一条').selectOption('第三条');
	await page.getByRole('radio', { name: '反对' }).check();
	await page.getByLabel('意见内容').fill('一楼不用电梯，不同意出运行费用。');
	await page.getByLabel('姓名或单位全称').fill('赵国梁');
	await button(page, '保存，录下一件').click();
	await expect(page.getByText(/查询码/).first()).toBeVisible();
}

/** Accepts both, makes one group of them and answers it, with the reason and the changed clause. */
async function answer(desk: Desk, id: string): Promise<void> {
	const queue = await desk.at('clerk', `/desk/consultations/${id}/opinions`);
	await queue.getByLabel('全选本页').check();
	await queue.getByRole('radio', { name: '通过' }).check();
	await button(queue, '处理勾选的意见').click();
	await expect(queue.getByText('已通过 2 条')).toBeVisible();

	const bench = await desk.at('clerk', `/desk/consultations/${id}/workbench`);
	await bench.getByLabel('全选本页').check();
	// It may have opened by itself as soon as something was ticked.
	const name = bench.getByLabel(/^组名/);
	if (!(await name.isVisible())) await bench.getByText('归类勾选的意见').click();
	await name.fill('一层住户不出运行费用');
	await button(bench, '归为一组').click();
	await bench
		.getByRole('link', { name: /一层住户不出运行费用/ })
		.first()
		.click();
	await bench.getByRole('radio', { name: /^采纳/ }).check();
	await bench.getByLabel('理由').fill(reason);
	await bench.getByLabel('改动哪一条').selectOption('第三条');
	await bench.getByLabel('改成怎样').fill('第三条 一层住户不分摊建设费用和运行费用。');
	await bench.getByRole('button', { name: /答复本组 2 条/ }).click();
	await expect(bench.getByRole('link', { name: /一层住户不出运行费用.*采纳/ }).first()).toBeVisible();
}

async function publishFeedback(desk: Desk, id: string): Promise<void> {
	const page = await desk.at('drafter', `/desk/consultations/${id}/feedback`);
	await page.getByLabel('下一步安排').fill('修改后送合法性审查。');
	await button(page, '开始起草').click();
	await expect(page.getByText('没有缺的，可以送审。')).toBeVisible();
	await page.getByLabel('主动公开', { exact: true }).check();
	await page.getByLabel('我已校对全文，姓名、电话、住址都已遮盖').check();
	await button(page, '送审').click();
	await expect(page.getByText('已送审').first()).toBeVisible();
	const path = await documentFor(desk, 'first');
	await review(desk, path, 'first', 'second');
}

/** The feedback as everybody reads it, and the author's own opinion with its outcome under /me. */
async function readTheAnswer(page: Page, server: TestServer, id: string, no: string): Promise<void> {
	await page.goto(`/consultations/${id}/feedback`);
	await expect(page.getByText(reason).first()).toBeVisible();
	await expect(page.getByText('何知秋').first()).toBeVisible();
	await expect(page.getByText('王秀兰')).toHaveCount(0);
	await page.goto('/me');
	const phone = '13900000001';
	await page.getByLabel('手机号').fill(phone);
	await page.getByRole('button', { name: '获取验证码' }).click();
	await page.getByLabel('验证码', { exact: true }).fill((await smsCode(server, phone))!);
	await page.getByRole('main').getByRole('button', { name: '登录' }).last().click();
	const own = page.locator(`[id="${no}"]`);
	await expect(own).toContainText(said);
	await expect(own).toContainText('采纳');
	await expect(own).toContainText(reason);
}
