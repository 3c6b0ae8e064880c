import { localeOf } from '#lib/web/locale.ts';
import { plainPage, plainPagePolicy } from '#lib/web/plain-page.ts';

/** What the service worker shows when there is no network. It holds nothing personal. */
export const GET = ({ url }) =>
	new Response(plainPage('offline', localeOf(url.pathname)), {
		headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': plainPagePolicy }
	});
