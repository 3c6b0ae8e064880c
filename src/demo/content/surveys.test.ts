import { describe, expect, it } from 'vitest';
import { accept } from '#lib/surveys/accept.ts';
import { check } from '#lib/surveys/check/check.ts';
import { readDefinition } from '#lib/surveys/check/read.ts';
import { numbered } from '#lib/surveys/numbered.ts';
import { finish, type Tally } from '#lib/surveys/tally/finish.ts';
import { add, begin } from '#lib/surveys/tally/tally.ts';
import { datesFrom } from '../load/story.ts';
import { staff } from './staff.ts';
import { surveys } from './surveys.ts';
import type { SurveyContent } from './types.ts';

const { day } = datesFrom('2026-05-13');
const find = (key: string) => surveys.find((one) => one.key === key)!;
const counting = (survey: SurveyContent) => survey.sheets(day).filter(({ twice }) => !twice);

function counted(survey: SurveyContent): Tally {
	const state = begin(survey.definition);
	for (const { answers } of counting(survey)) add(state, accept(survey.definition, answers).answers);
	return finish(state);
}

describe.each(surveys)('$title', (survey) => {
	it('can be opened as it stands', () => {
		expect(readDefinition(survey.definition)).not.toHaveProperty('faults');
		expect(check(survey.definition)).toEqual([]);
	});

	it('has no sheet that its own questions would refuse, each the same whenever it is laid out', () => {
		const sheets = survey.sheets(day);
		for (const { answers } of sheets) expect(accept(survey.definition, answers).faults).toEqual([]);
		expect(survey.sheets(day)).toEqual(sheets);
	});

	it('is answered within its period, and keyed in by clerks', () => {
		const last = survey.ended ? survey.ended.at.day - 1 : -1;
		for (const { at, entered } of survey.sheets(day)) {
			expect(at.day).toBeGreaterThan(survey.opens.day);
			expect(at.day).toBeLessThanOrEqual(last);
			if (!entered) continue;
			expect(staff.find(({ account }) => account === entered.by)?.roles).toContain('opinionClerk');
			expect(entered.day).toBeGreaterThanOrEqual(at.day);
		}
	});

	it('keeps every word that somebody wrote, on the sheet of one of that age', () => {
		const words = survey.definition.entries.at(-1)!.id;
		const written = counting(survey).flatMap(
			({ answers }) => (answers[words] as { text: string } | undefined)?.text ?? []
		);
		expect(written.sort()).toEqual(survey.said.map(({ text }) => text).sort());
		expect(new Set(written).size).toBe(written.length);
		expect(JSON.stringify(survey.said)).not.toMatch(/\d{7}|测试|TODO/);
	});

	it('is answered unevenly, as people do', () => {
		for (const { options, n } of counted(survey).questions.filter(({ kind }) => kind === 'single')) {
			const shares = options.map(({ count }) => count / n);
			expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.1);
		}
	});
});

it('the open one has twenty questions and three parts that only some are asked', () => {
	const { definition } = find('old-estates');
	expect(numbered(definition)).toHaveLength(20);
	expect(definition.entries.filter(({ kind, showIf }) => kind === 'section' && showIf)).toHaveLength(3);
	const tally = counted(find('old-estates'));
	expect(tally.sheets).toBe(304);
	const asked = new Map(tally.questions.map(({ no, asked: people }) => [no, people]));
	for (const no of [5, 12, 15]) {
		expect(asked.get(no)).toBeGreaterThan(100);
		expect(asked.get(no)).toBeLessThan(250);
	}
	for (const no of [1, 14, 20]) expect(asked.get(no)).toBe(304);
});

it('what is published of the ended one says what its figures say', () => {
	const survey = find('rail-station');
	const { sheets, questions } = counted(survey);
	expect(sheets).toBe(506);
	const [, way, minutes, wanted, help] = questions as [unknown, ...typeof questions];
	const riders = way!.options.slice(0, 5).reduce((sum, { count }) => sum + count, 0);
	expect(riders).toBe(minutes!.asked);
	const share = (way!.options[0]!.count + way!.options[1]!.count) / riders;
	const useful = Math.round(((help!.options[3]!.count + help!.options[4]!.count) / sheets) * 10_000) / 100;
	const { analysis } = survey.ended!.result;
	expect(Math.round(share * 100)).toBe(72);
	for (const figure of [
		`${riders}人`,
		'七成二',
		`${wanted!.options[0]!.percent}%`,
		`${wanted!.options[1]!.percent}%`,
		`${useful}%`
	]) {
		expect(analysis).toContain(figure);
	}
});

it('who wrote is answered by one group each, with a reason', () => {
	const { said, ended } = find('rail-station');
	const keys = ended!.groups.map(({ key }) => key);
	for (const { group } of said) expect(keys).toContain(group);
	for (const { decision } of ended!.groups) expect(decision.reason.length).toBeGreaterThan(10);
	expect(new Set(ended!.groups.map(({ decision }) => decision.outcome)).size).toBe(4);
});
