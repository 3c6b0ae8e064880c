/** Reading without network: what was opened, what was kept, whose it is. In a real browser with its service worker. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { openConsultation, openSessions } from '../support/line.ts';
import { startServer } from '../support/server.ts';
import { ready, wayTo } from '../support/way.ts';

const now = '2026-03-10T04:00:16.000Z';

test.use({ now, serviceWorkers: 'allow' });

test('opened, the server killed, reloaded: the same text, said to be from its time', async ({ page, dialect }) => {
	const server = await startServer({ dialect, now });
	const { id } = await openConsultation(server, { opensOn: '2026-03-02' });
	await page.goto(`${server.url}/consultations/${id}`);
	await ready(page);
	// The page that was open before the worker was there is kept like the later ones.
	await expect.poll(() => keptPaths(page)).toContain(`/consultations/${id}`);
	await page.goto(`${server.url}/en/rules`);
	await expect.poll(() => keptPaths(page)).toContain('/en/rules');
	await page.goto(`${server.url}/consultations/${id}`);
	const draft = await page.locator('#draft').innerText();
	process.kill(server.pid, 'SIGKILL');

	await page.reload();
	await expect(page.getByText('离线：这是 3月10日 12:00 的页面')).toBeVisible();
	expect(await page.locator('#draft').innerText()).toBe(draft);
	expect(await page.locator('#draft').evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Song');
	await page.goto(`${server.url}/en/rules`);
	await expect(page.getByText(/Offline: this page is from March 10[^.]*12:00\./)).toBeVisible();

	// What was never opened says so, and names what can be.
	await page.goto(`${server.url}/catalogue`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('现在没有网络');
	await page.getByRole('link', { name: '征求意见稿' }).first().click();
	expect(await page.locator('#draft').innerText()).toBe(draft);
	await server.stop();
});

test('a draft kept with one tap is there with its files, and goes with another', async ({ page, server }) => {
	const { id } = await openConsultation(server, { opensOn: '2026-03-02' });
	const way = await wayTo(server);
	await page.goto(`${way.url}/consultations/${id}`);
	const file = (await page.locator('a[href^="/files/"]').first().getAttribute('href'))!;
	await ready(page);
	await page.getByRole('button', { name: '离线保存' }).click();
	await expect(page.getByRole('button', { name: '已存到本机' })).toBeVisible();
	way.cut = true;
	await page.reload();
	await expect(page.getByRole('status').filter({ hasText: '离线' })).toBeVisible();
	const open = () =>
		page.evaluate(
			(path) =>
				// Not what the browser keeps by itself.
				fetch(path, { cache: 'no-store' }).then(
					(answer) => answer.status,
					() => 0
				),
			file
		);
	expect(await open()).toBe(200);
	await page.getByRole('button', { name: '已存到本机' }).click();
	await expect(page.getByRole('button', { name: '离线保存' })).toHaveAttribute('aria-pressed', 'false');
	expect(await open()).toBe(0);
	way.close();
});

test('one’s own pages are kept while one is signed in, and go with signing out, with or without network', async ({
	page,
	context,
	server
}) => {
	const who = { phone: '13700000001' };
	const { own, again } = await openSessions(server, { own: who, again: who });
	const way = await wayTo(server);
	await page.goto(`${way.url}/rules`);
	await ready(page);
	await context.addCookies([{ name: 'wenji', value: own, url: way.url }]);
	await page.goto(`${way.url}/me`);
	await expect.poll(() => keptPaths(page)).toContain('/me');
	way.cut = true;
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的意见');
	await page.getByRole('button', { name: '退出' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('现在没有网络');
	expect(await keptPaths(page)).not.toContain('/me');
	way.cut = false;

	// The server hears of it before it is asked for anything else.
	await page.goto(`${way.url}/me`);
	await expect(page).toHaveURL(/sign-in/);
	await context.addCookies([{ name: 'wenji', value: again, url: way.url }]);
	await page.goto(`${way.url}/me`);
	await expect.poll(() => keptPaths(page)).toContain('/me');
	// Signed out elsewhere: the first page that says so takes the copies away.
	await context.clearCookies({ name: 'wenji' });
	await page.goto(`${way.url}/rules`);
	await expect.poll(() => keptPaths(page)).not.toContain('/me');
	expect(await keptPaths(page)).toContain('/rules');
	way.close();
});

test('codes, the way in and the desk are never kept', async ({ page, context, server }) => {
	const { id, staff } = await openConsultation(server, { opensOn: '2026-03-02' });
	await page.goto('/rules');
	await ready(page);
	for (const path of ['/lookup', '/sign-in', '/desk/sign-in']) await page.goto(path);
	const { clerk } = await openSessions(server, { clerk: { staffId: staff.clerk.id } });
	await context.addCookies([{ name: 'wenji', value: clerk, url: server.url }]);
	for (const path of ['/desk', `/desk/consultations/${id}/opinions`, '/catalogue']) await page.goto(path);
	await page.goto('/rules');
	expect(await keptPaths(page)).toEqual(['/rules']);
});

test('a new version is announced, waits for a tap, and then takes over', async ({ page, server }) => {
	const way = await wayTo(server);
	await page.goto(`${way.url}/rules`);
	await ready(page);
	const update = page.locator('[data-update]');
	await expect(update).toBeHidden();
	way.later = true;
	await page.reload();
	await expect(update).toBeVisible();
	await expect(update).toContainText('网站有了新版本');
	const reloaded = page.waitForEvent('load');
	await update.getByRole('button', { name: '现在更新' }).click();
	await reloaded;
	await expect(update).toBeHidden();
	way.close();
});

/** The addresses of which the device has a copy. */
async function keptPaths(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const names = (await caches.keys()).filter((name) => /^(pages|kept|own-.*)$/.test(name));
		const stores = await Promise.all(names.map((name) => caches.open(name)));
		const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
		return requests.map((request) => new URL(request.url).pathname);
	});
}

test('the site can be installed', async ({ page, request }) => {
	await page.goto('/');
	const address = await page.locator('link[rel=manifest]').getAttribute('href');
	const manifest = await request.get(address ?? '');
	expect(manifest.headers()['cache-control']).toBe('no-cache');
	const { name, icons } = (await manifest.json()) as { name: string; icons: { src: string; type: string }[] };
	expect(name).toBe('问计');
	for (const { src, type } of icons) {
		const icon = await request.get(src);
		expect(icon.status(), src).toBe(200);
		expect(icon.headers()['content-type']).toContain(type);
	}
});
