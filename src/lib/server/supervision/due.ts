import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import type { ConsultationView } from '#server/consultations';
import type { Task } from './agenda.ts';

export type Clockwork = Awaited<ReturnType<typeof clockwork>>;

/** Deadlines with their lights, for one reading: profile and calendar are read once. */
export async function clockwork() {
	const [profile, calendar] = await Promise.all([organisation.ruleProfile(), organisation.workCalendar()]);
	const today = clock.today();
	const by = (day: string, uncoveredYears: readonly number[] = []): Task['due'] => ({
		day,
		light: statute.deadlineLight({ due: day, uncoveredYears }, today, profile, calendar)
	});
	return {
		today,
		by,
		/** When the feedback is due (rule 25); null where it is published with the decision. */
		feedback({ lastDay, feedbackMode }: Pick<ConsultationView, 'lastDay' | 'feedbackMode'>): Task['due'] {
			const { date, uncoveredYears } = statute.feedbackDue({ lastDay }, { ...profile, feedbackMode }, calendar);
			return date ? by(date, uncoveredYears) : null;
		},
		/** When the year's catalogue is due (rule 4). */
		catalogue: (year: number): Task['due'] => by(statute.catalogueDue(year, profile).date)
	};
}
