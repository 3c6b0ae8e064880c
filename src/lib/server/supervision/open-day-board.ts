/** All open days that a staff member sees, by how far they have come. */
import { holds, holdsInOffice, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as opendays from '#server/opendays';
import * as publication from '#server/publication';
import { openDayGroupOf, openDayGroups, type OpenDayGroup } from '#lib/supervision/open-day-groups.ts';
import type { Task } from './agenda.ts';
import { clockwork, type Clockwork } from './due.ts';
import { unitNames } from './queries.ts';

export type OpenDayBoardRow = {
	event: opendays.OpenDayEvent;
	unitName: string;
	group: OpenDayGroup;
	/** Where it is on its way through review; null where nothing is. */
	review: publication.Release['state'] | null;
	sessions: { id: string; title: string; startsAt: Date; endsAt: Date; phase: opendays.SessionView['phase'] }[];
	/** Seats of the sessions that were not called off: all, those of residents and guests, held. */
	seats: { quota: number; taken: number };
	/** When the first session is that is not over; null where all are. */
	next: Date | null;
	/** Of a session that was held and has no feedback: the earliest. */
	due: Task['due'];
};

/** In the order of `openDayGroups`, within a group what is due or held next first. */
export async function openDayBoardOf(actor: StaffActor): Promise<OpenDayBoardRow[]> {
	const { unitId } = actor;
	const everywhere = holdsInOffice(actor, 'publisher') || holds(actor, 'supervisor');
	const events = await opendays.listEvents(everywhere ? undefined : unitId);
	const seen = events.filter((event) => opendays.mayNotSee(actor, event).length === 0);
	const sessions = await opendays.listSessionsOf(seen.map(({ id }) => id));
	const answered = await feedback.publishedOn(sessions.map(({ id }) => id));
	const releases = await publication.listInStates(['drafting', 'firstReview', 'secondReview', 'finalReview']);
	const drafts = releases.filter(({ subjectKind }) => subjectKind === 'openDayEvent');
	const states = new Map(drafts.map(({ subjectId, state }) => [subjectId, state]));
	const [names, due] = [await unitNames(), await clockwork()];
	const rows = seen.map((event): OpenDayBoardRow => {
		const own = sessions.filter(({ eventId }) => eventId === event.id);
		const standing = own.filter(({ phase }) => phase !== 'cancelled');
		const facts = own.map(({ id, phase, startsAt }) => ({ phase, startsAt, answered: answered.has(id) }));
		const late = standing.filter(({ id, phase }) => phase === 'held' && !answered.has(id));
		return {
			event,
			unitName: names.get(event.unitId) ?? '',
			group: openDayGroupOf(event, facts, due.today, clock.dayOf),
			review: states.get(event.id) ?? null,
			sessions: own.map(({ id, activity, startsAt, endsAt, phase }) => {
				return { id, title: activity.title, startsAt, endsAt, phase };
			}),
			seats: {
				quota: standing.reduce((sum, { quota }) => sum + quota, 0),
				taken: standing.reduce((sum, { openTaken, guestsTaken }) => sum + openTaken + guestsTaken, 0)
			},
			next: standing.find(({ phase }) => phase !== 'held')?.startsAt ?? null,
			due: late[0] ? feedbackDueOf(late[0], due) : null
		};
	});
	// What is due first, what comes next; what is closed, the last one first.
	const at = ({ due, next, event }: OpenDayBoardRow) =>
		event.closedAt ? -event.closedAt.getTime() : due ? Date.parse(due.day) : (next ?? event.createdAt).getTime();
	const rank = ({ group }: OpenDayBoardRow) => openDayGroups.indexOf(group);
	return rows.sort((a, b) => rank(a) - rank(b) || at(a) - at(b));
}

/** When the feedback on a session is due, with its light (domain rule 30). */
export function feedbackDueOf({ activity }: Pick<opendays.SessionView, 'activity'>, due: Clockwork): Task['due'] {
	const lastDay = clock.dayOf(new Date(activity.closesAt.getTime() - 1));
	return due.feedback({ lastDay, feedbackMode: 'beforeReview', activity });
}
