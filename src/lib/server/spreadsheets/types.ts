/**
 * `text` is what a person sees in the table; blank cells are `empty` with the text ''. `date` is there when the cell
 * holds a day, be it a date serial or words such as 2026年3月2日 or 2026.3.2 14:30; `kind` is then `date`.
 */
export type Cell = {
	kind: 'text' | 'number' | 'date' | 'boolean' | 'empty' | 'error';
	text: string;
	date?: string;
};

/** `line` is the row's number as the office program shows it, from 1. */
export type TableRow = { line: number; cells: Cell[] };

/** What was read otherwise than it might seem. `code` is a message key, `facts` fill it. */
export type TableWarning = { code: string; facts: Record<string, string | number> };

export type Table = {
	header: string[];
	headerLine: number;
	/** Rows with at least one cell that is not blank, without the header and the title above it; none longer than needed. */
	rows: TableRow[];
	warnings: TableWarning[];
	/** The sheet read; absent for CSV. */
	sheet?: string;
};

/** `bytes`: of the file. `inflated`: of everything in the archive. `rows` and `columns`: that hold something. */
export type TableLimits = { bytes: number; inflated: number; rows: number; columns: number };

export type TableOptions = Partial<TableLimits> & {
	/** Read the sheet of this name instead of the first visible one that holds something. */
	sheet?: string;
	/** Names of columns: among the first rows, the one that holds most of them is the header. */
	header?: readonly string[];
};

export const usualLimits: TableLimits = {
	bytes: 20 * 1024 * 1024,
	inflated: 128 * 1024 * 1024,
	rows: 100_000,
	columns: 200
};

export const emptyCell: Cell = Object.freeze({ kind: 'empty', text: '' });
