import { Refusal } from '#server/actor';
import { fold } from '#server/text';
import { readCsv } from './csv/read.ts';
import { recognise } from './recognise.ts';
import { emptyCell, usualLimits, type Cell, type Table, type TableOptions, type TableRow } from './types.ts';
import { readXlsx } from './xlsx/read.ts';

/** How many of the first filled rows may stand above the header: the title, the unit, a note. */
const linesAboveHeader = 20;

/**
 * Reads a table by its content: XLSX (first visible sheet that holds something, or the one named) or CSV. Formulas are
 * never evaluated: the value saved with them counts. Refuses with a `spreadsheets_…` code what is too large, protected,
 * damaged, empty or no table.
 */
export async function readTable(file: { name: string; bytes: Uint8Array }, options: TableOptions = {}): Promise<Table> {
	const limits = { ...usualLimits, ...options };
	if (file.bytes.byteLength === 0) throw new Refusal('spreadsheets_empty');
	if (file.bytes.byteLength > limits.bytes) {
		throw new Refusal('spreadsheets_tooLarge', { facts: { megabytes: Math.floor(limits.bytes / 1024 / 1024) } });
	}
	const recognised = await recognise(file.bytes, limits);
	const raw =
		recognised.kind === 'xlsx'
			? await readXlsx(recognised.zip, limits, options.sheet)
			: { ...(await readCsv(file.bytes, limits)), sheet: undefined };
	const at = headerIndex(raw.rows, options.header);
	const head = raw.rows[at];
	if (!head) throw new Refusal('spreadsheets_empty');
	const header = withoutTail(head.cells).map(({ text }) => text.replace(/\s+/g, ' ').trim());
	const rows = raw.rows
		.slice(at + 1)
		.map(({ line, cells }) => ({ line, cells: filledUp(withoutTail(cells), header.length) }));
	const { warnings, sheet } = raw;
	return { header, headerLine: head.line, rows, warnings, ...(sheet === undefined ? {} : { sheet }) };
}

/** With names: the row that holds most of them. Else the first row with two filled cells: a title has one. */
function headerIndex(rows: readonly TableRow[], names: readonly string[] | undefined): number {
	const first = rows.slice(0, linesAboveHeader);
	if (names) {
		const known = new Set(names.map(fold));
		const hits = first.map(
			({ cells }) => cells.filter(({ kind, text }) => kind !== 'empty' && known.has(fold(text))).length
		);
		const most = Math.max(0, ...hits);
		if (most > 0) return hits.indexOf(most);
	}
	const at = first.findIndex(({ cells }) => cells.filter(({ kind }) => kind !== 'empty').length > 1);
	return Math.max(at, 0);
}

function withoutTail(cells: readonly Cell[]): Cell[] {
	return cells.slice(0, cells.findLastIndex(({ kind }) => kind !== 'empty') + 1);
}

function filledUp(cells: Cell[], length: number): Cell[] {
	while (cells.length < length) cells.push(emptyCell);
	return cells;
}
