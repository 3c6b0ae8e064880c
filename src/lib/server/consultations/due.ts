import type { ActivityKind } from '#server/activities';
import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import type { ConsultationView } from './queries.ts';

export type FeedbackDue = ReturnType<typeof statute.feedbackDue> & { overdue: number };
/** `activity` tells when it was published: the rules of that moment count (never retroactive). */
type Closing = Pick<ConsultationView, 'lastDay' | 'feedbackMode'> & {
	activity: Pick<ConsultationView['activity'], 'publishedAt'> & { kind?: ActivityKind };
};

/** When the adoption feedback is due (rule 25, of a session rule 30), and by how many working days it is late today; 0 once it is out. */
export async function feedbackDue(notice: Closing, publishedOn?: string): Promise<FeedbackDue> {
	const [due] = await feedbackDues([notice]);
	return publishedOn ? { ...due!, overdue: 0 } : due!;
}

/** The same for several consultations without feedback at once, in their order. */
export async function feedbackDues(notices: readonly Closing[]): Promise<FeedbackDue[]> {
	if (notices.length === 0) return [];
	const [rulesAt, calendar] = await Promise.all([organisation.ruleProfilesOver(), organisation.workCalendar()]);
	const today = clock.today();
	return notices.map((notice) => {
		const profile = rulesAt(notice.activity.publishedAt ?? clock.now());
		return reckoned(notice, today, profile, calendar);
	});
}

type Reckoned = {
	calendar: statute.WorkCalendar;
	today: string;
	dues: Map<statute.RuleProfile, Map<string, FeedbackDue>>;
};
let kept: Reckoned | undefined;

/** Lists ask for the same dates all day long: they stay until the day or the calendar is another. */
function reckoned(
	{ lastDay, feedbackMode, activity }: Closing,
	today: string,
	profile: statute.RuleProfile,
	calendar: statute.WorkCalendar
): FeedbackDue {
	if (kept?.today !== today || kept.calendar !== calendar) kept = { calendar, today, dues: new Map() };
	const dues = kept.dues.get(profile) ?? new Map<string, FeedbackDue>();
	kept.dues.set(profile, dues);
	const session = activity.kind === 'openDaySession';
	const key = `${session ? 'session' : feedbackMode} ${lastDay}`;
	const known = dues.get(key);
	if (known) return known;
	const due = session
		? statute.dueFrom('openDayFeedback', lastDay, profile, calendar)
		: statute.feedbackDue({ lastDay }, { ...profile, feedbackMode }, calendar);
	const overdue = due.date ? statute.overdueWorkdays(due.date, today, calendar).count : 0;
	dues.set(key, { ...due, overdue });
	return { ...due, overdue };
}
