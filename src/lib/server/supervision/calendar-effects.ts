/** What another work calendar would move, before it is put in force. */
import { and, count, gte, inArray, isNotNull } from 'drizzle-orm';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { db } from '#server/db';
import * as feedback from '#server/feedback';
import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import { opinions } from '../opinions/schema.ts';

type Notice = consultations.ConsultationView;
/** `feedback`: when the adoption feedback is due; `planned`: the last day of a notice that is not published yet. */
export type MovedDeadline = {
	kind: 'feedback' | 'planned';
	id: string;
	title: string;
	unit: string;
	from: string;
	to: string;
};
/** A published last day that becomes a rest day. It stays as it was published; only a person extends. */
export type RestingLastDay = { id: string; title: string; unit: string; lastDay: string; next: string };
/** The last day for appeals against refusals of which authors have been told. */
export type MovedAppeals = { from: string; to: string; count: number };
export type CalendarEffects = { moved: MovedDeadline[]; resting: RestingLastDay[]; appeals: MovedAppeals[] };

/** Appeals run for days, never for longer than this (`appealDays` with the longest holiday). */
const appealsRunDays = 120;

export async function calendarEffects(after: statute.WorkCalendar): Promise<CalendarEffects> {
	const before = await organisation.workCalendar();
	const profile = await organisation.ruleProfile();
	const rulesAt = await organisation.ruleProfilesOver();
	const today = clock.today();
	const all = (await consultations.listForDesk()).filter(({ activity }) => !activity.cancelledAt);
	const published = all.filter(({ phase }) => phase !== 'draft');
	const answered = await feedback.publishedOn(published.map(({ id }) => id));
	const about = ({ id, activity, unitName }: Notice) => ({ id, title: activity.title, unit: unitName });
	const moved = all
		.filter(({ id }) => !answered.has(id))
		.map((notice): MovedDeadline => {
			const kind = notice.phase === 'draft' ? 'planned' : 'feedback';
			const day = (calendar: statute.WorkCalendar) =>
				(kind === 'planned'
					? plannedDay(notice, profile, calendar)
					: feedbackDay(notice, rulesAt(notice.activity.publishedAt ?? clock.now()), calendar)) ?? '';
			return { kind, ...about(notice), from: day(before), to: day(after) };
		})
		.filter(({ from, to }) => from !== to);
	const resting = published
		.filter(
			({ lastDay }) => lastDay >= today && statute.isWorkday(lastDay, before) && !statute.isWorkday(lastDay, after)
		)
		.map((notice) => ({ ...about(notice), lastDay: notice.lastDay, next: statute.nextWorkday(notice.lastDay, after) }));
	return { moved, resting, appeals: await movedAppeals(before, after, today) };
}

function feedbackDay({ lastDay, feedbackMode }: Notice, profile: statute.RuleProfile, calendar: statute.WorkCalendar) {
	return statute.feedbackDue({ lastDay }, { ...profile, feedbackMode }, calendar).date;
}

/** The last day that the notice would get if it were published as it stands. */
function plannedDay(
	{ opensOn, days, endsOn, documentType }: Notice,
	profile: statute.RuleProfile,
	calendar: statute.WorkCalendar
): string {
	const counted = statute.commentPeriod({ opensOn, days, documentType }, profile, calendar).lastDay;
	return endsOn && endsOn >= counted ? endsOn : counted;
}

async function movedAppeals(
	before: statute.WorkCalendar,
	after: statute.WorkCalendar,
	today: string
): Promise<MovedAppeals[]> {
	const since = statute.addDays(today, -appealsRunDays);
	const rows = await db
		.select({ until: opinions.appealUntil, count: count() })
		.from(opinions)
		.where(
			and(
				inArray(opinions.state, ['rejected', 'redirected']),
				isNotNull(opinions.appealUntil),
				gte(opinions.appealUntil, since)
			)
		)
		.groupBy(opinions.appealUntil)
		.orderBy(opinions.appealUntil);
	return rows
		.map(({ until, count }) => ({
			from: statute.nextWorkday(until!, before),
			to: statute.nextWorkday(until!, after),
			count
		}))
		.filter(({ from, to }) => from !== to && (from >= today || to >= today));
}
