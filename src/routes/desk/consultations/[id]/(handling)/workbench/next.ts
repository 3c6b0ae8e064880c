import * as feedback from '#server/feedback';
import type { BenchAddress } from './view.ts';

/**
 * Where the work goes on after an answer: the rest of the group, the largest group with something unanswered, what is in
 * no group; with all answered, the list as it was. An opinion answered alone leads back to its list.
 */
export async function nextAddress(
	activityId: string,
	{ group, one }: BenchAddress
): Promise<Record<string, string | null>> {
	if (one || !group) return { one: null };
	const groups = await feedback.listGroups(activityId);
	const open = groups.filter(({ size, decided }) => decided < size);
	if (open.some(({ id }) => id === group)) return {};
	if (open[0]) return { group: open[0].id, page: null };
	const { valid, decided } = await feedback.progressOf(activityId);
	return decided < valid ? { group: 'none', outcome: 'undecided', page: null } : {};
}
