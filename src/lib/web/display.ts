import type { Display, Elder, FrameData, Theme } from '#lib/ui/frame.ts';

export type { Display, FrameData };

/** Remembers how the reader wants pages to look; holds no personal data and no identity. */
export const displayCookie = 'wenji_display';

const elders: readonly string[] = ['m', 'l', 'xl'] satisfies Elder[];
const themes: readonly string[] = ['light', 'dark'] satisfies Theme[];

const elderOf = (value: string | null) => (elders.includes(value ?? '') ? (value as Elder) : '');
const themeOf = (value: string | null) => (themes.includes(value ?? '') ? (value as Theme) : '');

/** The cookie's value, encoded or not; whatever is not understood follows the device. */
export function parseDisplay(value: string | undefined | null): Display {
	const given = new URLSearchParams((value ?? '').replaceAll('%3D', '=').replaceAll('%26', '&'));
	return { elder: elderOf(given.get('elder')), theme: themeOf(given.get('theme')) };
}

/** `elder=l&theme=dark`; '' when both follow the device. Equal displays give equal texts, so it also serves as a cache key. */
export function serialiseDisplay(display: Display): string {
	const kept = Object.entries({ elder: display.elder, theme: display.theme }).filter(([, value]) => value !== '');
	return new URLSearchParams(kept).toString();
}

/** What a form asks for: a field that it does not carry stays as it was. */
export function changeDisplay(before: Display, form: FormData): Display {
	const field = (name: string) => (form.has(name) ? String(form.get(name)) : null);
	const elder = field('elder');
	const theme = field('theme');
	return {
		elder: elder === null ? before.elder : elderOf(elder),
		theme: theme === null ? before.theme : themeOf(theme)
	};
}

/** The values of `%lang%` and `%display%` in app.html. */
export function htmlAttributes(display: Display, locale: string, pathname: string): { lang: string; display: string } {
	const attributes = [
		display.elder && `data-elder="${display.elder}"`,
		display.theme && `data-theme="${display.theme}"`,
		isDesk(pathname) && 'data-desk'
	];
	return { lang: locale, display: attributes.filter(Boolean).join(' ') };
}

/** Fills `%lang%` and `%display%`: the `transformPageChunk` of the hook. */
export function fillHtml(html: string, display: Display, locale: string, pathname: string): string {
	const attributes = htmlAttributes(display, locale, pathname);
	// Only the tag itself is searched and copied, not the page behind it.
	const end = html.indexOf('>', html.indexOf('<html')) + 1;
	const tag = html.slice(0, end).replace('%lang%', attributes.lang).replace('%display%', attributes.display);
	return tag + html.slice(end);
}

/** True for the pages of the desk, in either language. */
export const isDesk = (pathname: string) => /^(\/en)?\/desk(\/|$)/.test(pathname);

/** A path of this site to go back to; anything else is the home page. */
export function samePath(value: unknown): string {
	const path = typeof value === 'string' ? value : '';
	return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : '/';
}
