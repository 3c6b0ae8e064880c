/** Writing without network, in a real browser with its service worker: what was written arrives once, or says why not. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { countOpinions, openConsultation, openSessions } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import type { TestServer } from '../support/server.ts';
import { ready, wayTo, type Way } from '../support/way.ts';

test.use({ now: '2026-03-10T04:00:37.000Z', serviceWorkers: 'allow' });

let consultation: Opened;
let way: Way;
let number = 13_710_000_000;

test.beforeAll(async ({ server }) => {
	consultation = await openConsultation(server, { opensOn: '2026-03-02' });
});
test.beforeEach(async ({ server }) => {
	way = await wayTo(server);
});
test.afterEach(() => way.close());

async function signIn(context: BrowserContext, server: TestServer): Promise<string> {
	const phone = String(++number);
	const { own } = await openSessions(server, { own: { phone } });
	await context.addCookies([{ name: 'wenji', value: own, url: way.url }]);
	return phone;
}

const say = () => `${way.url}/consultations/${consultation.id}/say?clause=${consultation.clauses[1]!.id}`;

async function write(page: Page, text: string) {
	await page.goto(say());
	await page.getByRole('radio', { name: '建议' }).check();
	await page.getByLabel('您想说什么').fill(text);
	await page.getByLabel('姓名', { exact: true }).fill('周晓岚');
}
const next = (page: Page) => page.getByRole('button', { name: /^下一步/ }).last();

/** Says something with network, so that who speaks has agreed to the notice. */
async function agree(page: Page, text: string) {
	await write(page, text);
	await next(page).click();
	await page.getByLabel(/我已经看过并同意/).check();
	await next(page).click();
	await page.getByRole('button', { name: '提交意见' }).click();
	await expect(page).toHaveURL(/receipt/);
}

/** What lies in the outbox, by kind and state. */
const states = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<string[]>((done) => {
				indexedDB.open('wenji-outbox').onsuccess = ({ target }) => {
					const db = (target as IDBOpenDBRequest).result;
					db.transaction('entries').objectStore('entries').getAll().onsuccess = ({ target }) => {
						const rows = (target as IDBRequest<{ kind: string; state: string }[]>).result;
						db.close();
						done(rows.map(({ kind, state }) => `${kind} ${state}`));
					};
				};
			})
	);

test('written without network, sent when it is back: exactly once, on its own', async ({ page, context, server }) => {
	await signIn(context, server);
	await page.goto(`${way.url}/consultations/${consultation.id}`);
	await ready(page);
	await agree(page, '有网络时先说一句，让同意记下来。');
	const before = await countOpinions(server, consultation.id);
	// Pages that say the same to everybody say whose they are all the same, also where nothing has changed since.
	await page.goto(say());
	const others = await context.cookies();
	await context.clearCookies();
	for (const path of ['/rules', '/outbox']) await page.evaluate((url) => fetch(url).then((page) => page.text()), path);
	await context.addCookies(others);
	for (const path of ['/rules', '/outbox']) await page.goto(way.url + path);
	const own = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('own-')).length);
	expect(await own()).toBe(1);
	await page.waitForTimeout(300);
	expect(await own()).toBe(1);
	way.cut = true;
	await write(page, '在地铁里写的：管线迁移费要单列。');
	await next(page).click();
	await expect(page).toHaveURL(/\/outbox\?kept=[0-9a-f]{16}$/);
	await expect(page.getByText('在地铁里写的：管线迁移费要单列。')).toBeVisible();
	expect(await states(page)).toEqual(['opinion waiting']);
	expect(await countOpinions(server, consultation.id)).toBe(before);

	way.cut = false;
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect.poll(() => states(page)).toEqual(['opinion sent']);
	expect(await countOpinions(server, consultation.id)).toBe(before + 1);
	await page.goto(`${way.url}/me`);
	await expect(page.getByText('在地铁里写的：管线迁移费要单列。').first()).toBeVisible();
});

test('the answer lost after the server had it, a double tap: still one', async ({ page, context, server }) => {
	await signIn(context, server);
	await page.goto(`${way.url}/consultations/${consultation.id}`);
	await ready(page);
	await agree(page, '先同意告知书，再试断线。');
	const before = await countOpinions(server, consultation.id);
	await write(page, '答复在路上丢了的那一条。');
	await next(page).click();
	let lost = 0;
	way.fate = ({ method }) => (method === 'POST' && ++lost ? 'answer lost' : 'passes');
	await page.getByRole('button', { name: '提交意见' }).dblclick();
	await expect(page).toHaveURL(/\/outbox\?kept=/);
	await expect.poll(() => countOpinions(server, consultation.id)).toBe(before + 1);
	way.fate = () => 'passes';
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect.poll(() => states(page)).toEqual(['opinion sent']);
	expect(lost).toBeGreaterThan(1);
	expect(await countOpinions(server, consultation.id)).toBe(before + 1);
});

