/** Open days that are published, as far as somebody has to do something about them; reviews are told apart. */
import { holds, holdsIn, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import type { Task, TaskKind } from './agenda.ts';
import type { Clockwork } from './due.ts';
import { feedbackDueOf } from './open-day-board.ts';
import { feedbackBegun, opinionCounts } from './queries.ts';

/** What waits in the reader's own unit: the day itself, the answers, the end. */
export async function openDayTasks(actor: StaffActor, due: Clockwork): Promise<Task[]> {
	const summaries = await toConfirm(actor);
	if (!holds(actor, 'drafter', 'opinionClerk', 'eventStaff')) return summaries;
	const hosted = (await opendays.listHosted(actor.unitId)).filter(
		({ phase, event }) => phase !== 'cancelled' && !event.closedAt
	);
	const onTheDay = hosted.filter(({ phase, startsAt }) => phase !== 'held' && clock.dayOf(startsAt) === due.today);
	const held = hosted.filter(({ phase }) => phase === 'held');
	const answered = await feedback.publishedOn(held.map(({ id }) => id));
	return [
		...onTheDay.map((one) => taskOf(one, 'onTheDay', one.openTaken + one.guestsTaken, null)),
		...(await toAnswer(actor, held, answered, due)),
		...(await toClose(actor, hosted, answered)),
		...summaries
	];
}

/** Summaries that a reviewer of the unit reads before the public does. */
async function toConfirm(actor: StaffActor): Promise<Task[]> {
	if (!holdsIn(actor, actor.unitId, 'firstReviewer', 'secondReviewer')) return [];
	const waiting = (await opendays.listEvents(actor.unitId)).filter(
		(event) => opendays.mayNotConfirmSummary(actor, event).length === 0
	);
	const unit = waiting.length > 0 ? (await organisation.findUnit(actor.unitId)).name : '';
	const about = { subject: 'openDayEvent', unit, step: null, due: null, count: null, own: 0 } as const;
	return waiting.map(({ id, title }) => ({ kind: 'summary', id, title, ...about }));
}

async function toAnswer(
	actor: StaffActor,
	held: readonly opendays.SessionView[],
	answered: ReadonlyMap<string, Date>,
	due: Clockwork
): Promise<Task[]> {
	const ids = held.map(({ id }) => id);
	const [counts, begun, own] = [await opinionCounts(ids), await feedbackBegun(ids), await feedback.countOwn(actor.id)];
	const waiting = held.filter(({ id }) => !answered.has(id) || begun.has(id));
	return waiting.flatMap((one): Task[] => {
		const { received, pending, undecided } = counts.get(one.id) ?? { received: 0, pending: 0, undecided: 0 };
		const by = answered.has(one.id) ? null : feedbackDueOf(one, due);
		const clerk = holdsIn(actor, one.activity.hostUnitId, 'opinionClerk');
		const mine = own.get(one.id);
		if (clerk && pending > 0) return [taskOf(one, 'moderate', pending, by, mine?.pending)];
		if (clerk && undecided > 0) return [taskOf(one, 'decide', undecided, by, mine?.undecided)];
		// Suggestions come in until the end of the day.
		const ready = one.activity.closesAt <= clock.now() && pending + undecided === 0 && !begun.has(one.id);
		const drafter = holdsIn(actor, one.activity.hostUnitId, 'drafter');
		return ready && drafter ? [taskOf(one, 'feedback', received, by)] : [];
	});
}

/** Every session is over, and every one that was held has its feedback: the open day waits for its summary. */
async function toClose(
	actor: StaffActor,
	hosted: readonly opendays.SessionView[],
	answered: ReadonlyMap<string, Date>
): Promise<Task[]> {
	if (!holdsIn(actor, actor.unitId, 'drafter')) return [];
	const events = new Map(hosted.map(({ event }) => [event.id, event]));
	const ready = [...events.values()].filter(({ id }) =>
		hosted.every((one) => one.eventId !== id || (one.phase === 'held' && answered.has(one.id)))
	);
	return ready.map(({ id, title }) => {
		const unit = hosted.find(({ eventId }) => eventId === id)!.unitName;
		const about = { subject: 'openDayEvent', title, unit, step: null, due: null } as const;
		return { kind: 'wrapUp', id, ...about, count: null, own: 0 };
	});
}

function taskOf(
	{ id, activity, unitName }: opendays.SessionView,
	kind: TaskKind,
	count: number,
	due: Task['due'],
	own = 0
): Task {
	return { kind, id, subject: 'openDaySession', title: activity.title, unit: unitName, step: null, count, own, due };
}
