/** What the workbench shows, as its address says it. */
import type { BenchFilter } from '#server/feedback';
import { outcomes, type Outcome } from '#lib/feedback/types.ts';
import { filterOf, readAddress, type ListAddress } from '#lib/opinions/filter.ts';

export type BenchAddress = ListAddress & {
	/** A group's id, or `none` for what is in no group; undefined shows all. */
	group: string | undefined;
	/** An opinion that is answered alone. */
	one: string | undefined;
	outcome: Outcome | 'undecided' | undefined;
	/** Every group is listed, not only the first of many. */
	allGroups: boolean;
};

export function readBench(params: URLSearchParams): BenchAddress {
	const asked = params.get('outcome');
	return {
		...readAddress(params),
		group: params.get('group')?.slice(0, 40) || undefined,
		one: params.get('one')?.slice(0, 40) || undefined,
		allGroups: params.get('groups') === 'all',
		outcome: asked === 'undecided' ? asked : outcomes.find((kind) => kind === asked)
	};
}

export const benchFilter = (
	{ group, outcome, allGroups: _all, ...address }: BenchAddress,
	reader: string
): BenchFilter => ({
	...filterOf(address, reader),
	groupId: group,
	outcome
});