test('signed out without network: nothing of it can be read, the server hears of it first, and it waits for its writer', async ({
	page,
	context,
	server
}) => {
	await signIn(context, server);
	await page.goto(`${way.url}/consultations/${consultation.id}`);
	await ready(page);
	await agree(page, '共用手机上的第一句。');
	const before = await countOpinions(server, consultation.id);
	await page.goto(say());
	way.cut = true;
	await write(page, '共用手机上没有送出的话。');
	await next(page).click();
	await expect(page).toHaveURL(/\/outbox/);
	await page.evaluate(() => {
		const form = Object.assign(document.createElement('form'), { method: 'post', action: '/sign-out' });
		document.body.append(form);
		form.submit();
	});
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('现在没有网络');
	way.cut = false;
	await page.goto(`${way.url}/me`);
	await expect(page).toHaveURL(/\/sign-in/);
	await page.goto(`${way.url}/outbox`);
	expect(await page.content()).not.toContain('共用手机上没有送出的话');
	await expect.poll(() => states(page)).toEqual(['opinion waiting']);

	// Somebody else on the same telephone.
	await signIn(context, server);
	await page.goto(`${way.url}/me`);
	await page.goto(`${way.url}/outbox`);
	expect(await page.content()).not.toContain('共用手机上没有送出的话');
	expect(await countOpinions(server, consultation.id)).toBe(before);

	const { own } = await openSessions(server, { own: { phone: String(number - 1) } });
	await context.addCookies([{ name: 'wenji', value: own, url: way.url }]);
	await page.goto(`${way.url}/me`);
	await expect.poll(() => states(page)).toEqual(['opinion sent']);
	expect(await countOpinions(server, consultation.id)).toBe(before + 1);
});

test('a session that ended meanwhile: kept, sent after signing in again', async ({ page, context, server }) => {
	const phone = await signIn(context, server);
	await page.goto(`${way.url}/consultations/${consultation.id}`);
	await ready(page);
	await agree(page, '会话结束以前的一句。');
	const before = await countOpinions(server, consultation.id);
	await page.goto(say());
	way.cut = true;
	await write(page, '会话结束以后才有网络。');
	await next(page).click();
	await expect(page).toHaveURL(/\/outbox/);
	await context.clearCookies({ name: 'wenji' });
	way.cut = false;
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect.poll(() => page.content()).not.toContain('会话结束以后才有网络');
	expect(await countOpinions(server, consultation.id)).toBe(before);
	const { own } = await openSessions(server, { own: { phone } });
	await context.addCookies([{ name: 'wenji', value: own, url: way.url }]);
	await page.goto(`${way.url}/me`);
	await expect.poll(() => states(page)).toEqual(['opinion sent']);
	expect(await countOpinions(server, consultation.id)).toBe(before + 1);
});

test('an update of the site with a full outbox keeps it and sends it', async ({ page, context, server }) => {
	await signIn(context, server);
	await page.goto(`${way.url}/consultations/${consultation.id}`);
	await ready(page);
	await agree(page, '更新以前的一句。');
	const before = await countOpinions(server, consultation.id);
	await page.goto(say());
	way.cut = true;
	for (const text of ['更新前写下的第一条。', '更新前写下的第二条。']) {
		await write(page, text);
		await next(page).click();
		await expect(page).toHaveURL(/\/outbox/);
	}
	// The network lets the new version through before anything that was written.
	way.cut = false;
	way.later = true;
	way.fate = ({ method, url }) => (method === 'POST' || url === '/healthz' ? 'never arrives' : 'passes');
	await page.goto(`${way.url}/rules`);
	const reloaded = page.waitForEvent('load');
	await page.locator('[data-update]').getByRole('button', { name: '现在更新' }).click();
	await reloaded;
	expect(await states(page)).toEqual(['opinion waiting', 'opinion waiting']);
	way.fate = () => 'passes';
	await page.goto(`${way.url}/rules`);
	await expect.poll(() => states(page)).toEqual(['opinion sent', 'opinion sent']);
	expect(await countOpinions(server, consultation.id)).toBe(before + 2);
});

test('nothing may be kept here: the words are shown to be copied', async ({ page, context, server }) => {
	await signIn(context, server);
	await page.goto(`${way.url}/consultations/${consultation.id}`);
	await ready(page);
	await page.goto(say());
	const [worker] = context.serviceWorkers();
	await worker!.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	way.cut = true;
	await write(page, '存储满了也不能丢的话。');
	await next(page).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有送出，这台设备也存不下');
	await expect(page.locator('textarea').first()).toHaveValue('存储满了也不能丢的话。');
});
