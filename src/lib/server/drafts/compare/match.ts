import { contained, shared, sharedWith, sumOf, type Shape } from './similarity.ts';

export type Item = { label: string; shape: Shape };
/** Indexes into the old and the new list. */
export type Pair = { old: number; new: number; similarity: number };

/** Below this an edited clause is another clause; between neighbours that match, less will do. */
const alike = 0.55;
const alikeInPlace = 0.3;
/** Above this many pairs (texts of paragraphs without numbers) only those about as far down, or of one number, are compared. */
const mostCompared = 250_000;

/** Clauses with the same folded text; where a text occurs several times, the same number first, then in order. */
function samePairs(old: readonly Item[], fresh: readonly Item[]): Pair[] {
	const byKey = new Map<string, number[]>();
	fresh.forEach(({ shape }, index) => byKey.set(shape.key, [...(byKey.get(shape.key) ?? []), index]));
	const pairs: Pair[] = [];
	const pair = (from: number, wanted: (to: number) => boolean) => {
		const open = byKey.get(old[from]!.shape.key) ?? [];
		const at = open.findIndex(wanted);
		if (at < 0) return false;
		pairs.push({ old: from, new: open.splice(at, 1)[0]!, similarity: 1 });
		return true;
	};
	const rest = old.flatMap((item, from) => (pair(from, (to) => fresh[to]!.label === item.label) ? [] : [from]));
	for (const from of rest) pair(from, () => true);
	return pairs;
}

/** Where a clause may stand if nothing moves: between the partners of the nearest matched clauses on both sides. */
function places(count: number, pairs: readonly Pair[], end: number): { from: number; to: number }[] {
	const partner = new Map(pairs.map((pair) => [pair.old, pair.new]));
	const found: { from: number; to: number }[] = [];
	let from = -1;
	for (let at = 0; at < count; at++) {
		from = partner.get(at) ?? from;
		found[at] = { from, to: end };
	}
	let to = end;
	for (let at = count - 1; at >= 0; at--) {
		to = partner.get(at) ?? to;
		found[at]!.to = to;
	}
	return found;
}

/**
 * Pairs of clauses that are the same or an edited form of each other: first equal texts, then the most similar,
 * best first. A clause in its place (between matched neighbours) is preferred and needs less likeness.
 */
export function match(old: readonly Item[], fresh: readonly Item[]): Pair[] {
	const pairs = samePairs(old, fresh);
	const place = places(old.length, pairs, fresh.length);
	const oldOpen = new Set(old.keys());
	const newOpen = new Set(fresh.keys());
	for (const pair of pairs) {
		oldOpen.delete(pair.old);
		newOpen.delete(pair.new);
	}
	const offers: (Pair & { score: number })[] = [];
	const everywhere = oldOpen.size * newOpen.size <= mostCompared;
	const candidates = [...newOpen];
	const commonWith = sharedWith(candidates.map((to) => fresh[to]!.shape));
	for (const from of oldOpen) {
		const common = commonWith(old[from]!.shape);
		for (const [at, to] of candidates.entries()) {
			const inPlace = to > place[from]!.from && to < place[from]!.to;
			const near = Math.abs(to - (from * fresh.length) / old.length) <= 50;
			if (!everywhere && !near && old[from]!.label !== fresh[to]!.label) continue;
			const [a, b] = [old[from]!.shape, fresh[to]!.shape];
			const likeness = a.key === b.key ? 1 : (2 * common[at]!) / Math.max(a.size + b.size, 1);
			// A clause that grew by a paragraph, or was cut in two, is unlike the whole but still found in it.
			const found = common[at]! / Math.max(Math.min(a.size, b.size), 1);
			const enough = likeness >= (inPlace ? alikeInPlace : alike) || (inPlace && found >= 0.8 && likeness >= 0.2);
			const score = (likeness + found) / 2 + (inPlace ? 0.15 : 0);
			if (enough) offers.push({ old: from, new: to, similarity: likeness, score });
		}
	}
	offers.sort((a, b) => b.score - a.score || a.old - b.old || a.new - b.new);
	for (const { old: from, new: to, similarity: likeness } of offers) {
		if (!oldOpen.has(from) || !newOpen.has(to)) continue;
		oldOpen.delete(from);
		newOpen.delete(to);
		pairs.push({ old: from, new: to, similarity: likeness });
	}
	return pairs.sort((a, b) => a.old - b.old);
}

/** A part of a clause counts as taken over when this much of it is found in the other one, … */
const takenOver = 0.7;
/** … and this much of it in what the partner of that clause leaves unexplained. */
const newlyExplained = 0.5;

/**
 * The parts of `whole` other than its partner `main`: of the unmatched clauses next to `main`, those that are found
 * in `whole` and explain what `main` does not. Used forwards for splitting and backwards for merging.
 */
export function furtherParts(whole: Shape, main: number, open: ReadonlySet<number>, items: readonly Item[]): number[] {
	const parts: number[] = [];
	let explained = items[main]!.shape;
	for (const direction of [1, -1]) {
		for (let at = main + direction; open.has(at); at += direction) {
			const part = items[at]!.shape;
			const together = sumOf(explained, part);
			const gain = shared(together, whole) - shared(explained, whole);
			if (part.size < 8 || contained(part, whole) < takenOver || gain < newlyExplained * part.size) break;
			explained = together;
			parts.push(at);
		}
	}
	return parts.sort((a, b) => a - b);
}
