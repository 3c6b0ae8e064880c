import { fold } from '../normalise.ts';
import { joinAlike, type Field } from './clusters.ts';
import { commonWords } from './common-words.ts';
import { vectorsOf } from './features.ts';

/** What somebody said. `side`: texts of two different sides never stand in one group; an empty one goes with all. */
export type Said = { subject?: string; text: string; side?: string };

export type SuggestedGroup = {
	/** Places in the list that was given, ascending. */
	members: number[];
	/** What the texts have in common, the most telling first, as it is written in the first of them. */
	words: string[];
	/** All the same text but for white space, width and punctuation variants. */
	identical: boolean;
};

/** Nothing larger is suggested: a person can still look through it. Identical texts are one text, however many. */
export const mostSuggested = 60;

/** Likeness above which texts are suggested together; found on real messages, see docs/decisions/0007. */
const threshold = { withSubject: 0.09, textOnly: 0.07 };
/** Two alone must be this much more alike: with three or more, each is held by several others. */
const forTwo = 2;
const subjectWeight = 0.6;
/** With both, one alone is not enough: the same street is not yet the same matter. */
const leastOfEach = 0.02;

/**
 * Suggests which texts say the same, for a person to accept, split or dismiss. Computed here, without a dictionary or a
 * model; the same input gives the same groups. Identical texts always come together (unless they stand on different
 * sides); no other group holds more than 60 texts or more than half of all (ten at least may come together).
 * Groups come largest first; texts that stand alone are left out.
 */
export async function suggestGroups(said: readonly Said[]): Promise<SuggestedGroup[]> {
	const texts = said.map(({ text }) => fold(text));
	const subjects = said.map(({ subject }) => fold(subject ?? ''));
	const withSubject = subjects.some((subject) => subject !== '');
	const fields: Field[] = withSubject
		? [
				{ ...vectorsOf(subjects), weight: subjectWeight, least: leastOfEach },
				{ ...vectorsOf(texts), weight: 1 - subjectWeight, least: leastOfEach }
			]
		: [{ ...vectorsOf(texts), weight: 1, least: 0 }];
	const apart = (one: number, other: number) => {
		const sides = [said[one]!.side ?? '', said[other]!.side ?? ''];
		return sides[0] !== sides[1] && !sides.includes('');
	};
	const given = sameTexts(said, texts, subjects);
	const most = Math.min(mostSuggested, Math.max(10, Math.floor(said.length / 2)));
	const least = withSubject ? threshold.withSubject : threshold.textOnly;
	const groups = await joinAlike(given, { fields, most, apart, threshold: least });
	return groups
		.filter(({ members, likeness }) => members.length > 2 || (members.length === 2 && likeness >= forTwo * least))
		.map(({ members }) => members)
		.sort((a, b) => b.length - a.length || a[0]! - b[0]!)
		.map((members) => ({
			members,
			words: commonWords(members.map((at) => `${said[at]!.subject ?? ''}\n${said[at]!.text}`)),
			identical: new Set(members.map((at) => texts[at])).size === 1
		}))
		.filter(({ words, identical }) => identical || words.length > 0);
}

/** Where every text begins: alone, or with those that are the same. Without words, by its subject. */
function sameTexts(said: readonly Said[], texts: readonly string[], subjects: readonly string[]): number[][] {
	const same = new Map<string, number[]>();
	said.forEach(({ side = '' }, at) => {
		const words = texts[at] === '' ? `#${subjects[at]}` : texts[at]!;
		const key = words === '#' ? `${at}` : `${side}\n${words}`;
		const met = same.get(key);
		if (met) met.push(at);
		else same.set(key, [at]);
	});
	return [...same.values()];
}
