import { expect, test } from 'vitest';
import { monthAfter, monthOf, weeksOf } from './month.ts';

test('weeks begin on Monday and hold every day once', () => {
	// 2026-08-01 is a Saturday.
	const weeks = weeksOf('2026-08');
	expect(weeks[0]).toEqual([null, null, null, null, null, '2026-08-01', '2026-08-02']);
	expect(weeks.every((week) => week.length === 7)).toBe(true);
	expect(weeks.flat().filter(Boolean)).toHaveLength(31);
	expect(weeksOf('2027-02')).toHaveLength(4);
	expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29);
});

test('months follow each other over the year', () => {
	expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
	expect([monthOf('2026-13'), monthOf('1999-01'), monthOf(null), monthOf('2026-08')]).toEqual([
		undefined,
		undefined,
		undefined,
		'2026-08'
	]);
});
