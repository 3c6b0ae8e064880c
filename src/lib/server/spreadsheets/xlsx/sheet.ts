import { Refusal } from '#server/actor';
import { UnreadableZip, type Zip } from '#server/zip';
import { emptyCell, type Cell, type TableRow } from '../types.ts';
import { toCell, type RawCell } from './cells.ts';
import type { Format } from './formats.ts';
import { attribute, readXml, type Attributes } from './xml.ts';

export type SheetContext = { strings: readonly string[]; formats: readonly Format[]; date1904: boolean };
export type SheetLimits = { rows: number; columns: number };
export type SheetContent = {
	rows: TableRow[];
	/** Lines of cells whose formula was saved without its value. */
	unvalued: number[];
	hiddenRows: number;
	/** Lines with numbers of more than 15 digits: the program has already lost their ends. */
	longNumbers: number[];
};

type Merge = { column: number; top: number; bottom: number };
const mostMerges = 20_000;
const mostFilled = 1_000_000;

/**
 * Rows of a sheet that hold something; the tens of thousands of empty ones a format drags along cost a moment and no
 * memory. Cells merged downwards repeat the first one's value in the rows that are there.
 */
export async function readSheet(
	zip: Zip,
	part: string,
	{ strings, formats, date1904 }: SheetContext,
	limits: SheetLimits
): Promise<SheetContent> {
	const content: SheetContent = { rows: [], unvalued: [], hiddenRows: 0, longNumbers: [] };
	const merges: Merge[] = [];
	let [line, column, hidden] = [0, -1, false];
	let cells: Cell[] = [];
	let cell: RawCell = { type: 'n', format: undefined, value: '', inline: '' };
	let [reading, phonetic, formula]: ['' | 'value' | 'inline', boolean, boolean] = ['', false, false];

	const finishCell = () => {
		const made = toCell(cell, strings, date1904);
		if (formula && made === emptyCell) content.unvalued.push(line);
		if (made === emptyCell) return;
		if (column >= limits.columns)
			throw new Refusal('spreadsheets_tooManyColumns', { facts: { columns: limits.columns } });
		if (made.kind === 'number' && /\d{16}/.test(made.text)) content.longNumbers.push(line);
		while (cells.length < column) cells.push(emptyCell);
		cells[column] = made;
	};
	const finishRow = () => {
		if (cells.length === 0) return;
		// one more than allowed, because the first is the header
		if (content.rows.length > limits.rows)
			throw new Refusal('spreadsheets_tooManyRows', { facts: { rows: limits.rows } });
		content.rows.push({ line, cells });
		if (hidden) content.hiddenRows++;
		cells = [];
	};
	await readXml(zip, part, {
		open(name, attributes) {
			if (name === 'c') {
				column = columnOf(attributes, column + 1);
				const format = formats[Number(attributes['s'] ?? 0)];
				cell = { type: attributes['t'] ?? 'n', format, value: '', inline: '' };
				formula = false;
			} else if (name === 'row') {
				line = lineOf(attributes, line + 1);
				column = -1;
				hidden = ['1', 'true'].includes(attributes['hidden'] ?? '');
			} else if (name === 'v') reading = 'value';
			else if (name === 't') reading = phonetic ? '' : 'inline';
			else if (name === 'f') formula = true;
			else if (name === 'rPh') phonetic = true;
			else if (name === 'mergeCell' && merges.length < mostMerges) merges.push(...merged(attributes));
		},
		text(piece) {
			if (reading === 'value') cell.value += piece;
			else if (reading === 'inline') cell.inline += piece;
		},
		close(name) {
			if (name === 'v' || name === 't') reading = '';
			else if (name === 'rPh') phonetic = false;
			else if (name === 'c') finishCell();
			else if (name === 'row') finishRow();
		}
	});
	fillMerged(content.rows, merges);
	return content;
}

function fillMerged(rows: readonly TableRow[], merges: readonly Merge[]): void {
	const byLine = new Map(rows.map((row) => [row.line, row]));
	let filled = 0;
	for (const { column, top, bottom } of merges) {
		const source = byLine.get(top)?.cells[column];
		if (!source || source === emptyCell) continue;
		for (let line = top + 1; line <= bottom && filled < mostFilled; line++, filled++) {
			const cells = byLine.get(line)?.cells;
			if (!cells) continue;
			while (cells.length <= column) cells.push(emptyCell);
			if (cells[column] === emptyCell) cells[column] = source;
		}
	}
}

function merged(attributes: Attributes): Merge[] {
	const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/.exec(attribute(attributes, 'ref') ?? '');
	const [top, bottom] = [Number(parts?.[2]), Number(parts?.[3])];
	return parts?.[1] && bottom > top ? [{ column: columnNumber(parts[1]), top, bottom }] : [];
}

function lineOf(attributes: Attributes, next: number): number {
	const line = attributes['r'] === undefined ? next : Number(attributes['r']);
	if (!Number.isInteger(line) || line < 1 || line > 1_048_576) throw new UnreadableZip('damaged', 'a row number');
	return line;
}

/** The reference of a cell is optional; without it the cell follows the one before. */
function columnOf(attributes: Attributes, next: number): number {
	const reference = attributes['r'];
	if (reference === undefined) return next;
	const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0];
	const column = letters ? columnNumber(letters) : Number.NaN;
	if (!(column < 16_384)) throw new UnreadableZip('damaged', 'a cell reference');
	return column;
}

function columnNumber(letters: string): number {
	let number = 0;
	for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
	return number - 1;
}
