/// <reference lib="webworker" />
/**
 * Keeps the site's look and one page for when there is no network. Pages are never kept: they are personal, or would
 * be out of date. A new version waits until the last page of the old one is closed.
 */
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';
import { version } from '$service-worker';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] };

const offline = ['/offline', '/en/offline'].map((url) => ({ url, revision: version }));

cleanupOutdatedCaches();
precacheAndRoute([...self.__WB_MANIFEST, ...offline]);

self.addEventListener('activate', (event) => {
	// The page is asked for while this worker is still waking up.
	event.waitUntil(self.registration.navigationPreload?.enable() ?? Promise.resolve());
});

const network = new NetworkOnly();
registerRoute(
	new NavigationRoute(async (options) => {
		try {
			return await network.handle(options);
		} catch {
			const english = /^\/en(\/|$)/.test(options.url.pathname);
			return (await matchPrecache(english ? '/en/offline' : '/offline')) ?? Response.error();
		}
	})
);
