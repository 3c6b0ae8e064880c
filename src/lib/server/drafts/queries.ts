import { and, asc, count, desc, eq, isNotNull } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { db, prepared, type Slots } from '#server/db';
import { units } from '../organisation/schema.ts';
import { clauseRevisions, drafts, draftVersions } from './schema.ts';

export type DraftVersion = typeof draftVersions.$inferSelect;
export type ClauseRevision = typeof clauseRevisions.$inferSelect;

const versionById = prepared((at: Slots<'id'>) =>
	db
		.select({ version: draftVersions, unitId: drafts.unitId, itemId: drafts.itemId })
		.from(draftVersions)
		.innerJoin(drafts, eq(drafts.id, draftVersions.draftId))
		.where(eq(draftVersions.id, at.id))
);

export async function findVersion(
	versionId: string
): Promise<DraftVersion & { unitId: string; itemId: string | null }> {
	const [row] = await versionById({ id: versionId });
	if (!row) throw new NotFound(`draft version ${versionId}`);
	return { ...row.version, unitId: row.unitId, itemId: row.itemId };
}

const clausesOf = prepared((at: Slots<'versionId'>) =>
	db
		.select()
		.from(clauseRevisions)
		.where(eq(clauseRevisions.versionId, at.versionId))
		.orderBy(asc(clauseRevisions.position))
);

/** The clauses of a version in their order. */
export const listClauses = (versionId: string): Promise<ClauseRevision[]> => clausesOf({ versionId });

const oneClause = prepared((at: Slots<'versionId' | 'clauseId'>) =>
	db
		.select()
		.from(clauseRevisions)
		.where(and(eq(clauseRevisions.versionId, at.versionId), eq(clauseRevisions.clauseId, at.clauseId)))
);

/** One clause as the version has it; undefined if it has none of that id. */
export async function clauseOf(versionId: string, clauseId: string): Promise<ClauseRevision | undefined> {
	const [row] = await oneClause({ versionId, clauseId });
	return row;
}

/**
 * Whether who read one version read what another says: the words of one clause, or the whole text where it is ''. An
 * unknown version was never read.
 */
export async function saysTheSame(readVersionId: string, versionId: string, clauseId: string): Promise<boolean> {
	if (readVersionId === versionId) return true;
	const [read, clause] = [await clauseOf(readVersionId, clauseId), await clauseOf(versionId, clauseId)];
	return !!read && read.text === clause?.text;
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

export type DraftHead = VersionHead & {
	draftId: string;
	unitId: string;
	unitName: string;
	itemId: string | null;
	clauses: number;
	/** Of the newest version: when a notice that shows it was published. */
	frozenAt: Date | null;
};

/** The newest version of every draft of a unit (of all units without one), the newest first, without the texts. */
export async function listHeads(unitId?: string): Promise<DraftHead[]> {
	const { id, no, title, createdAt, draftId, frozenAt } = draftVersions;
	const rows = await db
		.select({
			...{ id, no, title, createdAt, draftId, frozenAt },
			unitId: drafts.unitId,
			unitName: units.name,
			itemId: drafts.itemId,
			clauses: count(clauseRevisions.id)
		})
		.from(draftVersions)
		.innerJoin(drafts, eq(drafts.id, draftId))
		.innerJoin(units, eq(units.id, drafts.unitId))
		.leftJoin(clauseRevisions, eq(clauseRevisions.versionId, id))
		.where(unitId ? eq(drafts.unitId, unitId) : undefined)
		.groupBy(id, drafts.id, units.id)
		.orderBy(desc(createdAt), desc(id));
	const seen = new Set<string>();
	return rows
		.sort((a, b) => b.no - a.no)
		.filter((row) => !seen.has(row.draftId) && seen.add(row.draftId))
		.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1));
}
