import type { IncomingMessage } from 'node:http';
import { displayCookie, parseDisplay, serialiseDisplay } from '#lib/web/display.ts';

/** A page that looks the same to everybody who has not signed in. */
export type SharedPage = {
	/** Everything the page depends on but its content: address, language, display, known parameters. */
	key: string;
	/** The address with the known parameters alone; nothing else may reach a page that others will see. */
	url: string;
	route: string;
};

const id = '[\\w-]{1,64}';
const pages: readonly { route: string; pattern: RegExp; parameters: readonly string[] }[] = [
	page('/', '/'),
	page('/catalogue', '/catalogue'),
	page('/catalogue/[year]', '/catalogue/\\d{4}', 'version'),
	page('/items/[id]', `/items/${id}`),
	page('/consultations', '/consultations', 'state', 'unit', 'page'),
	page('/consultations/[id]', `/consultations/${id}`),
	page('/consultations/[id]/opinions', `/consultations/${id}/opinions`, 'clause', 'before'),
	page('/consultations/[id]/feedback', `/consultations/${id}/feedback`, 'edition', 'outcome', 'clause', 'page'),
	page('/consultations/[id]/compare', `/consultations/${id}/compare`, 'from'),
	page('/surveys', '/surveys', 'state', 'page'),
	page('/surveys/[id]', `/surveys/${id}`),
	page('/surveys/[id]/paper', `/surveys/${id}/paper`),
	page('/surveys/[id]/results', `/surveys/${id}/results`, 'edition', 'before'),
	page('/surveys/[id]/feedback', `/surveys/${id}/feedback`, 'edition', 'outcome', 'clause', 'page'),
	page('/opendays', '/opendays', 'view', 'month', 'unit', 'campaign', 'theme', 'area', 'free', 'page'),
	page('/opendays/[id]', `/opendays/${id}`),
	page('/opendays/events/[id]', `/opendays/events/${id}`),
	page('/opendays/[id]/feedback', `/opendays/${id}/feedback`, 'edition', 'outcome', 'clause', 'page'),
	page('/rules', '/rules'),
	page('/privacy', '/privacy'),
	page('/privacy/[hash]', '/privacy/[0-9a-f]{64}'),
	page('/accessibility', '/accessibility')
];

/** For the test that holds the list against the pages. */
export const sharedPages = pages.map(({ route, parameters }) => ({ route, parameters }));

function page(route: string, path: string, ...parameters: string[]) {
	return { route, parameters, pattern: new RegExp(`^${path}$`) };
}

/** The longest value a parameter of a shared page has; what is longer is nobody else's. */
const longest = 64;

/**
 * The shared page that a request asks for; `undefined` for everything else: other methods, other addresses, and
 * whoever carries a cookie that does not only say how pages look.
 */
export function sharedPageOf({ method, url = '', headers }: IncomingMessage, origin: string): SharedPage | undefined {
	if (method !== 'GET' || headers.authorization !== undefined || headers.range !== undefined) return undefined;
	const display = displayOnly(headers.cookie);
	if (display === undefined) return undefined;
	const at = url.indexOf('?');
	const path = at < 0 ? url : url.slice(0, at);
	const plain = path === '/en' ? '/' : path.startsWith('/en/') ? path.slice(3) : path;
	const found = pages.find(({ pattern }) => pattern.test(plain));
	if (!found) return undefined;
	const query = at < 0 ? '' : known(url.slice(at + 1), found.parameters);
	if (query === undefined) return undefined;
	const address = query === '' ? path : `${path}?${query}`;
	return { key: `${origin}${address} ${display}`, url: address, route: found.route };
}

function known(query: string, parameters: readonly string[]): string | undefined {
	const given = new URLSearchParams(query);
	const kept = new URLSearchParams();
	for (const name of parameters) {
		const value = given.get(name);
		if (value === null) continue;
		if (value.length > longest) return undefined;
		kept.set(name, value);
	}
	return kept.toString();
}

/** How pages are to look, from a request without any other cookie. */
function displayOnly(cookies: string | undefined): string | undefined {
	if (cookies === undefined || cookies === '') return '';
	const [name, value, ...more] = cookies.split('=');
	const only = !cookies.includes(';') && name!.trim() === displayCookie;
	return only ? serialiseDisplay(parseDisplay([value, ...more].join('='))) : undefined;
}
