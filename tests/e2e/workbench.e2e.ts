/** The desk of opinions: sorted and answered by keyboard alone, without script as well; bundles of paper looked at first. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { openSessions } from '../support/line.ts';

test.use({ demo: true, viewport: { width: 1280, height: 800 } });
test.describe.configure({ mode: 'serial' });

const reason = '首班车提前要重新排驾驶员的班，先提前十五分钟，开学一个月后再看客流。';
let session: string;
/** The consultation that is being sorted, found from the list of the desk. */
let desk: string;

test.beforeAll(async ({ server }) => {
	({ clerk: session } = await openSessions(server, { clerk: { account: 'jiangxiaozhou' } }));
});

test.beforeEach(async ({ context, server }) => {
	await context.addCookies([{ name: 'wenji', value: session, url: server.url }]);
});

const figure = async (page: Page, name: RegExp) =>
	Number(/\d+/.exec(await page.locator('.groups').getByRole('link', { name }).innerText())?.[0]);

test('by keyboard alone: select, group, outcome, next', async ({ page }) => {
	await page.goto('/desk/opinions');
	await page.getByRole('link', { name: '答复' }).first().focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/workbench$/);
	desk = page.url().replace('/workbench', '');
	await page.goto(`${desk}/workbench?group=none`);
	const alone = await figure(page, /未归组/);

	await page.keyboard.press('j');
	await page.keyboard.press('x');
	await page.keyboard.press('j');
	await page.keyboard.press('x');
	await expect(page.locator('[data-picked]')).toHaveText('已选 2');
	await page.keyboard.press('g');
	await page.keyboard.type('公交首班车再早一点');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: '公交首班车再早一点' })).toBeVisible();
	expect(await figure(page, /未归组/)).toBe(alone - 2);

	await page.keyboard.press('2');
	await page.keyboard.press('r');
	await page.keyboard.type('太短');
	await page.keyboard.press('Control+Enter');
	await expect(page.locator('#refused')).toContainText('理由至少写 10 个字');
	await expect(page.getByLabel('理由')).toHaveValue('太短');
	await expect(page.getByRole('radio', { name: '部分采纳' })).toBeChecked();

	await page.keyboard.press('r');
	await page.keyboard.press('Control+a');
	await page.keyboard.type(reason);
	await page.keyboard.press('Control+Enter');
	await expect(page.locator('.told')).toHaveText('已答复 2 条');
	await expect(page.locator('.groups [aria-current]')).not.toContainText('公交首班车再早一点');
	await expect(page.locator('.groups').getByRole('link', { name: /公交首班车再早一点/ })).toContainText('部分采纳');

	await page.keyboard.press('n');
	await expect(page.locator('.told')).toHaveCount(0);
	await page.keyboard.press('?');
	await expect(page.getByRole('heading', { name: '快捷键' })).toBeVisible();
	await page.keyboard.press('Escape');
});

test('words that were not sent are there again, and single letters can be turned off', async ({ page }) => {
	await page.goto(`${desk}/workbench?group=none`);
	await page.getByLabel('理由').fill('写到一半的理由，还没有提交。');
	await page.reload();
	await expect(page.getByLabel('理由')).toHaveValue('写到一半的理由，还没有提交。');
	await page.getByRole('button', { name: '不要了' }).click();
	await expect(page.getByLabel('理由')).toHaveValue('');
	await page.getByRole('button', { name: '快捷键' }).click();
	await page.getByLabel('使用单个字母的快捷键').uncheck();
	await page.keyboard.press('Escape');
	await page.keyboard.press('x');
	await expect(page.locator('[data-row] input:checked')).toHaveCount(0);
});

