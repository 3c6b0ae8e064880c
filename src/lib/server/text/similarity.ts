import { fold } from './normalise.ts';

/** A text prepared for comparing it with many others. */
export type Profile = { folded: string; pairs: ReadonlyMap<string, number>; size: number };

/** The pairs of neighbouring characters of a folded text, each with how often it comes. */
export function profile(text: string): Profile {
	const folded = fold(text);
	const letters = Array.from(folded);
	const pairs = new Map<string, number>();
	for (let i = 1; i < letters.length; i++) {
		const pair = `${letters[i - 1]}${letters[i]}`;
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return { folded, pairs, size: Math.max(letters.length - 1, 0) };
}

/**
 * How alike two texts are, from 0 (no pair of characters in common) to 1 (the same after folding): the Dice coefficient
 * of their character pairs. Symmetric. Pass profiles where one text meets many.
 */
export function similarity(a: string | Profile, b: string | Profile): number {
	const one = typeof a === 'string' ? profile(a) : a;
	const other = typeof b === 'string' ? profile(b) : b;
	if (one.folded === other.folded) return 1;
	if (one.size === 0 || other.size === 0) return 0;
	const [few, many] = one.pairs.size <= other.pairs.size ? [one, other] : [other, one];
	let common = 0;
	for (const [pair, times] of few.pairs) common += Math.min(times, many.pairs.get(pair) ?? 0);
	return (2 * common) / (one.size + other.size);
}
