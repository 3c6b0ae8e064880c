import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { docx, p } from '../../../tests/support/docx.ts';
import { surveyImport } from './survey-import.ts';

let folder: string;
const file = (name: string) => join(folder, name);
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'wenji-survey-'));
	const body = ['问卷', '1. 您的性别：', '□男 □女', '2. 您的职业：', '谢谢您的参与！'].map((text) => p(text));
	writeFileSync(file('问卷.docx'), docx({ body }));
	const condition = { match: 'all', conditions: [{ question: 'q2', is: 'answered' }] };
	const question = { kind: 'shortText', id: 'q1', label: '职业', showIf: condition };
	writeFileSync(file('错.json'), JSON.stringify({ entries: [question, { ...question, id: 'q2' }] }));
	writeFileSync(file('巨大.docx'), 'PK');
	truncateSync(file('巨大.docx'), 100 * 1024 * 1024);
});
afterAll(() => rmSync(folder, { recursive: true }));

// The first words load every message; on a busy machine that takes its time.
it('prints what a file asks, and in words what was not taken over', { timeout: 60_000 }, async () => {
	expect(await surveyImport([file('问卷.docx')])).toEqual({
		definition: {
			title: '问卷',
			entries: [
				{
					kind: 'single',
					id: 'q1',
					label: '您的性别：',
					options: [
						{ id: 'q1o1', label: '男' },
						{ id: 'q1o2', label: '女' }
					]
				},
				{ kind: 'longText', id: 'q2', label: '您的职业：' }
			]
		},
		skipped: [
			{ what: '您的职业：', why: '没有选项，也没有横线，按填空题导入。请核对。' },
			{ what: '谢谢您的参与！', why: '结束语没有导入。答完后会自动显示回执。' }
		]
	});
});

it('names every fault with its question', async () => {
	await expect(surveyImport([file('错.json')])).rejects.toMatchObject({
		code: 'questionnaire_faulty',
		message: [
			'问卷有 2 处要先改正，不能使用。请逐条修改后再试。',
			'第 1 题“职业”：显示条件只能用前面的题目，不能用第 2 题。请调整顺序或改条件。',
			'第 2 题“职业”：显示条件只能用前面的题目，不能用第 2 题。请调整顺序或改条件。'
		].join('\n')
	});
});

it('refuses what is missing, and 100 MB without reading them', async () => {
	await expect(surveyImport([])).rejects.toMatchObject({ codes: ['questionnaire_fileMissing'] });
	await expect(surveyImport([folder])).rejects.toMatchObject({ codes: ['questionnaire_fileMissing'] });
	await expect(surveyImport([file('巨大.docx')])).rejects.toMatchObject({ codes: ['drafts_tooLarge'] });
});

const real = resolve('../shared/data/gz-greenspace-survey/调查问卷.docx');
it.skipIf(!existsSync(real))('reads the real questionnaire', async () => {
	const { definition, skipped } = await surveyImport([real]);
	expect(definition.entries.filter(({ kind }) => kind === 'scale')).toHaveLength(18);
	expect(definition.entries.filter(({ kind }) => kind === 'single')).toHaveLength(4);
	expect(skipped).toEqual([]);
});
