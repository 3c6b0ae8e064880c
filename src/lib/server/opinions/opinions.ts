import { eq } from 'drizzle-orm';
import { NotFound, refuseIf, type Actor, type ResidentActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as opendays from '#server/opendays';
import type { OpinionInput } from '../../opinions/forms.ts';
import { wasTouched } from './acts.ts';
import { dropAppeal, lock } from './appeal-locks.ts';
import { insertOpinion, receiptOf, Repeated, type Receipt } from './insert.ts';
import { mayNotSubmit, mayNotUndo, mayNotWithdraw } from './policy.ts';
import type { Opinion } from './queries.ts';
import { bringBack } from './repetitions.ts';
import { attachEvidence, findSame, noteConsent, saidBy, type SentFile } from './said.ts';
import { opinions } from './schema.ts';

const basis = '国务院令第713号第十四条、第十五条';

/**
 * A resident comments on a clause or on the whole draft. The moment the call begins decides whether it is in time: one
 * who waits for others' commits is not late. Sending the same again answers with the first receipt. Files come as they
 * were sent, or kept already at an earlier step of the form.
 */
export async function submit(
	actor: Actor,
	activityId: string,
	input: OpinionInput,
	files: readonly SentFile[] = []
): Promise<Receipt> {
	const at = clock.now();
	const activity = await activities.find(activityId);
	const codes = mayNotSubmit(actor, activities.phaseOf(activity, at));
	const first = codes.length > 0 && (await findSame(actor, activityId, input, files));
	if (first) return first;
	refuseIf(codes, { basis });
	if (activity.kind === 'openDaySession') refuseIf(await opendays.mayNotSuggest(actor, activityId, at));
	const said = await saidBy(actor as ResidentActor, activity, input, files);
	return once(async () => {
		await noteConsent(said);
		const facts = { channel: 'online', receivedAt: at, ...said.facts } as const;
		const receipt = await insertOpinion(actor, activity, facts, said.digests);
		await attachEvidence(receipt.id, said);
		return receipt;
	});
}

/**
 * The author takes the opinion back; the text stays in the record, out of every count and list. What was answered with it
 * waits again.
 */
export async function withdraw(actor: Actor, opinionId: string): Promise<void> {
	const at = clock.now();
	await transaction(async () => {
		const { opinion, activity } = await own(opinionId);
		// Its author has taken it back already, and did not hear so.
		if (isGone(actor, opinion) && !opinion.undone) return;
		refuseIf(mayNotWithdraw(actor, opinion, activities.phaseOf(activity, at)));
		await takeBack(actor, opinion, at);
	});
}

/**
 * The author undoes what was sent within ten minutes. What nobody at the desk has touched was never shown and is not
 * counted, not even as withdrawn; what was decided on already leaves as a withdrawal does. Answers with which it was.
 */
export async function undo(actor: Actor, opinionId: string): Promise<'undone' | 'withdrawn'> {
	const at = clock.now();
	return transaction(async () => {
		const { opinion, activity } = await own(opinionId);
		if (isGone(actor, opinion)) return opinion.undone ? 'undone' : 'withdrawn';
		refuseIf(mayNotUndo(actor, opinion, activity, activities.phaseOf(activity, at), at));
		const untouched = opinion.state === 'pending' && !opinion.moderatedAt && !(await wasTouched(opinionId));
		await takeBack(actor, opinion, at, untouched);
		return untouched ? 'undone' : 'withdrawn';
	});
}

const isGone = (actor: Actor, { residentId, state }: Opinion): boolean =>
	actor.kind === 'resident' && residentId === actor.id && state === 'withdrawn';

async function own(opinionId: string) {
	const [opinion] = await lock([opinionId]);
	if (!opinion) throw new NotFound(`opinion ${opinionId}`);
	return { opinion, activity: await activities.find(opinion.activityId) };
}

async function takeBack(actor: Actor, { id, activityId, state }: Opinion, at: Date, undone = false): Promise<void> {
	await dropAppeal(id);
	const ended = { rejectionGround: null, redirectTarget: null, duplicateOf: null };
	await db
		.update(opinions)
		.set({ state: 'withdrawn', withdrawnAt: at, undone, ...ended })
		.where(eq(opinions.id, id))
		.returning({ id: opinions.id });
	await journal.record(actor, undone ? 'opinion.undone' : 'opinion.withdrawn', id, { from: state });
	await bringBack(actor, activityId, [id]);
}

/** Runs the work; a repetition rolls it back and answers with what was there first. */
export async function once(work: () => Promise<Receipt>): Promise<Receipt> {
	try {
		return await transaction(work);
	} catch (reason) {
		if (reason instanceof Repeated) return receiptOf(reason.first);
		throw reason;
	}
}
