/** The sums of a published feedback, computed anew from its rows: the public page shows that they agree, or where not. */
import { outcomes, type Outcome } from '../../feedback/types.ts';
import { totalsOf, type FeedbackContent } from './content.ts';

export const sumFaults = [
	'rowCounts',
	'totals',
	'valid',
	'received',
	'channels',
	'stances',
	'clauses',
	'grounds',
	'twice'
] as const;
/** Which published figure its own rows contradict. */
export type SumFault = (typeof sumFaults)[number];
export type SumsCheck = { rows: number; opinions: number; totals: Record<Outcome, number>; faults: SumFault[] };

export function checkSums({ said, decided }: Pick<FeedbackContent, 'said' | 'decided'>): SumsCheck {
	const totals = totalsOf(decided.rows);
	const numbers = decided.rows.flatMap(({ opinions }) => opinions.map(({ no }) => no));
	const { valid } = said.byState;
	const wrong: Record<SumFault, boolean> = {
		rowCounts: decided.rows.some(({ count, opinions }) => count !== opinions.length),
		totals: outcomes.some((kind) => totals[kind] !== decided.totals[kind]),
		valid: sum(Object.values(totals)) !== valid || numbers.length !== valid,
		received: sum(Object.values(said.byState)) !== said.received,
		channels: sum(Object.values(said.byChannel)) !== valid,
		stances: sum(Object.values(said.byStance)) !== valid,
		clauses: sum(said.byClause.map(({ count }) => count)) !== valid,
		grounds:
			sum(Object.values(said.byGround)) !== said.byState.rejected ||
			sum(Object.values(said.byTarget)) !== said.byState.redirected,
		twice: new Set(numbers).size !== numbers.length
	};
	return {
		rows: decided.rows.length,
		opinions: numbers.length,
		totals,
		faults: sumFaults.filter((fault) => wrong[fault])
	};
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
