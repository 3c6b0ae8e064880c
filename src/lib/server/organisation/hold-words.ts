/** 词表: words that hold an opinion until a person has looked at it alone. Nothing is refused by a word. */
import { Refusal, refuseIf, type Actor } from '#server/actor';
import { transaction } from '#server/db';
import * as journal from '#server/journal';
import { countCharacters, digest, letters, normalise } from '#server/text';
import { keepChange } from './history.ts';
import { mayNotKeepSettings } from './policy.ts';
import { readSetting, writeSetting } from './settings.ts';

const key = 'holdWords';
const most = 1000;

/** The words as they were written, in their order. */
export async function holdWords(): Promise<string[]> {
	return ((await readSetting(key)) as string[] | undefined) ?? [];
}

/**
 * Which of the words a text holds, however it is written: full or half width, upper or lower case, with spaces, marks or
 * invisible characters between. The words come back as the list has them.
 */
export function heldBy(words: readonly string[], text: string): string[] {
	if (words.length === 0) return [];
	const plain = letters(text);
	return words.filter((word) => plain.includes(lettersOf(word)));
}

/** Every opinion is compared with all words: their letters are worked out once. */
const known = new Map<string, string>();

function lettersOf(word: string): string {
	const kept = known.get(word);
	if (kept !== undefined) return kept;
	if (known.size >= 2 * most) known.clear();
	const plain = letters(word);
	known.set(word, plain);
	return plain;
}

/** The list from typed lines, each word once. Refuses a word of one letter, which holds half of all that is said. */
export function readHoldWords(text: string): string[] {
	const found = new Map<string, string>();
	for (const line of normalise(text).split(/[\n,，、;；]+/)) {
		const word = line.trim();
		if (word === '') continue;
		const plain = letters(word);
		if ([...plain].length < 2) throw new Refusal('organisation_wordShort', { facts: { word } });
		if (countCharacters(word) > 40) throw new Refusal('organisation_wordLong', { facts: { word: word.slice(0, 40) } });
		if (!found.has(plain)) found.set(plain, word);
	}
	if (found.size > most) throw new Refusal('organisation_wordsMany', { facts: { count: found.size, most } });
	return [...found.values()];
}

/** Replaces the list, for opinions that come in from now on. Administrators and the office. */
export async function saveHoldWords(actor: Actor, text: string): Promise<string[]> {
	return transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		const [before, after] = [await holdWords(), readHoldWords(text)];
		await writeSetting(key, after);
		await keepChange(actor, 'words', { before, after });
		const facts = { from: before.length, to: after.length, digest: digest(after.join('\n')) };
		await journal.record(actor, 'holdWords.changed', 'words', facts);
		return after;
	});
}
