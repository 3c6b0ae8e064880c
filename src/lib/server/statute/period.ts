import { Refusal } from '#server/actor';
import { addWorkdays, calendarDay, isWorkday, workdaysBetween, type WorkCalendar } from './calendar.ts';
import { grounds, type Grounds, type WarningCode } from './dated.ts';
import { addDays, daysBetween, instantOf, isDay, type Day } from './days.ts';
import { laws, type LawCode } from './law.ts';
import { settingBasis, type RuleProfile } from './profile.ts';
import { settingRule, type SettingName } from './settings.ts';

/** What is put to the public decides the minimum (domain rules 5, 12 and 13). */
export const documentTypes = {
	majorDecision: 'commentDays',
	normative: 'normativeWorkdays',
	normativeBusiness: 'normativeBusinessDays',
	catalogueDraft: 'catalogueDraftDays'
} as const satisfies Record<string, SettingName>;
export type DocumentType = keyof typeof documentTypes;

/** Half-open, `[opensAt, closesAt)`: the last day runs to 24:00, which is 00:00 of the next. */
export type Span = { opensAt: Date; closesAt: Date };
export type SkippedDay = { date: Day; name: string };
export type CommentPeriod = Grounds &
	Span & {
		opensOn: Day;
		lastDay: Day;
		/** Rest days passed over because the last day may not be one; empty if it fell on a working day. */
		rolledOver: SkippedDay[];
		/** As asked for; rolling does not count. In `unit`, as is `minimum`. */
		days: number;
		minimum: number;
		unit: 'day' | 'workday';
		needsReason: boolean;
		needsSecondApproval: boolean;
	};

/**
 * The period for comments that opens on a day: the day itself is not counted, the last day rolls forward off rest days
 * (国务院令第713号 Art 15; 民法典 Art 201 and 203 by analogy). `days` left out is the minimum. A shorter period is
 * computed all the same and marked `needsReason`: `mayNotOpen` decides. Judged by the days asked for, so that a later
 * change of the calendar cannot turn a lawful period into a short one.
 *
 * `endsOn` is a last day chosen by the unit instead of a number of days: not before the minimum's own last day, and
 * then wherever it falls, for rolling guards a counted period (民法典 Art 204 by analogy; docs/decisions/0006).
 * Refuses `statute_badDay`, `statute_badDays`, `statute_endsTooEarly`.
 */
export function commentPeriod(
	asked: { opensOn: Day; days?: number; endsOn?: Day | undefined; documentType?: DocumentType },
	profile: RuleProfile,
	calendar: WorkCalendar
): CommentPeriod {
	const { opensOn, documentType = 'majorDecision' } = asked;
	if (asked.endsOn !== undefined)
		return chosenPeriod({ opensOn, endsOn: asked.endsOn, documentType }, profile, calendar);
	const { minimum, unit, name } = minimumFor(documentType, profile);
	const days = asked.days ?? minimum;
	refuseBadDay(opensOn);
	if (!Number.isSafeInteger(days) || days < 1 || days > 3650) {
		throw new Refusal('statute_badDays', { facts: { days: String(days) } });
	}
	const nominal = unit === 'workday' ? addWorkdays(opensOn, days, calendar) : addDays(opensOn, days);
	const short = shortness({ days, documentType }, profile);
	const codes: LawCode[] = ['lawStartDay', 'lawLastDay'];
	if (unit === 'workday') codes.push('lawWorkdays');
	if (short.needsReason) codes.push('lawShortening');
	const looked = unit === 'workday' ? addDays(opensOn, 1) : nominal;
	const end = rollForward(
		nominal,
		looked,
		[...settingBasis(profile, name), ...codes.map((code) => laws[code])],
		calendar
	);
	if (short.needsSecondApproval) end.warnings.push('statute_secondApprovalNeeded');
	return { opensOn, opensAt: instantOf(opensOn), ...end, days, minimum, unit, ...short };
}

