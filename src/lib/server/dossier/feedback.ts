import type { DossierStage } from '#lib/dossier/types.ts';
import type { ActivityFact } from './facts.ts';

/** `date` is null where the feedback comes with the decision. */
export type FeedbackDue = { date: string | null; overdue: number };

/** Activities whose opinions wait for an answer: over, or ended early with opinions in hand, and nothing published. */
export function unanswered(activities: readonly ActivityFact[]): ActivityFact[] {
	return activities.filter((one) => isOver(one) && one.feedbackOn === null);
}

/**
 * 公布采纳情况, from what was published: done once every consultation that is over has its feedback, 进行中 while one is
 * being sorted, late when it is overdue (rule 25).
 */
export function feedbackStage(
	plain: DossierStage,
	activities: readonly ActivityFact[],
	dues: ReadonlyMap<string, FeedbackDue>
): DossierStage {
	const over = activities.filter(isOver);
	if (over.length === 0) return plain;
	const answered = over.flatMap(({ id, kind, title, feedbackOn }) =>
		feedbackOn ? [{ id, kind, title, feedbackOn }] : []
	);
	const links = answered.map(({ id, kind, title, feedbackOn }) => ({
		kind: 'feedback' as const,
		activityId: id,
		activityKind: kind,
		title,
		publishedOn: feedbackOn
	}));
	const stage: DossierStage = {
		...plain,
		reason: null,
		reasonCode: null,
		unit: plain.unit ?? over[0]!.unit,
		links: [...links, ...plain.links]
	};
	const open = unanswered(over);
	if (open.length === 0)
		return {
			...stage,
			state: 'done',
			doneOn: answered
				.map((one) => one.feedbackOn)
				.sort()
				.at(-1)!
		};
	const waiting = open.map(({ id }) => dues.get(id) ?? { date: null, overdue: 0 });
	const dueOn = waiting.flatMap(({ date }) => date ?? []).sort()[0] ?? null;
	const overdueWorkdays = Math.max(...waiting.map(({ overdue }) => overdue));
	return { ...stage, state: overdueWorkdays > 0 ? 'late' : 'now', doneOn: null, dueOn, overdueWorkdays };
}

const kinds = ['consultation', 'solicitation'];

function isOver({ kind, phase, received }: ActivityFact): boolean {
	// What was written in a questionnaire is answered as opinions are; where nobody wrote, nothing waits.
	if (kind === 'survey') return (phase === 'closed' || phase === 'cancelled') && received > 0;
	return kinds.includes(kind) && (phase === 'closed' || (phase === 'cancelled' && received > 0));
}
