import { describe, expect, test } from 'vitest';
import { changeDisplay, fillHtml, isDesk, parseDisplay, samePath, serialiseDisplay } from './display.ts';

const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
};

test('a display survives its cookie, encoded or not', () => {
	const display = { elder: 'xl', theme: 'dark' } as const;
	expect(serialiseDisplay(display)).toBe('elder=xl&theme=dark');
	expect(parseDisplay(serialiseDisplay(display))).toEqual(display);
	expect(parseDisplay(encodeURIComponent(serialiseDisplay(display)))).toEqual(display);
	expect(serialiseDisplay({ elder: '', theme: '' })).toBe('');
});

test.each([undefined, null, '', 'elder=huge', 'theme="><script>', '%%%', 'elder'])('%s follows the device', (value) =>
	expect(parseDisplay(value)).toEqual({ elder: '', theme: '' })
);

test('a form changes what it carries, and only that', () => {
	const before = { elder: 'l', theme: 'dark' } as const;
	expect(changeDisplay(before, form({ elder: '' }))).toEqual({ elder: '', theme: 'dark' });
	expect(changeDisplay(before, form({ theme: 'light' }))).toEqual({ elder: 'l', theme: 'light' });
	expect(changeDisplay(before, form({ theme: 'neon' }))).toEqual({ elder: 'l', theme: '' });
});

test('the page says its language and its display', () => {
	const html = '<html lang="zh-CN">';
	expect(fillHtml(html, { elder: 'm', theme: 'dark' }, 'en', '/en/desk')).toBe(
		'<html lang="en" data-elder="m" data-theme="dark" data-desk>'
	);
	expect(fillHtml(html, { elder: '', theme: '' }, 'zh-CN', '/')).toBe(html);
});

test('the desk is known in both languages', () => {
	expect(['/desk', '/desk/', '/en/desk/opinions'].map(isDesk)).toEqual([true, true, true]);
	expect(['/', '/desks', '/en', '/consultations/desk'].map(isDesk)).toEqual([false, false, false, false]);
});

describe('the way back stays on this site', () => {
	test.each(['/', '/consultations/1?page=2#c4', '/en/me', '/lookup?code=%E4%B8%AD'])('%s', (path) =>
		expect(samePath(path)).toBe(path)
	);
	test.each([
		'//example.com',
		'/\\example.com',
		'https://example.com',
		'javascript:alert(1)',
		'',
		'/a\r\nSet-Cookie: a=b',
		'/\t/example.com',
		null,
		7
	])('not %s', (path) => expect(samePath(path)).toBe('/'));
});
