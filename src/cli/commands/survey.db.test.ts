import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import * as surveys from '#server/surveys';
import { docx, p } from '../../../tests/support/docx.ts';
import { readSurveyFile } from '../../lib/server/surveys/files/index.ts';
import { importAnswers } from './survey-answers.ts';
import { saveDraft } from './survey-save.ts';
import { surveyTally } from './survey-tally.ts';

let folder: string;
const file = (name: string, content: string | Uint8Array) => {
	writeFileSync(join(folder, name), content);
	return join(folder, name);
};
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'wenji-survey-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const body = [
	'社区问卷',
	'1. 您的性别：',
	'□男 □女',
	'2. 您怎么出行？（多选）',
	'□步行 □公交',
	'3. 满意度',
	'□1 □2 □3 □4 □5'
];
const saved = async () => {
	const bytes = docx({ body: body.map((text) => p(text)) });
	const { definition } = await readSurveyFile({ name: '问卷.docx', bytes });
	return saveDraft(system, undefined, definition);
};
const table = '1.您的性别,2.您怎么出行？,3.满意度\n男,步行┋公交,5\n女,步行,4\n女,,4\n不详,步行,3\n';

describe('survey commands', () => {
	it('keep a draft of the first office, take in answers from it on, and count them', async () => {
		const id = await saved();
		const [office] = await organisation.listUnits();
		const survey = await surveys.find(id);
		expect([survey.activity.title, survey.activity.hostUnitId]).toEqual(['社区问卷', office!.id]);

		const path = file('答卷.csv', table);
		const rejected = [{ row: 5, reason: '第 1 题“您的性别：”：“不详”不是这道题的答案。请对照题目改正后再导入。' }];
		expect(await importAnswers([path, '--survey', id])).toEqual({ rows: 4, accepted: 3, rejected });
		expect(await importAnswers([path, '--survey', id])).toEqual({ rows: 4, accepted: 0, repeated: 3, rejected });

		const { questions, cross } = await surveyTally(['--survey', id, '--cross', 'Q1,Q3']);
		expect(questions.map(({ no, kind, n, base }) => [no, kind, n, base])).toEqual([
			[1, 'single', 3, 'people'],
			[2, 'multiple', 2, 'people'],
			[3, 'scale', 3, 'people']
		]);
		expect(questions[0]!.answers).toEqual([
			{ label: '男', count: 1, percent: 33.33 },
			{ label: '女', count: 2, percent: 66.67 }
		]);
		expect(questions[1]!.answers).toEqual([
			{ label: '步行', count: 2, percent: 100, percentOfAnswers: 66.67 },
			{ label: '公交', count: 1, percent: 50, percentOfAnswers: 33.33 }
		]);
		expect(questions[2]).toMatchObject({ mean: 4.33, median: 4 });
		expect(cross!.rows.map(({ label, cells }) => [label, ...cells.map(({ count }) => count)])).toEqual([
			['男', 0, 0, 0, 0, 1],
			['女', 0, 0, 0, 2, 0]
		]);
	});

	it('say what they lack', async () => {
		const id = await saved();
		await expect(surveyTally([])).rejects.toMatchObject({ codes: ['cli_missing'] });
		await expect(surveyTally(['--survey', id, '--cross', '性别'])).rejects.toMatchObject({
			codes: ['questionnaire_crossUsage']
		});
		await expect(surveyTally(['--survey', id, '--cross', 'Q1,Q9'])).rejects.toMatchObject({
			codes: ['surveys_notCrossed']
		});
		await expect(importAnswers(['--survey', id])).rejects.toMatchObject({ codes: ['questionnaire_fileMissing'] });
		await expect(saveDraft(system, '没有这个单位', { entries: [] })).rejects.toMatchObject({
			codes: ['cli_unitUnknown']
		});
	});

	const real = resolve('../shared/data/gz-greenspace-survey');
	it.skipIf(!existsSync(real))('give 60 real people’s own frequencies', async () => {
		const questionnaire = { name: '调查问卷.docx', bytes: readFileSync(join(real, '调查问卷.docx')) };
		const id = await saveDraft(system, undefined, (await readSurveyFile(questionnaire)).definition);
		const answers = join(real, 'responses_first60.csv');
		expect(await importAnswers([answers, '--survey', id])).toEqual({ rows: 60, accepted: 60, rejected: [] });
		const { questions } = await surveyTally(['--survey', id]);
		const lines = readFileSync(answers, 'utf8').trim().split(/\r?\n/).slice(1);
		questions.forEach((question, at) => {
			const values = lines.map((line) => line.split(',')[at + 1]!.trim());
			for (const { label, point, count } of question.answers) {
				expect(values.filter((value) => value === String(point ?? label))).toHaveLength(count);
			}
			expect(question.answers.reduce((sum, { count }) => sum + count, 0)).toBe(60);
		});
	});

	it('ask who it is, once people work here', async () => {
		const id = await saved();
		const [office] = await organisation.listUnits();
		const account = { account: 'gaoxing', name: '高行', unitId: office!.id, roles: ['administrator' as const] };
		await identity.createStaff(system, { ...account, password: 'Yunxi-2026-first' });
		const path = file('又一份.csv', table);
		await expect(importAnswers([path, '--survey', id])).rejects.toMatchObject({
			codes: ['cli_missing'],
			facts: { options: '--as' }
		});
		await expect(importAnswers([path, '--survey', id, '--as', 'gaoxing'])).rejects.toMatchObject({
			codes: ['surveys_notImporting']
		});
	});
});
