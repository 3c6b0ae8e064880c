import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../answers.ts';
import { accept } from '../accept.ts';
import type { Condition, Definition, Entry } from '../definition.ts';
import { shownEntries } from '../evaluate.ts';
import { randomAnswers, randomDefinition } from '../testing/random.ts';
import { check } from './check.ts';
import { readDefinition } from './read.ts';

const options = (prefix: string) => ['a', 'b', 'c'].map((end) => ({ id: `${prefix}${end}`, label: end }));
const single = (id: string, ...conditions: Condition[]): Entry => ({
	kind: 'single',
	id,
	label: `题${id}`,
	options: options(id),
	...(conditions.length > 0 && { showIf: { match: 'all', conditions } })
});
const is = (question: string, value: string): Condition => ({ question, is: 'equals', value });
const told = (...entries: Entry[]) =>
	check({ entries }).map(({ code, at, facts }) => [at?.no ?? 0, code.replace('questionnaire_', ''), facts]);

describe('faults of a definition', () => {
	it('name the question: a forward condition, one on itself, one on nothing', () => {
		expect(told(single('q1', is('q2', 'q2a')), single('q2'))).toEqual([[1, 'conditionForward', { other: 2 }]]);
		expect(told(single('q1', is('q1', 'q1a')))).toEqual([[1, 'conditionForward', { other: 1 }]]);
		expect(told(single('q1'), single('q2', is('q9', 'q1a')))).toEqual([[2, 'conditionUnknown', { id: 'q9' }]]);
	});

	it('are an id that stands twice, be it an option’s', () => {
		expect(told(single('q1'), single('q1'))[0]).toEqual([2, 'duplicateId', { id: 'q1' }]);
		const other: Entry = { ...single('q2'), kind: 'single', options: options('q1') };
		expect(told(single('q1'), other).map(([no, code, facts]) => [no, code, (facts as { id: string }).id])).toEqual([
			[2, 'duplicateId', 'q1a'],
			[2, 'duplicateId', 'q1b'],
			[2, 'duplicateId', 'q1c']
		]);
	});

	it('are conditions that no answer can meet', () => {
		expect(told(single('q1'), single('q2', is('q1', 'q2a')))).toEqual([[2, 'conditionValue', { other: 1 }]]);
		expect(told(single('q1'), single('q2', { question: 'q1', is: 'contains', value: 'q1a' }))).toEqual([
			[2, 'conditionKind', { other: 1 }]
		]);
		const scale: Entry = { kind: 'scale', id: 'q1', label: '满意', points: 5, labels: [] };
		expect(told(scale, single('q2', { question: 'q1', is: 'atLeast', value: 6 }))).toEqual([
			[2, 'conditionValue', { other: 1 }]
		]);
		const matrix: Entry = { kind: 'matrix', id: 'q1', label: '各项', rows: options('r'), columns: options('c') };
		expect(told(matrix, single('q2', is('q1', 'ca')))).toEqual([[2, 'conditionRow', { other: 1 }]]);
		expect(told(matrix, single('q2', { ...is('q1', 'ca'), row: 'rb' }))).toEqual([]);
	});

	it('are choices that nobody can make, and what has no words', () => {
		const multiple = (min?: number, max?: number): Entry => ({
			kind: 'multiple',
			id: 'q1',
			label: '多选',
			options: options('o'),
			...(min !== undefined && { min }),
			...(max !== undefined && { max })
		});
		for (const [min, max] of [[4], [3, 2], [0, 0]]) {
			expect(told(multiple(min, max))).toEqual([[1, 'badBounds', { count: 3 }]]);
		}
		expect(told({ ...single('q1'), label: ' ' })).toEqual([[1, 'noLabel', {}]]);
		expect(told({ kind: 'ranking', id: 'q1', label: '排', options: options('o'), top: 4 })).toEqual([
			[1, 'badTop', { count: 3 }]
		]);
		expect(told({ kind: 'scale', id: 'q1', label: '满意', points: 5, labels: ['好'] })).toEqual([
			[1, 'badLabels', { points: 5 }]
		]);
		expect(told({ kind: 'number', id: 'q1', label: '数', min: 3, max: 2 })).toEqual([[1, 'badRange', {}]]);
		const twice = ['ａ', 'a'].map((label, i) => ({ id: `o${i}`, label }));
		expect(told({ kind: 'single', id: 'q1', label: '单选', options: twice })).toEqual([
			[1, 'sameLabel', { option: 'a' }]
		]);
		expect(told()).toEqual([[0, 'noQuestions', {}]]);
	});

	it('are dead ends: through a chain, a section, what must be answered', () => {
		const never = (...entries: Entry[]) => told(...entries).map(([no, code]) => `${no} ${code}`);
		expect(never(single('q1'), single('q2', is('q1', 'q1a'), is('q1', 'q1b')))).toEqual(['2 neverShown']);
		expect(never(single('q1'), single('q2', is('q1', 'q1a')), single('q3', is('q2', 'q2a'), is('q1', 'q1b')))).toEqual([
			'3 neverShown'
		]);
		const section: Entry = {
			kind: 'section',
			id: 's1',
			label: '开车的人',
			showIf: { match: 'all', conditions: [is('q1', 'q1a')] }
		};
		expect(never(single('q1'), section, single('q2', is('q1', 'q1b')))).toEqual(['2 neverShown']);
		const open: Condition = { question: 'q1', is: 'unanswered' };
		expect(never({ ...single('q1'), required: true } as Entry, single('q2', open))).toEqual(['2 neverShown']);
		expect(never(single('q1'), single('q2', open))).toEqual([]);
		const people: Entry = { kind: 'number', id: 'q1', label: '人数', min: 0, max: 10 };
		const between = (low: number, high: number) =>
			single('q2', { question: 'q1', is: 'moreThan', value: low }, { question: 'q1', is: 'lessThan', value: high });
		expect(never(people, between(3, 5))).toEqual([]);
		expect(never(people, between(3, 4))).toEqual(['2 neverShown']);
	});

	it('are found exactly: whatever nobody is shown in all possible sheets', () => {
		const plain = randomDefinition(4).filter(({ entries }) =>
			entries.every((entry) => ['section', 'single', 'scale'].includes(entry.kind))
		);
		fc.assert(
			fc.property(plain, (definition) => {
				const reached = new Set<string>();
				for (const sheet of everySheet(definition)) {
					if (accept(definition, sheet).faults.length > 0) continue;
					for (const { id } of shownEntries(definition, sheet)) reached.add(id);
				}
				const dead = check(definition).map(({ at }) => at!.id);
				const expected = definition.entries.filter(({ id, showIf }) => showIf && !reached.has(id)).map(({ id }) => id);
				expect(dead).toEqual(expected);
			}),
			{ numRuns: 60 }
		);
	});

	it('never name what a person was shown', () => {
		const both = randomDefinition(12).chain((one) => fc.tuple(fc.constant(one), fc.array(randomAnswers(one))));
		fc.assert(
			fc.property(both, ([definition, sheets]) => {
				const dead = check(definition).map(({ at }) => at!.id);
				for (const sheet of sheets.filter((one) => accept(definition, one).faults.length === 0))
					for (const { id } of shownEntries(definition, sheet)) expect(dead).not.toContain(id);
			})
		);
	});
});

