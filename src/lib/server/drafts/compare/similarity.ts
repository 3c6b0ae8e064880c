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
