/** Pages for when the application cannot answer: complete in themselves, made without database or framework. */
import { createHash } from 'node:crypto';
import * as m from '#lib/paraglide/messages.js';
import tokens from '#lib/ui/tokens.css?raw';
import ownStyle from './plain-page.css?raw';

type Language = 'zh-CN' | 'en';
type Words = (facts: Record<string, never>, options: { locale: Language }) => string;

const words = {
	403: [m.errors_foreign_title, m.errors_foreign_text],
	413: [m.errors_large_title, m.errors_large_text],
	414: [m.errors_long_title, m.errors_long_text],
	421: [m.errors_address_title, m.errors_address_text],
	429: [m.errors_many_title, m.errors_many_text],
	500: [m.errors_broken_title, m.errors_broken_text],
	503: [m.errors_resting_title, m.errors_resting_text],
	offline: [m.errors_offline_title, m.errors_offline_text]
} satisfies Record<string | number, [Words, Words]>;

/** The statuses that have a page. */
export type PageStatus = Exclude<keyof typeof words, 'offline'>;

const style = `${tokens}\n${ownStyle}`;
const digest = createHash('sha256').update(style).digest('base64');

/** The Content-Security-Policy to send with a plain page. */
export const plainPagePolicy = `default-src 'none'; style-src 'sha256-${digest}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/**
 * The page of a status, or the one for when there is no network. `origin` is the address the site should be visited
 * at, or empty when any will do.
 */
export function plainPage(page: PageStatus | 'offline', language: Language, origin = ''): string {
	const [title, text] = words[page];
	const say = (message: Words) => escape(message({}, { locale: language }));
	const home = `${page === 421 ? origin : ''}${language === 'en' ? '/en' : '/'}`;
	// Shown in place of another page, the offline page leads to that very address again.
	const link: [string, Words] = page === 'offline' ? ['', m.errors_again] : [home, m.errors_home];
	// Nobody's display settings are known here: the large letters of 长辈版 serve everybody.
	return `<!doctype html>
<html lang="${language}" data-elder="m">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<link rel="icon" href="${page === 421 ? origin : ''}/icon.svg" type="image/svg+xml">
<title>${say(title)} · ${say(m.errors_service)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="service">${say(m.errors_service)}</p>
<h1>${say(title)}</h1>
<p>${say(text)}</p>
<p><a href="${escape(link[0])}">${say(link[1])}</a></p>
</main>
</body>
</html>
`;
}

function escape(text: string): string {
	return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
