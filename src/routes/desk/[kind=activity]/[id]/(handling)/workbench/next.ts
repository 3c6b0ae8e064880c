import type { Actor } from '#server/actor';
import * as feedback from '#server/feedback';
import { benchFilter, type BenchAddress } from './view.ts';

/**
 * Where the work goes on after an answer: the rest of the group, the largest group with something unanswered, what is in
 * no group; with all answered, the list as it was. An opinion answered alone leads to the next unanswered one of its list,
 * and whoever works on what one person sees to stays with that.
 */
export async function nextAddress(
	activityId: string,
	address: BenchAddress,
	actor: Actor
): Promise<Record<string, string | null>> {
	const { group, one, who } = address;
	if (one) return { one: address.outcome === 'undecided' ? await nextOne(activityId, address, actor) : null };
	if (!group) return {};
	if (who) {
		const reader = readerOf(actor);
		const rest = { ...address, outcome: 'undecided', page: 1 } as const;
		const { total } = await feedback.listBench(activityId, benchFilter(rest, reader));
		return total > 0 ? {} : { group: null, outcome: 'undecided', page: null };
	}
	const groups = await feedback.listGroups(activityId);
	const open = groups.filter(({ size, decided }) => decided < size);
	if (open.some(({ id }) => id === group)) return {};
	if (open[0]) return { group: open[0].id, page: null };
	const { valid, decided } = await feedback.progressOf(activityId);
	return decided < valid ? { group: 'none', outcome: 'undecided', page: null } : {};
}

const readerOf = (actor: Actor) => (actor.kind === 'staff' ? actor.id : '');

/** After this one, else from the beginning; null where nothing is left. */
async function nextOne(activityId: string, address: BenchAddress, actor: Actor): Promise<string | null> {
	const { serial } = await feedback.findOnBench(activityId, address.one!);
	const rest = { ...benchFilter(address, readerOf(actor)), limit: 1, offset: 0 };
	const [later] = (await feedback.listBench(activityId, { ...rest, afterSerial: serial })).rows;
	return (later ?? (await feedback.listBench(activityId, rest)).rows[0])?.id ?? null;
}
