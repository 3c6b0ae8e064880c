import { expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { href } from '#lib/ui/href.ts';
import { localeOf, withLocale } from './locale.ts';

test('the address tells the language', () => {
	expect(['/', '/me', '/entry', '/enx/a'].map(localeOf)).toEqual(['zh-CN', 'zh-CN', 'zh-CN', 'zh-CN']);
	expect(['/en', '/en/', '/en/me'].map(localeOf)).toEqual(['en', 'en', 'en']);
});

test('messages and links follow the language, also side by side', async () => {
	const read = async () => {
		await new Promise((done) => setTimeout(done, 2));
		return [m.ui_left_days({ count: 1 }), href('/me')];
	};
	const both = await Promise.all([withLocale('en', read), withLocale('zh-CN', read)]);
	expect(both).toEqual([
		['1 day left', '/en/me'],
		['还剩 1 天', '/me']
	]);
	expect(m.ui_left_days({ count: 2 })).toBe('还剩 2 天');
});
