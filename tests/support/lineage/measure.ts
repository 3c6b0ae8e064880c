/** Precision and recall of proposed lineages against what is known. */
import { proposeLineage } from '../../../src/lib/server/drafts/lineage/propose.ts';
import type { Edge } from './gold.ts';
import type { Law } from './laws.ts';

export type Figures = {
	/** Statements «this clause became that one», «was removed», «was added» that are known to be true. */
	known: number;
	/** Those that were proposed without asking, … */
	said: number;
	/** … and are true. */
	right: number;
	/** Clauses about which a person is asked, … */
	asked: number;
	/** … and how many of those have the right answer among their candidates. */
	offered: number;
	wrong: string[];
};

const keyOf = ([from, to]: Edge) => `${from}→${to}`;

export function measure(older: Law, newer: Law, edges: readonly Edge[]): Figures {
	const known = new Set(edges.map(keyOf));
	const figures: Figures = { known: known.size, said: 0, right: 0, asked: 0, offered: 0, wrong: [] };
	const no = (law: Law, at: number) => law.clauses[at]?.no ?? '—';
	for (const { kind, from, to, candidates } of proposeLineage(older.clauses, newer.clauses)) {
		if (kind === 'unsure') {
			// A clause that is new unless an answer says otherwise is part of that question.
			if (from.length === 0) continue;
			figures.asked++;
			const truth = edges.filter(([at]) => at === from[0]);
			const offered = truth.every(([, at]) => at === -1 || candidates.some((one) => one.to === at));
			if (offered) figures.offered++;
			continue;
		}
		const said = (from.length ? from : [-1]).flatMap((a) => (to.length ? to : [-1]).map((b) => [a, b] as const));
		for (const edge of said) {
			figures.said++;
			if (known.has(keyOf(edge))) figures.right++;
			else figures.wrong.push(`${kind} ${no(older, edge[0])} → ${no(newer, edge[1])}`);
		}
	}
	return figures;
}

export function sum(list: readonly Figures[]): Figures {
	const total = (of: 'known' | 'said' | 'right' | 'asked' | 'offered') => list.reduce((n, one) => n + one[of], 0);
	return {
		known: total('known'),
		said: total('said'),
		right: total('right'),
		asked: total('asked'),
		offered: total('offered'),
		wrong: list.flatMap(({ wrong }) => wrong)
	};
}
