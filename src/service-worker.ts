/// <reference lib="webworker" />
/**
 * Reading without network. Pages come from the network; a copy of what was read stays on the device as far as the server
 * lets it (`#lib/offline/keep.ts`) and is shown, with the time it is from, when the network or the server is away.
 * A new version of this file waits until somebody taps.
 */
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { version } from '$service-worker';
import { offlinePage, withStrip, type OfflineWords } from './lib/offline/show.ts';
import { isGatePage } from './lib/gate/address.ts';
import { findKept } from './lib/gate/keep.ts';
import { asset, dropOwn, findPage, keptCache, listPages, storePage } from './lib/offline/store.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] };

const own = ['/offline', '/en/offline', '/offline/words'].map((url) => ({ url, revision: version }));
const patienceMs = 10_000;
const gatePatienceMs = 3_000;

cleanupOutdatedCaches();
precacheAndRoute([...self.__WB_MANIFEST, ...own]);

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => {
	if (event.data === 'take over') void self.skipWaiting();
});

registerRoute(new NavigationRoute(({ event, request }) => navigate(event as FetchEvent, request)));
registerRoute(
	({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_app/immutable/'),
	async ({ request, url }) => (await findKept(url.pathname)) ?? asset(request)
);
registerRoute(
	({ url, sameOrigin }) => sameOrigin && /^(\/en)?\/files\//.test(url.pathname),
	async ({ request }) => {
		try {
			return await fetch(request);
		} catch (reason) {
			const kept = await (await caches.open(keptCache)).match(request, { ignoreVary: true });
			if (!kept) throw reason;
			return kept;
		}
	}
);
// Whoever signs out leaves nothing of their own on the device, with or without network.
registerRoute(
	({ url, sameOrigin }) => sameOrigin && /^(\/en)?(\/desk)?\/sign-out$/.test(url.pathname),
	async ({ request, url }) => {
		await dropOwn();
		return fetch(request).catch(() => noNetwork(url));
	},
	'POST'
);

/** The first page was loaded before this worker was there: it is kept as well. */
async function takeOver(): Promise<void> {
	// The page is asked for while this worker is still waking up.
	await self.registration.navigationPreload?.enable();
	await self.clients.claim();
	for (const { url } of await self.clients.matchAll({ type: 'window' })) {
		const response = await fetch(url).catch(() => undefined);
		if (response && !response.redirected) await storePage(url, response);
	}
}

/** At a gate the device's copy is as good: what it shows comes from the device, too. */
async function navigateToGate(event: FetchEvent, request: Request): Promise<Response> {
	const { pathname } = new URL(request.url);
	const copy = await findKept(pathname);
	const fresh = fetchPage(event, request);
	if (!copy) return fresh.catch(() => noNetwork(new URL(request.url)));
	const late = new Promise<Response>((show) => setTimeout(() => show(copy), gatePatienceMs));
	return Promise.race([fresh, late]).then(
		(response) => (response.status >= 500 ? copy : response),
		() => copy
	);
}

async function navigate(event: FetchEvent, request: Request): Promise<Response> {
	const url = new URL(request.url);
	if (isGatePage(url.pathname)) return navigateToGate(event, request);
	const fresh = fetchPage(event, request);
	const copy = async () => {
		const found = await findPage(request.url);
		return found && withStrip(await found.response.text(), found.response.headers, found.at, await wordsOf(url));
	};
	// A network that only pretends to be there: after a while the copy is better than nothing.
	const late = new Promise<Response>((show) => {
		setTimeout(() => {
			copy().then(
				(page) => page && show(page),
				() => undefined
			);
		}, patienceMs);
	});
	try {
		const response = await Promise.race([fresh, late]);
		// A proxy answers so for a server that is away.
		return response.status === 502 || response.status === 504 ? ((await copy()) ?? response) : response;
	} catch {
		return (await copy()) ?? noNetwork(url);
	}
}

async function fetchPage(event: FetchEvent, request: Request): Promise<Response> {
	const response = ((await event.preloadResponse) as Response | undefined) ?? (await fetch(request));
	if (response.type === 'basic' && !response.redirected) {
		event.waitUntil(storePage(request.url, response.clone()).catch(() => undefined));
	}
	return response;
}

async function noNetwork(url: URL): Promise<Response> {
	const page = await matchPrecache(isEnglish(url) ? '/en/offline' : '/offline');
	return page ? offlinePage(page, await listPages(), await wordsOf(url)) : Response.error();
}

async function wordsOf(url: URL): Promise<OfflineWords> {
	const words = (await (await matchPrecache('/offline/words'))?.json()) as Record<'zh-CN' | 'en', OfflineWords>;
	return words[isEnglish(url) ? 'en' : 'zh-CN'];
}

const isEnglish = (url: URL) => /^\/en(\/|$)/.test(url.pathname);
