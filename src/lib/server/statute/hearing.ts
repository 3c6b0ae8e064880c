import type { WorkCalendar } from './calendar.ts';
import { fixed, latestBefore, type Dated } from './dated.ts';
import { addDays, type Day } from './days.ts';
import { laws } from './law.ts';
import { settingBasis, type RuleProfile } from './profile.ts';

/** The last days for the notice, the list of participants and the delivery of materials (domain rules 17 to 19). */
export function hearingLimits(
	heldOn: Day,
	profile: RuleProfile,
	calendar: WorkCalendar
): { noticeBy: Dated; listBy: Dated; materialsBy: Dated } {
	return {
		noticeBy: latestBefore(heldOn, 'hearingNoticeDays', profile, calendar),
		listBy: latestBefore(heldOn, 'hearingListDays', profile, calendar),
		materialsBy: latestBefore(heldOn, 'hearingMaterialsDays', profile, calendar)
	};
}

/** The first day on which a hearing may be held after its notice. */
export function earliestHearing(noticeOn: Day, profile: RuleProfile): Dated {
	const basis = [...settingBasis(profile, 'hearingNoticeDays'), laws.lawStartDay];
	return fixed(addDays(noticeOn, profile.values.hearingNoticeDays), basis);
}

/** Why a hearing may not be held on its day, as message keys: each step must be on record, and in time. */
export function mayNotHoldHearing(
	facts: { heldOn: Day; noticeOn?: Day; listOn?: Day; materialsOn?: Day },
	profile: RuleProfile,
	calendar: WorkCalendar
): string[] {
	const { noticeBy, listBy, materialsBy } = hearingLimits(facts.heldOn, profile, calendar);
	const late = (done: Day | undefined, by: Dated) => done === undefined || done > by.date;
	return [
		...(late(facts.noticeOn, noticeBy) ? ['statute_hearingNoticeLate'] : []),
		...(late(facts.listOn, listBy) ? ['statute_hearingListLate'] : []),
		...(late(facts.materialsOn, materialsBy) ? ['statute_hearingMaterialsLate'] : [])
	];
}