test('without script: split, rename, merge, one answer, and taken back', async ({ browser, server }) => {
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
	await context.addCookies([{ name: 'wenji', value: session, url: server.url }]);
	const page = await context.newPage();
	await page.goto(`${desk}/workbench`);
	const [first] = await page.locator('.groups li:nth-child(4) a').allInnerTexts();
	await page.locator('.groups li:nth-child(4) a').click();
	const size = Number(/\d+/.exec(first!)![0]);
	await page.locator('[data-row] input').first().check();
	await page.locator('details[data-sorting]').evaluate((drawer: HTMLDetailsElement) => (drawer.open = true));
	await page.getByPlaceholder(/组名/).fill('单独拆出来的一条');
	await page.getByRole('button', { name: '拆为新组' }).click();
	await expect(page.getByRole('heading', { name: '单独拆出来的一条' })).toBeVisible();
	await expect(page.locator('.groups li:nth-child(4) a')).toContainText(String(size - 1));

	await page.getByText('改名、合并').click();
	await page.locator('#rename').fill('改过名字的组');
	await page.getByRole('button', { name: '改名' }).click();
	await expect(page.getByRole('heading', { name: '改过名字的组' })).toBeVisible();
	await page.getByText('改名、合并').click();
	await page.locator('#merge-into').selectOption({ index: 1 });
	await page.getByRole('button', { name: '合并' }).click();
	await expect(page.locator('.told')).toHaveText('已合并');
	await expect(page.locator('.groups li:nth-child(4) a')).toContainText(String(size));

	await page.locator('[data-row] a').first().click();
	await page.getByRole('radio', { name: '采纳', exact: true }).check();
	await page.getByLabel('改成怎样').fill('校门两侧一百米范围内，上学、放学时段禁止停放机动车。');
	await page.getByRole('button', { name: '看改动' }).click();
	await expect(page.locator('ins').first()).toBeVisible();
	await page.getByRole('button', { name: '答复这一条' }).click();
	await expect(page.locator('.told')).toHaveText('已答复 1 条');
	await page.locator('[data-row] a').first().click();
	await page.getByRole('button', { name: '收回这条的结果' }).click();
	await expect(page.locator('.told')).toHaveText('已收回 1 条的结果');
	await context.close();
});

test('what is worded alike is suggested: split, accepted with one tap, dismissed', async ({ page }) => {
	await page.goto(`${desk}/workbench`);
	await page.getByRole('link', { name: '可能说的是同一件事' }).click();
	const first = page.locator('form:has(h3)').first();
	const title = `说法相近的${await first.getByRole('checkbox').count()}条`;
	const suggested = await first.getByRole('checkbox').count();
	await first.getByRole('checkbox').first().uncheck();
	await first.getByRole('textbox').fill(title);
	await first.getByRole('button', { name: '归为一组' }).click();
	await expect(page.getByRole('status')).toContainText(`已把 ${suggested - 1} 条意见归为一组`);

	const before = await page.locator('form:has(h3) h3').allInnerTexts();
	await page.locator('form:has(h3)').nth(1).getByRole('button', { name: '不是一回事' }).click();
	await expect(page.getByRole('status')).toContainText('这条建议不再出现');
	expect(await page.locator('form:has(h3) h3').allInnerTexts()).not.toContain(before[1]);

	await page.getByRole('link', { name: '回到答复' }).click();
	await expect(page.locator('.groups').getByRole('link', { name: title })).toContainText(String(suggested - 1));
});

test('both sides in one group are refused in words, and joined once that is meant', async ({ page }) => {
	await page.goto(`${desk}/workbench?group=none&stance=support`);
	const supporting = await page.locator('input[name="opinionIds[]"]').first().getAttribute('value');
	await page.goto(`${desk}/workbench?group=none&stance=oppose`);
	await page.locator('input[name="opinionIds[]"]').first().check();
	const form = page.locator('#bench');
	await form.evaluate((element, id) => {
		element.insertAdjacentHTML('beforeend', `<input type="hidden" name="opinionIds[]" value="${id}">`);
	}, supporting);
	await page.locator('details[data-sorting]').evaluate((drawer: HTMLDetailsElement) => (drawer.open = true));
	await page.getByRole('textbox', { name: /组名/ }).fill('两种看法');
	await page.getByRole('button', { name: '归为一组' }).click();
	await expect(page.locator('#refused')).toContainText('这里面有人支持，也有人反对');
	await expect(page.getByRole('textbox', { name: /组名/ })).toHaveValue('两种看法');
	await page.getByRole('checkbox', { name: /仍要一起答复/ }).check();
	await page.locator('#bench').evaluate((element, id) => {
		element.insertAdjacentHTML('beforeend', `<input type="hidden" name="opinionIds[]" value="${id}">`);
	}, supporting);
	await page.getByRole('button', { name: '归为一组' }).click();
	await expect(page.locator('.groups').getByRole('link', { name: /两种看法/ })).toContainText('2');
});

