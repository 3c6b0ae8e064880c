/**
 * The page of the gate with all it has loaded, kept on the device so that it opens without network. Nobody else gets its
 * 1 MB: it is put here by the page itself. The service worker only looks here.
 */
import { isGatePage } from './address.ts';

const gateCache = 'gate';

/** Keeps this page, its scripts, its look and its reader of codes, and drops those of an earlier version. */
export async function keepPage(): Promise<void> {
	const path = location.pathname;
	const page = await fetch(path, { cache: 'no-store' });
	if (!page.ok || page.redirected) throw new Error('not the page');
	const html = await page.clone().text();
	const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
	const named = html.match(/\/(?:_app\/immutable|theme)\/[\w./-]+/g) ?? [];
	const files = new Set([...named, ...loaded.filter((name) => name.startsWith('/_app/immutable/')), '/sw-register.js']);
	const cache = await caches.open(gateCache);
	await Promise.all([...files].map(async (file) => (await cache.match(file)) ?? cache.add(file)));
	// Last: a page without its files would be worse than the one before.
	await cache.put(path, page);
	for (const { url } of await cache.keys()) {
		const kept = new URL(url).pathname;
		if (!isGatePage(kept) && !files.has(kept)) await cache.delete(url);
	}
}

/** A kept file or page; undefined where there is none. */
export const findKept = async (path: string): Promise<Response | undefined> =>
	(await caches.open(gateCache)).match(path, { ignoreVary: true });
