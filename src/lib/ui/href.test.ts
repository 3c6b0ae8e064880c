import { describe, expect, test } from 'vitest';
import { hrefIn, plainPath } from './href.ts';

describe('links in a language', () => {
	test.each([
		['zh-CN', '/me', '/me'],
		['en', '/me', '/en/me'],
		['en', '/', '/en'],
		['en', '/?q=1', '/en?q=1'],
		['en', '/#a', '/en#a'],
		['en', 'https://example.gov.cn/a', 'https://example.gov.cn/a'],
		['en', '//example.gov.cn', '//example.gov.cn'],
		['en', '#main', '#main'],
		['en', '?page=2', '?page=2']
	])('%s %s → %s', (locale, path, expected) => expect(hrefIn(locale, path)).toBe(expected));

	test.each([
		['/en', '/'],
		['/en/', '/'],
		['/en?a=1', '/?a=1'],
		['/en/items/1', '/items/1'],
		['/entry', '/entry'],
		['/', '/']
	])('%s without its language is %s', (path, expected) => expect(plainPath(path)).toBe(expected));
});
