import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { check } from '../check/check.ts';
import type { Definition } from '../definition.ts';
import { maySteps, move, put, step, twin, without } from './change.ts';
import { EntryForm, entryOf } from './entry-form.ts';
import { freshIds } from './ids.ts';
import { blank, entryKinds } from './kinds.ts';
import { questionsIn } from './sections.ts';

const options = [
	{ id: 'q1o1', label: '步行' },
	{ id: 'q1o2', label: '公交' }
];
const definition: Definition = {
	entries: [
		{ kind: 'single', id: 'q1', label: '怎么出行', options },
		{ kind: 'section', id: 's1', label: '公交' },
		{
			kind: 'number',
			id: 'q2',
			label: '几次',
			showIf: { match: 'all', conditions: [{ question: 'q1', is: 'equals', value: 'q1o2' }] }
		}
	]
};
const ids = ({ entries }: Definition) => entries.map(({ id }) => id).join(' ');
const fresh = () => freshIds([definition]);
const typed = (given: Record<string, unknown>) => v.parse(EntryForm, given);

describe('the order of questions', () => {
	it('is changed by one place, to any place, and not beyond the ends', () => {
		expect(ids(step(definition, 'q2', -1))).toBe('q1 q2 s1');
		expect(ids(step(definition, 'q1', -1))).toBe('q1 s1 q2');
		expect(ids(step(definition, 'q2', 1))).toBe('q1 s1 q2');
		expect(ids(move(definition, 'q1', 2))).toBe('s1 q2 q1');
		expect(ids(move(definition, 'q9', 0))).toBe('q1 s1 q2');
		expect(ids(definition)).toBe('q1 s1 q2');
	});

	it('takes in what is new where it was asked for', () => {
		const made = blank('date', fresh());
		expect(ids(put(definition, made, 'q1'))).toBe('q1 q3 s1 q2');
		expect(ids(put(definition, made, ''))).toBe('q3 q1 s1 q2');
		expect(ids(put(definition, made))).toBe('q1 s1 q2 q3');
		expect(ids(put(definition, made, 'gone'))).toBe('q1 s1 q2 q3');
		expect(ids(without(definition, 's1'))).toBe('q1 q2');
	});

	it('gives a copy ids of its own', () => {
		const { definition: after, id } = twin(definition, 'q1', fresh());
		expect([ids(after), id]).toEqual(['q1 q3 s1 q2', 'q3']);
		expect(check(after)).toEqual([]);
	});
});

describe('a section', () => {
	const section = (id: string) => ({ kind: 'section' as const, id, label: id });
	const date = (id: string) => ({ kind: 'date' as const, id, label: id });
	const long: Definition = {
		entries: [date('q0'), section('s1'), date('q1'), date('q2'), section('s2'), date('q3'), section('s3')]
	};

	it('goes with its questions, past the section before or after it, and never takes others in', () => {
		expect(ids(step(long, 's2', -1))).toBe('q0 s2 q3 s1 q1 q2 s3');
		expect(ids(step(long, 's1', 1))).toBe('q0 s2 q3 s1 q1 q2 s3');
		expect(ids(step(long, 's1', -1))).toBe(ids(long));
		expect(ids(step(long, 's3', 1))).toBe(ids(long));
		expect(ids(step(step(long, 's2', 1), 's2', -1))).toBe(ids(long));
		expect(maySteps(long, 's1')).toEqual({ up: false, down: true });
		expect(maySteps(long, 's3')).toEqual({ up: true, down: false });
		expect(maySteps(long, 'q0')).toEqual({ up: false, down: true });
	});

	it('let go anywhere lies before or after a whole section', () => {
		expect(ids(move(long, 's3', 2))).toBe('q0 s3 s1 q1 q2 s2 q3');
		expect(ids(move(long, 's3', 3))).toBe('q0 s1 q1 q2 s3 s2 q3');
		expect(ids(move(long, 's2', 0))).toBe('q0 s2 q3 s1 q1 q2 s3');
		expect(ids(move(long, 's1', 6))).toBe('q0 s2 q3 s3 s1 q1 q2');
		expect(ids(move(long, 's1', 3))).toBe(ids(long));
		for (const { id } of long.entries)
			for (let to = 0; to <= 7; to++)
				expect(
					ids(move(long, id, to))
						.split(' ')
						.sort()
				).toEqual(ids(long).split(' ').sort());
	});

	it('is told by the numbers of its questions', () => {
		expect(questionsIn(long, 's1')).toEqual({ from: 2, to: 3 });
		expect(questionsIn(long, 's2')).toEqual({ from: 4, to: 4 });
		expect(questionsIn(long, 's3')).toBeUndefined();
	});

	it('is copied with its questions, whose conditions look at the copies', () => {
		const branched: Definition = {
			entries: [
				section('s1'),
				{ kind: 'single', id: 'q1', label: '怎么出行', options },
				{ ...date('q2'), showIf: { match: 'all', conditions: [{ question: 'q1', is: 'equals', value: 'q1o2' }] } },
				section('s2')
			]
		};
		const { definition: after, id } = twin(branched, 's1', freshIds([branched]));
		expect([ids(after), id]).toEqual(['s1 q1 q2 s3 q3 q4 s2', 's3']);
		expect(after.entries[5]!.showIf!.conditions).toEqual([{ question: 'q3', is: 'equals', value: 'q3o2' }]);
		expect(after.entries[2]).toBe(branched.entries[2]);
	});
});

