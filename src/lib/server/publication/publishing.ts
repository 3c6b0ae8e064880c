import { eq } from 'drizzle-orm';
import { Refusal, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { digestOf } from './digest.ts';
import { find, history, type Edition, type Release, type Step } from './queries.ts';
import { editions, releases } from './schema.ts';
import { writeSignature, type Signature } from './signing.ts';

/**
 * 终审: signs the last step and publishes `content` as an edition that never changes. Called by the owner's module,
 * inside the transaction that makes the subject public.
 */
export async function publish(
	actor: Actor,
	releaseId: string,
	content: unknown,
	signature: Signature
): Promise<Edition> {
	return transaction(async () => {
		const release = await find(releaseId);
		if (release.state !== 'finalReview') throw new Refusal('publication_notInFinalReview');
		await writeSignature(actor, release, signature);
		const at = clock.now();
		const [published] = await db
			.update(releases)
			.set({ state: 'published', publishedAt: at })
			.where(eq(releases.id, release.id))
			.returning();
		const names = await signers(release);
		const [edition] = await db
			.insert(editions)
			.values({
				releaseId: release.id,
				subjectKind: release.subjectKind,
				subjectId: release.subjectId,
				no: release.editionNo,
				content,
				digest: digestOf(content),
				note: release.note,
				drafterName: names.draft ?? '',
				reviewerNames: [names.firstReview ?? '', names.secondReview ?? ''],
				publisherName: names.finalReview ?? '',
				publishedAt: published!.publishedAt!
			})
			.returning();
		await journal.record(actor, 'release.published', release.id, {
			subject: release.subjectId,
			edition: release.editionNo,
			digest: edition!.digest
		});
		return edition!;
	});
}

async function signers(release: Release): Promise<Partial<Record<Step, string>>> {
	const rows = await history(release.id);
	return Object.fromEntries(
		rows.filter(({ step }) => step.round === release.round).map(({ step, name }) => [step.step, name])
	);
}
