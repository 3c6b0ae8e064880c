import { squeeze } from './normalise.ts';
import { isEveryday } from './grouping/common.ts';

/** The pairs of neighbouring letters that tell what a text is about: those of everyday words and numerals are left out. */
export function tellingPairs(text: string): Set<string> {
	const pairs = new Set<string>();
	for (const run of squeeze(text)
		.toLowerCase()
		.match(/\p{L}+/gu) ?? []) {
		const letters = Array.from(run);
		for (let i = 1; i < letters.length; i++) {
			const pair = `${letters[i - 1]}${letters[i]}`;
			if (!isEveryday(pair)) pairs.add(pair);
		}
	}
	return pairs;
}
