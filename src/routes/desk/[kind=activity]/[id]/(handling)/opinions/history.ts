/** What happened to an opinion, from the journal: its own entries, and those of the answers given to many at once. */
import * as identity from '#server/identity';
import * as journal from '#server/journal';

export type Happening = { at: Date; action: string; who: string; facts: Record<string, string> };

const ofMany = new Set(['outcome.given', 'outcome.takenBack', 'opinion.assigned', 'opinion.unassigned']);

/** Oldest first; `who` is the name of a staff member, or '' for the author, or `system`. */
export async function historyOf(activityId: string, opinionId: string): Promise<Happening[]> {
	const own = await journal.listOf(opinionId);
	const many = (await journal.listOf(activityId)).filter(
		({ action, facts }) => ofMany.has(action) && Array.isArray(facts.opinions) && facts.opinions.includes(opinionId)
	);
	const entries = [...own, ...many].sort((a, b) => a.seq - b.seq);
	const names = await identity.staffNames(
		entries.flatMap(({ actorKind, actorId, facts }) => [
			...(actorKind === 'staff' && actorId ? [actorId] : []),
			...(typeof facts.to === 'string' ? [facts.to] : [])
		])
	);
	return entries.map(({ at, action, actorKind, actorId, facts }) => ({
		at,
		action,
		who: actorKind === 'staff' ? (names.get(actorId ?? '') ?? '') : actorKind === 'system' ? 'system' : '',
		facts: Object.fromEntries(
			Object.entries(facts)
				.filter((pair): pair is [string, string] => typeof pair[1] === 'string')
				.map(([key, value]) => [key, (key === 'to' && names.get(value)) || value])
		)
	}));
}
