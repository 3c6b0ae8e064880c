import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docx, p } from '../../tests/support/docx.ts';

const entry = fileURLToPath(new URL('./wenji.ts', import.meta.url));
let root: string;
beforeAll(() => void (root = mkdtempSync(join(tmpdir(), 'wenji-survey-'))));
afterAll(() => rmSync(root, { recursive: true }));

function wenji(...args: string[]): Promise<Record<string, unknown>> {
	const env = { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', DATA_DIR: join(root, 'data') };
	return new Promise((resolve) =>
		execFile(process.execPath, [entry, ...args, '--json'], { cwd: root, env }, (_, out) => resolve(JSON.parse(out)))
	);
}

test('from a questionnaire in Word to its figures, beginning with nothing at all', { timeout: 90_000 }, async () => {
	const body = ['社区问卷', '1. 您的性别：', '□男 □女'].map((text) => p(text));
	writeFileSync(join(root, '问卷.docx'), docx({ body }));
	writeFileSync(join(root, '答卷.csv'), '1.您的性别\n男\n女\n女\n');
	const { id, definition, skipped } = await wenji('survey', 'import', '问卷.docx', '--save');
	expect(definition).toMatchObject({ title: '社区问卷' });
	expect(skipped).toEqual([]);
	expect(await wenji('survey', 'answers', 'import', '答卷.csv', '--survey', id as string)).toEqual({
		rows: 3,
		accepted: 3,
		rejected: []
	});
	expect(await wenji('survey', 'tally', '--survey', id as string)).toMatchObject({
		questions: [{ no: 1, kind: 'single', n: 3, answers: [{ count: 1 }, { label: '女', count: 2, percent: 66.67 }] }]
	});
});
