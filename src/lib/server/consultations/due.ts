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
	return notices.map((notice) => reckoned(notice, today, profile, calendar));
}

type Reckoned = {
	profile: statute.RuleProfile;
	calendar: statute.WorkCalendar;
	today: string;
	dues: Map<string, FeedbackDue>;
};
let kept: Reckoned | undefined;

/** Lists ask for the same dates all day long: they stay until the day, the profile or the calendar is another. */
function reckoned(
	{ lastDay, feedbackMode }: Closing,
	today: string,
	profile: statute.RuleProfile,
	calendar: statute.WorkCalendar
): FeedbackDue {
	if (kept?.today !== today || kept.profile !== profile || kept.calendar !== calendar) {
		kept = { profile, calendar, today, dues: new Map() };
	}
	const key = `${feedbackMode} ${lastDay}`;
	const known = kept.dues.get(key);
	if (known) return known;
	const due = statute.feedbackDue({ lastDay }, { ...profile, feedbackMode }, calendar);
	const overdue = due.date ? statute.overdueWorkdays(due.date, today, calendar).count : 0;
	kept.dues.set(key, { ...due, overdue });
	return { ...due, overdue };
}
