/// <reference lib="webworker" />
/**
 * Reading and writing without network. Pages come from the network; a copy of what was read stays on the device as far as
 * the server lets it (`#lib/offline/keep.ts`) and is shown, with the time it is from, when the network or the server is
 * away. A form whose network fails waits in the outbox (`#lib/outbox/worker.ts`) and is sent later.
 * A new version of this file waits until somebody taps.
 */
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { version } from '$service-worker';
import { isGatePage } from './lib/gate/address.ts';
import { findKept } from './lib/gate/keep.ts';
import { formsOn, isForm, readKeep } from './lib/offline/keep.ts';
import { barePage, notKeptPage, offlinePage, withStrip, type OfflineWords } from './lib/offline/show.ts';
import { asset, dropOwn, findPage, keptCache, listPages, storePage } from './lib/offline/store.ts';
import { sendMessage } from './lib/outbox/entry.ts';
import { findOutboxPage, isOutboxPage, keepOutboxPages, outboxAsset, rememberLook } from './lib/outbox/pages.ts';
import { placeOf } from './lib/outbox/routes.ts';
import { leave, signedInAs, signOutFirst } from './lib/outbox/signing.ts';
import { answerForm, arrived, flush, syncTag } from './lib/outbox/worker.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] };

const own = ['/offline', '/en/offline', '/offline/words'].map((url) => ({ url, revision: version }));
const patienceMs = 10_000;
const gatePatienceMs = 3_000;

cleanupOutdatedCaches();
precacheAndRoute([...self.__WB_MANIFEST, ...own]);

self.addEventListener('install', (event) => event.waitUntil(keepOutboxPages()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => {
	if (event.data === 'take over') void self.skipWaiting();
	if (event.data === sendMessage) event.waitUntil(flush());
});
self.addEventListener('sync', (event) => {
	const { tag, waitUntil } = event as ExtendableEvent & { tag: string };
	if (tag === syncTag) waitUntil.call(event, flush());
});

registerRoute(new NavigationRoute(({ event, request }) => navigate(event as FetchEvent, request)));
registerRoute(
	({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_app/immutable/'),
	async ({ request, url }) => (await findKept(url.pathname)) ?? (await outboxAsset(url.pathname)) ?? asset(request)
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
		const response = await fetch(request).catch(() => undefined);
		// The server does not know yet: it is told before anything else.
		await leave(response ? '' : url.pathname);
		return response ?? noNetwork(url);
	},
	'POST'
);
// What somebody has written waits here when the network fails, whichever page it was written on.
registerRoute(
	({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && placeOf(url) !== undefined,
	({ request, event }) =>
		answerForm(request, { titleOf, notKept, waitUntil: (work) => event.waitUntil(work) }) ?? fetch(request),
	'POST'
);

/** The first page was loaded before this worker was there: it is kept as well. */
async function takeOver(): Promise<void> {
	// The page is asked for while this worker is still waking up.
	await self.registration.navigationPreload?.enable();
	await self.clients.claim();
	// Not waited for: until this worker is active no page is answered, and the network may only pretend to be there.
	void keepOpenPages().catch(() => undefined);
}

async function keepOpenPages(): Promise<void> {
	for (const { url } of await self.clients.matchAll({ type: 'window' })) {
		const response = await fetch(url).catch(() => undefined);
		if (response && !response.redirected) await keep(url, response);
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
	event.waitUntil(arrived(url.pathname));
	const fresh = fetchPage(event, request);
	const copy = async () => {
		if (isOutboxPage(url.pathname)) return findOutboxPage(url.pathname);
		// A form that is about one clause is kept once, for all of them.
		const found = (await findPage(request.url)) ?? (isForm(url) ? await findPage(url.pathname) : undefined);
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
	// A page that was asked for while somebody was still signed in there is not theirs any more.
	const preloaded = (await event.preloadResponse) as Response | undefined;
	const response = (await signOutFirst()) || !preloaded ? await fetch(request) : preloaded;
	if (response.type === 'basic' && !response.redirected) event.waitUntil(keep(request.url, response.clone()));
	return response;
}

/** A copy of the page, and the forms that it leads to: whoever reads on a train writes there, too. */
async function keep(url: string, response: Response): Promise<void> {
	const { pathname } = new URL(url);
	const { who } = readKeep(response.headers);
	const isPage = response.status === 200 && /^text\/html/.test(response.headers.get('content-type') ?? '');
	if (!isPage) return;
	try {
		const html = await response.clone().text();
		await storePage(url, response);
		await rememberLook(html);
		for (const form of formsOn(pathname, html)) {
			if (await findPage(form)) continue;
			const page = await fetch(form, { headers: { accept: 'text/html' } });
			if (page.type === 'basic' && !page.redirected) await storePage(new URL(form, url).href, page);
		}
	} catch {
		// Nothing can be kept here, or the network went away meanwhile: the page itself is there.
	}
	await signedInAs(who);
	await flush();
}

async function titleOf(path: string): Promise<string> {
	const html = await (await findPage(path))?.response.text();
	const title = /<title>([^<]*)<\/title>/.exec(html ?? '')?.[1] ?? '';
	return decoded(title.split(' · ')[0] ?? '');
}

/** Titles come out of HTML. */
const decoded = (text: string) =>
	text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

async function notKept(url: URL, fields: [string, string][]): Promise<Response> {
	const page = await matchPrecache(isEnglish(url) ? '/en/offline' : '/offline');
	return page ? notKeptPage(page, fields, await wordsOf(url)) : barePage(fields);
}

async function noNetwork(url: URL): Promise<Response> {
	const page = await matchPrecache(isEnglish(url) ? '/en/offline' : '/offline');
	return page ? offlinePage(page, await listPages(), await wordsOf(url)) : barePage();
}

async function wordsOf(url: URL): Promise<OfflineWords> {
	const words = (await (await matchPrecache('/offline/words'))?.json()) as Record<'zh-CN' | 'en', OfflineWords>;
	return words[isEnglish(url) ? 'en' : 'zh-CN'];
}

const isEnglish = (url: URL) => /^\/en(\/|$)/.test(url.pathname);
