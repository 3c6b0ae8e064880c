import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip } from '#server/zip';
import { readTable } from '../table.ts';
import { sheetNames } from './parts.ts';
import { writeXlsx } from './write.ts';

const read = (bytes: Uint8Array) => readTable({ name: 'x.xlsx', bytes });

describe('writeXlsx', () => {
	it('keeps texts, numbers, days and minutes; formulas are plain strings', async () => {
		const bytes = await writeXlsx([
			{
				name: '目录',
				columns: [{ title: '事项', width: 40 }, { title: '数' }, { title: '日期' }, { title: '时间' }, { title: '空' }],
				rows: [
					['=HYPERLINK("http://x")', 3.5, new Date('2026-03-01T16:00:00Z'), new Date('2026-03-02T06:30:00Z'), null]
				]
			}
		]);
		const table = await read(bytes);
		expect(table.sheet).toBe('目录');
		expect(table.header).toEqual(['事项', '数', '日期', '时间', '空']);
		expect(table.rows[0]?.cells).toEqual([
			{ kind: 'text', text: '=HYPERLINK("http://x")' },
			{ kind: 'number', text: '3.5' },
			{ kind: 'date', text: '2026-03-02', date: '2026-03-02' },
			{ kind: 'date', text: '2026-03-02 14:30', date: '2026-03-02' },
			{ kind: 'empty', text: '' }
		]);
		const sheet = (await (await openZip(bytes)).read('xl/worksheets/sheet1.xml')).toString();
		expect(sheet).not.toContain('<f>');
	});

	it('gives the same bytes for the same content', async () => {
		const sheets = [{ name: 'a', columns: [{ title: 'b' }], rows: [['c']] }];
		expect(Buffer.from(await writeXlsx(sheets)).equals(Buffer.from(await writeXlsx(sheets)))).toBe(true);
	});

	it('reads back any text that XML can hold', async () => {
		const cell = fc.string({
			unit: fc.oneof(
				fc.constantFrom(...'<>&"_x00Dab\u0000\u0001\r\n\t ]', '_x000D_', '𠮷'),
				fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })
			)
		});
		// eslint-disable-next-line no-control-regex
		const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
		await fc.assert(
			fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), async (texts) => {
				const rows = texts.map((text) => ['x', `${text}.`, 'x']);
				const table = await read(
					await writeXlsx([{ name: 's', columns: [{ title: '甲' }, { title: '乙' }, { title: '丙' }], rows }])
				);
				expect(table.rows.map(({ cells }) => cells[1]?.text)).toEqual(
					texts.map((text) => `${text.toWellFormed().replace(/\r\n?/g, '\n').replace(impossible, '')}.`)
				);
			}),
			{ examples: [[['\r\u0000\n', '_x00\u00010D_', '_x000D_x000D_']]] }
		);
	});

	it('gives sheets names the program accepts', () => {
		expect(sheetNames(['a/b:c', 'A/B?C', '', '长'.repeat(40), "'x'"])).toEqual([
			'a b c',
			'A B C 2',
			'Sheet',
			'长'.repeat(31),
			'x'
		]);
	});

	it('writes columns beyond Z', async () => {
		const columns = Array.from({ length: 60 }, (_, i) => ({ title: `列${i}` }));
		const table = await read(await writeXlsx([{ name: 's', columns, rows: [columns.map((_, i) => i)] }]));
		expect(table.rows[0]?.cells.map(({ text }) => text)).toEqual(columns.map((_, i) => String(i)));
	});
});
