import { describe, expect, it } from 'vitest';
import { Refusal } from '#server/actor';
import { readTable } from '../table.ts';
import { line, workbookOf } from '../testing/workbooks.ts';
import type { TableOptions } from '../types.ts';

const read = (bytes: Uint8Array, options?: TableOptions) => readTable({ name: 'x.xlsx', bytes }, options);
const head = line(1, '甲', '乙');
const cellsOf = async (cells: string, more: Partial<Parameters<typeof workbookOf>[0]> = {}) =>
	(await read(workbookOf({ sheets: [{ data: `${head}<row r="2">${cells}</row>` }], ...more }))).rows[0]?.cells ?? [];
const codes = (work: Promise<unknown>) =>
	work.then(
		() => [],
		(error: unknown) => (error instanceof Refusal ? error.codes : [String(error)])
	);

describe('cells of XLSX', () => {
	it('shared, rich and inline strings; phonetic guides left out; escapes undone', async () => {
		const strings =
			'<si><t>停车</t></si><si><r><t>收</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 费</t></r><rPh sb="0" eb="1"><t>shōu</t></rPh></si><si><t>甲_x000D_\n乙_x005F_x000D_</t></si>';
		const cells = await cellsOf(
			'<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="inlineStr"><is><r><t>a</t></r><r><t>&amp;b</t></r><rPh><t>x</t></rPh></is></c>',
			{ strings }
		);
		expect(cells.map(({ text }) => text)).toEqual(['停车', '收 费', '甲\n乙_x000D_', 'a&b']);
	});

	it('formulas: the saved value, never evaluated; one without a value is told', async () => {
		const data = `${head}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x")</f><v>点我</v></c><c r="B2"><f>1+1</f></c></row>`;
		const table = await read(workbookOf({ sheets: [{ data }] }));
		expect(table.rows[0]?.cells).toEqual([
			{ kind: 'text', text: '点我' },
			{ kind: 'empty', text: '' }
		]);
		expect(table.warnings).toEqual([{ code: 'spreadsheets_unvalued', facts: { lines: '2', count: 1 } }]);
	});

	it('booleans and errors', async () => {
		expect(await cellsOf('<c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>')).toEqual([
			{ kind: 'boolean', text: 'TRUE' },
			{ kind: 'error', text: '#REF!' }
		]);
	});

	it.each([
		['yyyy/m/d', 46083, '2026-03-02', '2026-03-02'],
		['yyyy"年"m"月"d"日"', 46083, '2026-03-02', '2026-03-02'],
		['[$-804]yyyy/m/d h:mm;@', 46083.604166666664, '2026-03-02 14:30', '2026-03-02'],
		['yyyy-mm-dd', 1, '1900-01-01', '1900-01-01'],
		['yyyy-mm-dd', 59, '1900-02-28', '1900-02-28'],
		['yyyy-mm-dd', 61, '1900-03-01', '1900-03-01'],
		['yyyy-mm-dd hh:mm:ss', 46082.99999999, '2026-03-02', '2026-03-02'],
		['[DBNum1]m"月"d"日"', 46083, '2026-03-02', '2026-03-02']
	])('date serials: %s of %d', async (code, serial, text, date) => {
		expect(await cellsOf(`<c s="1"><v>${serial}</v></c>`, { formats: [code] })).toContainEqual({
			kind: 'date',
			text,
			date
		});
	});

	it('date serials of 1904, built-in formats, dates of the strict form', async () => {
		const [cell] = await cellsOf('<c s="1"><v>44621</v></c>', { formats: ['yyyy-mm-dd'], date1904: true });
		expect(cell).toEqual({ kind: 'date', text: '2026-03-02', date: '2026-03-02' });
		expect((await cellsOf('<c t="d"><v>2026-03-02T14:30:00</v></c>'))[0]).toEqual({
			kind: 'date',
			text: '2026-03-02 14:30',
			date: '2026-03-02'
		});
	});

	it.each([
		['General', 13812345678, '13812345678'],
		['General', 0.1 + 0.2, '0.3'],
		['General', 1e20, '100000000000000000000'],
		['000000', 42, '000042'],
		['0.00', 3, '3.00'],
		['#,##0', 1234567, '1,234,567'],
		['0.0%', 0.1234, '12.3%'],
		['"第"0"条"', 12, '第12条'],
		['0_ ;[Red]\\-0\\ ', 7, '7'],
		['@', 5, '5'],
		['0.00E+00', 1500, '1500']
	])('numbers as a person sees them: %s of %d', async (code, value, text) => {
		expect((await cellsOf(`<c s="1"><v>${value}</v></c>`, { formats: [code] }))[0]).toEqual({ kind: 'number', text });
	});

	it('times of day and hours gone by are text; long numbers are told', async () => {
		expect((await cellsOf('<c s="1"><v>1.5</v></c>', { formats: ['[h]:mm'] }))[0]).toEqual({
			kind: 'text',
			text: '36:00'
		});
		expect((await cellsOf('<c s="1"><v>0.604166666666667</v></c>', { formats: ['h:mm'] }))[0]).toEqual({
			kind: 'text',
			text: '14:30'
		});
		const data = `${head}<row r="2"><c><v>110105194912310021</v></c></row>`;
		expect((await read(workbookOf({ sheets: [{ data }] }))).warnings[0]?.code).toBe('spreadsheets_longNumbers');
	});

	it('prefixed names, cells and rows without references, gaps', async () => {
		const data = `<row><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><t>乙</t></is></c></row><row r="5"><c r="B5"><v>7</v></c></row>`;
		const table = await read(workbookOf({ sheets: [{ data }], prefix: 'x' }));
		expect(table.header).toEqual(['甲', '乙']);
		expect(table.rows).toEqual([
			{
				line: 5,
				cells: [
					{ kind: 'empty', text: '' },
					{ kind: 'number', text: '7' }
				]
			}
		]);
	});
});

