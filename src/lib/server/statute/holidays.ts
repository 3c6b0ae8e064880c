import chineseDays from 'chinese-days';
import type { CalendarDay } from './calendar.ts';
import { addDays, isWeekend, type Day } from './days.ts';

/** Years whose lunar dates are known here. */
const first = 2004;
const last = 2099;

/** Lunar dates of a year are facts of nature and of a decree: they never change, so they may be kept. */
const known = new Map<number, ReadonlyMap<Day, CalendarDay>>();
const nothing: ReadonlyMap<Day, CalendarDay> = new Map();

/**
 * The days off of a year whose arrangement (放假安排) has not been published, from 全国年节及纪念日放假办法(2024)
 * Art 2; a holiday on a weekend is made up on the next working days (Art 6). What the yearly notice moves (调休, Art 7)
 * cannot be foretold. Two holidays on one day are made up too, as the 2020 notice did.
 */
export function statutoryDays(year: number): ReadonlyMap<Day, CalendarDay> {
	if (year < first || year > last) return nothing;
	let days = known.get(year);
	if (!days) known.set(year, (days = reckon(year)));
	return days;
}

function reckon(year: number): ReadonlyMap<Day, CalendarDay> {
	const days = new Map<Day, CalendarDay>();
	const owed: [after: Day, name: string][] = [];
	for (const { name, start, length } of festivals(year)) {
		for (let i = 0; i < length; i++) {
			const day = addDays(start, i);
			if (isWeekend(day) || days.has(day)) owed.push([addDays(start, length), name]);
			days.set(day, { kind: 'holiday', name });
		}
	}
	for (const [after, name] of owed) {
		let day = after;
		while (isWeekend(day) || days.has(day)) day = addDays(day, 1);
		days.set(day, { kind: 'restday', name: `${name}补假` });
	}
	return days;
}

function festivals(year: number): { name: string; start: Day; length: number }[] {
	const { springFestival, dragonBoat, midAutumn } = lunarDays(year);
	return [
		{ name: '元旦', start: `${year}-01-01`, length: 1 },
		{ name: '春节', start: addDays(springFestival, -1), length: 4 },
		{ name: '清明节', start: `${year}-04-${clearBrightness(year)}`, length: 1 },
		{ name: '劳动节', start: `${year}-05-01`, length: 2 },
		{ name: '端午节', start: dragonBoat, length: 1 },
		{ name: '中秋节', start: midAutumn, length: 1 },
		{ name: '国庆节', start: `${year}-10-01`, length: 3 }
	];
}

/**
 * The package's own conversions from lunar to solar and its solar terms are off by a day on hosts west of Greenwich;
 * its month lengths are plain figures. So we count on from 正月初一 2004.
 */
function lunarDays(year: number): { springFestival: Day; dragonBoat: Day; midAutumn: Day } {
	let newYear: Day = '2004-01-22';
	for (let passed = first; passed < year; passed++) newYear = addDays(newYear, daysBeforeMonth(passed, 13));
	return {
		springFestival: newYear,
		dragonBoat: addDays(newYear, daysBeforeMonth(year, 5) + 4),
		midAutumn: addDays(newYear, daysBeforeMonth(year, 8) + 14)
	};
}

/** Days of a lunar year before the first of a month; a leap month lies after the month it doubles. */
function daysBeforeMonth(lunarYear: number, month: number): number {
	const { leapMonth, days } = chineseDays.getYearLeapMonth(lunarYear);
	let sum = leapMonth && leapMonth < month ? days : 0;
	for (let passed = 1; passed < month; passed++) sum += chineseDays.monthDays(lunarYear, passed);
	return sum;
}

/** The day of April of 清明 in the 21st century: the usual formula with the constant 4.81. */
function clearBrightness(year: number): string {
	const short = year % 100;
	return String(Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)).padStart(2, '0');
}
