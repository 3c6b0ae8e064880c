/** Consultations that run or have ended, as far as somebody has to do something about them. */
import { holds, holdsIn, holdsInOffice, type StaffActor } from '#server/actor';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as statute from '#server/statute';
import type { Task, TaskKind } from './agenda.ts';
import type { Clockwork } from './due.ts';
import { feedbackBegun, opinionCounts, type OpinionCounts } from './queries.ts';

/** Days before the close from which a running consultation is called to mind. */
const soonDays = 3;
const none: OpinionCounts = { received: 0, pending: 0, undecided: 0 };

export async function runningTasks(actor: StaffActor, due: Clockwork): Promise<Task[]> {
	const { unitId } = actor;
	const everywhere = holdsInOffice(actor, 'publisher') || holds(actor, 'supervisor');
	if (!everywhere && !holds(actor, 'drafter', 'opinionClerk')) return [];
	const all = await consultations.listForDesk(everywhere ? undefined : unitId);
	const published = all.filter(({ phase }) => phase === 'open' || phase === 'closed' || phase === 'cancelled');
	const answered = await feedback.publishedOn(published.map(({ id }) => id));
	const begun = await feedbackBegun(published.map(({ id }) => id));
	// What was answered comes back when a new edition is begun.
	const running = published.filter(({ id }) => !answered.has(id) || begun.has(id));
	const counts = await opinionCounts(running.map(({ id }) => id));
	const stateOf = (id: string) => ({ begun: begun.has(id), answered: answered.has(id) });
	const own = await feedback.countOwn(actor.id);
	return running.flatMap((notice) =>
		tasksOf(actor, notice, counts.get(notice.id) ?? none, stateOf(notice.id), due).map(([kind, count]) => ({
			kind,
			id: notice.id,
			subject: 'consultation' as const,
			title: notice.activity.title,
			unit: notice.unitName,
			step: null,
			count,
			own: ownOf(kind, own.get(notice.id)),
			due: notice.phase === 'open' ? due.by(notice.lastDay) : answered.has(notice.id) ? null : due.feedback(notice)
		}))
	);
}

const ownOf = (kind: TaskKind, own: { pending: number; undecided: number } | undefined) =>
	(kind === 'moderate' ? own?.pending : kind === 'decide' ? own?.undecided : 0) ?? 0;

function tasksOf(
	actor: StaffActor,
	notice: consultations.ConsultationView,
	counts: OpinionCounts,
	{ begun, answered }: { begun: boolean; answered: boolean },
	due: Clockwork
): [TaskKind, number | null][] {
	const { hostUnitId } = notice.activity;
	const clerk = holdsIn(actor, hostUnitId, 'opinionClerk');
	const drafter = holdsIn(actor, hostUnitId, 'drafter');
	const tasks: [TaskKind, number | null][] = [];
	if (clerk && counts.pending > 0) tasks.push(['moderate', counts.pending]);
	if (notice.phase === 'open') {
		const soon = statute.daysBetween(due.today, notice.lastDay) <= soonDays;
		return soon ? [...tasks, ['closing', counts.received]] : tasks;
	}
	// Cancelled before anybody spoke: there is nothing to answer.
	if (notice.phase === 'cancelled' && counts.received === 0) return tasks;
	if (clerk && counts.undecided > 0) tasks.push(['decide', counts.undecided]);
	if (drafter && !begun && counts.pending + counts.undecided === 0) tasks.push(['feedback', counts.received]);
	// A new edition of what is out already has no day to be late on.
	const light = answered ? undefined : due.feedback(notice)?.light;
	if (tasks.length === 0 && !clerk && !drafter && light?.overdue) tasks.push(['late', counts.received]);
	return tasks;
}
