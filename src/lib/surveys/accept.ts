import type { Answer, Answers } from './answers.ts';
import { faultOf, type AnswerFault } from './answer-faults.ts';
import type { Definition, Entry } from './definition.ts';
import { answerTo, shownEntries } from './evaluate.ts';
import { tidied } from './tidied.ts';

export type Accepted = {
	/** What counts: only questions that were shown and answered, in the order of the definition. */
	answers: Record<string, Answer>;
	/** What the person was shown. */
	shown: Entry[];
	/** Why the sheet cannot be taken as it is; empty if it can. `question` is its id; `foreign`: the survey has none of it. */
	faults: AnswerFault[];
};

/**
 * What a sheet is worth: answers of branches not taken are dropped, blank ones left out, and whatever the definition
 * does not allow is named with its question.
 */
export function accept(definition: Definition, given: Answers): Accepted {
	const said: Record<string, Answer> = {};
	const known = new Set<string>();
	for (const entry of definition.entries) {
		if (entry.kind === 'section') continue;
		known.add(entry.id);
		const answer = answerTo(given, entry.id);
		const tidy = answer && tidied(answer);
		if (tidy) said[entry.id] = tidy;
	}
	const answers: Record<string, Answer> = {};
	const faults: AnswerFault[] = [];
	const shown = shownEntries(definition, said);
	for (const entry of shown) {
		if (entry.kind === 'section') continue;
		const answer = said[entry.id];
		const fault = faultOf(entry, answer);
		if (fault) faults.push({ question: entry.id, ...fault });
		else if (answer) answers[entry.id] = answer;
	}
	const foreign = Object.keys(given).filter((id) => !known.has(id));
	faults.push(...foreign.map((id) => ({ question: id, code: 'questionnaire_foreign', facts: {} })));
	return { answers, shown, faults };
}
