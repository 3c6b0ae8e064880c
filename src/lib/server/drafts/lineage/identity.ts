/** A clause keeps its id from version to version: what the confirmed lineage says decides, not the guess of the import. */
import { eq } from 'drizzle-orm';
import { createId, db } from '#server/db';
import { shapeOfClause, similarity } from '../compare/index.ts';
import type { ClauseRevision } from '../queries.ts';
import { clauseRevisions, clauses } from '../schema.ts';
import type { CheckedLink } from './links.ts';

/** Of the parts of a split clause, the one that is most like it goes on as that clause; the first of those merged. */
function heirOf({ from, to }: CheckedLink<ClauseRevision>): ClauseRevision {
	const shape = shapeOfClause(from[0]!);
	const likeness = (one: ClauseRevision) => similarity(shape, shapeOfClause(one));
	return to.reduce((best, one) => (likeness(one) > likeness(best) ? one : best));
}

/** Gives the clauses of a version that is not frozen the ids that follow from its lineage. */
export async function identify(
	draftId: string,
	old: readonly ClauseRevision[],
	fresh: readonly ClauseRevision[],
	links: readonly CheckedLink<ClauseRevision>[]
): Promise<void> {
	const inherited = new Map<string, string>();
	for (const link of links) {
		if (link.from.length > 0 && link.to.length > 0) inherited.set(heirOf(link).id, link.from[0]!.clauseId);
	}
	const taken = new Set(old.map(({ clauseId }) => clauseId));
	const wanted = fresh.map((one) => ({
		one,
		clauseId: inherited.get(one.id) ?? (taken.has(one.clauseId) ? undefined : one.clauseId)
	}));
	const wrong = wanted.filter(({ one, clauseId }) => clauseId !== one.clauseId);
	// First every id is free, then each goes where it belongs: a version has no clause twice, not even for a moment.
	for (const { one } of wrong) {
		const id = createId();
		await db.insert(clauses).values({ id, draftId });
		await setClause(one.id, id);
	}
	for (const { one, clauseId } of wrong) if (clauseId) await setClause(one.id, clauseId);
}

async function setClause(revisionId: string, clauseId: string): Promise<void> {
	await db.update(clauseRevisions).set({ clauseId }).where(eq(clauseRevisions.id, revisionId)).returning();
}
