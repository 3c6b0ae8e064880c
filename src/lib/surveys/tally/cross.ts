import type { Answer, Answers } from '../answers.ts';
import type { Definition, QuestionOf } from '../definition.ts';
import { numbered } from '../numbered.ts';
import { choicesOf, isCountable } from './choices.ts';
import { percent } from './figures.ts';

type Side = { no: number; question: QuestionOf<'single' | 'multiple' | 'scale'> };
export type CrossCount = {
	row: Side;
	column: Side;
	n: number;
	cells: Map<string, number>;
	rows: Map<string, number>;
	columns: Map<string, number>;
};

export type CrossSide = { no: number; id: string; label: string; several: boolean };
export type CrossLine = { id: string; label: string; count: number };
/**
 * Two questions against each other. `n`: people who answered both; the `count` of a row or column: of these, who chose
 * it. `cells` row by row, `percent` of the row. Where several may be chosen, a line is not the sum of its cells.
 */
export type CrossTable = {
	row: CrossSide;
	column: CrossSide;
	n: number;
	rows: CrossLine[];
	columns: CrossLine[];
	cells: { count: number; percent: number }[][];
};

/** Whether the two questions can be counted against each other: choices and scales, not a question against itself. */
export function canCross(definition: Definition, [row, column]: readonly [string, string]): boolean {
	return row !== column && sideOf(definition, row) !== undefined && sideOf(definition, column) !== undefined;
}

/** Throws where `canCross` says no. */
export function beginCross(definition: Definition, [rowId, columnId]: readonly [string, string]): CrossCount {
	const row = sideOf(definition, rowId);
	const column = sideOf(definition, columnId);
	if (!row || !column) throw new Error(`cannot be crossed: ${rowId}, ${columnId}`);
	return { row, column, n: 0, cells: new Map(), rows: new Map(), columns: new Map() };
}

export function addCross(cross: CrossCount, answers: Answers): void {
	const rows = chosen(answers[cross.row.question.id]);
	const columns = chosen(answers[cross.column.question.id]);
	if (rows.length === 0 || columns.length === 0) return;
	cross.n++;
	for (const row of rows) one(cross.rows, row);
	for (const column of columns) one(cross.columns, column);
	for (const row of rows) for (const column of columns) one(cross.cells, `${row} ${column}`);
}

export function finishCross({ row, column, n, cells, rows, columns }: CrossCount): CrossTable {
	const lines = (side: Side, counts: Map<string, number>) =>
		choicesOf(side.question).map(({ id, label }) => ({ id, label, count: counts.get(id) ?? 0 }));
	const across = lines(column, columns);
	const down = lines(row, rows);
	const counted = down.map((line) =>
		across.map(({ id }) => {
			const count = cells.get(`${line.id} ${id}`) ?? 0;
			return { count, percent: percent(count, line.count) };
		})
	);
	return { row: named(row), column: named(column), n, rows: down, columns: across, cells: counted };
}

function sideOf(definition: Definition, id: string): Side | undefined {
	const found = numbered(definition).find(({ question }) => question.id === id);
	return found && isCountable(found.question) ? { no: found.no, question: found.question } : undefined;
}

function named({ no, question: { id, label, kind } }: Side): CrossSide {
	return { no, id, label, several: kind === 'multiple' };
}

function chosen(answer: Answer | undefined): string[] {
	if (!answer) return [];
	if ('option' in answer) return [answer.option];
	if ('options' in answer) return answer.options;
	return 'point' in answer ? [String(answer.point)] : [];
}

function one(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
