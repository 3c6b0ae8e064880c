import type { WorkCalendar } from './calendar.ts';
import { deadlineAfter, retainedUntil, type Dated } from './dated.ts';
import type { Day } from './days.ts';
import type { RuleProfile } from './profile.ts';
import type { SettingName } from './settings.ts';

/** Deadlines that are one number after one day: what must be done, and the day it is counted from. */
export const dues = {
	/** reply to a proposal for a decision, from its receipt (rule 7) */
	proposalReply: 'proposalReplyWorkdays',
	/** feedback on an open day, from the session (rule 30) */
	openDayFeedback: 'openDayFeedbackWorkdays',
	/** end of the legality review, from its submission: not sooner (国务院令第713号 Art 26) */
	legalityReview: 'legalityReviewWorkdays',
	/** interpretation, from the publication of the decision (rule 37) */
	interpretation: 'interpretationWorkdays',
	/** appeal against a refusal in moderation, from the day it was told (domain 4.3) */
	appeal: 'appealDays',
	/** end of the public notice of a pool member (domain 4.9) */
	poolNotice: 'poolNoticeWorkdays',
	/** answer to a request on one's own data (rule 54) */
	dataRequest: 'dataRequestWorkdays',
	/** answer to a report of an error on the site (rule 64) */
	errorReport: 'errorReportWorkdays',
	/** answer to a message left on the site (rule 64) */
	messageReply: 'messageReplyMonths'
} as const satisfies Record<string, SettingName>;
export type Due = keyof typeof dues;

/** The last day of such a deadline. */
export function dueFrom(due: Due, from: Day, profile: RuleProfile, calendar: WorkCalendar): Dated {
	return deadlineAfter(from, dues[due], profile, calendar);
}

/** How long data is kept: identity numbers for entry from the event, contact data from the feedback, logs from the entry. */
export const retentions = {
	entryId: 'entryIdPurgeDays',
	contact: 'contactMonths',
	log: 'logMonths'
} as const satisfies Record<string, SettingName>;
export type Retention = keyof typeof retentions;

/** The day on which such data is deleted (rules 51 and 55), for logs the first day on which it may be (rule 57). */
export function keptUntil(what: Retention, from: Day, profile: RuleProfile): Dated {
	return retainedUntil(from, retentions[what], profile);
}
