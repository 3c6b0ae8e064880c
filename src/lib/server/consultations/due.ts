import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import type { ConsultationView } from './queries.ts';

export type FeedbackDue = ReturnType<typeof statute.feedbackDue> & { overdue: number };

/** When the adoption feedback is due (rule 25), and by how many working days it is late today; 0 once it is out. */
export async function feedbackDue(
	notice: Pick<ConsultationView, 'lastDay' | 'feedbackMode'>,
	publishedOn?: string
): Promise<FeedbackDue> {
	const [profile, calendar] = await Promise.all([organisation.ruleProfile(), organisation.workCalendar()]);
	const own = { ...profile, feedbackMode: notice.feedbackMode };
	const due = statute.feedbackDue({ lastDay: notice.lastDay }, own, calendar);
	const overdue = due.date && !publishedOn ? statute.overdueWorkdays(due.date, clock.today(), calendar).count : 0;
	return { ...due, overdue };
}
