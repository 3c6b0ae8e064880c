import { listVersions, type DraftVersion } from '../queries.ts';

/** The version against which a lineage is told: the newest published one before it; where none was published, the one before. */
export async function baseOf(version: Pick<DraftVersion, 'draftId' | 'no'>): Promise<DraftVersion | undefined> {
	const older = (await listVersions(version.draftId)).filter(({ no }) => no < version.no);
	return older.find(({ frozenAt }) => frozenAt) ?? older[0];
}
