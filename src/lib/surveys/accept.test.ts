import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { accept } from './accept.ts';
import { AnswersSchema, type Answers } from './answers.ts';
import { DefinitionSchema, type Definition, type Entry } from './definition.ts';
import { shownEntries } from './evaluate.ts';
import { numbered } from './numbered.ts';
import { randomAnswers, randomDefinition } from './testing/random.ts';

const both = randomDefinition().chain((definition) => fc.tuple(fc.constant(definition), randomAnswers(definition)));
const codes = (definition: Definition, answers: Answers) =>
	accept(definition, answers).faults.map(({ question, code }) => `${question} ${code.replace('questionnaire_', '')}`);
const oneOf = (...entries: Entry[]): Definition => ({ entries });
const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));

describe('random surveys and answers', () => {
	it('have the shape that is held, and count their questions', () => {
		fc.assert(
			fc.property(both, ([definition, answers]) => {
				expect(v.parse(DefinitionSchema, definition)).toEqual(definition);
				expect(v.parse(AnswersSchema, answers)).toEqual(answers);
				const nos = numbered(definition).map(({ no }) => no);
				expect(nos).toEqual(nos.map((_, i) => i + 1));
			})
		);
	});

	it('keep only what was shown, however often they are taken', () => {
		fc.assert(
			fc.property(both, ([definition, given]) => {
				const { answers } = accept(definition, given);
				const shown = shownEntries(definition, given).map(({ id }) => id);
				for (const id of Object.keys(answers)) expect(shown).toContain(id);
				expect(accept(definition, answers).answers).toEqual(answers);
				expect(shownEntries(definition, answers).map(({ id }) => id)).toEqual(shown);
			})
		);
	});

	it('do not depend on the order in which the answers come', () => {
		fc.assert(
			fc.property(both, ([definition, answers]) => {
				const backwards = Object.fromEntries(Object.entries(answers).reverse());
				expect(accept(definition, backwards)).toEqual(accept(definition, answers));
				const keys = Object.keys(accept(definition, backwards).answers);
				expect(keys).toEqual(numbered(definition).flatMap(({ question: { id } }) => (keys.includes(id) ? [id] : [])));
			})
		);
	});

	it('show nothing because of what comes later', () => {
		fc.assert(
			fc.property(both, fc.nat(), ([definition, answers], cut) => {
				const all = numbered(definition);
				const kept = all.slice(0, cut % all.length).map(({ question }) => question.id);
				const early = Object.fromEntries(Object.entries(answers).filter(([id]) => kept.includes(id)));
				const next = all[kept.length]!.question.id;
				const isShown = (given: Answers) => shownEntries(definition, given).some(({ id }) => id === next);
				expect(isShown(early)).toBe(isShown(answers));
			})
		);
	});

	it('fault nothing but required questions, and those only when they are shown', () => {
		fc.assert(
			fc.property(both, ([definition, given]) => {
				const shown = shownEntries(definition, given);
				const missing = shown.filter((entry) => entry.kind !== 'section' && entry.required && !given[entry.id]);
				expect(codes(definition, given)).toEqual(missing.map(({ id }) => `${id} missing`));
			})
		);
	});
});

