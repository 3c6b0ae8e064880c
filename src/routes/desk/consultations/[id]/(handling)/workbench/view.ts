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
};

export function readBench(params: URLSearchParams): BenchAddress {
	const asked = params.get('outcome');
	return {
		...readAddress(params),
		group: params.get('group')?.slice(0, 40) || undefined,
		one: params.get('one')?.slice(0, 40) || undefined,
		outcome: asked === 'undecided' ? asked : outcomes.find((kind) => kind === asked)
	};
}

export const benchFilter = ({ group, outcome, ...address }: BenchAddress): BenchFilter => ({
	...filterOf(address),
	groupId: group,
	outcome
});
