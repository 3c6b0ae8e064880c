import type { ActivityKind } from '#server/activities';
import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import type { ConsultationView } from '#server/consultations';
import type { Task } from './agenda.ts';

type Closing = Pick<ConsultationView, 'lastDay' | 'feedbackMode'> & {
	activity: { publishedAt: Date | null; kind?: ActivityKind };
};

export type Clockwork = Awaited<ReturnType<typeof clockwork>>;

/** Deadlines with their lights, for one reading: profile and calendar are read once. */
export async function clockwork() {
	const [profile, calendar] = await Promise.all([organisation.ruleProfile(), organisation.workCalendar()]);
	const rulesAt = await organisation.ruleProfilesOver();
	const today = clock.today();
	const by = (day: string, uncoveredYears: readonly number[] = []): Task['due'] => ({
		day,
		light: statute.deadlineLight({ due: day, uncoveredYears }, today, profile, calendar)
	});
	return {
		today,
		by,
		/** When the feedback is due (rule 25, of a session rule 30) by the rules of its publication; null where it is published with the decision. */
		feedback({ lastDay, feedbackMode, activity }: Closing) {
			const rules = { ...rulesAt(activity.publishedAt ?? clock.now()), feedbackMode };
			const session = activity.kind === 'openDaySession';
			const { date, uncoveredYears } = session
				? statute.dueFrom('openDayFeedback', lastDay, rules, calendar)
				: statute.feedbackDue({ lastDay }, rules, calendar);
			return date ? by(date, uncoveredYears) : null;
		},
		/** When the year's catalogue is due (rule 4). */
		catalogue: (year: number): Task['due'] => by(statute.catalogueDue(year, profile).date)
	};
}
