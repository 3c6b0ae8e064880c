import { AsyncLocalStorage } from 'node:async_hooks';
import { overwriteServerAsyncLocalStorage, type Locale } from '#lib/paraglide/runtime.js';

// paraglideMiddleware would clone every request, body included, which locks the original's body; this is all of it that is needed.
const reader = new AsyncLocalStorage<{ locale?: Locale; origin?: string; messageCalls?: Set<string> }>();
overwriteServerAsyncLocalStorage(reader);

/** The language of an address: English under `/en`, else Chinese. */
export const localeOf = (pathname: string): Locale => (/^\/en(\/|$)/.test(pathname) ? 'en' : 'zh-CN');

/** Runs work whose messages and links are in one language: a request, a mail, a page of the CLI. */
export function withLocale<T>(locale: Locale, work: () => T, origin = ''): T {
	return reader.run({ locale, origin, messageCalls: new Set() }, work);
}
