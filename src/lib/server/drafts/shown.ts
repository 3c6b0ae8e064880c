/** The words of a version as public pages show them, read from the database once: a frozen version never changes. */
import { inTransaction } from '#server/db';
import { nowhere, whereaboutsIn, type Whereabouts } from './lineage/queries.ts';
import { findVersion, listClauses, type ClauseRevision, type DraftVersion } from './queries.ts';

export type ShownDraft = { version: DraftVersion; clauses: readonly ClauseRevision[]; whereabouts: Whereabouts };

/** In characters of clauses: some thirty laws of a hundred articles, less than 20 MB. */
const most = 1_000_000;

const kept = new Map<string, { shown: ShownDraft; size: number }>();
let size = 0;

/** A version and its clauses in their order. Shared among readers: not to be changed. */
export async function shownDraft(versionId: string): Promise<ShownDraft> {
	const known = kept.get(versionId);
	if (known) {
		// The one that was asked for longest ago goes first.
		kept.delete(versionId);
		kept.set(versionId, known);
		return known.shown;
	}
	const [{ unitId: _unit, itemId: _item, ...version }, clauses] = await Promise.all([
		findVersion(versionId),
		listClauses(versionId)
	]);
	const whereabouts = version.no > 1 ? await whereaboutsIn(versionId) : nowhere;
	const shown = { version, clauses, whereabouts };
	// What a transaction sees may yet be rolled back.
	if (version.frozenAt && !inTransaction()) keep(versionId, shown);
	return shown;
}

function keep(versionId: string, shown: ShownDraft): void {
	if (kept.has(versionId)) return;
	const added = shown.clauses.reduce((sum, { text }) => sum + text.length, 0);
	kept.set(versionId, { shown, size: added });
	size += added;
	for (const [id, oldest] of kept) {
		if (size <= most) break;
		kept.delete(id);
		size -= oldest.size;
	}
}
