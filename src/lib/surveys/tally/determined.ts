/**
 * `rowsAdd`: a row's total is the sum of its cells. Where several may be chosen across it, no cell is above the total
 * and their sum is not below it. `columnsAdd` likewise. All totals are known.
 */
export type Grid = {
	counts: number[][];
	hidden: boolean[][];
	rowTotals: number[];
	columnTotals: number[];
	rowsAdd: boolean;
	columnsAdd: boolean;
};
type Stop = { row: number } | { column: number };

/**
 * Hidden cells whose figure follows from the totals and from what is to be seen. A figure is open if another filling
 * with the same totals has another one: if it can grow or shrink along a circle of hidden cells, each step taking from
 * one what the next one gets, none below nought.
 */
export function determined(grid: Grid): [row: number, column: number][] {
	return grid.counts.flatMap((counts, i) =>
		counts.flatMap((_, j): [number, number][] => (grid.hidden[i]![j] && !isOpen(grid, i, j) ? [[i, j]] : []))
	);
}

function isOpen(grid: Grid, i: number, j: number): boolean {
	const grows = canGrow(grid, i, j) && reaches(grid, { column: j }, [i, j]);
	return grows || (grid.counts[i]![j]! > 0 && reaches(grid, { row: i }, [i, j]));
}

/** What is left over in a line where several may be chosen is one more row or column, behind the last. */
function reaches(grid: Grid, start: Stop, [i, j]: readonly [number, number]): boolean {
	const rows = grid.counts.length;
	const columns = grid.counts[0]!.length;
	const isSelf = (row: number, column: number) => row === i && column === j;
	const canTake = (row: number, column: number) => {
		if (row === rows) return !grid.columnsAdd;
		if (column === columns) return !grid.rowsAdd;
		return grid.hidden[row]![column]! && grid.counts[row]![column]! > 0;
	};
	const canAdd = (row: number, column: number) => {
		if (row === rows) return !grid.columnsAdd && (column === columns || spareInColumn(grid, column) > 0);
		if (column === columns) return !grid.rowsAdd && spareInRow(grid, row) > 0;
		return grid.hidden[row]![column]! && canGrow(grid, row, column);
	};
	const seenRows = new Set<number>('row' in start ? [start.row] : []);
	const seenColumns = new Set<number>('column' in start ? [start.column] : []);
	const walk = [start];
	for (let at = walk.pop(); at; at = walk.pop()) {
		if ('row' in at) {
			for (let column = 0; column <= columns; column++) {
				if (seenColumns.has(column) || isSelf(at.row, column) || !canAdd(at.row, column)) continue;
				seenColumns.add(column);
				walk.push({ column });
			}
		} else {
			for (let row = 0; row <= rows; row++) {
				if (seenRows.has(row) || isSelf(row, at.column) || !canTake(row, at.column)) continue;
				seenRows.add(row);
				walk.push({ row });
			}
		}
	}
	return 'row' in start ? seenColumns.has(j) : seenRows.has(i);
}

function canGrow(grid: Grid, row: number, column: number): boolean {
	const count = grid.counts[row]![column]!;
	if (!grid.rowsAdd && count >= grid.rowTotals[row]!) return false;
	return grid.columnsAdd || count < grid.columnTotals[column]!;
}

function spareInRow({ counts, rowTotals }: Grid, row: number): number {
	return counts[row]!.reduce((sum, count) => sum + count, 0) - rowTotals[row]!;
}

function spareInColumn({ counts, columnTotals }: Grid, column: number): number {
	return counts.reduce((sum, row) => sum + row[column]!, 0) - columnTotals[column]!;
}
