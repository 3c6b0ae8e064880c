/** The desk's drafter: a draft seen before it is stored, a notice beside its period, through to review; with and without script. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { docx, dot, oleFile, p, picture, run, table } from '../support/docx.ts';
import { openConsultation, openSessions } from '../support/line.ts';
import type { TestServer } from '../support/server.ts';

type Person = 'drafter' | 'publisher' | 'clerk';
type Made = { people: Record<Person, { account: string }>; consultationId: string };

test.use({ now: '2026-02-20T01:00:00Z', viewport: { width: 1280, height: 800 } });
test.describe.configure({ mode: 'serial' });

const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const draft = docx({
	body: [
		p('云汐区共享单车停放管理办法（征求意见稿）'),
		p('第一章 总则'),
		p('第一条 为了规范共享单车停放，制定本办法。'),
		p('第二条 停放点按下表设置。'),
		table([
			['地点', '车位'],
			['春和路', '四十']
		]),
		p(run('第三条 停放点样式见图。') + picture('pic')),
		p('第二章 附则'),
		p('第五条 本办法自公布之日起施行。')
	],
	parts: [{ name: 'word/media/a.png', bytes: dot }],
	relations: [['pic', 'image', 'media/a.png']]
});
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: mime, buffer: Buffer.from(bytes) });
const text = file('停放办法（征求意见稿）.docx', draft);
const note = file('起草说明.docx', docx({ body: [p('起草说明'), p('为了让人行道能走人，起草了本办法。')] }));

let made: Made;
let sessions: Record<Person, string>;
let notice = '';

test.beforeAll(async ({ server }) => {
	const script = resolve(import.meta.dirname, '../support/desk.ts');
	const own = { DATA_DIR: server.dataDir, DATABASE_URL: server.databaseUrl, WENJI_MODE: 'test' };
	const env = { ...process.env, NODE_OPTIONS: '', ...own };
	made = JSON.parse((await promisify(execFile)(process.execPath, [script], { env })).stdout) as Made;
	const { drafter, publisher, clerk } = made.people;
	sessions = await openSessions(server, { drafter, publisher, clerk });
});

async function at(browser: Browser, server: TestServer, person: Person, path: string, script = true): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: script });
	await context.addCookies([{ name: 'wenji', value: sessions[person], url: server.url }]);
	const page = await context.newPage();
	await page.goto(path);
	return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
type Chosen = typeof text | string;
const choose = async (page: Page, files: { text: Chosen; note: Chosen }) => {
	await page.getByLabel('征求意见稿', { exact: true }).setInputFiles(files.text);
	await page.getByLabel('起草说明', { exact: true }).setInputFiles(files.note);
	await button(page, '看一看识别结果').click();
};
const stored = async (page: Page) => {
	await page.goto('/desk/drafts');
	return page.locator('tbody tr').count();
};

test('what cannot be read is told beside its own file, and nothing is stored', async ({ browser, server }, info) => {
	const page = await at(browser, server, 'drafter', '/desk/drafts/new');
	const drafts = await stored(page);
	await page.goto('/desk/drafts/new');
	await button(page, '看一看识别结果').click();
	await expect(page.locator('#text-error')).toContainText('请选择征求意见稿');
	await expect(page.locator('#note-error')).toContainText('请选择起草说明');

	const bad: [name: string, bytes: Uint8Array, words: string][] = [
		['没有条文.docx', docx({ body: [] }), '没有可以征求意见的条款'],
		['有密码.docx', oleFile('EncryptedPackage'), '设有密码'],
		['旧版.doc', oleFile('WordDocument'), '另存为'],
		['版式.pdf', Buffer.from('%PDF-1.7\n'), '这是 PDF 文件']
	];
	for (const [name, bytes, words] of bad) {
		await choose(page, { text: file(name, bytes), note });
		await expect(page.locator('#text-error'), name).toContainText(words);
		await expect(page.locator('#note-error')).toHaveCount(0);
	}
	const large = info.outputPath('太大.docx');
	writeFileSync(large, Buffer.alloc(100 * 1024 * 1024, 80));
	await choose(page, { text: large, note });
	await expect(page.locator('#text-error')).toContainText('超过 20 MB');
	await choose(page, { text, note: file('有密码.docx', oleFile('EncryptedPackage')) });
	await expect(page.locator('#note-error')).toContainText('设有密码');
	await expect(page.locator('#text-error')).toHaveCount(0);
	expect(await stored(page)).toBe(drafts);
});

test('a DOCX is read through, with its table, picture and warnings, before it is stored once', async ({
	browser,
	server
}) => {
	const page = await at(browser, server, 'drafter', '/desk/drafts/new');
	const before = await stored(page);
	await page.goto('/desk/drafts/new');
	await choose(page, { text, note });
	await expect(page.getByText('还没有存')).toBeVisible();
	await expect(page.getByText('第三条之后是第五条')).toBeVisible();
	await expect(page.getByRole('heading', { name: '第一章 总则' })).toBeVisible();
	await expect(page.getByRole('cell', { name: '春和路' })).toBeVisible();
	const shown = page.getByRole('img', { name: '示意图' });
	await shown.scrollIntoViewIfNeeded();
	await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
	await expect(page.getByLabel('标题')).toHaveValue('云汐区共享单车停放管理办法（征求意见稿）');

	await page.getByRole('link', { name: '不用这个，重新选' }).click();
	expect(await stored(page)).toBe(before);
	await page.goto('/desk/drafts/new');
	await choose(page, { text, note });
	await button(page, '没问题，存下来').first().dblclick();
	await expect(page.getByText('已经存为第 1 版')).toBeVisible();
	await expect(page.getByText(/SHA-256/).first()).toBeVisible();
	expect(await stored(page)).toBe(before + 1);
});

test('a further version is told apart clause by clause', async ({ browser, server }) => {
	const page = await at(browser, server, 'drafter', '/desk/drafts', false);
	await page.getByRole('link', { name: /共享单车/ }).click();
	await page.getByRole('link', { name: '导入新的一版' }).click();
	const second = docx({
		body: [
			p('云汐区共享单车停放管理办法（征求意见稿）'),
			p('第一条 为了规范共享单车停放，方便居民出行，制定本办法。'),
			p('第二条 停放点由街道划定。'),
			p('第三条 本办法自公布之日起施行。')
		]
	});
	await choose(page, { text: file('二稿.docx', second), note });
	await expect(page.getByText('和第 1 版相比')).toBeVisible();
	await button(page, '没问题，存下来').first().click();
	await expect(page.getByText('已经存为第 2 版')).toBeVisible();
	await page.getByRole('link', { name: /和这一版对照/ }).click();
	await expect(page.getByRole('heading', { name: '第 1 版与第 2 版对照' })).toBeVisible();
	await expect(page.locator('ins', { hasText: '方便居民出行，' })).toBeVisible();
	await expect(page.getByText('删去').first()).toBeVisible();
});

test('29 days need a reason; all that was typed stays; 30 days are stored', async ({ browser, server }) => {
	const page = await at(browser, server, 'drafter', '/desk/drafts');
	await page.getByRole('link', { name: /共享单车/ }).click();
	await page.getByRole('link', { name: '写征求意见公告' }).click();
	const found = page.locator('#period');
	const reason = page.getByLabel('为什么要缩短');
	await page.getByLabel('公告标题').fill('共享单车停放管理办法公开征求意见');
	await page.getByLabel('从哪一天开始').fill('2026-03-02');
	await expect(found).toContainText('2026-04-01');
	await expect(reason).toBeHidden();
	await page.getByLabel('征求多少天').fill('35');
	await expect(found).toContainText('2026-04-07');
	await expect(found).toContainText('清明');
	await page.getByLabel('征求多少天').fill('29');
	await expect(found).toContainText('现在不到');
	await expect(reason).toBeVisible();
	await page.getByLabel('大白话摘要').fill('单车停在哪里、停多少、没停好谁来挪，都写在这份办法里。');

	const refusals: [typed: string, words: string][] = [
		['', '没有填写理由'],
		['　   \u200b ', '没有填写理由'],
		['情况紧急', '套话']
	];
	for (const [typed, words] of refusals) {
		await reason.fill(typed);
		await button(page, '保存公告').click();
		await expect(page.locator('#shorteningReason-error')).toContainText(words);
		await expect(page.getByLabel('大白话摘要')).toHaveValue(/单车停在哪里/);
		await expect(page.getByLabel('征求多少天')).toHaveValue('29');
		await expect(page.getByLabel('公告标题')).toHaveValue('共享单车停放管理办法公开征求意见');
		await expect(found).toContainText('现在不到');
	}
	await page.getByLabel('征求多少天').fill('30');
	await expect(reason).toBeHidden();
	await button(page, '保存公告').click();
	await expect(page.getByText('公告已经保存')).toBeVisible();
	notice = new URL(page.url()).pathname;
	await expect(page.getByText('还差 2 项，不能送审')).toBeVisible();
	await expect(button(page, '签字送审')).toBeDisabled();
});

test('without script: one more address, a chosen last day, a feedback form, then all that was missing', async ({
	browser,
	server
}) => {
	const page = await at(browser, server, 'drafter', notice, false);
	await page.getByRole('link', { name: '请写明征求意见的依据' }).click();
	await expect(page).toHaveURL(/\/notice#basisText$/);
	await page.getByLabel('背景和依据').fill('根据《重大行政决策程序暂行条例》，我局起草了本办法。');
	await page
		.getByLabel('对您意味着什么')
		.fill('停车——现在：随处停；草案：停在停放点\n\n罚款——现在：没有；草案：没有\n');
	await page.getByLabel('网址，或者怎么在网上提').fill('本页');
	await page.getByLabel('电子邮箱').first().fill('a@yunxi.example');
	await page.getByRole('button', { name: /再加一个\s*电子邮件/ }).click();
	await expect(page.getByLabel('背景和依据')).toHaveValue(/我局起草了本办法/);
	const mails = page.locator('[id^="channels."][id$=".address"][name]').filter({ visible: true });
	await expect(mails.nth(1)).toHaveValue('a@yunxi.example');
	await mails.nth(2).fill('b@yunxi.example');
	await page.getByLabel('收件人').fill('区交通局公交科');
	await page.getByLabel('通信地址').fill('云汐区春和路8号');
	await page.getByLabel('邮编').first().fill('000000');
	await page.getByLabel('请注明的字样').last().fill('单车停放意见');
	await page.getByLabel('电话号码').fill('0000-8860001');
	await page.getByLabel('传真号码').fill('0000-8860002');
	await page.getByLabel('地点').fill('春和路8号一楼');
	await page.getByRole('textbox', { name: '联系人' }).fill('陆工');
	await page.getByLabel('联系电话').fill('0000-8860001');
	await page.getByLabel('指定最后一日').fill('2026-03-20');
	await button(page, '计算期限').click();
	await expect(page.locator('#period')).toContainText('2026-04-01');
	await page.getByLabel('指定最后一日').fill('2026-04-05');
	await button(page, '计算期限').click();
	await expect(page.locator('#period')).toContainText('2026-04-05');
	await page.getByLabel('落款单位').fill('云汐区交通局');
	await button(page, '保存公告').click();
	await expect(page.getByText('公告的内容齐了')).toBeVisible();

	await page.getByRole('link', { name: '修改公告' }).click();
	await page.getByLabel('文件', { exact: true }).setInputFiles(file('反馈表.docx', docx({ body: [p('反馈表')] })));
	await button(page, '添加').click();
	await expect(page.getByRole('link', { name: '反馈表.docx' })).toBeVisible();
	await page.goto(`${notice}/preview`);
	for (const words of ['b@yunxi.example', '区交通局公交科', '单车停放意见', '0000-8860002', '云汐区交通局']) {
		await expect(page.getByText(words).first()).toBeVisible();
	}
	await expect(page.getByText('停在停放点')).toBeVisible();
	await expect(page.getByRole('link', { name: /反馈表/ })).toBeVisible();
});

test('it goes to review with its attribute, once it is proofread, and is closed to changes', async ({
	browser,
	server
}) => {
	const page = await at(browser, server, 'drafter', notice);
	await button(page, '签字送审').click();
	await expect(page.locator('#attribute-error, .error').first()).toBeVisible();
	await page.getByLabel('主动公开', { exact: true }).check();
	await button(page, '签字送审').click();
	await expect(page.getByText('请先校对全文')).toBeVisible();
	await page.getByLabel('主动公开', { exact: true }).check();
	await page.getByLabel('我已从头到尾校对过全文').check();
	await button(page, '签字送审').click();
	await expect(page.getByText('初审中').first()).toBeVisible();
	await expect(page.getByRole('link', { name: '修改公告' })).toHaveCount(0);
	const refused = await page.goto(`${notice}/notice`);
	expect(refused?.status()).toBe(403);
	await page.goto('/desk/consultations');
	await expect(page.getByRole('row', { name: /共享单车/ })).toContainText('初审中');
});

test('a clerk neither imports nor writes notices, and another’s draft is not for them', async ({ browser, server }) => {
	const page = await at(browser, server, 'clerk', '/desk/drafts');
	await expect(page.getByRole('link', { name: '导入草案' })).toHaveCount(0);
	expect((await page.goto('/desk/drafts/new'))?.status()).toBe(403);
	expect((await page.goto(`${notice}/notice`))?.status()).toBe(403);
	expect((await page.goto('/desk/consultations/new?draft=none'))?.status()).toBe(404);
});

test('a running consultation is extended only before its close, only later, only with a reason', async ({
	browser,
	server
}) => {
	const opened = await openConsultation(server, { opensOn: '2026-02-20' });
	const path = `/desk/consultations/${opened.id}`;
	const page = await at(browser, server, 'publisher', path);
	const extend = async (day: string, reason: string) => {
		await page.getByLabel('延长到哪一天').fill(day);
		await page.getByLabel('为什么延长').fill(reason);
		await button(page, '延长').click();
	};
	await extend('2026-03-10', '   ');
	await expect(page.locator('#lastDay-error')).toContainText('只能延长，不能提前');
	await expect(page.locator('#reason-error')).toContainText('没有填写理由');
	await extend('2026-03-31', '应街道请求延长，便于返乡居民参与。');
	await expect(page.getByText(`由 ${opened.lastDay} 延长到 2026-03-31`)).toBeVisible();
	await page.getByLabel('延长到哪一天').fill('2026-04-10');
	await page.getByLabel('为什么延长').fill('再延长一次，仍有街道请求。');
	server.setNow('2026-03-31T16:00:00Z');
	const [again] = Object.values(await openSessions(server, { publisher: made.people.publisher }));
	await page.context().addCookies([{ name: 'wenji', value: again!, url: server.url }]);
	await button(page, '延长').click();
	await expect(page.getByText('征求意见已经截止，不能再延长')).toBeVisible();
	await expect(page.getByLabel('为什么延长')).toHaveValue('再延长一次，仍有街道请求。');
});
