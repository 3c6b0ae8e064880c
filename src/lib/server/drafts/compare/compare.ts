import { squeeze } from '#server/text';
import { numeral, readNumeral } from '../parse/numerals.ts';
import type { Block } from '../parse/types.ts';
import { inOrder } from './order.ts';
import { furtherParts, match, type Item, type Pair } from './match.ts';
import { shapeOf, type Shape } from './similarity.ts';

/** A clause as `ParsedClause` and the stored revisions have it. An exchanged picture makes a clause edited. */
export type Comparable = { no: string; text: string; blocks?: readonly Block[] };

export const changeKinds = ['kept', 'edited', 'added', 'removed', 'moved', 'split', 'merged'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * What became of a clause. `old` and `new` are indexes into the two lists; the first of each are the partners whose
 * texts are to be compared, the others the further parts of a split or merged clause. `renumbered`: the number
 * changed. `outOfOrder`: the place among the other clauses changed (always for `moved`, possible for `edited`).
 */
export type Change = {
	kind: ChangeKind;
	old: number[];
	new: number[];
	similarity: number;
	renumbered: boolean;
	outOfOrder: boolean;
};

/** Two clauses that are one and the same through the versions; a clause keeps its id along these. */
export type ClausePair = { oldIndex: number; newIndex: number; oldNo: string; newNo: string; similarity: number };

export type Comparison = Record<ChangeKind, string[]> & { changes: Change[]; pairs: ClausePair[] };

/** 第12条, 第 十二 条 and 第十二条 are one number. */
export const labelOf = (no: string) =>
	squeeze(no).replace(new RegExp(`${numeral}+`, 'g'), (each) => String(readNumeral(each)));

function picturesIn(blocks: readonly Block[]): string[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'image') return [block.imageId];
		return block.kind === 'table' ? block.rows.flat().flatMap((cell) => picturesIn(cell.blocks)) : [];
	});
}

/** A clause without its number, as it is matched. */
export const shapeOfClause = ({ text, blocks }: Pick<Comparable, 'text' | 'blocks'>): Shape =>
	shapeOf(text, picturesIn(blocks ?? []));

const itemOf = (clause: Comparable): Item => ({ label: labelOf(clause.no), shape: shapeOfClause(clause) });

type Parts = { old: number[]; new: number[] };

/** The neighbours that were cut off an old clause or taken into a new one; each belongs to one clause only. */
function partsOf(pairs: readonly Pair[], old: readonly Item[], fresh: readonly Item[]): Map<Pair, Parts> {
	const oldOpen = new Set(old.keys());
	const newOpen = new Set(fresh.keys());
	for (const pair of pairs) {
		oldOpen.delete(pair.old);
		newOpen.delete(pair.new);
	}
	const parts = new Map<Pair, Parts>();
	for (const pair of pairs) {
		if (pair.similarity === 1) continue;
		const cut = furtherParts(old[pair.old]!.shape, pair.new, newOpen, fresh);
		const taken = cut.length > 0 ? [] : furtherParts(fresh[pair.new]!.shape, pair.old, oldOpen, old);
		for (const at of cut) newOpen.delete(at);
		for (const at of taken) oldOpen.delete(at);
		if (cut.length + taken.length > 0) parts.set(pair, { old: taken, new: cut });
	}
	return parts;
}

/**
 * Compares two versions clause by clause; texts count as equal after `squeeze` (NFKC, no white space, nothing invisible).
 *
 * kept: the same text in the same order among the others, whatever its number is now. moved: the same text, but it
 * passed other clauses. edited: recognisably the same clause with another text. split: an old clause whose text now
 * fills several neighbouring ones; merged: several old neighbours now in one. added and removed: the rest. Every
 * clause of both versions is in exactly one change.
 *
 * The lists hold numbers as printed, for the reader of the new version: kept, edited, moved, added and merged name
 * the new clause, removed and split the old one.
 */
export function compareDrafts(
	{ clauses: old }: { clauses: readonly Comparable[] },
	{ clauses: fresh }: { clauses: readonly Comparable[] }
): Comparison {
	const oldItems = old.map(itemOf);
	const newItems = fresh.map(itemOf);
	const pairs = match(oldItems, newItems);
	const parts = partsOf(pairs, oldItems, newItems);
	// Equal texts weigh more: an edited clause is a weaker witness of where things stand.
	const steady = inOrder(
		pairs.map((pair) => pair.new),
		pairs.map((pair) => (pair.similarity === 1 ? 2 : 1))
	);
	const changes = pairs.map((pair, index): Change => {
		const more = parts.get(pair);
		const equal = oldItems[pair.old]!.shape.key === newItems[pair.new]!.shape.key;
		const outOfOrder = !steady.has(index);
		const kind = more?.new.length
			? 'split'
			: more?.old.length
				? 'merged'
				: !equal
					? 'edited'
					: outOfOrder
						? 'moved'
						: 'kept';
		return {
			kind,
			old: [pair.old, ...(more?.old ?? [])],
			new: [pair.new, ...(more?.new ?? [])],
			similarity: pair.similarity,
			renumbered: oldItems[pair.old]!.label !== newItems[pair.new]!.label,
			outOfOrder
		};
	});
	const usedOld = new Set(changes.flatMap((change) => change.old));
	const usedNew = new Set(changes.flatMap((change) => change.new));
	const alone = { similarity: 0, renumbered: false, outOfOrder: false };
	old.forEach((_, at) => usedOld.has(at) || changes.push({ kind: 'removed', old: [at], new: [], ...alone }));
	fresh.forEach((_, at) => usedNew.has(at) || changes.push({ kind: 'added', old: [], new: [at], ...alone }));
	const ordered = inReadingOrder(changes);
	const numbers = (kind: ChangeKind) =>
		ordered
			.filter((change) => change.kind === kind)
			.map(({ old: [from], new: [to] }) =>
				kind === 'removed' || kind === 'split' || to === undefined ? old[from!]!.no : fresh[to]!.no
			);
	const lists = Object.fromEntries(changeKinds.map((kind) => [kind, numbers(kind)])) as Record<ChangeKind, string[]>;
	const partners = pairs.map(({ old: oldIndex, new: newIndex, similarity }) => ({
		oldIndex,
		newIndex,
		oldNo: old[oldIndex]!.no,
		newNo: fresh[newIndex]!.no,
		similarity
	}));
	return { ...lists, changes: ordered, pairs: partners };
}

/** As one reads the new version; a removed clause stands behind the one it used to follow. */
function inReadingOrder(changes: readonly Change[]): Change[] {
	const behind = new Map<number, number>();
	for (const change of changes)
		if (change.new[0] !== undefined) for (const at of change.old) behind.set(at, change.new[0]);
	const place = (change: Change): number => {
		if (change.new[0] !== undefined) return Math.min(...change.new);
		for (let at = change.old[0]! - 1; at >= 0; at--) if (behind.has(at)) return behind.get(at)! + 0.5;
		return -1;
	};
	return changes
		.map((change) => ({ change, at: place(change) }))
		.sort((a, b) => a.at - b.at || (a.change.old[0] ?? -1) - (b.change.old[0] ?? -1))
		.map(({ change }) => change);
}
