/**
 * What a device may keep of a page for when there is no network. The server says it with each page, in a header; the
 * service worker and the button on a draft only do what it says.
 */

/** `WHO AT`: who may see the copy, and the instant (ISO) its content is from. */
export const keepHeader = 'wenji-keep';

/**
 * Addresses that are never kept: codes, the way in, what the worker has by itself, and whatever is no page to read or to
 * write on. Who writes without network writes on the copy of a form.
 */
const never =
	/^\/(desk|demo|check-in|sign-in|sign-out|lookup|display|offline|outbox|files|metrics|healthz)(\/|$)|\/(receipt|close)$|\.\w+$/;

/**
 * The header's value for a page: who may see a copy and when it is from; only who, or nothing, where none may be kept. `path` is without its language. What a signed-in
 * resident reads is marked with `own`, a digest that changes with each signing in; the desk is never kept: its machines
 * are shared.
 */
export function keepOf(path: string, reader: 'anonymous' | 'resident' | 'staff', own: string, at: Date): string {
	if (reader === 'staff') return '';
	const mayBe = !never.test(path) && (reader === 'resident' || !/^\/me(\/|$)/.test(path));
	if (reader === 'resident') return mayBe ? `own-${own} ${at.toISOString()}` : `own-${own}`;
	return mayBe ? `all ${at.toISOString()}` : '';
}

/** What the header says: whose page it is (`all`, `own-…`, or nobody's), and when it is from if a copy may be kept. */
export function readKeep(headers: Headers): { who: string; at?: Date } {
	const [who = '', at = ''] = (headers.get(keepHeader) ?? '').split(' ');
	const instant = new Date(at);
	return Number.isNaN(instant.getTime()) ? { who } : { who, at: instant };
}

const forms = ['say', 'answer', 'sign-up'];
const readingPage = /^((?:\/en)?\/(?:consultations|surveys|opendays)\/[^/]+)$/;

/** The forms that a page to read leads to, as addresses: kept with it, so that one can write where one reads. */
export function formsOn(pathname: string, html: string): string[] {
	const [, page] = readingPage.exec(pathname) ?? [];
	if (!page) return [];
	const paths = forms.map((form) => `${page}/${form}`);
	return paths.filter((path) => html.includes(`"${path}"`) || html.includes(`"${path}?`));
}

/** A form of a reading page, whatever it is asked to begin with. */
export const isForm = ({ pathname }: URL): boolean =>
	forms.some((form) => pathname.endsWith(`/${form}`) && readingPage.test(pathname.slice(0, -form.length - 1)));
