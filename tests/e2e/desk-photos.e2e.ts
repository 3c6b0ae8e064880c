/** Photos of a day that was held: added, agreed to, shown, and gone as soon as somebody withdraws. Without script. */
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { openDay, openSessions } from '../support/line.ts';
import { photoFile } from '../support/photos.ts';
import type { TestServer } from '../support/server.ts';

test.use({ now: '2026-08-13T02:00:31.000Z' });
test.describe.configure({ mode: 'serial' });

const caption = '沉淀池边，讲解员指着溢流的齿口';
let eventId = '';
let cookie = '';
let file = '';

async function at(browser: Browser, server: TestServer, path: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
	if (path.startsWith('/desk')) await context.addCookies([{ name: 'wenji', value: cookie, url: server.url }]);
	const page = await context.newPage();
	await page.goto(path);
	return page;
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const upload = async () => {
	const { bytes } = await photoFile(1600, 900);
	return { name: '王小明.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
};

test('what is missing is told beside its field, and a picture that is none is refused', async ({ browser, server }) => {
	const day = await openDay(server, { at: '2026-07-20T09:00', sessions: [{}] });
	eventId = day.eventId;
	({ drafter: cookie } = await openSessions(server, { drafter: { staffId: day.drafter.id } }));
	const page = await at(browser, server, `/desk/opendays/events/${eventId}`);
	await page.getByRole('link', { name: '添加照片' }).click();
	await button(page, '保存，先不公开').click();
	const summary = page.locator('#errors');
	for (const words of ['请写图片说明', '请选择照片里能不能认出人', '请放大看过整张照片后再勾选'])
		await expect(summary).toContainText(words);
	await page.getByLabel('图片说明').fill(caption);
	await page.getByLabel('能认出', { exact: true }).check();
	await page.getByLabel('我已放大看过整张照片').check();
	await page.getByLabel('照片文件').setInputFiles({
		...{ name: '现场.svg', mimeType: 'image/svg+xml' },
		buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
	});
	await page.getByLabel('能认出几个人').fill('2');
	await button(page, '保存，先不公开').click();
	await expect(page.locator('#file-error')).toContainText('不在可以上传的种类之内');
	await expect(page.getByLabel('图片说明')).toHaveValue(caption);
	await page.getByLabel('照片文件').setInputFiles(await upload());
	await button(page, '保存，先不公开').click();
	await expect(page.getByText('照片已保存，还没有公开')).toBeVisible();
	await page.context().close();
});

test('it is shown once everybody on it has agreed, a child by its guardian on paper', async ({ browser, server }) => {
	const page = await at(browser, server, `/desk/opendays/events/${eventId}/photos`);
	await page.getByRole('link', { name: caption }).click();
	await expect(page.getByText('还差 2 人的同意')).toBeVisible();
	await expect(button(page, '公开这张照片')).toHaveCount(0);
	await page.getByLabel('姓名', { exact: true }).fill('方若兰');
	await page.getByLabel('成年人').check();
	await page.getByLabel('当场口头').check();
	await button(page, '登记').click();
	await expect(page.locator('#separate-error')).toContainText('公开照片需要单独同意');
	await page.getByLabel('这是对公开这张照片的单独同意').check();
	await button(page, '登记').click();
	await expect(page.getByText('同意已登记')).toBeVisible();

	await page.getByLabel('姓名', { exact: true }).fill('方小满');
	await page.getByLabel('不满 14 岁').check();
	await page.getByLabel('当场口头').check();
	await page.getByLabel('这是对公开这张照片的单独同意').check();
	await button(page, '登记').click();
	await expect(page.locator('#guardian-error')).toContainText('请填写监护人姓名');
	await expect(page.locator('#manner-error')).toContainText('监护人要书面同意');
	await page.getByLabel('监护人姓名').fill('方若兰');
	await page.getByLabel('书面', { exact: true }).check();
	await page.getByLabel('签字件扫描').setInputFiles(await upload());
	await button(page, '登记').click();
	await expect(page.getByRole('rowheader', { name: '方**' })).toBeVisible();
	await expect(page.getByText('方小满')).toHaveCount(0);
	const scan = await page.getByRole('link', { name: '打开扫描件' }).getAttribute('href');
	expect((await page.request.get(scan!)).status()).toBe(200);
	await button(page, '公开这张照片').click();
	await expect(page.getByText('照片已公开')).toBeVisible();

	const visitor = await at(browser, server, `/opendays/events/${eventId}`);
	const image = visitor.getByRole('img', { name: caption });
	await expect(image).toHaveAttribute('width', '1280');
	await expect(image).toHaveAttribute('loading', 'lazy');
	file = (await image.getAttribute('src'))!;
	const answer = await visitor.request.get(file);
	expect(answer.status()).toBe(200);
	expect(answer.headers()['content-disposition']).not.toContain(encodeURIComponent('王小明'));
	expect((await answer.body()).length).toBeLessThan(2 * 1024 * 1024);
	expect((await visitor.request.get(scan!, { maxRedirects: 0 })).status()).toBe(303);
	expect((await visitor.request.get(`/files/${scan!.split('/').at(-1)}`)).status()).toBe(404);
	await visitor.context().close();
	await page.context().close();
});

test('somebody withdraws: the page and the file are without it at once', async ({ browser, server }) => {
	const page = await at(browser, server, `/desk/opendays/events/${eventId}/photos`);
	await page.getByRole('link', { name: caption }).click();
	await page.getByText('登记撤回 方若兰').click();
	const row = page.getByRole('row').filter({ hasText: '方若兰' }).first();
	await row.getByLabel('提出撤回的日期').fill('2026-08-01');
	await row.getByRole('button', { name: '登记撤回，立即撤下照片' }).click();
	await expect(page.getByText('撤回的日期早于同意的日期').first()).toBeVisible();
	await row.getByLabel('提出撤回的日期').fill('2026-08-13');
	await row.getByRole('button', { name: '登记撤回，立即撤下照片' }).click();
	await expect(page.getByText('撤回已登记，照片已撤下')).toBeVisible();
	await expect(page.getByText('2026-08-13 撤回')).toBeVisible();

	const visitor = await at(browser, server, `/opendays/events/${eventId}`);
	await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(visitor.getByRole('img', { name: caption })).toHaveCount(0);
	expect((await visitor.request.get(file)).status()).toBe(404);
	expect((await page.request.get(file)).status()).toBe(404);
	await visitor.context().close();
	await page.context().close();
});
