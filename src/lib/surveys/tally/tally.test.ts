import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../answers.ts';
import type { Definition, Entry } from '../definition.ts';
import { numbered } from '../numbered.ts';
import { naive, naiveFigures } from '../testing/naive.ts';
import { randomAnswers, randomDefinition } from '../testing/random.ts';
import { canCross } from './cross.ts';
import { mean, median, percent } from './figures.ts';
import { finish } from './finish.ts';
import { add, begin } from './tally.ts';

const surveyed = randomDefinition(7).chain((definition) =>
	fc.tuple(fc.constant(definition), fc.array(randomAnswers(definition), { maxLength: 40 }))
);
const counted = (definition: Definition, sheets: readonly Answers[], crosses: [string, string][] = []) => {
	const state = begin(definition, crosses);
	for (const sheet of sheets) add(state, sheet);
	return finish(state);
};

describe('a tally', () => {
	it('is what a naive recount gives', () => {
		fc.assert(
			fc.property(surveyed, ([definition, sheets]) => {
				const { questions } = counted(definition, sheets);
				expect(questions.map(naiveFigures)).toEqual(naive(definition, sheets));
			})
		);
	});

	it('does not depend on the order of the sheets, and can be counted on after it was read', () => {
		fc.assert(
			fc.property(surveyed, ([definition, sheets]) => {
				const state = begin(definition);
				for (const sheet of [...sheets].reverse()) {
					add(state, sheet);
					finish(state);
				}
				expect(finish(state)).toEqual(counted(definition, sheets));
			})
		);
	});

	it('adds up: one choice to the people, several to the ticks, percentages to 100 within their rounding', () => {
		fc.assert(
			fc.property(surveyed, ([definition, sheets]) => {
				for (const { kind, n, options, picks, rows } of counted(definition, sheets).questions) {
					const lists = rows?.map((row) => [row.n, row.options] as const) ?? [[picks ?? n, options] as const];
					for (const [base, list] of lists) {
						if (list.length === 0 || base === 0) continue;
						expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(base);
						const shares = list.map((one) => (kind === 'multiple' ? one.ofPicks! : one.percent));
						const sum = shares.reduce((a, b) => a + b, 0);
						expect(Math.abs(sum - 100)).toBeLessThanOrEqual(0.005 * list.length + 1e-9);
					}
				}
			})
		);
	});

	it('crosses two questions so that the lines add up to who answered both', () => {
		fc.assert(
			fc.property(surveyed, ([definition, sheets]) => {
				const ids = numbered(definition).map(({ question }) => question.id);
				const pairs = ids.flatMap((a) => ids.map((b): [string, string] => [a, b]));
				const crosses = pairs.filter((pair) => canCross(definition, pair));
				for (const { row, column, n, rows, columns, cells } of counted(definition, sheets, crosses).crosses) {
					if (!row.several) expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(n);
					if (!column.several) expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(n);
					rows.forEach((line, i) => {
						const sum = cells[i]!.reduce((total, { count }) => total + count, 0);
						if (column.several) expect(sum).toBeGreaterThanOrEqual(line.count);
						else expect(sum).toBe(line.count);
					});
				}
			})
		);
	});
});

describe('its figures', () => {
	it('are rounded half up to two decimals', () => {
		expect([percent(1, 3), percent(2, 3), percent(1, 8), percent(1, 800), percent(0, 0)]).toEqual([
			33.33, 66.67, 12.5, 0.13, 0
		]);
		expect(percent(1, 16_000)).toBe(0.01);
		expect(percent(100_000, 100_000)).toBe(100);
	});

	it('are the mean and the middle, also of figures with decimals and below nought', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1 }), (values) => {
				const spread = new Map<number, number>();
				for (const value of values) spread.set(value, (spread.get(value) ?? 0) + 1);
				const sum = values.reduce((a, b) => a + b, 0);
				expect(mean(spread, 1)).toBeCloseTo(Math.floor((sum * 100) / values.length + 0.5) / 100, 9);
				const sorted = [...values].sort((a, b) => a - b);
				const middle = (sorted[(values.length - 1) >> 1]! + sorted[values.length >> 1]!) / 2;
				expect(median(spread, 1)).toBe(middle);
				expect(median(spread, 100)).toBeCloseTo(middle / 100, 9);
			})
		);
	});

	it('count a sheet by the version it was answered in', () => {
		const first: Entry = {
			kind: 'single',
			id: 'q1',
			label: '问',
			options: [
				{ id: 'a', label: '甲' },
				{ id: 'b', label: '乙' }
			]
		};
		const second: Entry = { ...first, id: 'q2' };
		const old: Definition = { entries: [first] };
		const state = begin({ entries: [first, second] });
		add(state, { q1: { option: 'a' } }, old);
		add(state, { q1: { option: 'b' }, q2: { option: 'b' } });
		expect(finish(state).questions.map(({ asked, n }) => [asked, n])).toEqual([
			[2, 2],
			[1, 1]
		]);
	});

	it('give an order its first places and its mean place, figures their ends', () => {
		const ranking: Entry = {
			kind: 'ranking',
			id: 'q1',
			label: '排序',
			options: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
			top: 2
		};
		const number: Entry = { kind: 'number', id: 'q2', label: '公里', decimals: 2 };
		const sheets: Answers[] = [
			{ q1: { order: ['a', 'b'] }, q2: { number: 0.29 } },
			{ q1: { order: ['b', 'a'] }, q2: { number: 1.13 } },
			{ q1: { order: ['a', 'c'] } }
		];
		const [order, figure] = counted({ entries: [ranking, number] }, sheets).questions;
		expect(order!.options.map(({ count, place }) => [count, place])).toEqual([
			[2, 1.33],
			[1, 1.5],
			[0, 2]
		]);
		expect(figure).toMatchObject({ n: 2, asked: 3, mean: 0.71, median: 0.71, least: 0.29, most: 1.13 });
	});
});
