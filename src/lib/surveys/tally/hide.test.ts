import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../answers.ts';
import type { Definition } from '../definition.ts';
import type { CrossTable } from './cross.ts';
import { finish } from './finish.ts';
import { hideSmall, type PublicCross } from './hide.ts';
import { add, begin } from './tally.ts';

const options = (prefix: string, count: number) =>
	Array.from({ length: count }, (_, i) => ({ id: `${prefix}${i}`, label: `${prefix}${i}` }));

/** A table of people who each choose one row and, of the columns, those whose bit is set. */
function tableOf(
	people: readonly (readonly [row: number, bits: number])[],
	rows: number,
	columns: number,
	several: boolean
) {
	const definition: Definition = {
		entries: [
			{ kind: 'single', id: 'q1', label: '年龄', options: options('a', rows) },
			{ kind: several ? 'multiple' : 'single', id: 'q2', label: '出行', options: options('b', columns) }
		]
	};
	const state = begin(definition, [['q1', 'q2']]);
	for (const [row, bits] of people) {
		const picked = options('b', columns).flatMap(({ id }, i) => ((bits >> i) & 1 ? [id] : []));
		const second: Answers = several
			? { q2: { options: picked.length > 0 ? picked : ['b0'] } }
			: { q2: { option: `b${bits % columns}` } };
		add(state, { q1: { option: `a${row % rows}` }, ...second });
	}
	return finish(state).crosses[0]!;
}

/** Every figure that each hidden cell has in some filling that agrees with all that is shown: what an attacker can try. */
function possible(table: PublicCross): Set<number>[] {
	const height = table.rows.length;
	const width = table.columns.length;
	const found = Array.from({ length: height * width }, () => new Set<number>());
	const filled: number[] = [];
	const agrees = (sum: number, most: number, total: number, several: boolean) =>
		several ? sum >= total && most <= total : sum === total;
	const line = (cells: number[], total: number, several: boolean) =>
		agrees(
			cells.reduce((a, b) => a + b, 0),
			Math.max(...cells),
			total,
			several
		);
	const fill = (at: number): void => {
		if (at > 0 && at % width === 0) {
			const row = at / width - 1;
			const cells = filled.slice(row * width, at);
			if (!line(cells, table.rows[row]!.count, table.column.several)) return;
		}
		if (at === height * width) {
			const columnOf = (j: number) => filled.filter((_, place) => place % width === j);
			const fits = table.columns.every(({ count }, j) => line(columnOf(j), count, table.row.several));
			if (fits) filled.forEach((figure, place) => found[place]!.add(figure));
			return;
		}
		const [i, j] = [Math.floor(at / width), at % width];
		const shown = table.cells[i]![j]?.count;
		const most = Math.min(table.rows[i]!.count, table.columns[j]!.count);
		const tries = shown === undefined ? Array.from({ length: most + 1 }, (_, figure) => figure) : [shown];
		for (const figure of tries) {
			filled[at] = figure;
			fill(at + 1);
		}
		filled.length = at;
	};
	fill(0);
	return found;
}

function expectSafe(table: CrossTable, least: number): void {
	const shown = hideSmall(table, least);
	if (!shown) return;
	const figures = possible(shown);
	const width = shown.columns.length;
	shown.cells.forEach((row, i) =>
		row.forEach((cell, j) => {
			if (cell) expect(cell.count).toBeGreaterThanOrEqual(least);
			else expect(figures[i * width + j]!.size).toBeGreaterThan(1);
		})
	);
}

const people = (most: number) =>
	fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 7 })), { maxLength: most });

describe('small cells of a public cross-table', () => {
	it('cannot be reckoned by subtraction, whatever is tried', () => {
		fc.assert(
			fc.property(people(22), (all) => expectSafe(tableOf(all, 3, 3, false), 3)),
			{ numRuns: 300 }
		);
		fc.assert(
			fc.property(people(16), (all) => expectSafe(tableOf(all, 2, 4, false), 2)),
			{ numRuns: 200 }
		);
	});

	it('nor where several may be chosen', () => {
		fc.assert(
			fc.property(people(14), (all) => expectSafe(tableOf(all, 3, 3, true), 3)),
			{ numRuns: 150 }
		);
	});

	it('take a large cell with them, and leave a table of large ones as it is', () => {
		const people = (...cells: number[][]) =>
			cells.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => [i, j] as const)));
		const large = tableOf(people([9, 8, 7], [6, 5, 9]), 2, 3, false);
		expect(hideSmall(large)?.hidden).toBe(0);
		const one = hideSmall(tableOf(people([9, 8, 4], [16, 9, 9]), 2, 3, false))!;
		expect(one.cells.map((row) => row.map((cell) => cell?.count))).toEqual([
			[9, undefined, undefined],
			[16, undefined, undefined]
		]);
	});

	it('leave out what nobody chose, and hide all where nothing can be kept', () => {
		const alone = tableOf(
			[
				[0, 0],
				[0, 0],
				[0, 1]
			],
			3,
			3,
			false
		);
		expect(hideSmall(alone)).toBeUndefined();
		const wide = tableOf(
			Array.from({ length: 40 }, (_, i) => [i % 2, i % 4 < 2 ? 0 : 1] as const),
			3,
			3,
			false
		);
		const shown = hideSmall(wide)!;
		expect(shown.rows.map(({ label }) => label)).toEqual(['a0', 'a1']);
		expect(shown.columns.map(({ label }) => label)).toEqual(['b0', 'b1']);
		expect(shown.hidden).toBe(0);
	});
});
