/** Reads of revisions: those that were published, and the one that is on its way. */
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { db, prepared, type Slots } from '#server/db';
import { draftVersions } from '../drafts/schema.ts';
import type { ConsultationView } from './queries.ts';
import { consultationRevisions } from './schema.ts';

export type Revision = typeof consultationRevisions.$inferSelect;

const publishedOf = prepared((at: Slots<'id'>) =>
	db
		.select({ revision: consultationRevisions, no: draftVersions.no })
		.from(consultationRevisions)
		.innerJoin(draftVersions, eq(draftVersions.id, consultationRevisions.toVersionId))
		.where(and(eq(consultationRevisions.consultationId, at.id), isNotNull(consultationRevisions.publishedAt)))
		.orderBy(asc(consultationRevisions.publishedAt), asc(consultationRevisions.id))
);

/** The versions that took the place of the one before while the period ran, oldest first, with their numbers. */
export async function listRevisions(id: string): Promise<(Revision & { no: number })[]> {
	return (await publishedOf({ id })).map(({ revision, no }) => ({ ...revision, no }));
}

/** The version that is on its way through review; undefined if there is none. */
export async function openRevision(id: string): Promise<Revision | undefined> {
	const { consultationId, publishedAt, droppedAt } = consultationRevisions;
	const [row] = await db
		.select()
		.from(consultationRevisions)
		.where(and(eq(consultationId, id), isNull(publishedAt), isNull(droppedAt)));
	return row;
}

/** The notice as it would be with the version that is on its way. */
export async function revisedView(notice: ConsultationView): Promise<ConsultationView> {
	const revision = await openRevision(notice.id);
	if (!revision) return notice;
	const { toVersionId, summaryPlain, whatChanges } = revision;
	return { ...notice, draftVersionId: toVersionId, summaryPlain, whatChanges };
}
