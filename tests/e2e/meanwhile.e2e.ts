/** Two browsers at the same thing: the second sees who saved, when, and both texts, and loses no word. */
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { draftNotice, makeColleague, openConsultation, openSessions, writeLetters } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import type { TestServer } from '../support/server.ts';

const now = '2026-04-10T01:00:07.000Z';
test.use({ now });
test.describe.configure({ mode: 'serial' });

const theirs = '分摊比例由本楼居民协商，办法不作统一规定。';
const mine = '按现有资金只能先补一部分，明年再研究提高标准。';
let consultation: Opened;
let desk: string;
let first: Page;
let second: Page;

async function deskOf(browser: Browser, server: TestServer, session: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
	await context.addCookies([{ name: 'wenji', value: session, url: server.url }]);
	return context.newPage();
}

test.beforeAll(async ({ server, browser }) => {
	server.setNow(now);
	consultation = await openConsultation(server, { opensOn: '2026-03-02' });
	desk = `/desk/consultations/${consultation.id}`;
	const { clerk } = consultation.staff;
	const at = '2026-03-10T02:00:00.000Z';
	const letters = (accept: boolean, texts: string[]) =>
		writeLetters(server, {
			consultationId: consultation.id,
			clerk,
			at,
			accept,
			letters: texts.map((text) => ({ text }))
		});
	await letters(true, ['一层要不要分摊？', '补贴能不能再多一些？', '井道会不会挡住窗户？']);
	await letters(false, ['工期要写明。']);
	const { session } = await makeColleague(server, consultation.unitId);
	const sessions = await openSessions(server, { clerk: { account: consultation.accounts.clerk } });
	first = await deskOf(browser, server, session);
	second = await deskOf(browser, server, sessions.clerk);
	server.setNow(now);
});

async function answer(page: Page, kind: string, reason: string): Promise<void> {
	await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
	await page.getByLabel('理由').fill(reason);
	await page.getByRole('button', { name: '答复这一条' }).click();
}

test('the same outcome: theirs and mine side by side; mine over theirs; the other undoes nothing', async () => {
	await first.goto(`${desk}/workbench`);
	const link = await first.locator('[data-row] a').first().getAttribute('href');
	await first.goto(link!);
	await second.goto(link!);
	await answer(first, '解释说明', theirs);
	await expect(first.locator('.told')).toHaveText('已答复 1 条');
	await answer(second, '不予采纳', mine);

	const clash = second.locator('#refused');
	await expect(clash).toBeFocused();
	await expect(clash).toContainText('有人先保存了结果');
	await expect(clash).toContainText('2026-04-10 09:0');
	await expect(clash).toContainText(theirs);
	await expect(clash).toContainText(mine);
	await expect(second.getByLabel('理由')).toHaveValue(mine);
	await expect(second.getByRole('radio', { name: '不予采纳' })).toBeChecked();

	await second.getByLabel('理由').fill(`${mine}两边的话都看过了。`);
	await clash.getByRole('button', { name: '用我的覆盖' }).click();
	await expect(second.locator('.told')).toHaveText('已答复 1 条');
	await first.goto(link!);
	await expect(first.getByLabel('理由')).toHaveValue(`${mine}两边的话都看过了。`);
	await expect(first.getByRole('button', { name: '撤销' })).toHaveCount(0);
	await second.getByRole('button', { name: '撤销' }).click();
	await expect(second.getByText('已撤销')).toBeVisible();
	await first.goto(link!);
	await expect(first.getByLabel('理由')).toHaveValue(theirs);
});

test('keep theirs: the page shows it, and nothing typed comes back over it', async () => {
	await first.goto(`${desk}/workbench`);
	const link = await first.locator('[data-row] a').nth(1).getAttribute('href');
	await first.goto(link!);
	await second.goto(link!);
	await answer(first, '不予采纳', theirs);
	await expect(first.locator('.told')).toHaveText('已答复 1 条');
	await answer(second, '解释说明', mine);
	await second.getByRole('link', { name: '保留对方的' }).click();
	await expect(second.locator('#refused')).toHaveCount(0);
	await expect(second.getByLabel('理由')).toHaveValue(theirs);
});

test('words kept in this browser do not go over a colleague’s unseen', async () => {
	await first.goto(`${desk}/workbench`);
	const link = await first.locator('[data-row] a').nth(2).getAttribute('href');
	await second.goto(link!);
	await second.getByRole('radio', { name: '解释说明' }).check();
	await second.getByLabel('理由').fill(mine);
	await first.goto(link!);
	await answer(first, '不予采纳', theirs);
	await expect(first.locator('.told')).toHaveText('已答复 1 条');
	await second.goto(link!);
	await expect(second.getByLabel('理由')).toHaveValue(mine);
	await second.getByRole('button', { name: '答复这一条' }).click();
	await expect(second.locator('#refused')).toContainText(theirs);
	await second.getByRole('link', { name: '保留对方的' }).click();
});

