/** The pages for when the application cannot answer: complete in both languages, made of nothing but themselves. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { overwriteGetLocale } from '../../src/lib/paraglide/runtime.js';
import { errorWords } from '../../src/lib/ui/errors.ts';
import { plainPage, plainPagePolicy, type PageStatus } from '../../src/lib/web/plain-page.ts';

const plain: PageStatus[] = [403, 413, 414, 421, 429, 500, 503];

test.each(plain)('%i says what happened and what to do, in both languages, without script', (status) => {
	const pages = { 'zh-CN': plainPage(status, 'zh-CN'), en: plainPage(status, 'en') };
	for (const [language, html] of Object.entries(pages)) {
		expect(html).toContain(`<html lang="${language}"`);
		expect(html).toMatch(/<h1>[^<]{4,}<\/h1>\s*<p>[^<]{15,}<\/p>/);
		expect(html).toContain(language === 'en' ? 'href="/en"' : 'href="/"');
		expect(html).not.toMatch(/<script|\bundefined\b|[{}]errors_/);
		const style = /<style>([\s\S]*)<\/style>/.exec(html)![1]!;
		expect(plainPagePolicy).toContain(createHash('sha256').update(style).digest('base64'));
	}
	expect(pages.en).not.toMatch(/<h1>[^<]*\p{Script=Han}/u);
});

test.each([403, 404, 409, 413, 429, 500, 503, 418, 502])('%i has words of its own on a page of the site', (status) => {
	for (const locale of ['zh-CN', 'en'] as const) {
		overwriteGetLocale(() => locale);
		const { title, why, now } = errorWords(status);
		for (const words of [title, why, now]) {
			expect(words.length).toBeGreaterThan(3);
			expect(/\p{Script=Han}/u.test(words)).toBe(locale === 'zh-CN');
		}
	}
});
