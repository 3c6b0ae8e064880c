import { getLocale } from '#lib/paraglide/runtime.js';

/** A link that stays in the reader's language: `/me` is `/en/me` for an English reader. Takes paths of this site only. */
export function href(path: string): string {
	return hrefIn(getLocale(), path);
}

/** The same path in a named language. Foreign addresses, fragments and queries pass unchanged. */
export function hrefIn(locale: string, path: string): string {
	if (locale === 'zh-CN' || !path.startsWith('/') || path.startsWith('//')) return path;
	return path === '/' || path.startsWith('/?') || path.startsWith('/#')
		? `/${locale}${path.slice(1)}`
		: `/${locale}${path}`;
}

/** The path without its language: `/en/me` → `/me`, `/en` → `/`. */
export function plainPath(path: string): string {
	const rest = path.replace(/^\/en(?=[/?#]|$)/, '');
	return rest.startsWith('/') ? rest : `/${rest}`;
}
