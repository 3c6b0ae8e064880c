/** The page of the outbox, on the device from the first visit on: whoever writes without network is led there. */

const cacheName = 'outbox';
const paths = ['/outbox', '/en/outbox'];
const lookPath = '/outbox/look';

export const isOutboxPage = (pathname: string) => paths.includes(pathname);

/** Keeps both pages with their look and script; as nobody sees them, so that they tell nothing of anybody. */
export async function keepOutboxPages(): Promise<void> {
	const cache = await caches.open(cacheName);
	for (const path of paths) {
		const page = await fetch(path, { credentials: 'omit', cache: 'reload' });
		if (!page.ok || page.redirected) throw new Error(`${path} is not there`);
		const files = new Set((await page.clone().text()).match(/\/(?:_app\/immutable|theme)\/[\w./-]+/g));
		await Promise.all([...files].map(async (file) => (await cache.match(file)) ?? cache.add(file)));
		// Last: a page without its files would be worse than the one before.
		await cache.put(path, page);
	}
}

export const outboxAsset = async (path: string): Promise<Response | undefined> =>
	(await caches.open(cacheName)).match(path, { ignoreVary: true });

let look = '';

/** The opening tag of a page says how large and how dark somebody reads; the kept page is shown likewise. */
export async function rememberLook(html: string): Promise<void> {
	const seen = lookOf(html);
	if (!seen || seen === look) return;
	look = seen;
	await (await caches.open(cacheName)).put(lookPath, new Response(seen));
}

export async function findOutboxPage(pathname: string): Promise<Response | undefined> {
	const cache = await caches.open(cacheName);
	const page = await cache.match(pathname, { ignoreVary: true });
	if (!page) return undefined;
	const html = await page.text();
	const seen = look || (await (await cache.match(lookPath))?.text()) || '';
	const own = lookOf(html);
	// The language is the page's own.
	const dressed =
		seen && own ? html.replace(own, () => seen.replace(/ lang="[^"]*"/, / lang="[^"]*"/.exec(own)?.[0] ?? '')) : html;
	return new Response(dressed, { headers: page.headers });
}

const lookOf = (html: string) => /<html[^>]*>/.exec(html)?.[0] ?? '';
