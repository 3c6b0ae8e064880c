import { isGatePage } from '#lib/gate/address.ts';
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

/** The `<html>` tag as app.html has it, for the usual page: Chinese, looking as the device wants it. */
const usualTag = '<html lang="zh-CN">';

function tagOf(display: Display, locale: string, pathname: string): string {
	const attributes = [
		`lang="${locale}"`,
		display.elder && `data-elder="${display.elder}"`,
		display.theme && `data-theme="${display.theme}"`,
		isDesk(pathname) && 'data-desk'
	];
	return `<html ${attributes.filter(Boolean).join(' ')}>`;
}

/** Puts language and display into the `<html>` tag: the `transformPageChunk` of the hook. */
export function fillHtml(html: string, display: Display, locale: string, pathname: string): string {
	// Put on a home screen, the gate opens at the gate.
	if (isGatePage(pathname)) html = html.replace('/manifest.webmanifest', '/check-in.webmanifest');
	const tag = tagOf(display, locale, pathname);
	// Searching would lay the whole page out in memory once more, so the usual page goes through untouched.
	return tag === usualTag ? html : html.replace(usualTag, tag);
}

/** True for the pages of the desk, in either language. */
export const isDesk = (pathname: string) => /^(\/en)?\/desk(\/|$)/.test(pathname);

/** A path of this site to go back to; anything else is the home page. */
export function samePath(value: unknown): string {
	const path = typeof value === 'string' ? value : '';
	return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : '/';
}
