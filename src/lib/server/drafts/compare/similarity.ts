import { squeeze } from '#server/text';

/** A clause as the comparison sees it: its folded text with its pictures, and how often each pair of signs occurs in it. */
export type Shape = { key: string; size: number; pairs: Map<string, number> };

export function shapeOf(text: string, pictures: readonly string[] = []): Shape {
	const folded = squeeze(text);
	const signs = [...folded];
	const pairs = new Map<string, number>();
	for (let at = 0; at + 1 < signs.length; at++) {
		const pair = signs[at]! + signs[at + 1]!;
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return { key: [folded, ...pictures].join('\u0000'), size: Math.max(signs.length - 1, 0), pairs };
}

/** How many pairs of signs two texts have in common. */
export function shared(a: Shape, b: Shape): number {
	const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a];
	let count = 0;
	for (const [pair, times] of small.pairs) count += Math.min(times, large.pairs.get(pair) ?? 0);
	return count;
}

/**
 * Answers for a text how many pairs of signs it has in common with each of `shapes`: one pass over an index of the pairs
 * instead of a comparison with every one of them. The list that it answers with is its own and used again.
 */
export function sharedWith(shapes: readonly Shape[]): (shape: Shape) => Uint32Array {
	const index = new Map<string, number[]>();
	shapes.forEach(({ pairs }, at) => {
		for (const [pair, times] of pairs) {
			const list = index.get(pair);
			if (list) list.push(at, times);
			else index.set(pair, [at, times]);
		}
	});
	const counts = new Uint32Array(shapes.length);
	return (shape) => {
		counts.fill(0);
		for (const [pair, times] of shape.pairs) {
			const list = index.get(pair);
			if (!list) continue;
			for (let at = 0; at < list.length; at += 2) counts[list[at]!]! += Math.min(times, list[at + 1]!);
		}
		return counts;
	};
}

/** 0 to 1: the share of common pairs (Dice); 1 for texts that fold to the same. */
export function similarity(a: Shape, b: Shape): number {
	if (a.key === b.key) return 1;
	return a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size);
}

/** 0 to 1: how much of `part` is found in `whole`. */
export function contained(part: Shape, whole: Shape): number {
	return part.size === 0 ? 0 : shared(part, whole) / part.size;
}

/** Two clauses taken together. */
export function sumOf(a: Shape, b: Shape): Shape {
	const pairs = new Map(a.pairs);
	for (const [pair, times] of b.pairs) pairs.set(pair, (pairs.get(pair) ?? 0) + times);
	return { key: '', size: a.size + b.size, pairs };
}

/** What `whole` has beyond `part`. */
export function restOf(whole: Shape, part: Shape): Shape {
	const pairs = new Map<string, number>();
	let size = 0;
	for (const [pair, times] of whole.pairs) {
		const left = times - (part.pairs.get(pair) ?? 0);
		if (left <= 0) continue;
		pairs.set(pair, left);
		size += left;
	}
	return { key: '', size, pairs };
}
