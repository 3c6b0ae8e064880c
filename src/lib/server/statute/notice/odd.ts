import type { CalendarRow } from '../calendar.ts';
import { isWeekend, yearOf, type Day } from '../days.ts';
import { statutoryDays } from '../holidays.ts';

/** What a reader should look at before the calendar is put in force; keys of messages. */
export type Oddity = { code: OddCode; facts: Record<string, string | number> };
export type OddCode = 'statute_oddFestival' | 'statute_oddWorked' | 'statute_oddStatutory' | 'statute_oddBalance';

const festivals = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];
/** Since 2025 there are 13 statutory days (全国年节及纪念日放假办法 Art 2); the notices before had 11. */
const statutorySince = 2025;

/** @param named the festivals of a notice of the whole year; a correction is not measured by what it leaves out */
export function oddities(days: readonly CalendarRow[], year: number, named: readonly string[] | undefined): Oddity[] {
	const odd: Oddity[] = [];
	const rest = new Set(days.filter(({ kind }) => kind !== 'workday').map(({ date }) => date));
	const worked = days.filter(({ kind }) => kind === 'workday').map(({ date }) => date);
	const missing = named ? festivals.filter((name) => !named.includes(name)) : [];
	odd.push(...missing.map((name): Oddity => ({ code: 'statute_oddFestival', facts: { name } })));
	for (const day of worked) {
		if (!isWeekend(day)) odd.push({ code: 'statute_oddWorked', facts: { day } });
	}
	if (year >= statutorySince) odd.push(...againstTheDecree(rest, worked, year));
	return odd;
}

/** A statutory day that is worked, and days off that were not made up for. */
function againstTheDecree(rest: ReadonlySet<Day>, worked: readonly Day[], year: number): Oddity[] {
	const statutory = [...statutoryDays(year)].filter(([, { kind }]) => kind === 'holiday');
	const odd = statutory
		.filter(([day]) => !rest.has(day))
		.map(([day, { name }]): Oddity => ({ code: 'statute_oddStatutory', facts: { day, name } }));
	const off = [...rest].filter((day) => !isWeekend(day) && yearOf(day) === year).length;
	const owed = [...statutoryDays(year)].filter(([day]) => !isWeekend(day)).length;
	const moved = off - owed;
	const made = worked.filter((day) => isWeekend(day)).length;
	if (moved !== made && ![...rest].some((day) => yearOf(day) < year)) {
		odd.push({ code: 'statute_oddBalance', facts: { moved, made } });
	}
	return odd;
}
