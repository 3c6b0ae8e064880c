import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { NotFound, Refusal, type Actor } from '#server/actor';
import { db } from '#server/db';
import * as publication from '#server/publication';
import { releases } from '../publication/schema.ts';
import { units } from '../organisation/schema.ts';
import { inputOf, missingOf, type Entry } from './entry.ts';
import { mayNotSeeDraft, type Gaps } from './policy.ts';
import { catalogueAdjustments, catalogueEntries, catalogues, catalogueVersions } from './schema.ts';

export type Version = typeof catalogueVersions.$inferSelect;
export type Catalogue = typeof catalogues.$inferSelect;
export type Adjustment = typeof catalogueAdjustments.$inferSelect;
export type Draft = { catalogue: Catalogue; version: Version; release: publication.Release };

/** A version with its catalogue and its review, published or not. */
export async function draftOf(versionId: string): Promise<Draft> {
	const [row] = await db
		.select({ version: catalogueVersions, catalogue: catalogues, release: releases })
		.from(catalogueVersions)
		.innerJoin(catalogues, eq(catalogues.id, catalogueVersions.catalogueId))
		.innerJoin(releases, and(eq(releases.subjectKind, 'catalogue'), eq(releases.subjectId, catalogueVersions.id)))
		.where(eq(catalogueVersions.id, versionId))
		.orderBy(desc(releases.editionNo))
		.limit(1);
	if (!row) throw new NotFound(`catalogue version ${versionId}`);
	return row;
}

/**
 * The same for a verb that changes it: the version's row is locked first, so that on PostgreSQL nobody signs a version
 * while somebody else still writes in it.
 */
export async function lockedDraft(versionId: string): Promise<Draft> {
	const locked = await db
		.update(catalogueVersions)
		.set({ publishedAt: null })
		.where(and(eq(catalogueVersions.id, versionId), isNull(catalogueVersions.publishedAt)))
		.returning({ id: catalogueVersions.id });
	const draft = await draftOf(versionId);
	if (locked.length === 0) throw new Refusal('catalogue_published');
	return draft;
}

/** The rows of a version as they are stored, by number. */
export function entriesOf(versionId: string): Promise<Entry[]> {
	return db
		.select()
		.from(catalogueEntries)
		.where(eq(catalogueEntries.versionId, versionId))
		.orderBy(asc(catalogueEntries.seq), asc(catalogueEntries.id));
}

export function adjustmentsOf(versionId: string): Promise<Adjustment[]> {
	return db
		.select()
		.from(catalogueAdjustments)
		.where(eq(catalogueAdjustments.versionId, versionId))
		.orderBy(asc(catalogueAdjustments.itemId), asc(catalogueAdjustments.kind), asc(catalogueAdjustments.id));
}

/** Ids of the units that may be named in a row. */
export async function openUnitIds(): Promise<Set<string>> {
	const rows = await db.select({ id: units.id }).from(units).where(isNull(units.closedAt));
	return new Set(rows.map(({ id }) => id));
}

/** What the version lacks before it may be reviewed: papers, and by number what each row lacks. */
export async function gapsOf({ version }: Pick<Draft, 'version'>): Promise<Gaps> {
	const entries = await entriesOf(version.id);
	const papers: string[] = [];
	if (!version.docNo?.trim()) papers.push('catalogue_noDocNo');
	if (!version.partyConsentRef?.trim()) papers.push('catalogue_noConsent');
	const rows = entries.filter(({ removed }) => !removed);
	const lacking = rows.map((entry) => ({ seq: entry.seq, missing: missingOf(inputOf(entry)) }));
	const nothingNew = version.no > 1 && (await adjustmentsOf(version.id)).length === 0;
	return {
		papers: nothingNew ? [...papers, 'catalogue_noAdjustments'] : papers,
		entries: lacking.filter(({ missing }) => missing.length > 0),
		empty: rows.length === 0
	};
}

/** Everything of an unpublished version for those who write, review or publish it; NotFound for all others. */
export async function findDraft(actor: Actor, versionId: string) {
	const draft = await draftOf(versionId);
	if (draft.version.publishedAt || mayNotSeeDraft(actor, draft.release).length > 0) {
		throw new NotFound(`catalogue version ${versionId}`);
	}
	const [entries, adjustments, gaps] = await Promise.all([
		entriesOf(versionId),
		adjustmentsOf(versionId),
		gapsOf(draft)
	]);
	return { ...draft, entries, adjustments, gaps };
}

/** Unpublished versions that the actor writes, reviews or publishes, the newest year first. */
export async function listDrafts(actor: Actor): Promise<Draft[]> {
	const rows = await db
		.select({ version: catalogueVersions, catalogue: catalogues, release: releases })
		.from(catalogueVersions)
		.innerJoin(catalogues, eq(catalogues.id, catalogueVersions.catalogueId))
		.innerJoin(releases, and(eq(releases.subjectKind, 'catalogue'), eq(releases.subjectId, catalogueVersions.id)))
		.where(isNull(catalogueVersions.publishedAt))
		.orderBy(desc(catalogues.year), desc(catalogueVersions.no));
	return rows.filter(({ release }) => mayNotSeeDraft(actor, release).length === 0);
}
