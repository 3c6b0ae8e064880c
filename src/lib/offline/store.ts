/**
 * The copies on a device, in the browser's caches; used by the service worker and by the button on a draft.
 * `pages`: what was opened, the last ones. `own-…`: the same for whoever is signed in. `kept`: drafts kept by a tap, with
 * their files. `assets`: the look of all these, under names that never change their content.
 */
import { readKeep } from './keep.ts';

export const keptCache = 'kept';
const assetsCache = 'assets';
const pagesCache = 'pages';
const most = { pages: 60, assets: 120 };

/** Stores a page that was just read, if the server lets it be kept; what belongs to another signing in is dropped. */
export async function storePage(url: string, response: Response): Promise<void> {
	// An answer about a fault says nothing about who is signed in.
	if (response.status !== 200 || !/^text\/html/.test(response.headers.get('content-type') ?? '')) return;
	const { who, at } = readKeep(response.headers);
	await dropOwn(who);
	if (!at) return;
	const address = addressOf(url);
	const name = who === 'all' ? pagesCache : who;
	const cache = await caches.open(name);
	await storeAssets(await response.clone().text());
	// First out, then in again: the order of a cache is the order of what was put in, and the oldest goes first.
	await cache.delete(address, anyLook);
	await cache.put(address, response.clone());
	await prune(cache, most.pages);
	const kept = await caches.open(keptCache);
	if (who === 'all' && (await kept.match(address, anyLook))) await kept.put(address, response);
}

/** The newest copy of a page, wherever it lies. */
export async function findPage(url: string): Promise<{ response: Response; at: Date } | undefined> {
	const found: { response: Response; at: Date }[] = [];
	for (const name of await caches.keys()) {
		if (name !== pagesCache && name !== keptCache && !name.startsWith('own-')) continue;
		const response = await (await caches.open(name)).match(addressOf(url), anyLook);
		const at = response && readKeep(response.headers).at;
		if (at) found.push({ response, at });
	}
	return found.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
}

/** The pages that can be opened without network, newest first, each with its title. */
export async function listPages(): Promise<{ path: string; title: string }[]> {
	const pages = new Map<string, { path: string; title: string; at: number }>();
	for (const name of await caches.keys()) {
		if (name !== pagesCache && name !== keptCache && !name.startsWith('own-')) continue;
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			const response = await cache.match(request, anyLook);
			const at = response && readKeep(response.headers).at;
			if (!at) continue;
			const { pathname, search } = new URL(request.url);
			const title = /<title>([^<]*)<\/title>/.exec(await response.text())?.[1] ?? '';
			pages.set(pathname + search, { path: pathname + search, title: title.split(' · ')[0] ?? '', at: at.getTime() });
		}
	}
	return [...pages.values()].sort((a, b) => b.at - a.at);
}

/** Drops what was kept for whoever was signed in, but for `still`. */
export async function dropOwn(still = ''): Promise<void> {
	for (const name of await caches.keys()) if (name.startsWith('own-') && name !== still) await caches.delete(name);
}

/** A file with a name of its own content: from the device, or from the network and then kept. */
export async function asset(request: Request): Promise<Response> {
	const cache = await caches.open(assetsCache);
	const kept = await cache.match(request);
	if (kept) return kept;
	const response = await fetch(request);
	if (response.ok) {
		await cache.put(request, response.clone());
		await prune(cache, most.assets);
	}
	return response;
}

/** The look of a page lies with its copy: a later version of the site no longer has it. */
export async function storeAssets(html: string): Promise<void> {
	const paths = new Set(html.match(/\/_app\/immutable\/[\w./-]+/g));
	await Promise.all([...paths].map((path) => asset(new Request(path)).catch(() => undefined)));
}

// The look is chosen by a cookie, and the copy is the one that was seen.
const anyLook = { ignoreVary: true };

function addressOf(url: string): string {
	const { origin, pathname, search } = new URL(url, location.href);
	return origin + pathname + search;
}

async function prune(cache: Cache, most: number): Promise<void> {
	const keys = await cache.keys();
	for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key, anyLook);
}
