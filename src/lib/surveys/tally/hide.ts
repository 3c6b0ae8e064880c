/**
 * Cross-tables for the public: no cell of fewer than five people can be read, nor reckoned from the totals. What was
 * hidden for its size could be found by subtraction if it stood alone in its row, so others are hidden with it.
 */
import type { CrossLine, CrossSide, CrossTable } from './cross.ts';
import { determined, type Grid } from './determined.ts';

const fewest = 5;

/** A cell without a figure is hidden. Rows and columns that nobody chose are left out. */
export type PublicCross = {
	row: CrossSide;
	column: CrossSide;
	n: number;
	rows: CrossLine[];
	columns: CrossLine[];
	cells: ({ count: number; percent: number } | undefined)[][];
	hidden: number;
};

/** Undefined where the table cannot be shown without giving away small cells. */
export function hideSmall(table: CrossTable, least: number = fewest): PublicCross | undefined {
	const keptRows = table.rows.flatMap(({ count }, i) => (count > 0 ? [i] : []));
	const keptColumns = table.columns.flatMap(({ count }, i) => (count > 0 ? [i] : []));
	const cells = keptRows.map((i) => keptColumns.map((j) => table.cells[i]![j]!));
	const grid: Grid = {
		counts: cells.map((row) => row.map(({ count }) => count)),
		hidden: cells.map((row) => row.map(({ count }) => count < least)),
		rowTotals: keptRows.map((i) => table.rows[i]!.count),
		columnTotals: keptColumns.map((j) => table.columns[j]!.count),
		// A total is the sum of its line only where one thing alone could be chosen across it.
		rowsAdd: !table.column.several,
		columnsAdd: !table.row.several
	};
	for (let open = determined(grid); open.length > 0; open = determined(grid)) {
		if (!hideMore(grid, open[0]!)) return undefined;
	}
	showAgain(grid, least);
	const shown = cells.map((row, i) => row.map((cell, j) => (grid.hidden[i]![j] ? undefined : cell)));
	return {
		row: table.row,
		column: table.column,
		n: table.n,
		rows: keptRows.map((i) => table.rows[i]!),
		columns: keptColumns.map((j) => table.columns[j]!),
		cells: shown,
		hidden: grid.hidden.flat().filter(Boolean).length
	};
}

/** Hides something more so that the figure of one cell is open; false where there is nothing left to hide. */
function hideMore(grid: Grid, [row, column]: readonly [number, number]): boolean {
	const more = (grid.rowsAdd && grid.columnsAdd && rectangle(grid, row, column)) || smallest(grid, row, column);
	for (const [i, j] of more) grid.hidden[i]![j] = true;
	return more.length > 0;
}

type Cells = (readonly [row: number, column: number])[];

/** The three cells that form a rectangle with it and hide the fewest people, if people can be moved around in it. */
function rectangle({ counts, hidden }: Grid, row: number, column: number): Cells | undefined {
	let best: { cells: Cells; cost: number } | undefined;
	for (let i = 0; i < counts.length; i++) {
		for (let j = 0; j < counts[0]!.length; j++) {
			if (i === row || j === column) continue;
			const grows = counts[row]![j]! > 0 && counts[i]![column]! > 0;
			if (!grows && (counts[row]![column]! === 0 || counts[i]![j]! === 0)) continue;
			const cells: Cells = [[row, j] as const, [i, column] as const, [i, j] as const].filter(
				([r, c]) => !hidden[r]![c]
			);
			const cost = cells.reduce((sum, [r, c]) => sum + counts[r]![c]!, 0);
			if (cells.length > 0 && (!best || cost < best.cost)) best = { cells, cost };
		}
	}
	return best?.cells;
}

/** The smallest cell that is still to be seen, in the same line if there is one. */
function smallest({ counts, hidden, rowsAdd, columnsAdd }: Grid, row: number, column: number): Cells {
	const visible = counts.flatMap((line, i) =>
		line.flatMap((count, j) => {
			const beside = (rowsAdd && i === row) || (columnsAdd && j === column);
			return hidden[i]![j] ? [] : [{ cell: [i, j] as const, count, beside }];
		})
	);
	const [next] = visible.sort((a, b) => Number(b.beside) - Number(a.beside) || a.count - b.count);
	return next ? [next.cell] : [];
}

/** Of what was hidden beside others, the largest first: whatever need not have been is shown after all. */
function showAgain(grid: Grid, least: number): void {
	const beside = grid.counts.flatMap((counts, i) =>
		counts.flatMap((count, j) => (grid.hidden[i]![j] && count >= least ? [{ i, j, count }] : []))
	);
	for (const { i, j } of beside.sort((a, b) => b.count - a.count)) {
		grid.hidden[i]![j] = false;
		if (determined(grid).length > 0) grid.hidden[i]![j] = true;
	}
}
