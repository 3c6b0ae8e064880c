import type { Definition, Question } from '#lib/surveys/definition.ts';
import { numbered } from '#lib/surveys/numbered.ts';
import { letters } from '#server/text';
import { tagsOf } from '../questionnaire/tags.ts';

/** What a column answers: a question, or a part of it: a row of a matrix, one option of several, the place of one. */
export type Column = { at: number; question: Question; part?: string };

export type Columns = {
	columns: Column[];
	/** Questions without a column, and columns that look like a question of another survey; as printed. */
	missing: string[];
	foreign: string[];
	/** Columns that belong to no question: 序号, 提交时间, …. */
	ignored: string[];
	/** Columns that mean a question already found. */
	doubled: string[];
};

type Meaning = Omit<Column, 'at'> & { no: number };

const counted = /^\s*(?:第\s*(\d{1,3})\s*题|[Qq]?\s*(\d{1,3}))\s*(?:[.．、:：)）_]\s*|\s+|$|(?=[^\d\s]))/;

/**
 * Finds the columns by number and words: `1.您的性别:`, `您的性别`, `Q1`; punctuation, width and spaces make no
 * difference. A number with other words is a question of another survey.
 */
export function columnsOf(definition: Definition, header: readonly string[]): Columns {
	const { byWords, byNumber } = meanings(definition);
	const found: Columns = { columns: [], missing: [], foreign: [], ignored: [], doubled: [] };
	const taken = new Set<string>();
	header.forEach((text, at) => {
		if (text.trim() === '') return;
		const number = counted.exec(text);
		const no = Number(number?.[1] ?? number?.[2] ?? 0);
		const rest = number ? text.slice(number[0].length) : text;
		const meaning =
			no > 0 && letters(rest) === '' ? byNumber.get(no) : pick(byWords, [text, rest, tagsOf(rest).label], no);
		if (!meaning) {
			const isForeign =
				no > 0 && rest.trim() !== '' && /^\s*(?:第|[Qq])?\s*\d{1,3}\s*(?:题\s*)?[.．、:：)）]/.test(text);
			(isForeign ? found.foreign : found.ignored).push(text);
			return;
		}
		const key = `${meaning.question.id} ${meaning.part ?? ''}`;
		if (taken.has(key)) return void found.doubled.push(text);
		taken.add(key);
		found.columns.push({ at, question: meaning.question, ...(meaning.part !== undefined && { part: meaning.part }) });
	});
	const answered = new Set(found.columns.map(({ question }) => question.id));
	for (const { no, question } of numbered(definition)) {
		if (!answered.has(question.id)) found.missing.push(`${no}. ${question.label}`);
	}
	return found;
}

/** Of questions that are worded alike the one with the number counts; without a number none does. */
function pick(byWords: Map<string, Meaning[]>, texts: readonly string[], no: number): Meaning | undefined {
	for (const text of texts) {
		const alike = byWords.get(letters(text)) ?? [];
		const one = alike.find((meaning) => meaning.no === no) ?? (alike.length === 1 && no === 0 ? alike[0] : undefined);
		// A survey that was shortened counts otherwise; its words alone say what is meant.
		if (one ?? (alike.length === 1 ? alike[0] : undefined)) return one ?? alike[0];
	}
	return undefined;
}

function meanings(definition: Definition) {
	const byWords = new Map<string, Meaning[]>();
	const byNumber = new Map<number, Meaning>();
	const add = (words: string, meaning: Meaning) => {
		const key = letters(words);
		if (key !== '') byWords.set(key, [...(byWords.get(key) ?? []), meaning]);
	};
	for (const { no, question } of numbered(definition)) {
		byNumber.set(no, { no, question });
		add(question.label, { no, question });
		const several = question.kind === 'multiple' || question.kind === 'ranking';
		const parts = question.kind === 'matrix' ? question.rows : several ? question.options : [];
		for (const { id, label } of parts) add(`${question.label}${label}`, { no, question, part: id });
	}
	return { byWords, byNumber };
}
