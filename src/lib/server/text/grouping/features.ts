import { isEveryday } from './common.ts';

/** A text as a unit vector over what it shares with others: ids ascending, weights beside them. */
export type Vector = { ids: Int32Array; weights: Float64Array };

/** How much of a text is looked at, in characters: its first lines say what it is about. */
const looked = 400;
/** How many features of one text are kept, the weightiest first: it bounds time and memory. */
const kept = 200;
/** How much a letter group that no other text has weighs against likeness: a text is also what it says alone. */
const aloneWeight = 0.25;

/**
 * Turns texts into vectors of their pairs and triples of neighbouring letters, weighted by how rare these are among the
 * texts (tf-idf). Needs no dictionary, so Chinese, English and mixed texts are treated alike. What stands in more than a
 * fifth of all texts says nothing and is dropped; what stands in one only makes it less like the others; letter groups that always come together (the parts
 * of one place name) count once, else a long name would outweigh the matter.
 */
export function vectorsOf(texts: readonly string[]): { vectors: Vector[]; size: number } {
	const known = new Map<number, number>();
	const inTexts: number[] = [];
	const signatures: number[] = [];
	const counted = texts.map((text, at) => {
		const counts = countGroups(text);
		const mark = scatter(at);
		const own = { groups: new Int32Array(counts.size), times: new Uint16Array(counts.size) };
		let place = 0;
		for (const [group, times] of counts) {
			let id = known.get(group);
			if (id === undefined) {
				id = inTexts.length;
				known.set(group, id);
				inTexts.push(0);
				signatures.push(0);
			}
			inTexts[id]!++;
			signatures[id] = (signatures[id]! + mark) % Number.MAX_SAFE_INTEGER;
			own.groups[place] = id;
			own.times[place++] = times;
		}
		return own;
	});
	const { featureOf, rarity } = telling(inTexts, signatures, [...known.keys()], texts.length);
	known.clear();
	const vectors = counted.map(({ groups, times }) => {
		const weights = new Map<number, number>();
		let alone = 0;
		groups.forEach((group, i) => {
			const feature = featureOf[group]!;
			if (inTexts[group] === 1) alone++;
			if (feature < 0) return;
			const weight = (1 + Math.log(times[i]!)) * rarity[feature]!;
			if (weight > (weights.get(feature) ?? 0)) weights.set(feature, weight);
		});
		return unit(weights, alone * aloneWeight * rarityOf(2, texts.length) ** 2);
	});
	return { vectors, size: rarity.length };
}

/** Each pair and triple of letters or digits that stand side by side, as one number (three UTF-16 units are 48 bits). */
function countGroups(folded: string): Map<number, number> {
	const counts = new Map<number, number>();
	const add = (group: number) => counts.set(group, Math.min((counts.get(group) ?? 0) + 1, 65_535));
	for (const run of folded.slice(0, looked).match(/[\p{L}\p{N}]+/gu) ?? []) {
		for (let i = 1; i < run.length; i++) {
			const pair = run.charCodeAt(i - 1) * 0x1_0000 + run.charCodeAt(i);
			add(pair);
			if (i > 1) add(run.charCodeAt(i - 2) * 0x1_0000_0000 + pair);
		}
	}
	return counts;
}

/** The letters of the number that `countGroups` made of them. */
function lettersOf(group: number): string {
	const codes = [Math.floor(group / 0x1_0000_0000), Math.floor(group / 0x1_0000) % 0x1_0000, group % 0x1_0000];
	return String.fromCharCode(...(codes[0] === 0 ? codes.slice(1) : codes));
}

/** Which letter groups tell something, joined where they stand in the very same texts; -1 for the others. */
function telling(inTexts: readonly number[], signatures: readonly number[], names: readonly number[], texts: number) {
	const most = Math.max(10, texts / 5);
	const features = new Map<string, number>();
	const rarity: number[] = [];
	const featureOf = Int32Array.from(inTexts, (count, group) => {
		if (count < 2 || count > most || isEveryday(lettersOf(names[group]!))) return -1;
		const same = `${count} ${signatures[group]}`;
		const found = features.get(same);
		if (found !== undefined) return found;
		features.set(same, rarity.length);
		rarity.push(rarityOf(count, texts));
		return rarity.length - 1;
	});
	return { featureOf, rarity };
}

const rarityOf = (count: number, texts: number) => Math.log(Math.max(texts, 3) / count) + 0.1;

/** `alone`: the square of the length that has nothing in common with any other text. */
function unit(weights: ReadonlyMap<number, number>, alone: number): Vector {
	const entries = [...weights]
		.sort((a, b) => b[1] - a[1])
		.slice(0, kept)
		.sort((a, b) => a[0] - b[0]);
	const length = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, alone)) || 1;
	return {
		ids: Int32Array.from(entries, ([id]) => id),
		weights: Float64Array.from(entries, ([, weight]) => weight / length)
	};
}

/** A number that looks random, the same for the same place: sums of them tell sets of places apart. */
function scatter(place: number): number {
	let mixed = Math.imul(place + 1, 0x9e37_79b1) >>> 0;
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca77) >>> 0;
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae3d) >>> 0;
	return (mixed ^ (mixed >>> 16)) >>> 0;
}
