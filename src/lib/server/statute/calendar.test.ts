import { describe, expect, test } from 'vitest';
import {
	addWorkdays,
	calendarDay,
	calendarSeed,
	commentPeriod,
	deadlineLight,
	feedbackDue,
	isWorkday,
	national,
	nextWorkday,
	seedCalendar,
	statutoryDays,
	workCalendar,
	workdaysBetween
} from './index.ts';
import { addDays, addMonths, daysBetween, instantOf, isDay, isWeekend, shanghaiIso } from './days.ts';

const calendar = seedCalendar();

describe('days', () => {
	test('only days that exist are days', () => {
		expect(['2024-02-29', '2026-12-31', '2000-02-29'].filter(isDay)).toHaveLength(3);
		const none = ['2026-02-29', '2026-2-9', '2026-13-01', '2026-04-31', '20260401', '', '2026-04-01T00:00', '１２'];
		expect(none.filter(isDay)).toEqual([]);
	});

	test('arithmetic passes month, year, leap day and the American change of clocks', () => {
		expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
		expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
		expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
		expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
		expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
		expect(addMonths('2026-11-30', 14)).toBe('2028-01-30');
		expect([isWeekend('1969-12-28'), isWeekend('2026-11-21'), isWeekend('2026-11-23')]).toEqual([true, true, false]);
	});

	test('a day begins at midnight in Shanghai, wherever the host is', () => {
		expect(instantOf('2026-04-02').toISOString()).toBe('2026-04-01T16:00:00.000Z');
		expect(shanghaiIso(instantOf('2026-04-02'))).toBe('2026-04-02T00:00:00+08:00');
	});
});

describe('the seed', () => {
	test('holds exceptions of 2004 to 2026 only, once each, in order', () => {
		const { days, years } = calendarSeed();
		expect([years[0], years.at(-1), years.length]).toEqual([2004, 2026, 23]);
		const dates = days.map(({ date }) => date);
		expect(dates).toEqual([...new Set(dates)].sort());
		expect(days.filter(({ date, kind }) => kind === 'workday' && !isWeekend(date))).toEqual([]);
		expect(days.every(({ name, source }) => name !== '' && source.includes('节假日安排通知'))).toBe(true);
	});

	test('tells holiday, moved rest day and worked weekend day apart, and whose notice it was', () => {
		expect(calendarDay('2026-10-01', calendar)).toEqual({ kind: 'holiday', name: '国庆节' });
		expect(calendarDay('2026-10-07', calendar)).toEqual({ kind: 'restday', name: '国庆节调休' });
		expect(calendarDay('2026-10-10', calendar)).toEqual({ kind: 'workday', name: '国庆节调休上班' });
		expect(calendarDay('2026-10-12', calendar)).toBeUndefined();
		const worked = calendarSeed().days.find(({ date }) => date === '2018-12-29');
		expect(worked?.source).toContain('2019年');
	});
});

test('statutory days of a year without arrangement: 除夕 to 初三, 补假 for weekends', () => {
	const off = (year: number) => [...statutoryDays(year).keys()].sort().map((day) => day.slice(5));
	expect(off(2027).slice(1, 7)).toEqual(['02-05', '02-06', '02-07', '02-08', '02-09', '02-10']);
	expect(off(2027)).toHaveLength(19);
	// 2028: New Year on a Saturday, 端午 before the leap fifth month, 中秋 inside 国庆
	expect(off(2028).join(' ')).toBe(
		'01-01 01-03 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 05-29 10-01 10-02 10-03 10-04 10-05'
	);
	// 2033 has the famous leap eleventh month; its 春节 and 中秋 come before it
	expect([statutoryDays(2033).has('2033-01-30'), statutoryDays(2033).has('2033-09-08')]).toEqual([true, true]);
	expect(statutoryDays(2034).has('2034-02-19')).toBe(true);
	expect(statutoryDays(2100).size).toBe(0);
});

test('the statutory days of 2025 and 2026 are days off in the published arrangement too', () => {
	for (const year of [2025, 2026]) {
		const holidays = [...statutoryDays(year)].filter(([, { kind }]) => kind === 'holiday');
		expect(holidays.filter(([day]) => isWorkday(day, calendar))).toEqual([]);
		expect(holidays).toHaveLength(13);
	}
});

test('counting forwards, backwards and not at all', () => {
	expect(nextWorkday('2026-05-02', calendar)).toBe('2026-05-06');
	expect(addWorkdays('2026-05-02', 0, calendar)).toBe('2026-05-02');
	expect(addWorkdays('2026-06-24', -5, calendar)).toBe('2026-06-16');
	expect(workdaysBetween('2026-06-16', '2026-06-24', calendar)).toBe(5);
	expect(workdaysBetween('2026-06-24', '2026-06-16', calendar)).toBe(-5);
});

test('loading the arrangement of 2027 takes the warning and the grey light away; an edited day counts at once', () => {
	const { days, years } = calendarSeed();
	const spring = ['05', '06', '07', '08', '09', '10', '11', '12'].map((day) => ({
		date: `2027-02-${day}`,
		kind: 'holiday' as const,
		name: '春节'
	}));
	const loaded = workCalendar(
		[...days, { date: '2027-01-01', kind: 'holiday', name: '元旦' }, ...spring],
		[...years, 2027]
	);
	const before = feedbackDue({ lastDay: '2027-01-20' }, national, calendar);
	const after = feedbackDue({ lastDay: '2027-01-20' }, national, loaded);
	expect([before.date, before.uncoveredYears]).toEqual(['2027-02-23', [2027]]);
	expect([after.date, after.uncoveredYears, after.warnings]).toEqual(['2027-02-25', [], []]);
	const light = deadlineLight({ due: '2027-02-25', uncoveredYears: [2027] }, '2027-02-01', national, loaded);
	expect(light.colour).toBe('green');

	const flood = workCalendar([...days, { date: '2026-04-01', kind: 'restday', name: '防汛停工' }], years);
	const period = commentPeriod({ opensOn: '2026-03-02' }, national, flood);
	expect([period.lastDay, period.rolledOver]).toEqual(['2026-04-02', [{ date: '2026-04-01', name: '防汛停工' }]]);
});

test('rows of a year that is not declared complete do not hide its statutory holidays', () => {
	const partly = workCalendar([{ date: '2027-03-03', kind: 'restday', name: '停工' }], [2026]);
	expect(isWorkday('2027-03-03', partly)).toBe(false);
	expect(isWorkday('2027-02-10', partly)).toBe(false);
});
