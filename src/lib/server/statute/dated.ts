import { addWorkdays, nextWorkday, uncoveredYears, type WorkCalendar } from './calendar.ts';
import { addDays, addMonths, type Day } from './days.ts';
import { laws, type LawCode } from './law.ts';
import { settingBasis, type RuleProfile } from './profile.ts';
import { settingRule, type SettingName } from './settings.ts';

/** Message keys of what a reader must know about a date. */
export type WarningCode = 'statute_calendarNotPublished' | 'statute_secondApprovalNeeded';

/** Where a date rests and what is uncertain about it; `uncoveredYears` are the years of 放假安排未公布. */
export type Grounds = { basis: string[]; warnings: WarningCode[]; uncoveredYears: number[] };
export type Dated = Grounds & { date: Day };

/** The grounds of a date found by looking at the calendar from one day to another. */
export function grounds(basis: readonly string[], looked: readonly [Day, Day], calendar: WorkCalendar): Grounds {
	const years = uncoveredYears(...looked, calendar);
	const warnings: WarningCode[] = years.length > 0 ? ['statute_calendarNotPublished'] : [];
	return { basis: [...new Set(basis)], warnings, uncoveredYears: years };
}

/** A date that asks no calendar. */
export function fixed(date: Day, basis: readonly string[]): Dated {
	return { date, basis: [...new Set(basis)], warnings: [], uncoveredYears: [] };
}

/** The last day for something: so much time after `from`, in the unit of the setting. Calendar days roll off rest days. */
export function deadlineAfter(from: Day, name: SettingName, profile: RuleProfile, calendar: WorkCalendar): Dated {
	const count = profile.values[name];
	const { unit } = settingRule(name);
	if (unit === 'workday') {
		const date = addWorkdays(from, count, calendar);
		const basis = cite(profile, name, 'lawStartDay', 'lawWorkdays');
		return { date, ...grounds(basis, [addDays(from, count > 0 ? 1 : 0), date], calendar) };
	}
	const nominal = unit === 'month' ? addMonths(from, count) : addDays(from, count);
	const date = nextWorkday(nominal, calendar);
	const counting = unit === 'month' ? 'lawMonths' : 'lawStartDay';
	return { date, ...grounds(cite(profile, name, counting, 'lawLastDay'), [nominal, date], calendar) };
}

/** The last day on which something that must lie so far before `event` can be done. Never rolls: that would shorten it. */
export function latestBefore(event: Day, name: SettingName, profile: RuleProfile, calendar: WorkCalendar): Dated {
	const count = profile.values[name];
	if (settingRule(name).unit === 'day') return fixed(addDays(event, -count), cite(profile, name, 'localNoticeDay'));
	const date = addWorkdays(event, -count, calendar);
	return { date, ...grounds(cite(profile, name, 'lawWorkdays'), [date, event], calendar) };
}

/** The day on which data must be gone, or until which it is kept. Never rolls: a day more would be a day too long. */
export function retainedUntil(from: Day, name: SettingName, profile: RuleProfile): Dated {
	const count = profile.values[name];
	const months = settingRule(name).unit === 'month';
	const date = months ? addMonths(from, count) : addDays(from, count);
	return fixed(date, cite(profile, name, months ? 'lawMonths' : 'lawStartDay'));
}

function cite(profile: RuleProfile, name: SettingName, ...codes: LawCode[]): string[] {
	return [...settingBasis(profile, name), ...codes.map((code) => laws[code])];
}
