import { and, eq, inArray } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { normalise } from '#server/text';
import * as opinionModule from '#server/opinions';
import { opinions } from '../opinions/schema.ts';
import type { OutcomeInput } from '../../feedback/forms.ts';
import type { Outcome } from '../../feedback/types.ts';
import { changedClause } from './changed.ts';
import { mayNotDecide, mayNotGiveOutcome } from './policy.ts';
import { inReview } from './review.ts';
import { outcomesOf, refuseStale } from './meanwhile.ts';
import { dispositions } from './schema.ts';

/** What each outcome asks for; the rows of `outcome_kinds` hold the same, and the database compares. */
const needs: Record<Outcome, { needsReason: boolean; needsClause: boolean }> = {
	adopted: { needsReason: false, needsClause: true },
	partiallyAdopted: { needsReason: true, needsClause: false },
	notAdopted: { needsReason: true, needsClause: false },
	explained: { needsReason: true, needsClause: false }
};

/**
 * Gives valid opinions their outcome, or another one: each has exactly one (rules 23, 24; 713 Art 18). What an adoption
 * changes is a part of the draft; an answer that adopts nothing changes nothing, whatever the form still held. `seen` is
 * the last act that the page knew: what a colleague answered since, or put into the group (`whole`), is shown and not
 * overwritten (`Stale`).
 */
export async function decide(
	actor: Actor,
	activityId: string,
	input: OutcomeInput & { seen?: number; whole?: boolean }
): Promise<number> {
	refuseIf(mayNotGiveOutcome(input), { basis: '国务院令第713号第十八条；重大行政决策公众参与的地方规定' });
	return transaction(async () => {
		const no = await opinionModule.takeAct(activityId);
		const activity = await activities.find(activityId);
		const phase = activities.phaseOf(activity, clock.now());
		refuseIf(mayNotDecide(actor, activity, phase, await inReview(activityId)));
		const ids = await validOf(activityId, input.opinionIds);
		const changes = input.kind === 'adopted' || input.kind === 'partiallyAdopted';
		const clause = changes ? await changedClause(activityId, input.changedClause) : null;
		const outcome = {
			kind: input.kind,
			...needs[input.kind],
			reason: normalise(input.reason) || null,
			changedClause: clause,
			changedText: clause ? normalise(input.changedText) || null : null,
			staffId: (actor as StaffActor).id,
			decidedAt: clock.now()
		};
		const was = await outcomesOf(ids);
		const next = { no, kind: 'outcomeGiven', before: { ids, was } } as const;
		await refuseStale({ activityId, ids, no, was, outcome, ...input });
		for (let i = 0; i < ids.length; i += 500) {
			const rows = ids.slice(i, i + 500).map((opinionId) => ({ opinionId, ...outcome }));
			await db
				.insert(dispositions)
				.values(rows)
				.onConflictDoUpdate({ target: dispositions.opinionId, set: outcome })
				.returning({ id: dispositions.opinionId });
		}
		await opinionModule.recordAct(actor, { activityId, ...next }, 'outcome', ids);
		await journal.record(actor, 'outcome.given', activityId, { kind: input.kind, opinions: ids });
		return ids.length;
	});
}

/** Takes outcomes back, while nobody has signed them. */
export async function takeBack(
	actor: Actor,
	activityId: string,
	opinionIds: readonly string[],
	seen?: number
): Promise<void> {
	await transaction(async () => {
		const no = await opinionModule.takeAct(activityId);
		const activity = await activities.find(activityId);
		const phase = activities.phaseOf(activity, clock.now());
		refuseIf(mayNotDecide(actor, activity, phase, await inReview(activityId)));
		const ids = await validOf(activityId, opinionIds);
		const was = await outcomesOf(ids);
		await refuseStale({ activityId, ids, no, was, outcome: null, seen });
		await db.delete(dispositions).where(inArray(dispositions.opinionId, ids)).returning({ id: dispositions.opinionId });
		const act = { activityId, no, kind: 'outcomeTakenBack', before: { ids, was } } as const;
		await opinionModule.recordAct(actor, act, 'outcome', ids);
		await journal.record(actor, 'outcome.takenBack', activityId, { opinions: ids });
	});
}

async function validOf(activityId: string, opinionIds: readonly string[]): Promise<string[]> {
	const rows = await db
		.select({ id: opinions.id })
		.from(opinions)
		.where(
			and(eq(opinions.activityId, activityId), eq(opinions.state, 'valid'), inArray(opinions.id, [...opinionIds]))
		);
	if (rows.length !== new Set(opinionIds).size) throw new Refusal('feedback_notValidOpinions');
	return rows.map(({ id }) => id);
}
