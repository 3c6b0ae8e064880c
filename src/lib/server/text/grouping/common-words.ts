import { squeeze } from '../normalise.ts';
import { isEveryday } from './common.ts';

/** How much of each text is looked at, in characters, and the longest run of letters that is shown. */
const looked = 200;
const longest = 12;
const shown = 3;
/** What a run may begin or end with and does not mean: 的老头, 装了. */
const particles = /^[的也](?!士)|[的了]$/gu;

/**
 * The longest telling runs of letters that stand in at least half of the texts (two at least), as the first that has one writes
 * it: at most three, the ones that cover most first, none within another.
 */
export function commonWords(texts: readonly string[]): string[] {
	const plain = texts.slice(0, 60).map((text) => squeeze(text).slice(0, looked));
	const needed = Math.max(2, Math.ceil(plain.length / 2));
	const found: { word: string; weight: number }[] = [];
	for (const text of plain.slice(0, Math.min(3, plain.length - needed + 2)))
		for (const run of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
			const letters = Array.from(run);
			for (let from = 0; from < letters.length - 1; from++) {
				const { word: common, count } = longestCommon(letters.slice(from, from + longest), plain, needed);
				const word = common.replace(particles, '');
				if (word !== '' && tells(word)) found.push({ word, weight: Array.from(word).length * count });
			}
		}
	found.sort((a, b) => b.weight - a.weight);
	const words: string[] = [];
	for (const { word } of found) {
		if (words.length === shown) break;
		if (!words.some((chosen) => overlap(chosen, word))) words.push(word);
	}
	return words;
}

function longestCommon(letters: readonly string[], texts: readonly string[], needed: number) {
	let best = { word: '', count: 0 };
	for (let length = 2; length <= letters.length; length++) {
		const word = letters.slice(0, length).join('');
		const count = texts.filter((text) => text.includes(word)).length;
		if (count < needed) break;
		best = { word, count };
	}
	return best;
}

/** Holds at least one pair of letters that not any text has. */
function tells(word: string): boolean {
	return [...word].slice(1).some((_, i) => !isEveryday(word.slice(i, i + 2)));
}

function overlap(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	return [...short].slice(1).some((_, i) => long.includes(short.slice(i, i + 2)));
}
