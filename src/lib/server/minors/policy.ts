import { holdsIn, holdsInOffice, type Actor } from '#server/actor';
import type { Access } from './queries.ts';

/** A second person of the unit who answers for what leaves it, or the office; never whoever asks. */
export function mayNotDecide(actor: Actor, { unitId, askedBy }: Pick<Access, 'unitId' | 'askedBy'>): string[] {
	const reviews = holdsIn(actor, unitId, 'firstReviewer', 'secondReviewer') || holdsInOffice(actor, 'publisher');
	if (!reviews) return ['minors_notReviewer'];
	return 'id' in actor && actor.id === askedBy ? ['minors_ownRequest'] : [];
}
