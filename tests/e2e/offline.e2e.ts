import { expect, test } from '../support/browser.ts';

test.use({ serviceWorkers: 'allow' });

test('without network a visitor is told so in their language, and nothing read before is kept', async ({
	page,
	context
}) => {
	await page.goto('/');
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.reload();
	await context.setOffline(true);

	await page.goto('/consultations');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('现在没有网络');
	await page.goto('/en/rules');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no network');
	const kept = await page.evaluate(async () => {
		const names = await caches.keys();
		const stores = await Promise.all(names.map((name) => caches.open(name)));
		const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
		return requests.map((request) => new URL(request.url).pathname);
	});
	expect(kept).toContain('/offline');
	expect(kept.filter((path) => !/^\/(offline|en\/offline|_app\/|icon|sw-register|manifest)/.test(path))).toEqual([]);

	await context.setOffline(false);
	await page.getByRole('link', { name: 'Try again' }).click();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('There is no network');
});

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
