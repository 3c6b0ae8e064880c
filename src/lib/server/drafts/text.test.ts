import { expect, test } from 'vitest';
import type { ClauseRevision, DraftVersion } from './queries.ts';
import { plainText } from './text.ts';

const paragraph = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] });
const version = {
	title: '停车办法（征求意见稿）',
	preamble: [paragraph('（征求意见稿）')],
	annexes: [
		{
			title: '附件',
			blocks: [{ kind: 'table' as const, rows: [[{ blocks: [paragraph('区域')] }, { blocks: [paragraph('元')] }]] }]
		}
	]
} as unknown as DraftVersion;
const clause = (no: string, path: string[], text: string) => ({ no, path, text }) as unknown as ClauseRevision;

test('a version as text keeps headings, numbers, items and tables', () => {
	const text = plainText(version, [
		clause('第一条', ['第一章 总则'], '为了停车，制定本办法。'),
		clause('第二条', ['第一章 总则'], '下列车辆：\n（一）小车；'),
		clause('第3段', ['第二章 附则'], '无编号的一段。')
	]);
	expect(text.split('\r\n')).toEqual([
		'\ufeff停车办法（征求意见稿）',
		'',
		'（征求意见稿）',
		'',
		'第一章 总则',
		'',
		'第一条　为了停车，制定本办法。',
		'第二条　下列车辆：',
		'（一）小车；',
		'',
		'第二章 附则',
		'',
		'无编号的一段。',
		'',
		'附件',
		'区域\t元',
		''
	]);
});
