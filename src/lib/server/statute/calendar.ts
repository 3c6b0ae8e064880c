import { addDays, isWeekend, yearOf, type Day } from './days.ts';
import { statutoryDays } from './holidays.ts';

/** `workday`: a weekend day worked (调休上班); `holiday`: off by the notice; `restday`: off in exchange for it (调休放假). */
export type CalendarDayKind = 'workday' | 'restday' | 'holiday';
export type CalendarDay = { kind: CalendarDayKind; name: string };
export type CalendarRow = CalendarDay & { date: Day };

/**
 * The government's calendar as exceptions from Monday to Friday. `years` are those whose arrangement is published and
 * loaded; all others fall back to the statutory holidays and every date that touches them carries a warning.
 * Build a new one when the table changes: nothing here remembers an answer.
 */
export type WorkCalendar = { years: ReadonlySet<number>; days: ReadonlyMap<Day, CalendarDay> };

/** The calendar from the rows and years of the organisation's table. */
export function workCalendar(rows: Iterable<CalendarRow>, years: Iterable<number>): WorkCalendar {
	const days = new Map<Day, CalendarDay>();
	for (const { date, kind, name } of rows) days.set(date, { kind, name });
	return { years: new Set(years), days };
}

/** What the calendar says of a day: an exception, or undefined on an ordinary weekday or weekend. */
export function calendarDay(day: Day, calendar: WorkCalendar): CalendarDay | undefined {
	const own = calendar.days.get(day);
	if (own || calendar.years.has(yearOf(day))) return own;
	return statutoryDays(yearOf(day)).get(day);
}

/** True on a working day (工作日), moved days included. */
export function isWorkday(day: Day, calendar: WorkCalendar): boolean {
	const exception = calendarDay(day, calendar);
	return exception ? exception.kind === 'workday' : !isWeekend(day);
}

/** The first working day on or after the day. */
export function nextWorkday(day: Day, calendar: WorkCalendar): Day {
	let at = day;
	while (!isWorkday(at, calendar)) at = addDays(at, 1);
	return at;
}

/** The `count`-th working day after the day, which itself is not counted; before it if negative; the day itself if 0. */
export function addWorkdays(day: Day, count: number, calendar: WorkCalendar): Day {
	const step = count < 0 ? -1 : 1;
	let at = day;
	for (let left = Math.abs(count); left > 0;) {
		at = addDays(at, step);
		if (isWorkday(at, calendar)) left--;
	}
	return at;
}

/** Working days after `from`, up to and with `to`; negative if `to` is earlier. The inverse of `addWorkdays`. */
export function workdaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
	if (to < from) return -workdaysBetween(addDays(to, -1), addDays(from, -1), calendar);
	let count = 0;
	for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkday(at, calendar)) count++;
	return count;
}

/** The years between two days, in whatever order, whose arrangement has not been loaded. */
export function uncoveredYears(from: Day, to: Day, calendar: WorkCalendar): number[] {
	const [start, end] = from <= to ? [from, to] : [to, from];
	const years = [];
	for (let year = yearOf(start); year <= yearOf(end); year++) if (!calendar.years.has(year)) years.push(year);
	return years;
}