test('the same group name, the same moderation, the same digest', async () => {
	await first.goto(`${desk}/workbench`);
	await first.locator('[data-row] input').first().check();
	await first.getByRole('textbox', { name: /组名/ }).fill('谁出钱');
	await first.getByRole('button', { name: '归为一组' }).click();
	await expect(first.getByRole('heading', { name: '谁出钱' })).toBeVisible();
	await second.goto(first.url());
	for (const [page, name] of [
		[first, '一层分摊'],
		[second, '费用分摊']
	] as const) {
		await page.getByText('改名、合并').click();
		await page.locator('#rename').fill(name);
		await page.getByRole('button', { name: '改名' }).click();
	}
	await expect(second.locator('#refused')).toContainText('一层分摊');
	await expect(second.locator('#rename')).toHaveValue('费用分摊');
	await second.getByRole('button', { name: '用我的覆盖' }).click();
	await expect(second.getByRole('heading', { name: '费用分摊' })).toBeVisible();

	await first.goto(`${desk}/opinions`);
	const one = (await first.locator('[data-row] a.num').first().getAttribute('href'))!;
	await first.goto(one);
	await second.goto(one);
	await first.getByRole('radio', { name: '转办' }).check();
	await first.getByLabel('转到哪里').selectOption({ index: 1 });
	await first.getByRole('button', { name: /^确定/ }).click();
	await expect(first.locator('#result')).toContainText('已转办 1 条');
	await second.getByRole('radio', { name: '通过' }).check();
	await second.getByRole('button', { name: /^确定/ }).click();
	await expect(second.locator('#refused')).toContainText('有人先处理了');
	await expect(second.locator('#refused')).toContainText('转办');
	await second.getByRole('button', { name: '用我的覆盖' }).click();
	await expect(second.locator('#result')).toContainText('已通过 1 条');

	await first.goto(one);
	await second.goto(one);
	for (const [page, text] of [
		[first, '问工期'],
		[second, '问工期和违约']
	] as const) {
		await page.getByLabel('意见摘要').fill(text);
		await page.getByRole('button', { name: '保存摘要' }).click();
	}
	await expect(second.locator('#refused')).toContainText('问工期和违约');
	await second.getByRole('link', { name: '保留对方的' }).click();
	await expect(second.getByLabel('意见摘要')).toHaveValue('问工期');
});

test('without script: the same notice, the fields that differ, mine over theirs', async ({ browser, server }) => {
	const { drafter } = consultation.staff;
	const { session } = await openSessions(server, { session: { staffId: drafter.id } });
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
	await context.addCookies([{ name: 'wenji', value: session, url: server.url }]);
	const notice = `/desk/consultations/${(await draftNotice(server, { drafter, opensOn: '2026-06-01' })).id}`;
	const [one, other] = [await context.newPage(), await context.newPage()];
	await one.goto(`${notice}/notice`);
	await other.goto(`${notice}/notice`);
	await one.getByLabel('公告标题').fill('关于加装电梯补贴的公告');
	await one.getByRole('button', { name: '保存公告' }).click();
	await expect(one).toHaveURL(/saved/);
	await other.getByLabel('公告标题').fill('加装电梯补贴征求意见');
	await other.getByRole('button', { name: '保存公告' }).click();
	await expect(other.locator('#refused')).toContainText('关于加装电梯补贴的公告');
	await expect(other.locator('#refused dt')).toHaveCount(2);
	await expect(other.getByLabel('公告标题')).toHaveValue('加装电梯补贴征求意见');
	await other.getByRole('button', { name: '用我的覆盖' }).click();
	await expect(other).toHaveURL(/saved/);
	await context.close();
});

test('what one person said twice is joined with one tap and split off again', async ({ server }) => {
	const said = '井道会不会挡住我家的窗户，请先出采光分析再签字。';
	await writeLetters(server, {
		...{ consultationId: consultation.id, clerk: consultation.staff.clerk, at: '2026-03-11T02:00:00.000Z' },
		accept: true,
		letters: [
			{ text: said, name: '周晓岚' },
			{ text: `${said}谢谢。`, name: '周晓岚', clauseNo: '第三条' },
			{ text: said, name: '陈阿根' }
		]
	});
	await first.goto(`${desk}/suggestions`);
	const proposal = first.locator('form', { hasText: '先说的' });
	await expect(proposal).toHaveCount(1);
	await proposal.getByRole('button', { name: '是重复，并到先说的' }).click();
	await expect(first.getByRole('status').first()).toContainText('已把 1 条并到先说的那条');
	await expect(first.getByText('3 条意见，3 人')).toBeVisible();
	await first.getByText('已并入的重复意见 1 条').click();
	await first.getByRole('button', { name: '拆开，各自答复' }).click();
	await expect(first.getByRole('status').first()).toContainText('已拆开 1 条');
	await expect(proposal).toHaveCount(1);
	await proposal.getByRole('button', { name: '不是重复，各自答复' }).click();
	await expect(first.locator('form', { hasText: '先说的' })).toHaveCount(0);
});
