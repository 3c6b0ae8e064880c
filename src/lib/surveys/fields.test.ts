import { describe, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { bare } from './bare.ts';
import type { Definition } from './definition.ts';
import { fieldsOf, readSheet, type Field } from './fields.ts';
import { minutesOf } from './minutes.ts';
import { stepsOf } from './steps.ts';

const named = (...ids: string[]) => ids.map((id) => ({ id, label: `名 ${id}` }));
const definition: Definition = {
	entries: [
		{ kind: 'section', id: 's1', label: '第一部分', text: '先问几句' },
		{
			...{ kind: 'single', id: 'q1', label: '一', required: true },
			options: [...named('a', 'b'), { id: 'o', label: '其他', other: true }]
		},
		{
			...{ kind: 'multiple', id: 'q2', label: '二', max: 2 },
			options: [...named('a', 'b', 'c'), { id: 'o', label: '其他', other: true }],
			showIf: { match: 'all', conditions: [{ question: 'q1', is: 'equals', value: 'a' }] }
		},
		{ kind: 'scale', id: 'q3', label: '三', points: 5, labels: [] },
		{ kind: 'matrix', id: 'q4', label: '四', rows: named('r1', 'r2'), columns: named('x', 'y') },
		{ kind: 'ranking', id: 'q5', label: '五', options: named('m', 'n', 'k'), top: 2 },
		{ kind: 'number', id: 'q6', label: '六', min: 0, max: 10, decimals: 1 },
		{ kind: 'longText', id: 'q7', label: '七' },
		{ kind: 'date', id: 'q8', label: '八' },
		{ kind: 'section', id: 's2', label: '谢谢' }
	]
};
const all: Answers = {
	q1: { option: 'a' },
	q2: { options: ['b', 'o'], other: '家里' },
	q3: { point: 4 },
	q4: { rows: { r1: 'x', r2: 'y' } },
	q5: { order: ['k', 'm'] },
	q6: { number: 2.5 },
	q7: { text: '多些\n座椅' },
	q8: { date: '2026-03-02' }
};
const read = (...fields: Field[]) => readSheet(definition, fields);
const faults = (...fields: Field[]) =>
	read(['q.q1', 'b'], ...fields).faults.map(({ question, code }) => `${question} ${code}`);

test('a sheet comes back from its fields as it was', () => {
	expect(readSheet(definition, fieldsOf(all))).toMatchObject({ answers: all, faults: [], unasked: [] });
	expect(readSheet(bare(definition), fieldsOf(all))).toMatchObject({ answers: all, faults: [] });
});

test('an answer of a branch that was left is told apart, and counts for nothing', () => {
	const sheet = read(['q.q1', 'b'], ['q.q2', 'a'], ['q.q2', 'b'], ['q.q2', 'c']);
	expect(sheet).toMatchObject({ answers: { q1: { option: 'b' } }, faults: [], unasked: ['q2'] });
	expect(sheet.given.q2).toEqual({ options: ['a', 'b', 'c'] });
});

describe('words beside 其他', () => {
	test('choose it where nothing else is chosen', () => {
		expect(read(['q.q1.other', ' 骑车 ']).answers.q1).toEqual({ option: 'o', other: '骑车' });
		expect(read(['q.q1', 'a'], ['q.q2.other', '家里']).answers.q2).toEqual({ options: ['o'], other: '家里' });
	});

	test('are left over beside another single choice, and asked about beside several', () => {
		expect(read(['q.q1', 'a'], ['q.q1.other', '骑车']).answers.q1).toEqual({ option: 'a' });
		expect(read(['q.q1', 'a'], ['q.q2', 'b'], ['q.q2.other', '家里']).faults).toMatchObject([
			{ question: 'q2', code: 'questionnaire_otherUnasked' }
		]);
	});
});

test('what is no answer of its kind is a fault, where it is asked', () => {
	expect(faults(['q.q6', '两个'])).toEqual(['q6 ask_notNumber']);
	expect(faults(['q.q6', '１，０００'])).toEqual(['q6 questionnaire_outOfRange']);
	expect(faults(['q.q6', '１．５'])).toEqual([]);
	expect(faults(['q.q5.m', '1'], ['q.q5.n', '1'])).toEqual(['q5 ask_placeTwice']);
	expect(faults(['q.q5.m', '2'])).toEqual(['q5 questionnaire_notRanked']);
	expect(faults(['q.q3', 'drei'])).toEqual(['q3 questionnaire_noPoint']);
	expect(faults(['q.q9', 'x'])).toEqual(['q9 questionnaire_foreign']);
	expect(faults(['q.q1x.__proto__', 'x'])).toEqual(['q1x questionnaire_foreign']);
	expect(read().faults).toMatchObject([{ question: 'q1', code: 'questionnaire_missing' }]);
});

test('faults come in the order of the questions', () => {
	expect(faults(['q.q8', 'gestern'], ['q.q6', 'x'], ['q.q3', '9']).map((one) => one.slice(0, 2))).toEqual([
		'q3',
		'q6',
		'q8'
	]);
});

test('a step is a question under the sections that begin with it; a last section stands alone', () => {
	const ids = (fields: Field[]) =>
		stepsOf(readSheet(definition, fields).shown).map(({ sections, question }) =>
			[...sections.map(({ id }) => id), question?.id ?? ''].join(' ')
		);
	expect(ids([])).toEqual(['s1 q1', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 's2 ']);
	expect(ids([['q.q1', 'a']])[1]).toBe('q2');
});

test('minutes are whole, and never none', () => {
	expect(minutesOf([])).toBe(1);
	expect(minutesOf(definition.entries)).toBe(2);
});
