/** All consultations that a staff member sees, by how far they have come, each with its next deadline. */
import { holds, holdsInOffice, type StaffActor } from '#server/actor';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as publication from '#server/publication';
import { boardGroups, type BoardGroup } from '#lib/supervision/groups.ts';
import type { Task } from './agenda.ts';
import { clockwork, type Clockwork } from './due.ts';
import { opinionCounts, type OpinionCounts } from './queries.ts';

export type BoardRow = {
	notice: consultations.ConsultationView;
	group: BoardGroup;
	/** Where the notice, or after the close its feedback, is on its way through review; null where nothing is. */
	review: publication.Release['state'] | null;
	counts: OpinionCounts;
	/** The first day of a draft, the last day of a running one, the feedback's day after the close. */
	due: Task['due'];
};

/** In the order of `boardGroups`, within a group the soonest deadline first; what is over, newest first. */
export async function boardOf(actor: StaffActor): Promise<BoardRow[]> {
	const { unitId, unitKind } = actor;
	const everywhere = holdsInOffice(actor, 'publisher') || holds(actor, 'supervisor');
	// A street's desk enters paper for every unit's consultation.
	const atStreetDesk = unitKind === 'street' && holds(actor, 'opinionClerk');
	const all = await consultations.listForDesk(everywhere || atStreetDesk ? undefined : unitId);
	const seen = all.filter(
		({ activity, phase }) => consultations.mayNotSee(actor, activity.hostUnitId, phase).length === 0
	);
	const published = seen.filter(({ phase }) => phase !== 'draft').map(({ id }) => id);
	const [answered, counts] = [await feedback.publishedOn(published), await opinionCounts(published)];
	const states = await reviewStates();
	const due = await clockwork();
	const rows = seen.map((notice): BoardRow => {
		const group = groupOf(notice, answered.has(notice.id));
		return {
			notice,
			group,
			review: states.get(`${group === 'drafting' ? 'consultation' : 'feedback'} ${notice.id}`) ?? null,
			counts: counts.get(notice.id) ?? { received: 0, pending: 0, undecided: 0 },
			due: dueOf(notice, group, due)
		};
	});
	return rows.sort(
		(a, b) => boardGroups.indexOf(a.group) - boardGroups.indexOf(b.group) || byDay(a, b) || byClose(a, b)
	);
}

export function groupOf(notice: Pick<consultations.ConsultationView, 'phase'>, answered: boolean): BoardGroup {
	if (answered) return 'answered';
	if (notice.phase === 'draft') return 'drafting';
	return notice.phase === 'closed' ? 'sorting' : notice.phase;
}

/** The deadline that counts next; none once the feedback is out, or for what was called off before anybody spoke. */
export function dueOf(notice: consultations.ConsultationView, group: BoardGroup, due: Clockwork): Task['due'] {
	// A first day that is past sets no deadline: the period then begins on the day of publication.
	if (group === 'drafting') return notice.opensOn >= due.today ? due.by(notice.opensOn) : null;
	if (group === 'open' || group === 'upcoming') return due.by(notice.lastDay);
	return group === 'sorting' ? due.feedback(notice) : null;
}

/** By kind and id of what is reviewed. */
async function reviewStates(): Promise<Map<string, publication.Release['state']>> {
	const releases = await publication.listInStates(['drafting', 'firstReview', 'secondReview', 'finalReview']);
	return new Map(releases.map(({ subjectKind, subjectId, state }) => [`${subjectKind} ${subjectId}`, state]));
}

const byDay = (a: BoardRow, b: BoardRow) =>
	a.due && b.due ? (a.due.day < b.due.day ? -1 : Number(a.due.day > b.due.day)) : Number(!a.due) - Number(!b.due);
const byClose = (a: BoardRow, b: BoardRow) =>
	b.notice.activity.closesAt.getTime() - a.notice.activity.closesAt.getTime() || (a.notice.id < b.notice.id ? 1 : -1);
