import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { db } from '#server/db';
import { clauseRevisions, drafts, draftVersions } from './schema.ts';

export type DraftVersion = typeof draftVersions.$inferSelect;
export type ClauseRevision = typeof clauseRevisions.$inferSelect;

export async function findVersion(
	versionId: string
): Promise<DraftVersion & { unitId: string; itemId: string | null }> {
	const [row] = await db
		.select({ version: draftVersions, unitId: drafts.unitId, itemId: drafts.itemId })
		.from(draftVersions)
		.innerJoin(drafts, eq(drafts.id, draftVersions.draftId))
		.where(eq(draftVersions.id, versionId));
	if (!row) throw new NotFound(`draft version ${versionId}`);
	return { ...row.version, unitId: row.unitId, itemId: row.itemId };
}

/** The clauses of a version in their order. */
export function listClauses(versionId: string): Promise<ClauseRevision[]> {
	return db
		.select()
		.from(clauseRevisions)
		.where(eq(clauseRevisions.versionId, versionId))
		.orderBy(asc(clauseRevisions.position));
}

/** One clause as the version has it; undefined if it has none of that id. */
export async function clauseOf(versionId: string, clauseId: string): Promise<ClauseRevision | undefined> {
	const [row] = await db
		.select()
		.from(clauseRevisions)
		.where(and(eq(clauseRevisions.versionId, versionId), eq(clauseRevisions.clauseId, clauseId)));
	return row;
}

/** The versions of a draft, newest first. */
export function listVersions(draftId: string): Promise<DraftVersion[]> {
	return db.select().from(draftVersions).where(eq(draftVersions.draftId, draftId)).orderBy(desc(draftVersions.no));
}

export type VersionHead = { id: string; no: number; title: string; createdAt: Date };

/** The versions of a draft that a published notice shows, newest first, without their texts. */
export function listPublished(draftId: string): Promise<VersionHead[]> {
	const { id, no, title, createdAt } = draftVersions;
	return db
		.select({ id, no, title, createdAt })
		.from(draftVersions)
		.where(and(eq(draftVersions.draftId, draftId), isNotNull(draftVersions.frozenAt)))
		.orderBy(desc(no));
}

/** The newest version of every draft of a unit, newest draft first. */
export async function listOfUnit(unitId: string): Promise<(DraftVersion & { itemId: string | null })[]> {
	const rows = await db
		.select({ version: draftVersions, itemId: drafts.itemId })
		.from(draftVersions)
		.innerJoin(drafts, eq(drafts.id, draftVersions.draftId))
		.where(eq(drafts.unitId, unitId))
		.orderBy(desc(drafts.createdAt), desc(draftVersions.no));
	const newest = new Map<string, DraftVersion & { itemId: string | null }>();
	for (const { version, itemId } of rows)
		if (!newest.has(version.draftId)) newest.set(version.draftId, { ...version, itemId });
	return [...newest.values()];
}
