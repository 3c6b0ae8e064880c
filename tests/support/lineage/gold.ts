/**
 * What really became of each article, as read by a person: numbers only. Articles of an amended law keep their order, so
 * that runs of articles with the same shift say it all; what was split is named, what is named nowhere was added.
 */
import type { Law } from './laws.ts';

/** [older clause, newer clause]; -1 where there is none on that side. Indexes into the two versions. */
export type Edge = readonly [number, number];

type Family = {
	older: string;
	newer: string;
	/** [first article of the older version, last one, first article of the newer version] */
	runs: readonly (readonly [number, number, number])[];
	/** Further articles that an older one became, beside the one of its run. */
	split: readonly (readonly [number, number])[];
};

/** The families of the set: laws of which it holds two versions. */
export const families: readonly Family[] = [
	{
		older: '立法法(2015-03-15)',
		newer: '立法法(2023-03-13)',
		runs: [
			[1, 3, 1],
			[4, 6, 5],
			[7, 51, 10],
			[52, 63, 56],
			[64, 64, 69],
			[65, 71, 72],
			[72, 73, 81],
			[74, 79, 84],
			[80, 99, 91],
			[100, 102, 112],
			[103, 103, 117],
			[104, 105, 119]
		],
		// 3: the party and the guiding thought, then the economy and opening up; 72: provinces, then cities; 99: on request,
		// then of their own accord.
		split: [
			[3, 4],
			[72, 80],
			[99, 111]
		]
	},
	{
		older: '北京市机动车停车条例(2021-09-24)',
		newer: '北京市机动车停车条例(2024-03-29)',
		runs: [[1, 43, 1]],
		split: []
	}
];

/** Every article of both versions is in one edge at least. */
export function edgesOf(family: Family, older: Law, newer: Law): Edge[] {
	const edges: Edge[] = [];
	for (const [first, last, to] of family.runs) {
		for (let no = first; no <= last; no++) edges.push([no - 1, to + no - first - 1]);
	}
	for (const [from, to] of family.split) edges.push([from - 1, to - 1]);
	return complete(edges, older.clauses.length, newer.clauses.length);
}

export function complete(edges: readonly Edge[], older: number, newer: number): Edge[] {
	const [from, to] = [new Set(edges.map(([at]) => at)), new Set(edges.map(([, at]) => at))];
	const removed = Array.from({ length: older }, (_, at) => at).filter((at) => !from.has(at));
	const added = Array.from({ length: newer }, (_, at) => at).filter((at) => !to.has(at));
	return [...edges, ...removed.map((at) => [at, -1] as const), ...added.map((at) => [-1, at] as const)];
}
