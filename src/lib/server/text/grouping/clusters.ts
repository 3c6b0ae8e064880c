import { setImmediate as breathe } from 'node:timers/promises';
import type { Vector } from './features.ts';
import { PairQueue } from './queue.ts';

/** What the texts are compared by, one for the subject, one for the words: how much it counts, and the least it must have. */
export type Field = { vectors: readonly Vector[]; size: number; weight: number; least: number };

export type JoinOptions = {
	fields: readonly Field[];
	/** From 0 to 1: below it, two clusters are left apart. */
	threshold: number;
	/** The most texts a cluster may hold; clusters that were given larger stay as they are. */
	most: number;
	/** Texts that may never stand in one cluster. */
	apart: (one: number, other: number) => boolean;
};

/** `likeness`: of the two clusters that were joined last; 1 for one that was given. */
export type Joined = { members: number[]; likeness: number };

/** How many neighbours of a cluster are looked at when it begins. */
const neighboursKept = 40;
/** After how many milliseconds of work others are let through. */
const breath = 15;

type Cluster = { members: number[]; sums: Vector[]; age: number; neighbours: Set<number>; likeness: number };

/**
 * Joins clusters that are alike, the most alike first (agglomerative, average linkage: what counts is the mean likeness
 * of all pairs across two clusters, so a chain of neighbours never becomes a cluster). Lets other work through while it
 * runs. `given` are the clusters it starts from; every text belongs to one.
 */
export async function joinAlike(given: readonly (readonly number[])[], options: JoinOptions): Promise<Joined[]> {
	const { fields, threshold, most, apart } = options;
	const clusters: (Cluster | undefined)[] = given.map((members) => ({
		members: [...members],
		sums: fields.map(({ vectors }) => members.map((at) => vectors[at]!).reduce(add)),
		age: 0,
		neighbours: new Set(),
		likeness: 1
	}));
	const dense = fields.map(({ size }) => new Float64Array(size));
	const queue = new PairQueue();
	const pause = pauses();
	const score = (a: Cluster, b: Cluster): number => {
		const pairs = a.members.length * b.members.length;
		let sum = 0;
		for (const [f, { weight, least }] of fields.entries()) {
			const alike = dotWith(dense[f]!, b.sums[f]!) / pairs;
			if (alike < least) return 0;
			sum += weight * alike;
		}
		return sum;
	};
	const offer = (at: number, others: Iterable<number>): void => {
		const cluster = clusters[at]!;
		fields.forEach((_, f) => spread(dense[f]!, cluster.sums[f]!));
		for (const other of others) {
			const met = clusters[other];
			if (!met || other === at) continue;
			cluster.neighbours.add(other);
			met.neighbours.add(at);
			if (cluster.members.length + met.members.length > most) continue;
			const found = score(cluster, met);
			if (found < threshold) continue;
			if (at < other) queue.push({ score: found, a: at, b: other, ageA: cluster.age, ageB: met.age });
			else queue.push({ score: found, a: other, b: at, ageA: met.age, ageB: cluster.age });
		}
		fields.forEach((_, f) => wipe(dense[f]!, cluster.sums[f]!));
	};

	const near = neighbourFinder(clusters as Cluster[], fields, threshold / 2);
	for (let at = 0; at < clusters.length; at++) {
		offer(at, near(at));
		await pause();
	}
	for (let pair = queue.pop(); pair; pair = queue.pop()) {
		const one = clusters[pair.a];
		const other = clusters[pair.b];
		if (!one || !other || one.age !== pair.ageA || other.age !== pair.ageB) continue;
		if (one.members.some((member) => other.members.some((met) => apart(member, met)))) continue;
		one.members.push(...other.members);
		one.sums = one.sums.map((sum, f) => add(sum, other.sums[f]!));
		one.age++;
		one.likeness = pair.score;
		clusters[pair.b] = undefined;
		for (const at of other.neighbours) one.neighbours.add(at);
		offer(pair.a, one.neighbours);
		await pause();
	}
	return clusters
		.filter((cluster) => cluster !== undefined)
		.map(({ members, likeness }) => ({ members: members.sort((a, b) => a - b), likeness }));
}

/** The clusters most like one of them, by an index from features to clusters. */
function neighbourFinder(clusters: readonly Cluster[], fields: readonly Field[], least: number) {
	const index = fields.map(({ size, weight }, f) => {
		const lists = Array.from({ length: size }, () => ({ clusters: [] as number[], weights: [] as number[] }));
		clusters.forEach(({ sums, members }, at) => {
			const { ids, weights } = sums[f]!;
			for (let i = 0; i < ids.length; i++) {
				const list = lists[ids[i]!]!;
				list.clusters.push(at);
				list.weights.push((Math.sqrt(weight) * weights[i]!) / members.length);
			}
		});
		return lists;
	});
	const likeness = new Float64Array(clusters.length);
	return (at: number): number[] => {
		const met: number[] = [];
		const { sums, members } = clusters[at]!;
		fields.forEach(({ weight }, f) => {
			const { ids, weights } = sums[f]!;
			for (let i = 0; i < ids.length; i++) {
				const list = index[f]![ids[i]!]!;
				const own = (Math.sqrt(weight) * weights[i]!) / members.length;
				for (let k = 0; k < list.clusters.length; k++) {
					const other = list.clusters[k]!;
					if (likeness[other] === 0) met.push(other);
					likeness[other]! += own * list.weights[k]!;
				}
			}
		});
		const best = met.filter((other) => other !== at && likeness[other]! >= least);
		best.sort((a, b) => likeness[b]! - likeness[a]! || a - b);
		for (const other of met) likeness[other] = 0;
		return best.slice(0, neighboursKept);
	};
}

function add(one: Vector, other: Vector): Vector {
	const ids = new Int32Array(one.ids.length + other.ids.length);
	const weights = new Float64Array(ids.length);
	let length = 0;
	for (let i = 0, j = 0; i < one.ids.length || j < other.ids.length; length++) {
		const left = one.ids[i] ?? Infinity;
		const right = other.ids[j] ?? Infinity;
		ids[length] = Math.min(left, right);
		if (left <= right) weights[length]! += one.weights[i++]!;
		if (right <= left) weights[length]! += other.weights[j++]!;
	}
	return { ids: ids.slice(0, length), weights: weights.slice(0, length) };
}

function dotWith(dense: Float64Array, { ids, weights }: Vector): number {
	let sum = 0;
	for (let i = 0; i < ids.length; i++) sum += dense[ids[i]!]! * weights[i]!;
	return sum;
}

function spread(dense: Float64Array, { ids, weights }: Vector): void {
	for (let i = 0; i < ids.length; i++) dense[ids[i]!] = weights[i]!;
}

function wipe(dense: Float64Array, { ids }: Vector): void {
	for (const id of ids) dense[id] = 0;
}

function pauses(): () => Promise<void> {
	let since = performance.now();
	return async () => {
		if (performance.now() - since < breath) return;
		await breathe();
		since = performance.now();
	};
}