/** The period that ends on a chosen day: never shorter than the minimum counted and rolled, so it needs no reason. */
function chosenPeriod(
	{ opensOn, endsOn, documentType }: { opensOn: Day; endsOn: Day; documentType: DocumentType },
	profile: RuleProfile,
	calendar: WorkCalendar
): CommentPeriod {
	refuseBadDay(endsOn);
	const least = commentPeriod({ opensOn, documentType }, profile, calendar);
	if (endsOn < least.lastDay) {
		throw new Refusal('statute_endsTooEarly', { basis: least.basis.join('；'), facts: { lastDay: least.lastDay } });
	}
	const days = least.unit === 'workday' ? workdaysBetween(opensOn, endsOn, calendar) : daysBetween(opensOn, endsOn);
	if (days > 3650) throw new Refusal('statute_badDays', { facts: { days } });
	const dated = grounds([...least.basis, laws.lawChosenDay], [addDays(opensOn, 1), endsOn], calendar);
	return { ...least, ...dated, days, lastDay: endsOn, closesAt: instantOf(addDays(endsOn, 1)), rolledOver: [] };
}

/** The minimum of a document type and the unit it is counted in. */
export function minimumFor(
	documentType: DocumentType,
	profile: RuleProfile
): { name: SettingName; minimum: number; unit: 'day' | 'workday' } {
	const name = documentTypes[documentType];
	return { name, minimum: profile.values[name], unit: settingRule(name).unit === 'workday' ? 'workday' : 'day' };
}

/** What a number of days asks for: a published reason, and below a second limit two approvals. */
export function shortness(
	asked: { days: number; documentType?: DocumentType },
	profile: RuleProfile
): { needsReason: boolean; needsSecondApproval: boolean } {
	const needsReason = asked.days < minimumFor(asked.documentType ?? 'majorDecision', profile).minimum;
	return { needsReason, needsSecondApproval: needsReason && asked.days < profile.values.secondApprovalBelowDays };
}

/**
 * The period after it has been extended: it closes with the new last day, rolled off rest days. Refuses a new last day
 * that is not later than the present one: `statute_extensionNotLater`.
 */
export function extendedPeriod(
	present: { opensOn: Day; lastDay: Day },
	newLastDay: Day,
	calendar: WorkCalendar
): Grounds & Span & { opensOn: Day; lastDay: Day; rolledOver: SkippedDay[]; addedDays: number } {
	refuseBadDay(newLastDay);
	if (newLastDay <= present.lastDay) {
		throw new Refusal('statute_extensionNotLater', { basis: laws.lawPeriod, facts: { lastDay: present.lastDay } });
	}
	const end = rollForward(newLastDay, newLastDay, [laws.lawPeriod, laws.lawLastDay], calendar);
	const addedDays = daysBetween(present.lastDay, end.lastDay);
	return { opensOn: present.opensOn, opensAt: instantOf(present.opensOn), ...end, addedDays };
}

/** Where an instant lies: one millisecond before `closesAt` is open, `closesAt` itself is closed. */
export function phaseAt(span: Span, instant: Date): 'upcoming' | 'open' | 'closed' {
	if (instant < span.opensAt) return 'upcoming';
	return instant < span.closesAt ? 'open' : 'closed';
}

/** True if a letter was posted in time; its postmark counts, not the day it arrives (domain 4.2). */
export function postedInTime(period: { opensOn: Day; lastDay: Day }, postmarkedOn: Day): boolean {
	return isDay(postmarkedOn) && postmarkedOn >= period.opensOn && postmarkedOn <= period.lastDay;
}

function rollForward(
	nominal: Day,
	looked: Day,
	basis: string[],
	calendar: WorkCalendar
): Grounds & { lastDay: Day; closesAt: Date; rolledOver: SkippedDay[]; warnings: WarningCode[] } {
	const rolledOver: SkippedDay[] = [];
	let lastDay = nominal;
	for (; !isWorkday(lastDay, calendar); lastDay = addDays(lastDay, 1)) {
		rolledOver.push({ date: lastDay, name: calendarDay(lastDay, calendar)?.name ?? '周末' });
	}
	const weekend = rolledOver.some(({ name }) => name === '周末') ? [laws.localWeekend] : [];
	const closesAt = instantOf(addDays(lastDay, 1));
	return { lastDay, closesAt, rolledOver, ...grounds([...basis, ...weekend], [looked, lastDay], calendar) };
}

function refuseBadDay(day: Day): void {
	if (!isDay(day)) throw new Refusal('statute_badDay', { facts: { day: String(day).slice(0, 40) } });
}