describe('sheets of XLSX', () => {
	it('cells merged downwards repeat; a title merged over all columns stands above the header', async () => {
		const data = `${line(1, '二〇二六年目录')}${line(2, '单位', '事项')}${line(3, '教育局', '甲')}${line(4, '', '乙')}`;
		const after = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:A60000"/></mergeCells>';
		const table = await read(workbookOf({ sheets: [{ data, after }] }));
		expect(table.header).toEqual(['单位', '事项']);
		expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
			['教育局', '甲'],
			['教育局', '乙']
		]);
	});

	it('reads the first visible sheet with content and names the others', async () => {
		const sheets = [
			{ name: '隐', data: line(1, 'x', 'y'), hidden: true },
			{ name: '空', data: line(1, ' ', '') },
			{ name: '表', data: head + line(2, '1', '2') },
			{ name: '另', data: head }
		];
		const table = await read(workbookOf({ sheets }));
		expect(table.sheet).toBe('表');
		expect(table.warnings).toEqual([{ code: 'spreadsheets_otherSheets', facts: { name: '表', names: '另' } }]);
		expect((await read(workbookOf({ sheets }), { sheet: ' 隐 ' })).header).toEqual(['x', 'y']);
		expect(await codes(read(workbookOf({ sheets }), { sheet: '无' }))).toEqual(['spreadsheets_noSuchSheet']);
		expect(await codes(read(workbookOf({ sheets: sheets.slice(0, 2) })))).toEqual(['spreadsheets_onlyHidden']);
	});

	it('finds the header by the names it should have, and tells of hidden rows', async () => {
		const data = `${line(1, '填表人', '张三')}${line(2, '意见', '日期')}<row r="3" hidden="1"><c><v>1</v></c></row>`;
		const table = await read(workbookOf({ sheets: [{ data }] }), { header: ['日期', '意见'] });
		expect([table.headerLine, table.header]).toEqual([2, ['意见', '日期']]);
		expect(table.warnings[0]).toEqual({ code: 'spreadsheets_hiddenRows', facts: { count: 1 } });
	});

	it('65,203 declared rows of which two are real: quick, and only those', async () => {
		const empty = Array.from(
			{ length: 65_200 },
			(_, i) => `<row r="${i + 4}"><c r="A${i + 4}" s="0"/><c r="B${i + 4}" s="0"/></row>`
		);
		const bytes = workbookOf({ sheets: [{ data: head + line(2, 'a', 'b') + line(3, 'c', 'd') + empty.join('') }] });
		const started = performance.now();
		expect((await read(bytes)).rows.length).toBe(2);
		expect(performance.now() - started).toBeLessThan(2000);
	});

	it('refuses too many rows and columns, counting what is there', async () => {
		const rows = Array.from({ length: 12 }, (_, i) => line(i + 1, 'a', 'b')).join('');
		expect(await codes(read(workbookOf({ sheets: [{ data: rows }] }), { rows: 10 }))).toEqual([
			'spreadsheets_tooManyRows'
		]);
		expect((await read(workbookOf({ sheets: [{ data: rows }] }), { rows: 11 })).rows.length).toBe(11);
		const wide = `${head}<row r="2"><c r="GS2"><v>1</v></c></row>`;
		expect(await codes(read(workbookOf({ sheets: [{ data: wide }] })))).toEqual(['spreadsheets_tooManyColumns']);
	});
});

describe('XLSX that is none', () => {
	it.each([
		['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>`],
		['broken XML', '<row><c></row>'],
		['a cell beyond the grid', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
		['a row beyond the grid', '<row r="1048577"><c><v>1</v></c></row>']
	])('%s is damaged', async (_, data) => {
		expect(await codes(read(workbookOf({ sheets: [{ data }] })))).toEqual(['spreadsheets_damaged']);
	});

	it('a bomb is refused before it is inflated', async () => {
		const bytes = workbookOf({ sheets: [{ data: `${head}<!--${' '.repeat(5_000_000)}-->` }] });
		expect(bytes.length).toBeLessThan(20_000);
		expect(await codes(read(bytes, { inflated: 1_000_000 }))).toEqual(['spreadsheets_bomb']);
	});

	it('a truncated file is damaged', async () => {
		const bytes = workbookOf({ sheets: [{ data: head }] });
		expect(await codes(read(bytes.subarray(0, bytes.length - 40)))).toEqual(['spreadsheets_damaged']);
	});
});