describe('what a definition does not allow', () => {
	const single: Entry = { kind: 'single', id: 'q1', label: '交通', required: true, options };
	const multiple: Entry = {
		kind: 'multiple',
		id: 'q1',
		label: '多选',
		options: [...options, { id: 'none', label: '都不', exclusive: true }, { id: 'else', label: '其他', other: true }],
		min: 2,
		max: 3
	};

	it('is an option of another question, a question of another survey, an answer of another kind', () => {
		expect(codes(oneOf(single), { q1: { option: 'z' } })).toEqual(['q1 noOption']);
		expect(codes(oneOf(single), { q1: { option: 'a' }, q9: { text: '甲' } })).toEqual(['q9 foreign']);
		expect(codes(oneOf(single), { q1: { text: 'a' } })).toEqual(['q1 otherKind']);
		expect(codes(oneOf(single), { constructor: { text: 'a' }, q1: { option: 'a' } })).toEqual(['constructor foreign']);
	});

	it('is too many, too few, something beside 以上都不是, words where none are asked', () => {
		const given = (...picked: string[]) => codes(oneOf(multiple), { q1: { options: picked } });
		expect(given('a', 'b')).toEqual([]);
		expect(given('a', 'b', 'c', 'else')).toEqual(['q1 tooMany']);
		expect(given('a')).toEqual(['q1 tooFew']);
		expect(given('none')).toEqual([]);
		expect(given('none', 'a')).toEqual(['q1 notAlone']);
		expect(given('a', 'a', 'b')).toEqual([]);
		expect(codes(oneOf(multiple), { q1: { options: ['a', 'else'], other: '自写' } })).toEqual([]);
		expect(codes(oneOf(multiple), { q1: { options: ['a', 'b'], other: '自写' } })).toEqual(['q1 otherUnasked']);
	});

	it('is a point, figure, day or text out of its bounds', () => {
		const scale: Entry = { kind: 'scale', id: 'q1', label: '满意', points: 5, labels: [] };
		for (const point of [0, 6, 2.5, NaN]) expect(codes(oneOf(scale), { q1: { point } })).toEqual(['q1 noPoint']);
		const number: Entry = { kind: 'number', id: 'q1', label: '人数', min: 1, max: 20, decimals: 1 };
		expect(codes(oneOf(number), { q1: { number: 0.1 + 0.2 } })).toEqual(['q1 outOfRange']);
		expect(codes(oneOf(number), { q1: { number: 2.25 } })).toEqual(['q1 decimals']);
		expect(codes(oneOf(number), { q1: { number: 2.3 } })).toEqual([]);
		const date: Entry = { kind: 'date', id: 'q1', label: '哪天', earliest: '2026-01-01', latest: '2026-12-31' };
		expect(codes(oneOf(date), { q1: { date: '2026-02-29' } })).toEqual(['q1 noDay']);
		expect(codes(oneOf(date), { q1: { date: '2025-12-31' } })).toEqual(['q1 tooEarly']);
		expect(codes(oneOf(date), { q1: { date: '2027-01-01' } })).toEqual(['q1 tooLate']);
		const text: Entry = { kind: 'shortText', id: 'q1', label: '街道', maxLength: 2, required: true };
		expect(codes(oneOf(text), { q1: { text: '𠮷祥' } })).toEqual([]);
		expect(codes(oneOf(text), { q1: { text: '云汐区' } })).toEqual(['q1 tooLong']);
		expect(codes(oneOf(text), { q1: { text: ' \n' } })).toEqual(['q1 missing']);
	});

	it('is a matrix or an order that is not whole', () => {
		const matrix: Entry = { kind: 'matrix', id: 'q1', label: '各项', required: true, rows: options, columns: options };
		expect(codes(oneOf(matrix), { q1: { rows: { a: 'a', b: 'a' } } })).toEqual(['q1 rowsMissing']);
		expect(codes(oneOf(matrix), { q1: { rows: { a: 'z' } } })).toEqual(['q1 noOption']);
		const ranking: Entry = { kind: 'ranking', id: 'q1', label: '排序', options, top: 2 };
		expect(codes(oneOf(ranking), { q1: { order: ['a'] } })).toEqual(['q1 notRanked']);
		expect(codes(oneOf(ranking), { q1: { order: ['a', 'a'] } })).toEqual(['q1 noOption']);
		expect(codes(oneOf(ranking), { q1: { order: ['c', 'a'] } })).toEqual([]);
	});

	it('does not count what was said before the branch was left, down the whole chain', () => {
		const definition = oneOf(
			single,
			{ ...single, id: 'q2', showIf: { match: 'all', conditions: [{ question: 'q1', is: 'equals', value: 'a' }] } },
			{ ...single, id: 'q3', showIf: { match: 'all', conditions: [{ question: 'q2', is: 'equals', value: 'b' }] } }
		);
		const said = { q1: { option: 'b' }, q2: { option: 'b' }, q3: { option: 'c' } };
		expect(accept(definition, said)).toMatchObject({ answers: { q1: { option: 'b' } }, faults: [] });
		expect(Object.keys(accept(definition, said).answers)).toEqual(['q1']);
		expect(codes(definition, { q1: { option: 'a' } })).toEqual(['q2 missing']);
	});
});