it('never gives an id twice, not even one that only a condition still names', () => {
	const gone: Definition = {
		entries: [
			{ kind: 'date', id: 'q1', label: '', showIf: { match: 'all', conditions: [{ question: 'q2', is: 'answered' }] } }
		]
	};
	expect(freshIds([gone, definition])('q')).toBe('q3');
	expect(freshIds([gone])('q')).toBe('q3');
});

describe('the form of a question', () => {
	it('keeps the ids of what is only renamed, drops emptied lines and adds one for each line', () => {
		const given = {
			kind: 'single',
			id: 'q1',
			label: ' 出行 ',
			options: [
				{ id: 'q1o1', label: '走路' },
				{ id: 'q1o2', label: ' ' }
			],
			moreOptions: '骑车\n\n其他'
		};
		expect(entryOf(typed(given), definition, fresh())).toEqual({
			kind: 'single',
			id: 'q1',
			label: '出行',
			options: [
				{ id: 'q1o1', label: '走路' },
				{ id: 'q1o3', label: '骑车' },
				{ id: 'q1o4', label: '其他' }
			]
		});
	});

	it('moves a line, and marks one', () => {
		const given = {
			kind: 'multiple',
			id: '',
			label: '原因',
			options: [
				{ id: 'a', label: '甲' },
				{ id: 'b', label: '乙', other: '1' }
			],
			shift: 'options:1:up',
			max: '２'
		};
		expect(entryOf(typed(given), definition, fresh())).toEqual({
			kind: 'multiple',
			id: 'q3',
			label: '原因',
			max: 2,
			options: [
				{ id: 'q3o2', label: '乙', other: true },
				{ id: 'q3o1', label: '甲' }
			]
		});
	});

	it('reads conditions by the kind of the question they look at', () => {
		const asked = {
			match: 'any',
			conditions: [
				{ question: 'q2', is: 'atLeast', value: '3' },
				{ question: 'q1', is: 'atLeast', value: 'q1o1' },
				{ question: '' },
				{ question: 's1' }
			]
		};
		expect(entryOf(typed({ kind: 'date', label: '哪天', ...asked }), definition, fresh()).showIf).toEqual({
			match: 'any',
			conditions: [
				{ question: 'q2', is: 'atLeast', value: 3 },
				{ question: 'q1', is: 'equals', value: 'q1o1' }
			]
		});
	});

	it('brings back every kind, and refuses what is no figure', () => {
		for (const kind of entryKinds)
			expect(entryOf(typed({ kind, label: '问' }), definition, fresh())).toMatchObject({ kind, label: '问' });
		const wrong = v.safeParse(EntryForm, { kind: 'number', label: '几次', min: '三' });
		expect(wrong.issues?.[0]?.message).toBe('surveying_noFigure');
	});
});
