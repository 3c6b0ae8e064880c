/** Two stored versions side by side, clause by clause and sign by sign. */
import { changeKinds, compareDrafts, diffText, labelOf, type ChangeKind, type DiffPart } from './compare/index.ts';
import { lineageOf, type ConfirmedLink } from './lineage/queries.ts';
import { listClauses, type ClauseRevision } from './queries.ts';

/** `old` and `new` hold one clause each, more where it was merged or split, none where it was added or removed. */
export type ComparedClause = {
	kind: ChangeKind;
	old: ClauseRevision[];
	new: ClauseRevision[];
	/** The number changed. */
	renumbered: boolean;
	/** Its place among the other clauses changed as well: always for `moved`, possible for the rest. */
	outOfOrder: boolean;
	/** The whole text: what stayed, what was taken out, what was put in. */
	parts: DiffPart[];
};
export type ComparedVersions = { clauses: ComparedClause[]; counts: Record<ChangeKind, number> };

/** Every clause of both versions, in the order of the new one; by the confirmed lineage where there is one. */
export async function compareVersions(oldVersionId: string, newVersionId: string): Promise<ComparedVersions> {
	const lineage = await lineageOf(newVersionId);
	const told = lineage?.fromVersionId === oldVersionId;
	const clauses = told ? lineage.links.map(asTold) : await asFound(oldVersionId, newVersionId);
	const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
	for (const { kind } of clauses) counts[kind]++;
	return { clauses, counts };
}

async function asFound(oldVersionId: string, newVersionId: string): Promise<ComparedClause[]> {
	const [old, fresh] = [await listClauses(oldVersionId), await listClauses(newVersionId)];
	const { changes } = compareDrafts({ clauses: old }, { clauses: fresh });
	return changes.map(({ kind, renumbered, outOfOrder, old: from, new: to }): ComparedClause => {
		const [before, after] = [from.map((at) => old[at]!), to.map((at) => fresh[at]!)];
		return { kind, renumbered, outOfOrder, old: before, new: after, parts: diffText(textOf(before), textOf(after)) };
	});
}

function asTold({ kind, from, to }: ConfirmedLink): ComparedClause {
	const renumbered = from.length === 1 && to.length === 1 && labelOf(from[0]!.no) !== labelOf(to[0]!.no);
	const parts = diffText(textOf(from), textOf(to));
	return { kind, renumbered, outOfOrder: kind === 'moved', old: from, new: to, parts };
}

const textOf = (clauses: readonly ClauseRevision[]) => clauses.map(({ text }) => text).join('\n');
