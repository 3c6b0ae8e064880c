import { describe, expect, it } from 'vitest';
import { dayIn, dayInWords } from './dates.ts';

describe('days in words', () => {
	it.each([
		['2026-3-2', '2026-03-02'],
		['2026/03/02', '2026-03-02'],
		['2026.3.2 14:30', '2026-03-02'],
		['2026年3月2日', '2026-03-02'],
		['2026 年 3 月 2 日', '2026-03-02'],
		['２０２６年３月２日（星期一）上午9:30', '2026-03-02'],
		['2026-03-02T14:30:00+08:00', '2026-03-02'],
		['2020/1/6 12:09:38', '2020-01-06'],
		['2024年2月29日', '2024-02-29']
	])('%s', (words, day) => expect(dayInWords(words)).toBe(day));

	it.each([
		'2026-2-30',
		'2026-13-1',
		'2026.3',
		'3/2/2026',
		'2026-3/2',
		'2026年3月2日前完成',
		'1.2.3',
		'20260302',
		'2026-3-2-501'
	])('%s is none', (words) => expect(dayInWords(words)).toBeUndefined());

	it('eight digits count in a column of dates', () => {
		expect(dayIn({ kind: 'number', text: '20260302' })).toBe('2026-03-02');
		expect(dayIn({ kind: 'number', text: '20261302' })).toBeUndefined();
	});
});
