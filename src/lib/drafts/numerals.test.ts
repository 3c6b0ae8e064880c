import { expect, test } from 'vitest';
import { inChinese } from './numerals.ts';

test('articles are numbered as drafts print them', () => {
	const printed = { 1: '一', 10: '十', 12: '十二', 20: '二十', 47: '四十七', 100: '一百', 105: '一百零五' };
	const further = { 110: '一百一十', 112: '一百一十二', 347: '三百四十七', 500: '五百', 999: '九百九十九' };
	for (const [n, words] of Object.entries({ ...printed, ...further })) expect(inChinese(Number(n))).toBe(words);
});
