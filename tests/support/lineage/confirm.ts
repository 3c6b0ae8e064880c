import type { Actor } from '#server/actor';
import * as drafts from '#server/drafts';

/** Confirms the lineage of a version as the program proposes it; where it asks, its best guess. */
export async function confirmAsProposed(actor: Actor, versionId: string): Promise<void> {
	const { base, links } = (await drafts.proposalFor(versionId))!;
	const ids = links.map(({ from, to }) => ({ from: from.map(({ id }) => id), to: to.map(({ id }) => id) }));
	await drafts.confirmLineage(actor, versionId, { fromVersionId: base.id, links: ids });
}