/** Every way to fill in a survey of single choices and scales. */
function everySheet(definition: Definition): Answers[] {
	return definition.entries.reduce<Record<string, Answer>[]>(
		(sheets, entry) => {
			const all: Answer[] =
				entry.kind === 'single'
					? entry.options.map(({ id }) => ({ option: id }))
					: entry.kind === 'scale'
						? Array.from({ length: entry.points }, (_, i) => ({ point: i + 1 }))
						: [];
			return sheets.flatMap((sheet) => [sheet, ...all.map((answer) => ({ ...sheet, [entry.id]: answer }))]);
		},
		[{}]
	);
}

describe('what was read', () => {
	const faults = (given: unknown) => {
		const read = readDefinition(given);
		return 'faults' in read
			? read.faults.map(({ code, at, facts }) => [code.replace('questionnaire_', ''), at?.no, facts])
			: [];
	};

	it('is refused in words beyond 200 questions, 100 options, 300 characters', () => {
		const many = (count: number) => Array.from({ length: count }, (_, i) => single(`q${i}`));
		expect(faults({ entries: many(500) })).toEqual([['tooManyQuestions', undefined, { count: 500, limit: 200 }]]);
		expect(faults({ entries: many(200) })).toEqual([]);
		const wide = Array.from({ length: 1000 }, (_, i) => ({ id: `o${i}`, label: `选项${i}` }));
		expect(faults({ entries: [single('q1'), { ...single('q2'), options: wide }] })).toEqual([
			['tooManyOptions', 2, { count: 1000, limit: 100 }]
		]);
		expect(faults({ entries: [{ ...single('q1'), label: '长'.repeat(301) }] })).toEqual([
			['textTooLong', 1, { limit: 300 }]
		]);
		const sections = Array.from({ length: 251 }, (_, i) => ({ kind: 'section', id: `s${i}`, label: '分节' }));
		expect(faults({ entries: sections })).toEqual([['tooManySections', undefined, { count: 251, limit: 50 }]]);
	});

	it('names kinds and ids that there are not, and whatever has another shape', () => {
		expect(faults({ entries: [{ kind: 'essay', id: 'q1', label: '作文' }] })).toEqual([
			['badKind', 1, { kind: 'essay' }]
		]);
		for (const id of ['constructor', '1q', '<b>', '']) {
			expect(faults({ entries: [{ ...single('q1'), id }] })).toEqual([['badId', 1, { id }]]);
		}
		expect(faults({ entries: [null] })[0]?.slice(0, 2)).toEqual(['badShape', 1]);
		for (const given of [null, undefined, 7, [], {}, { entries: 'q' }, '{}']) {
			expect(faults(given).map(([code]) => code)).toEqual(['badShape']);
		}
	});
});
