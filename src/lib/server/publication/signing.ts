/** One signature: who may give it, that it is given once, and which state follows. */
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { db } from '#server/db';
import { mayNotSign, stepOf } from './policy.ts';
import { signatures, type Release, type Step } from './queries.ts';
import { reviewSteps } from './schema.ts';

export const basis = '《政府信息公开条例》第十七条；三审三校制度';
const next: Record<Step, Release['state']> = {
	draft: 'firstReview',
	firstReview: 'secondReview',
	secondReview: 'finalReview',
	finalReview: 'published'
};

export type Signature = { comment?: string; proofread: boolean };

/** Signs the step that the release waits for. Answers with it and with the state that follows. */
export async function writeSignature(actor: Actor, release: Release, signature: Signature) {
	const signed = await signatures(release);
	refuseIf(mayNotSign(actor, release, signed), { basis });
	if (!signature.proofread) throw new Refusal('publication_notProofread', { basis });
	const step = stepOf(release)!;
	await insertStep(release, step, actor as StaffActor, 'signed', signature);
	return { step, state: next[step] };
}

/** Writes the row; whoever comes second to the same step is refused. */
export async function insertStep(
	release: Release,
	step: Step,
	actor: StaffActor,
	decision: 'signed' | 'returned',
	signature: Signature
) {
	const written = await db
		.insert(reviewSteps)
		.values({
			releaseId: release.id,
			round: release.round,
			step,
			staffId: actor.id,
			decision,
			comment: signature.comment?.trim() || null,
			proofread: signature.proofread,
			at: clock.now()
		})
		.onConflictDoNothing()
		.returning({ id: reviewSteps.id });
	if (!written.length) throw new Refusal('publication_alreadySigned');
}
