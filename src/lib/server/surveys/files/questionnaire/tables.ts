/** What a table of a questionnaire is: a matrix, one scale laid out in a row, or a frame round lines. */
import { boxed } from './marks.ts';

export type TableMeaning =
	| { kind: 'matrix'; corner: string; columns: string[]; rows: string[] }
	| { kind: 'scale'; ends: [string, string]; options: string[] }
	| { kind: 'lines'; lines: string[] }
	| { kind: 'unknown'; text: string };

const bareBox = /^[\s□☐○◯〇▢⬜◻❑❏❍()（）[\]【】_＿]*\d{0,2}分?[\s□☐○◯〇▢()（）[\]【】]*$/u;
const isPlace = (text: string) => bareBox.test(text);

/** `rows` cell by cell, `lines` of each cell parted by line feeds. */
export function meaningOf(rows: readonly string[][], isLine: (text: string) => boolean): TableMeaning {
	const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
	const text = filled.map((row) => row.join(' ').trim()).join(' / ');
	if (filled.length === 1) {
		const scale = scaleIn(filled[0]!);
		if (scale) return scale;
	}
	const matrix = matrixIn(filled) ?? repeatedIn(filled);
	if (matrix) return matrix;
	const lines = filled.flatMap((row) => row.flatMap((cell) => cell.split('\n'))).filter((line) => line.trim() !== '');
	return lines.some(isLine) ? { kind: 'lines', lines } : { kind: 'unknown', text };
}

/** 很不满意 | ○1 | ○2 | … | 很满意 */
function scaleIn(row: readonly string[]): TableMeaning | undefined {
	const inner = row.slice(1, -1).map((cell) => cell.replace(/[^\d]/g, ''));
	const isRow =
		inner.length >= 5 && inner.every((digit, i) => Number(digit) === i + 1) && row.slice(1, -1).every(isPlace);
	if (!isRow || isPlace(row[0]!) || isPlace(row.at(-1)!)) return undefined;
	return { kind: 'scale', ends: [row[0]!.trim(), row.at(-1)!.trim()], options: inner };
}

/** A head with the columns, below it rows that have a name and otherwise only places to tick. */
function matrixIn([head, ...body]: readonly string[][]): TableMeaning | undefined {
	if (!head || body.length === 0) return undefined;
	const numbersFirst = body.every((row) => /^\s*[（(]?\d{1,2}[）).．、]?\s*$/.test(row[0] ?? ''));
	const at = numbersFirst ? 1 : 0;
	const columns = head.slice(at + 1).map((cell) => cell.replace(/\s+/g, ' ').trim());
	if (columns.length < 2 || columns.some((column) => column === '' || (isPlace(column) && !/\d/.test(column))))
		return undefined;
	const isRow = (row: readonly string[]) =>
		(row[at] ?? '').trim() !== '' &&
		!isPlace(row[at]!) &&
		row.length <= head.length &&
		row.slice(at + 1).every(isPlace);
	if (!body.every(isRow)) return undefined;
	return { kind: 'matrix', corner: (head[at] ?? '').trim(), columns, rows: body.map((row) => nameOf(row[at]!)) };
}

/** No head, but the same boxed words in every row: 环境 | □好 | □中 | □差. */
function repeatedIn(rows: readonly string[][]): TableMeaning | undefined {
	if (rows.length < 2) return undefined;
	const parsed = rows.map(([name = '', ...cells]) => ({ name, options: boxed(cells.join(' '))?.options ?? [] }));
	const columns = parsed[0]!.options;
	const same = parsed.every(({ options }) => options.join('\n') === columns.join('\n'));
	if (columns.length < 2 || !same || columns.some((one) => one === '') || parsed.some(({ name }) => name.trim() === ''))
		return undefined;
	return { kind: 'matrix', corner: '', columns, rows: parsed.map(({ name }) => nameOf(name)) };
}

const nameOf = (cell: string) =>
	cell
		.replace(/\s+/g, ' ')
		.replace(/^\s*[（(]?\d{1,2}[）).．、]\s*(?!\d)/, '')
		.trim();
