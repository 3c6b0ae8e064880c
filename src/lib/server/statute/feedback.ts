import { workdaysBetween, type WorkCalendar } from './calendar.ts';
import { deadlineAfter, grounds, type Dated, type Grounds } from './dated.ts';
import type { Day } from './days.ts';
import { laws } from './law.ts';
import type { RuleProfile } from './profile.ts';

/**
 * When the adoption feedback is due. Mode `beforeReview`: so many working days after the last day of the period
 * (政府信息公开条例 Art 26 by analogy). Mode `withPublication`: with the decision; `date` stays undefined until the
 * decision's day is known.
 */
export function feedbackDue(
	period: { lastDay: Day; decisionPublishedOn?: Day | undefined },
	profile: RuleProfile,
	calendar: WorkCalendar
): Grounds & { date: Day | undefined } {
	if (profile.feedbackMode === 'beforeReview') return zeroReportLimit(period.lastDay, profile, calendar);
	const basis = [
		laws.lawOpinions,
		laws.lawDecisionPublication,
		...(profile.sources.feedbackWorkdays ?? []).map((code) => laws[code]),
		laws.localWithDecision
	];
	return { date: period.decisionPublishedOn, basis, warnings: [], uncoveredYears: [] };
}

/** When the report that nobody wrote is due: it waits for no decision, whatever the mode (domain rule 26). */
export function zeroReportLimit(lastDay: Day, profile: RuleProfile, calendar: WorkCalendar): Dated {
	const due = deadlineAfter(lastDay, 'feedbackWorkdays', profile, calendar);
	return { ...due, basis: [laws.lawOpinions, ...due.basis] };
}

/** Working days by which a day overruns its due date (已逾期 n 个工作日); 0 if it does not. */
export function overdueWorkdays(due: Day, today: Day, calendar: WorkCalendar): Grounds & { count: number } {
	if (today <= due) return { count: 0, basis: [], warnings: [], uncoveredYears: [] };
	return { count: workdaysBetween(due, today, calendar), ...grounds([laws.lawWorkdays], [due, today], calendar) };
}
