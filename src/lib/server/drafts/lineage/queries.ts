/** Reads of confirmed lineages: of one version, and where the clauses of all its older versions are now. */
import { asc, eq } from 'drizzle-orm';
import { db, prepared, type Slots } from '#server/db';
import type { LineageKind } from '../../../drafts/lineage.ts';
import { shapeOfClause, similarity } from '../compare/index.ts';
import { staff } from '../../identity/schema.ts';
import { findVersion, listClauses, type ClauseRevision } from '../queries.ts';
import { draftVersions, lineageEnds, lineageLinks, lineages } from '../schema.ts';
import { baseOf } from './base.ts';

export type ConfirmedLink = { kind: LineageKind; proposed: boolean; from: ClauseRevision[]; to: ClauseRevision[] };
export type Lineage = {
	fromVersionId: string;
	fromNo: number;
	confirmedAt: Date;
	confirmedBy: string;
	links: ConfirmedLink[];
};

const headOf = prepared((at: Slots<'versionId'>) =>
	db
		.select({
			fromVersionId: lineages.fromVersionId,
			fromNo: draftVersions.no,
			confirmedAt: lineages.confirmedAt,
			confirmedBy: staff.name
		})
		.from(lineages)
		.innerJoin(draftVersions, eq(draftVersions.id, lineages.fromVersionId))
		.innerJoin(staff, eq(staff.id, lineages.confirmedBy))
		.where(eq(lineages.versionId, at.versionId))
);

const endsOf = prepared((at: Slots<'versionId'>) =>
	db
		.select({
			linkId: lineageLinks.id,
			kind: lineageLinks.kind,
			proposed: lineageLinks.proposed,
			side: lineageEnds.side,
			revisionId: lineageEnds.revisionId
		})
		.from(lineageLinks)
		.innerJoin(lineageEnds, eq(lineageEnds.linkId, lineageLinks.id))
		.where(eq(lineageLinks.versionId, at.versionId))
		.orderBy(asc(lineageLinks.position))
);

/** The confirmed lineage of a version; undefined if nobody has confirmed one. */
export async function lineageOf(versionId: string): Promise<Lineage | undefined> {
	const [head] = await headOf({ versionId });
	if (!head) return undefined;
	const clauses = [...(await listClauses(head.fromVersionId)), ...(await listClauses(versionId))];
	const known = new Map(clauses.map((clause) => [clause.id, clause]));
	const links = new Map<string, ConfirmedLink>();
	for (const { linkId, kind, proposed, side, revisionId } of await endsOf({ versionId })) {
		const link = links.get(linkId) ?? { kind, proposed, from: [], to: [] };
		link[side].push(known.get(revisionId)!);
		links.set(linkId, link);
	}
	const inOrder = (list: ClauseRevision[]) => list.sort((a, b) => a.position - b.position);
	return {
		...head,
		links: [...links.values()].map((link) => ({ ...link, from: inOrder(link.from), to: inOrder(link.to) }))
	};
}

/**
 * `drafts_lineageOpen` while a version that follows a published one has no confirmed lineage from it: nobody could find
 * what was said of the older clauses.
 */
export async function lacksLineage(versionId: string): Promise<string[]> {
	const base = await baseOf(await findVersion(versionId));
	if (!base?.frozenAt) return [];
	const [head] = await headOf({ versionId });
	return head?.fromVersionId === base.id ? [] : ['drafts_lineageOpen'];
}

/** A clause of an older version that reads or is numbered otherwise now. */
export type Earlier = {
	/** As printed there. */
	no: string;
	versionNo: number;
	/** That version is the one that was shown before this one. */
	last: boolean;
	/** What it is called now; null where it was removed. */
	now: string | null;
};
/** Where what was said of older versions is found in this one. */
export type Whereabouts = {
	/** Clause of an older version → what it is called now: null where it was removed. Those that go on as they are: not in it. */
	now: ReadonlyMap<string, string | null>;
	/** By revision of an older version; what stands there word for word under the same number is not in it. */
	earlier: ReadonlyMap<string, Earlier>;
};

export const nowhere: Whereabouts = { now: new Map(), earlier: new Map() };

/** Follows the confirmed lineages back to the first version. */
export async function whereaboutsIn(versionId: string): Promise<Whereabouts> {
	const now = new Map<string, string | null>();
	const earlier = new Map<string, Earlier>();
	const current = new Map((await listClauses(versionId)).map((clause) => [clause.clauseId, clause]));
	for (let at: string | undefined = versionId, last = true; at; last = false) {
		const lineage: Lineage | undefined = await lineageOf(at);
		for (const { from, to } of lineage?.links ?? []) {
			const ids = new Set(from.map(({ clauseId }) => clauseId));
			const heir = to.find(({ clauseId }) => ids.has(clauseId)) ?? to[0];
			const here = heir ? (now.has(heir.clauseId) ? now.get(heir.clauseId)! : heir.clauseId) : null;
			for (const one of from) {
				const present = here === null ? undefined : current.get(here);
				const same = present?.no === one.no && similarity(shapeOfClause(present), shapeOfClause(one)) === 1;
				if (!same) earlier.set(one.id, { no: one.no, versionNo: lineage!.fromNo, last, now: here });
				if (!current.has(one.clauseId) && !now.has(one.clauseId)) now.set(one.clauseId, here);
			}
		}
		at = lineage?.fromVersionId;
	}
	return { now, earlier };
}
