/**
 * The answers of a sheet as the fields of a form: `q.ID` for most, `q.ID.other` for the words beside 其他, `q.ID.ROW` for
 * a matrix, `q.ID.OPTION` for the place of a ranking. Telephone and server read a form here and nowhere else.
 */
import { accept, type Accepted } from './accept.ts';
import type { Answer, Answers } from './answers.ts';
import type { Definition, Question, QuestionOf } from './definition.ts';

export type Field = readonly [name: string, value: string];

const prefix = 'q.';
export const fieldOf = (question: string, part?: string) =>
	part === undefined ? `${prefix}${question}` : `${prefix}${question}.${part}`;
export const isAnswerField = (name: string) => name.startsWith(prefix);
/** The id of a question's first control: what an error summary and 改 lead to. */
export const controlId = (question: string) => `q-${question}`;

/** As it was typed, and what counts of it. `unasked`: answered, yet of a branch that was not taken. */
export type ReadSheet = Accepted & { given: Answers; unasked: string[] };

/** Reads a form. What cannot be read as an answer of its kind is a fault, if the question is shown at all. */
export function readSheet(definition: Definition, fields: Iterable<Field>): ReadSheet {
	const { given, unreadable } = answersOf(definition, fields);
	const { answers, shown, faults: found } = accept(definition, given);
	const ids = new Set(shown.map(({ id }) => id));
	const own = unreadable.filter(({ question }) => ids.has(question));
	const named = new Set(own.map(({ question }) => question));
	const order = definition.entries.map(({ id }) => id);
	const faults = [...own, ...found.filter(({ question }) => !named.has(question))];
	faults.sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
	const unasked = Object.keys(given).filter((id) => order.includes(id) && !ids.has(id));
	return { answers, shown, faults, given, unasked };
}

function answersOf(definition: Definition, fields: Iterable<Field>) {
	const values = new Map<string, string[]>();
	for (const [name, value] of fields) if (isAnswerField(name)) values.set(name, [...(values.get(name) ?? []), value]);
	const given: Record<string, Answer> = {};
	const unreadable: Accepted['faults'] = [];
	const known = new Set<string>();
	for (const question of definition.entries) {
		if (question.kind === 'section') continue;
		known.add(question.id);
		const read = answerOf(question, values);
		if (typeof read === 'string') unreadable.push({ question: question.id, code: read, facts: {} });
		else if (read) given[question.id] = read;
	}
	for (const [name, [value = '']] of values) {
		const id = name.slice(prefix.length).split('.')[0]!;
		if (!known.has(id) && value !== '') given[id] = { text: value };
	}
	return { given, unreadable };
}

/** One answer; the code of a fault where it cannot be read; undefined where nothing is said. */
function answerOf(question: Question, values: ReadonlyMap<string, string[]>): Answer | string | undefined {
	const all = values.get(fieldOf(question.id)) ?? [];
	const [first = ''] = all;
	switch (question.kind) {
		case 'single':
			return single(question, first, values.get(fieldOf(question.id, 'other'))?.[0]?.trim());
		case 'multiple': {
			const options = all.filter((id) => id !== '');
			const other = values.get(fieldOf(question.id, 'other'))?.[0]?.trim();
			const own = options.length === 0 && other ? question.options.find((option) => option.other) : undefined;
			if (own) options.push(own.id);
			return options.length === 0 ? undefined : { options, ...(other && { other }) };
		}
		case 'scale':
			return first === '' ? undefined : { point: Number(first) };
		case 'matrix': {
			const rows = parts(question.id, question.rows, values);
			return rows.length === 0 ? undefined : { rows: Object.fromEntries(rows) };
		}
		case 'ranking': {
			const places = parts(question.id, question.options, values).map(([id, place]) => [id, Number(place)] as const);
			if (new Set(places.map(([, place]) => place)).size !== places.length) return 'ask_placeTwice';
			const order = places.sort((a, b) => a[1] - b[1]).map(([id]) => id);
			return order.length === 0 ? undefined : { order };
		}
		case 'number':
			return number(first);
		case 'date':
			return first.trim() === '' ? undefined : { date: first.normalize('NFKC').trim() };
		default:
			return first.trim() === '' ? undefined : { text: first };
	}
}

/** Words beside 其他 choose it; beside another choice they are left over from before. */
function single({ options }: QuestionOf<'single'>, chosen: string, other: string | undefined): Answer | undefined {
	const own = options.find((option) => option.other);
	const option = chosen || (other && own ? own.id : '');
	if (option === '') return undefined;
	return { option, ...(other && own?.id === option && { other }) };
}

const parts = (question: string, named: readonly { id: string }[], values: ReadonlyMap<string, string[]>) =>
	named.flatMap(({ id }) => {
		const value = values.get(fieldOf(question, id))?.[0] ?? '';
		return value === '' ? [] : [[id, value] as const];
	});

function number(typed: string): Answer | string | undefined {
	const text = typed.normalize('NFKC').replace(/[\s,]/g, '');
	if (text === '') return undefined;
	return /^[+-]?\d{1,15}(\.\d+)?$/.test(text) ? { number: Number(text) } : 'ask_notNumber';
}

/** A stored sheet as the fields that would have brought it. */
export function fieldsOf(answers: Answers): Field[] {
	return Object.entries(answers).flatMap(([id, answer]): Field[] => {
		const other: Field[] = 'other' in answer && answer.other ? [[fieldOf(id, 'other'), answer.other]] : [];
		if ('option' in answer) return [[fieldOf(id), answer.option], ...other];
		if ('options' in answer) return [...answer.options.map((option): Field => [fieldOf(id), option]), ...other];
		if ('rows' in answer) return Object.entries(answer.rows).map(([row, column]) => [fieldOf(id, row), column]);
		if ('order' in answer) return answer.order.map((option, at) => [fieldOf(id, option), String(at + 1)]);
		if ('point' in answer) return [[fieldOf(id), String(answer.point)]];
		if ('number' in answer) return [[fieldOf(id), String(answer.number)]];
		return [[fieldOf(id), 'text' in answer ? answer.text : answer.date]];
	});
}