test('the queue: many at once with one ground, and what was left is named', async ({ page }) => {
	await page.goto(`${desk}/opinions`);
	const waiting = await page.locator('[data-row]').count();
	await page.keyboard.press('x');
	await page.keyboard.press('2');
	await page.keyboard.press('Control+Enter');
	await expect(page.locator('#refused')).toContainText('请选不予公开的理由');
	await page.getByLabel('不予公开的理由').selectOption({ label: '与这次征求意见无关' });
	await page.getByRole('button', { name: '处理勾选的意见' }).click();
	await expect(page.locator('#result')).toContainText('已对 1 条不予公开');
	await expect(page.locator('[data-row]')).toHaveCount(waiting - 1);

	await page.goto(`${desk}/opinions?state=withdrawn`);
	await page.getByRole('radio', { name: '通过' }).check();
	await page.getByRole('button', { name: '处理勾选的意见' }).click();
	await expect(page.locator('#refused')).toContainText('还没有选意见');
});

test('one letter: a day out of the period is refused with its reason, the next empty form keeps channel and day', async ({
	page
}) => {
	await page.goto(`${desk}/paper`);
	await page.getByLabel('怎么来的').selectOption({ label: '信函' });
	await page.getByLabel('日期').fill('2020-01-01');
	await page.getByRole('radio', { name: '反对' }).check();
	await page.getByLabel('意见内容').fill('校门口的路灯坏了两盏，晚自习放学看不清。');
	await page.getByRole('button', { name: '保存，录下一件' }).click();
	await expect(page.locator('#refused')).toContainText('日期不在征求意见期限内');
	await expect(page.getByLabel('意见内容')).toHaveValue('校门口的路灯坏了两盏，晚自习放学看不清。');
	const [, opensOn] = /（(\d{4}-\d\d-\d\d) 至/.exec(await page.locator('#refused').innerText())!;
	await page.getByLabel('日期').fill(opensOn!);
	await page.getByRole('button', { name: '保存，录下一件' }).click();
	await expect(page.locator('#slip')).toContainText(/\d{7}-\d{4}/);
	await expect(page.getByLabel('日期')).toHaveValue(opensOn!);
	await expect(page.getByLabel('怎么来的')).toHaveValue('letter');
	await expect(page.getByLabel('意见内容')).toHaveValue('');
	await page.reload();
	await expect(page.locator('#slip')).toHaveCount(0);
});

test('a bundle: the preview names each row’s fault and enters nothing; then all good rows', async ({ page }) => {
	await page.goto(`${desk}/paper`);
	const [, day] = /(\d{4}-\d\d-\d\d) 至/.exec(await page.locator('#receivedOn-hint').innerText())!;
	await page.goto(`${desk}/import`);
	const [template] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: '下载空表（XLSX）' }).click()
	]);
	expect(template.suggestedFilename()).toBe('意见录入表.xlsx');

	const table = `姓名,意见内容,收到日期,态度\n陈阿根,操场外墙要加护栏,${day},建议\n陈阿根,操场外墙要加护栏,${day},建议\n,校门口要有雨棚,三月里,建议\n,一,${day},建议\n`;
	await page.getByLabel('怎么来的').selectOption({ label: '信函' });
	const file = { name: '来信.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
	await page.getByLabel('表格文件').setInputFiles(file);
	await page.getByRole('button', { name: '看预览' }).click();
	await expect(page.getByRole('heading', { name: '预览：来信.csv' })).toBeFocused();
	await expect(page.getByRole('row', { name: /第 4 行/ })).toContainText('看不懂日期“三月里”');
	await expect(page.getByRole('row', { name: /第 5 行/ })).toContainText('至少写 2 个字');
	const received = async () => /收到 (\d+) 条/.exec(await page.locator('.desk-head').innerText())![1];
	const before = Number(await received());
	await page.getByRole('button', { name: '录入 1 条' }).click();
	await expect(page.locator('#entered')).toContainText('已录入 1 条');
	expect(Number(await received())).toBe(before + 1);
});

test('on a phone the list comes before the groups, and a tap leads to them and back', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 780 });
	await page.goto(`${desk}/workbench`);
	await expect(page.locator('[data-row]').first()).toBeInViewport();
	await expect(page.locator('.groups')).toBeHidden();
	await page.getByRole('link', { name: '看各组' }).click();
	await page
		.locator('.groups')
		.getByRole('link', { name: /未归组/ })
		.click();
	await expect(page).toHaveURL(/group=none.*#list$/);
	await expect(page.locator('.groups')).toBeHidden();
	await expect(page.getByRole('heading', { name: '未归组' })).toBeVisible();
});
