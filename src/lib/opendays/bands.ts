import { ageBands, type AgeBand } from './types.ts';

/** How many of each age band, the youngest first; bands without anybody are left out. */
export const countBands = (people: readonly { ageBand: AgeBand }[]): { ageBand: AgeBand; count: number }[] =>
	ageBands
		.map((ageBand) => ({ ageBand, count: people.filter((one) => one.ageBand === ageBand).length }))
		.filter(({ count }) => count > 0);
