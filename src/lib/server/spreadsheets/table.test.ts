import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#server/actor';
import { fold } from '#server/text';
import { writeZip } from '#server/zip';
import { readTable } from './table.ts';

const refusalOf = async (bytes: Uint8Array | string, options = {}) => {
	try {
		await readTable({ name: 'table.xlsx', bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }, options);
	} catch (error) {
		if (error instanceof Refusal) return error.codes[0];
		throw error;
	}
	return undefined;
};
const ole = (stream: string) =>
	Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);

describe('what is no table of ours is named', () => {
	it.each([
		['an empty file', '', 'spreadsheets_empty'],
		['blank lines', '\n\n , ,\n', 'spreadsheets_empty'],
		['old Excel', ole('Workbook'), 'spreadsheets_legacyExcel'],
		['protected Excel', ole('EncryptedPackage'), 'spreadsheets_protected'],
		['old Word', ole('WordDocument'), 'spreadsheets_notTable'],
		['a web page called .xls', '<html><table><tr><td>1</td></tr></table></html>', 'spreadsheets_webPage'],
		['XML of 2003', '\ufeff<?xml version="1.0"?><Workbook/>', 'spreadsheets_webPage'],
		['PDF', '%PDF-1.7\n1 0 obj', 'spreadsheets_notTable'],
		['binary', Buffer.from([1, 0, 2, 0, 0, 3, 9, 9, 1]), 'spreadsheets_notTable'],
		[
			'ODS',
			writeZip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' }]),
			'spreadsheets_openDocument'
		],
		['XLSB', writeZip([{ name: 'xl/workbook.bin', bytes: 'x' }]), 'spreadsheets_binaryExcel'],
		['DOCX', writeZip([{ name: 'word/document.xml', bytes: 'x' }]), 'spreadsheets_notTable'],
		['half an archive', 'PK\x03\x04rest', 'spreadsheets_damaged']
	])('%s', async (_, bytes, code) => expect(await refusalOf(bytes)).toBe(code));

	it('and what is too large', async () => {
		expect(await refusalOf('a,b\n1,2', { bytes: 5 })).toBe('spreadsheets_tooLarge');
	});
});

const folder = '../shared/data/zhengwu-messages/';
describe.skipIf(!existsSync(folder))('real workbooks', () => {
	const read = (name: string) => readTable({ name, bytes: readFileSync(folder + name) });
	const folded = (text: string) => fold(text.replaceAll('_x000D_', ''));

	it('附件2, 65,203 declared rows: the 495 of its CSV companion, cell by cell, within 2 s', async () => {
		const started = performance.now();
		const table = await read('附件2_示例_留言分类.xlsx');
		expect(performance.now() - started).toBeLessThan(2000);
		const companion = await read('labelled_495.csv');
		expect(table.header).toEqual(companion.header);
		expect(table.rows.length).toBe(495);
		table.rows.forEach(({ line, cells }, i) => {
			expect(line).toBe(companion.rows[i]?.line);
			expect(cells.map(({ text }) => folded(text))).toEqual(companion.rows[i]?.cells.map(({ text }) => folded(text)));
			expect(cells.map(({ date }) => date)).toEqual(companion.rows[i]?.cells.map(({ date }) => date));
		});
	});

	it.each([
		['附件3_示例.xlsx', 'messages_with_votes.csv', 30],
		['附件4_示例_留言与答复.xlsx', 'messages_with_replies.csv', 120]
	])('%s agrees with %s where they share a number', async (workbook, csv, count) => {
		const [table, companion] = [await read(workbook), await read(csv)];
		expect(table.rows.length).toBe(count);
		const column = (names: string[], name: string) => names.indexOf(name);
		const byNumber = new Map(companion.rows.map(({ cells }) => [cells[0]?.text, cells]));
		let shared = 0;
		for (const { cells } of table.rows) {
			const twin = byNumber.get(cells[0]?.text);
			if (!twin) continue;
			shared++;
			for (const name of table.header) {
				// the two files give these two columns each other's titles, over the same figures
				if (name === '点赞数' || name === '反对数') continue;
				const [one, other] = [cells[column(table.header, name)], twin[column(companion.header, name)]];
				if (one?.date) expect(one.date).toBe(other?.date);
				else expect(folded(one?.text ?? '')).toBe(folded(other?.text ?? ''));
			}
		}
		expect(shared).toBe(count);
	});

	it('附件1: 517 topics on three levels', async () => {
		const table = await read('附件1_内容分类三级标签体系.xlsx');
		expect(table.rows.length).toBe(517);
		expect(table.rows.every(({ cells }) => cells.length === 3 && cells.every(({ kind }) => kind === 'text'))).toBe(
			true
		);
	});
});
