/**
 * The count of a survey, sheet by sheet: `begin`, `add` for each, `finish`. A sheet is counted by the version it was
 * answered in; ids mean the same in all of them.
 */
import { accept } from '../accept.ts';
import type { Answer, Answers } from '../answers.ts';
import type { Definition, Question } from '../definition.ts';
import { numbered } from '../numbered.ts';
import { addCross, beginCross, type CrossCount } from './cross.ts';
import type { Spread } from './figures.ts';
import { toHundredths } from './hundredths.ts';

/** `asked`: people to whom it was shown; `answered`: who answered; `picks`: of options, of columns by row, of first places. */
export type Count = {
	asked: number;
	answered: number;
	picks: Map<string, number>;
	/** Sum of the places of an option in the orders (first is 1), and in how many it stands. */
	places: Map<string, { sum: number; in: number }>;
	values: Spread;
	days?: { first: string; last: string };
};
export type TallyState = { definition: Definition; sheets: number; counts: Map<string, Count>; crosses: CrossCount[] };

/** `crosses`: pairs of question ids to be counted against each other. */
export function begin(definition: Definition, crosses: readonly (readonly [string, string])[] = []): TallyState {
	const counts = numbered(definition).map(({ question }) => [question.id, emptyCount()] as const);
	return { definition, sheets: 0, counts: new Map(counts), crosses: crosses.map((ids) => beginCross(definition, ids)) };
}

/** Counts one sheet into the state. What its version does not allow or did not show is not counted. */
export function add(state: TallyState, given: Answers, version: Definition = state.definition): void {
	const { answers, shown } = accept(version, given);
	state.sheets++;
	for (const entry of shown) {
		const count = state.counts.get(entry.id);
		if (!count || entry.kind === 'section') continue;
		count.asked++;
		const answer = answers[entry.id];
		if (answer) addAnswer(count, entry, answer);
	}
	for (const cross of state.crosses) addCross(cross, answers);
}

const emptyCount = (): Count => ({ asked: 0, answered: 0, picks: new Map(), places: new Map(), values: new Map() });

function addAnswer(count: Count, question: Question, answer: Answer): void {
	count.answered++;
	if ('option' in answer) one(count.picks, answer.option);
	else if ('options' in answer) for (const id of answer.options) one(count.picks, id);
	else if ('point' in answer) one(count.values, answer.point);
	else if ('number' in answer) one(count.values, toHundredths(answer.number));
	else if ('rows' in answer)
		for (const [row, column] of Object.entries(answer.rows)) one(count.picks, `${row} ${column}`);
	else if ('order' in answer) answer.order.forEach((id, i) => place(count, id, i + 1));
	else if ('date' in answer) count.days = spanned(count.days, answer.date);
}

function one<Key>(counts: Map<Key, number>, key: Key): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

function place(count: Count, id: string, at: number): void {
	const sofar = count.places.get(id) ?? { sum: 0, in: 0 };
	count.places.set(id, { sum: sofar.sum + at, in: sofar.in + 1 });
	if (at === 1) one(count.picks, id);
}

function spanned(days: Count['days'], day: string): NonNullable<Count['days']> {
	if (!days) return { first: day, last: day };
	return { first: day < days.first ? day : days.first, last: day > days.last ? day : days.last };
}
