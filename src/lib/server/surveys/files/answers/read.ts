import { Refusal } from '#server/actor';
import { readTable, type TableRow } from '#server/spreadsheets';
import { accept } from '#lib/surveys/accept.ts';
import type { Answer } from '#lib/surveys/answers.ts';
import { placed, type Place } from '#lib/surveys/check/faults.ts';
import type { Definition } from '#lib/surveys/definition.ts';
import { answerIn, columnIn, isBlank, isTicked } from './cells.ts';
import { columnsOf, type Column } from './columns.ts';

/** `row` as the office program counts; `reason` is a message key that `facts` fill, `at` the question it lies in. */
export type RejectedAnswers = { row: number; reason: string; facts: Record<string, string | number>; at?: Place };
export type ReadAnswers = {
	rows: number;
	sheets: { row: number; answers: Record<string, Answer> }[];
	rejected: RejectedAnswers[];
	/** Columns that belong to no question, as printed. */
	ignored: string[];
};

/**
 * The answers of a table, CSV (UTF-8, GBK) or XLSX, one person a row. A row counts as a whole or not at all. Refuses
 * questionnaire_columnsMissing and questionnaire_columnsForeign with their names, and what is no table.
 */
export async function readAnswers(
	file: { name: string; bytes: Uint8Array },
	definition: Definition
): Promise<ReadAnswers> {
	const places = placed(definition).map(({ at }) => at);
	const names = places.flatMap(({ no, label }) => (no > 0 ? [label, `${no}.${label}`, `${no}、${label}`] : []));
	const table = await readTable(file, { header: names, columns: 2000 });
	const { columns, missing, foreign, doubled, ignored } = columnsOf(definition, table.header);
	if (columns.length === 0) throw new Refusal('questionnaire_columnsNone');
	if (foreign.length > 0) throw new Refusal('questionnaire_columnsForeign', { facts: { columns: list(foreign) } });
	if (doubled.length > 0) throw new Refusal('questionnaire_columnsDoubled', { facts: { columns: list(doubled) } });
	if (missing.length > 0) throw new Refusal('questionnaire_columnsMissing', { facts: { columns: list(missing) } });
	const read: ReadAnswers = { rows: table.rows.length, sheets: [], rejected: [], ignored };
	for (const row of table.rows) {
		const said = sheetIn(row, columns, definition);
		if ('answers' in said) read.sheets.push({ row: row.line, answers: said.answers });
		else {
			const { question, reason, facts } = said;
			const at = places.find(({ id }) => id === question);
			read.rejected.push({ row: row.line, reason, facts, ...(at && { at }) });
		}
	}
	return read;
}

const list = (names: readonly string[]) =>
	names.slice(0, 5).join('；') + (names.length > 5 ? `……（${names.length}）` : '');

type Said =
	{ answers: Record<string, Answer> } | { question?: string; reason: string; facts: Record<string, string | number> };

function sheetIn({ cells }: TableRow, columns: readonly Column[], definition: Definition): Said {
	const given: Record<string, Answer> = {};
	for (const column of columns) {
		const cell = cells[column.at];
		const { question, part } = column;
		if (!cell || isBlank(cell, question)) continue;
		const answer = part === undefined ? answerIn(cell, question) : partIn(cell.text, column, part, given[question.id]);
		if (!answer) {
			return { question: question.id, reason: 'questionnaire_cellUnknown', facts: { cell: cell.text.slice(0, 60) } };
		}
		given[question.id] = answer;
	}
	for (const answer of Object.values(given)) if ('order' in answer) answer.order = answer.order.filter(Boolean);
	const { answers, faults } = accept(definition, given);
	const [fault] = faults;
	if (fault) return { question: fault.question, reason: fault.code, facts: fault.facts };
	return Object.keys(answers).length > 0 ? { answers } : { reason: 'questionnaire_rowEmpty', facts: {} };
}

/** A row of a matrix, one option of several, the place of one: added to what the columns before said. */
function partIn(text: string, { question }: Column, part: string, sofar: Answer | undefined): Answer | undefined {
	if (question.kind === 'matrix') {
		const column = columnIn(text, question);
		const rows = sofar && 'rows' in sofar ? sofar.rows : {};
		return column === undefined ? undefined : { rows: { ...rows, [part]: column } };
	}
	if (question.kind === 'ranking') {
		const place = /^\d{1,3}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : 0;
		const order = sofar && 'order' in sofar ? [...sofar.order] : [];
		if (place < 1 || place > question.options.length || order[place - 1]) return undefined;
		for (let at = order.length; at < place; at++) order.push('');
		order[place - 1] = part;
		return { order };
	}
	if (question.kind !== 'multiple') return undefined;
	const ticked = isTicked(text, question.options.find(({ id }) => id === part)!.label);
	const options = sofar && 'options' in sofar ? sofar.options : [];
	return ticked === undefined ? undefined : { options: ticked ? [...options, part] : options };
}
