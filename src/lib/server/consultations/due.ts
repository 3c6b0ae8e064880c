import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import type { ConsultationView } from './queries.ts';

export type FeedbackDue = ReturnType<typeof statute.feedbackDue> & { overdue: number };
type Closing = Pick<ConsultationView, 'lastDay' | 'feedbackMode'>;

/** When the adoption feedback is due (rule 25), and by how many working days it is late today; 0 once it is out. */
export async function feedbackDue(notice: Closing, publishedOn?: string): Promise<FeedbackDue> {
	const [due] = await feedbackDues([notice]);
	return publishedOn ? { ...due!, overdue: 0 } : due!;
}

/** The same for several consultations without feedback at once, in their order. */
export async function feedbackDues(notices: readonly Closing[]): Promise<FeedbackDue[]> {
	if (notices.length === 0) return [];
	const [profile, calendar] = await Promise.all([organisation.ruleProfile(), organisation.workCalendar()]);
	const today = clock.today();
	return notices.map(({ lastDay, feedbackMode }) => {
		const due = statute.feedbackDue({ lastDay }, { ...profile, feedbackMode }, calendar);
		const overdue = due.date ? statute.overdueWorkdays(due.date, today, calendar).count : 0;
		return { ...due, overdue };
	});
}
