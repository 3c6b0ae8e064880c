/** Two stored versions side by side, clause by clause and sign by sign. */
import { changeKinds, compareDrafts, diffText, type ChangeKind, type DiffPart } from './compare/index.ts';
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

/** Every clause of both versions, in the order of the new one. */
export async function compareVersions(oldVersionId: string, newVersionId: string): Promise<ComparedVersions> {
	const [old, fresh] = [await listClauses(oldVersionId), await listClauses(newVersionId)];
	const { changes } = compareDrafts({ clauses: old }, { clauses: fresh });
	const clauses = changes.map(({ kind, renumbered, outOfOrder, old: from, new: to }): ComparedClause => {
		const [before, after] = [from.map((at) => old[at]!), to.map((at) => fresh[at]!)];
		return { kind, renumbered, outOfOrder, old: before, new: after, parts: diffText(textOf(before), textOf(after)) };
	});
	const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
	for (const { kind } of clauses) counts[kind]++;
	return { clauses, counts };
}

const textOf = (clauses: readonly ClauseRevision[]) => clauses.map(({ text }) => text).join('\n');
