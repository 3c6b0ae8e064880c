/** A catalogue version is published, and what runs for the items that it removes ends with it (domain.md 4.1). */
import type { Actor } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as consultations from '#server/consultations';
import type * as publication from '#server/publication';

/**
 * 终审 and publication of a catalogue version. A running consultation of a removed item is cancelled with the reason of
 * the adjustment; what people have said is still answered.
 */
export function publishCatalogue(
	actor: Actor,
	versionId: string,
	signature: publication.Signature
): Promise<publication.Edition> {
	return catalogue.publishVersion(actor, versionId, signature, async (itemId, reason) => {
		for (const { id } of await consultations.listRunningOf([itemId])) await consultations.cancel(actor, id, reason);
	});
}

/** The consultations that would be cancelled if a version with these adjustments were published now. */
export function endedBy(
	adjustments: readonly { itemId: string; kind: string }[]
): Promise<{ id: string; title: string }[]> {
	const removed = adjustments.filter(({ kind }) => kind === 'remove').map(({ itemId }) => itemId);
	return consultations.listRunningOf(removed);
}
