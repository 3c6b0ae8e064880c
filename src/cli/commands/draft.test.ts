import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draftCompare, draftParse } from './draft.ts';

let folder: string;
const file = (name: string) => join(folder, name);
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'wenji-draft-'));
	writeFileSync(
		file('旧.md'),
		'# 云汐区停车办法\n\n2026年3月2日公布\n\n第一条 为了规范停车，制定本办法。\n\n第二条 停车应当收费。\n\n附件1\n\n收费标准\n\n每小时二元。'
	);
	writeFileSync(file('新.md'), '# 云汐区停车办法\n\n第一条 为了规范停车，制定本办法。\n\n第二条 停车应当依法收费。');
	writeFileSync(file('巨大.docx'), 'PK');
	truncateSync(file('巨大.docx'), 100 * 1024 * 1024);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('prints one entry for each clause', async () => {
	expect(await draftParse([file('旧.md'), '--json'])).toEqual({
		title: '云汐区停车办法',
		preamble: '2026年3月2日公布',
		clauses: [
			{ no: '第一条', path: [], text: '为了规范停车，制定本办法。' },
			{ no: '第二条', path: [], text: '停车应当收费。' }
		],
		annexes: [{ title: '附件1', text: '收费标准\n每小时二元。' }],
		warnings: []
	});
});

it('says in words what to look at', async () => {
	writeFileSync(file('缺号.md'), '# 云汐区停车办法\n\n第一条 甲。\n\n第三条 丙。');
	expect((await draftParse([file('缺号.md')])).warnings).toEqual(['第一条之后是第三条，中间缺号。请核对原稿。']);
});

it('prints lists of clause numbers', async () => {
	expect(await draftCompare([file('旧.md'), file('新.md'), '--json'])).toEqual({
		kept: ['第一条'],
		edited: ['第二条'],
		added: [],
		removed: [],
		moved: [],
		split: [],
		merged: []
	});
});

it('refuses what is missing, and 100 MB without reading them', async () => {
	await expect(draftParse([])).rejects.toMatchObject({ codes: ['drafts_fileMissing'] });
	await expect(draftParse([folder])).rejects.toMatchObject({ codes: ['drafts_fileMissing'] });
	await expect(draftCompare([file('旧.md')])).rejects.toMatchObject({ codes: ['drafts_fileMissing'] });
	await expect(draftParse([file('巨大.docx')])).rejects.toMatchObject({ codes: ['drafts_tooLarge'] });
});
