/**
 * The one place that decides what is shown to whom: the telephone, the preview and the server ask here, so they cannot
 * differ.
 */
import type { Answer, Answers } from './answers.ts';
import type { Condition, Definition, Entry, ShowIf } from './definition.ts';

/**
 * What is shown to the person who answered so, in order. The answer of a question that is not shown counts for nothing,
 * also not for later conditions; a hidden section hides all that stands in it.
 */
export function shownEntries(definition: Definition, answers: Answers): Entry[] {
	const counting = new Map<string, Answer>();
	let sectionShown = true;
	return definition.entries.filter((entry) => {
		if (entry.kind === 'section') return (sectionShown = holds(entry.showIf, counting));
		if (!sectionShown || !holds(entry.showIf, counting)) return false;
		const answer = answerTo(answers, entry.id);
		if (answer) counting.set(entry.id, answer);
		return true;
	});
}

/** Own keys only: what comes from outside may have been named after a part of every object. */
export function answerTo(answers: Answers, id: string): Answer | undefined {
	return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

function holds(showIf: ShowIf | undefined, counting: ReadonlyMap<string, Answer>): boolean {
	if (!showIf) return true;
	const met = (condition: Condition) => meets(condition, counting.get(condition.question));
	return showIf.match === 'all' ? showIf.conditions.every(met) : showIf.conditions.some(met);
}

/** Whether an answer meets a condition; undefined: the question was not answered or not shown. */
export function meets({ is, value, row }: Condition, answer: Answer | undefined): boolean {
	if (is === 'unanswered') return answer === undefined;
	if (answer === undefined) return false;
	if (is === 'answered') return true;
	if (is === 'contains') return contains(answer, value);
	const given = valueOf(answer, row);
	// A day compares as its text does; a figure is never compared with words.
	if (given === undefined || value === undefined || typeof given !== typeof value) return false;
	if (is === 'equals') return given === value;
	if (is === 'lessThan') return given < value;
	if (is === 'atMost') return given <= value;
	if (is === 'moreThan') return given > value;
	return given >= value;
}

function contains(answer: Answer, value: Condition['value']): boolean {
	if (typeof value !== 'string') return false;
	if ('options' in answer) return answer.options.includes(value);
	return 'text' in answer && answer.text.includes(value);
}

function valueOf(answer: Answer, row: string | undefined): string | number | undefined {
	if ('option' in answer) return answer.option;
	if ('point' in answer) return answer.point;
	if ('number' in answer) return answer.number;
	if ('date' in answer) return answer.date;
	if ('rows' in answer && row !== undefined && Object.hasOwn(answer.rows, row)) return answer.rows[row];
	return undefined;
}
