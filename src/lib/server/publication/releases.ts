import { eq } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import type { Attribute } from '../../publication/types.ts';
import { digestOf } from './digest.ts';
import { mayNotDraft, mayNotReviewSecrecy, mayNotSendBack, stepOf } from './policy.ts';
import { find, latestOf, signatures, type Release, type SubjectKind } from './queries.ts';
import { releases, submissions } from './schema.ts';
import { basis, insertStep, writeSignature, type Signature } from './signing.ts';

export type Subject = { kind: SubjectKind; id: string; unitId: string; title: string };

/**
 * Opens the next edition of a subject for drafting. The owner's module has decided that it may be begun.
 * @param note why it replaces the edition before; the first edition has none
 */
export async function begin(actor: Actor, subject: Subject, note?: string): Promise<Release> {
	return transaction(async () => {
		const last = await latestOf(subject.kind, subject.id);
		if (last && last.state !== 'published' && last.state !== 'withdrawn') throw new Refusal('publication_alreadyBegun');
		if (last && !note) throw new Refusal('publication_noNote');
		const [release] = await db
			.insert(releases)
			.values({
				subjectKind: subject.kind,
				subjectId: subject.id,
				unitId: subject.unitId,
				title: subject.title,
				editionNo: (last?.editionNo ?? 0) + 1,
				state: 'drafting',
				round: 1,
				note: note ?? null,
				createdAt: clock.now()
			})
			.returning();
		await journal.record(actor, 'release.begun', release!.id, { subject: subject.id, edition: release!.editionNo });
		return release!;
	});
}

/** Sets the disclosure attribute (公开属性); anything but `proactive` names its legal basis. */
export async function classify(
	actor: Actor,
	releaseId: string,
	attribute: Attribute,
	attributeBasis = ''
): Promise<void> {
	await transaction(async () => {
		const release = await find(releaseId);
		refuseIf(mayNotDraft(actor, release));
		if (attribute !== 'proactive' && attributeBasis.trim().length < 2)
			throw new Refusal('publication_noAttributeBasis', { basis });
		await db
			.update(releases)
			.set({ attribute, attributeBasis: attributeBasis.trim() || null })
			.where(eq(releases.id, releaseId))
			.returning({ id: releases.id });
		await journal.record(actor, 'release.classified', releaseId, { attribute });
	});
}

/** The document has another title now; called by the owner's module while it is being drafted. */
export async function retitle(releaseId: string, title: string): Promise<void> {
	await transaction(async () => {
		await db.update(releases).set({ title }).where(eq(releases.id, releaseId)).returning({ id: releases.id });
	});
}

/**
 * The drafter hands the document to the reviewers. Called by the owner's module, which has seen that nothing is missing.
 * @param content what is handed over, kept with the drafter's signature
 */
export async function submit(
	actor: Actor,
	releaseId: string,
	signature: Signature,
	content?: unknown
): Promise<Release> {
	return transaction(async () => {
		const release = await find(releaseId);
		if (release.state !== 'drafting') throw new Refusal('publication_inReview');
		const moved = await moveOn(actor, release, signature);
		if (content !== undefined) await keepSubmission(release, content);
		return moved;
	});
}

/** 初审 or 复审. The drafter's step and 终审 belong to the document's own module: see `submit` and `publish`. */
export async function sign(actor: Actor, releaseId: string, signature: Signature): Promise<Release> {
	return transaction(async () => {
		const release = await find(releaseId);
		if (release.state === 'drafting') throw new Refusal('publication_notInReview');
		if (release.state === 'finalReview') throw new Refusal('publication_finalByPublishing');
		return moveOn(actor, release, signature);
	});
}

async function moveOn(actor: Actor, release: Release, signature: Signature): Promise<Release> {
	const { step, state } = await writeSignature(actor, release, signature);
	const [moved] = await db.update(releases).set({ state }).where(eq(releases.id, release.id)).returning();
	await journal.record(actor, 'release.signed', release.id, { step, round: release.round });
	return moved!;
}

/** 保密审查: a person states that nothing secret, private or withheld is in the document. */
export async function signSecrecyReview(actor: Actor, releaseId: string): Promise<void> {
	await transaction(async () => {
		const release = await find(releaseId);
		refuseIf(mayNotReviewSecrecy(actor, release, await signatures(release)), { basis });
		await db
			.update(releases)
			.set({ secrecyReviewerId: (actor as StaffActor).id, secrecyReviewedAt: clock.now() })
			.where(eq(releases.id, releaseId))
			.returning({ id: releases.id });
		await journal.record(actor, 'release.secrecyReviewed', releaseId, { round: release.round });
	});
}

/** Sends the document back to its drafter with the reason; all signatures of the round are void. */
export async function sendBack(actor: Actor, releaseId: string, comment: string): Promise<void> {
	if (comment.trim().length < 2) throw new Refusal('publication_noComment');
	await transaction(async () => {
		const release = await find(releaseId);
		refuseIf(mayNotSendBack(actor, release, await signatures(release)));
		const step = stepOf(release)!;
		await insertStep(release, step, actor as StaffActor, 'returned', { comment, proofread: false });
		await reopen(release);
		await journal.record(actor, 'release.returned', releaseId, { step, round: release.round });
	});
}

/** Opens a new round because what was signed is no longer what would be published (a letter came in, 4.2). */
export async function restart(actor: Actor, releaseId: string, cause: string): Promise<void> {
	await transaction(async () => {
		const release = await find(releaseId);
		if (!stepOf(release)) throw new Refusal('publication_finished');
		await reopen(release);
		await journal.record(actor, 'release.restarted', releaseId, { cause, round: release.round });
	});
}

/** Ends an edition that will not be published; its signatures stay. The owner's module has decided that it may be. */
export async function withdraw(actor: Actor, releaseId: string): Promise<void> {
	await transaction(async () => {
		const release = await find(releaseId);
		if (!stepOf(release)) throw new Refusal('publication_finished');
		const set = { state: 'withdrawn', secrecyReviewerId: null, secrecyReviewedAt: null } as const;
		await db.update(releases).set(set).where(eq(releases.id, releaseId)).returning({ id: releases.id });
		await journal.record(actor, 'release.withdrawn', releaseId, { edition: release.editionNo, round: release.round });
	});
}

/** The documents of one unit, published ones too, are kept by another from now on. Answers with how many. */
export async function handOver(fromUnitId: string, intoUnitId: string): Promise<number> {
	const set = { unitId: intoUnitId };
	const moved = await db
		.update(releases)
		.set(set)
		.where(eq(releases.unitId, fromUnitId))
		.returning({ id: releases.id });
	return moved.length;
}

async function reopen(release: Release): Promise<void> {
	await db
		.update(releases)
		.set({ state: 'drafting', round: release.round + 1, secrecyReviewerId: null, secrecyReviewedAt: null })
		.where(eq(releases.id, release.id))
		.returning({ id: releases.id });
}

async function keepSubmission({ id, round }: Release, content: unknown): Promise<void> {
	const values = { releaseId: id, round, content, digest: digestOf(content), at: clock.now() };
	await db.insert(submissions).values(values).returning({ id: submissions.id });
}
