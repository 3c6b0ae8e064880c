import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#server/actor';
import { readTable } from '../table.ts';
import { writeCsv } from './write.ts';

const read = (bytes: Uint8Array | string) =>
	readTable({ name: 'x.csv', bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });
const texts = async (bytes: Uint8Array | string) =>
	(await read(bytes)).rows.map(({ cells }) => cells.map(({ text }) => text));
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
/** 编号,意见 / 1,停车难 */
const gb18030 = Buffer.from('b1e0bac52cd2e2bcfb0d0a312ccda3b3b5c4d10d0a', 'hex');

describe('CSV', () => {
	const plain = '编号,意见\r\n1,停车难\r\n';
	it.each([
		['UTF-8', Buffer.from(plain)],
		['UTF-8 with mark', Buffer.from(`\ufeff${plain}`)],
		['UTF-16 LE with mark', Buffer.from(`\ufeff${plain}`, 'utf16le')],
		['UTF-16 LE', Buffer.from(plain, 'utf16le')],
		['UTF-16 BE with mark', utf16be(`\ufeff${plain}`)],
		['GB18030', gb18030]
	])('reads %s', async (name, bytes) => {
		const table = await read(bytes);
		expect(table.header).toEqual(['编号', '意见']);
		expect(table.rows).toEqual([
			{
				line: 2,
				cells: [
					{ kind: 'number', text: '1' },
					{ kind: 'text', text: '停车难' }
				]
			}
		]);
		expect(table.warnings.map(({ code }) => code)).toEqual(name === 'GB18030' ? ['spreadsheets_readAsChinese'] : []);
	});

	it.each([
		['semicolons', '甲;乙\n1,5;2'],
		['tabs', '甲\t乙\n1,5\t2'],
		['the separator told', 'sep=;\n甲;乙\n1,5;2']
	])('finds %s', async (_, text) => expect(await texts(text)).toEqual([['1,5', '2']]));

	it('quotes over lines, doubled quotes, lines as a person counts them', async () => {
		const table = await read('甲,乙\n"一\n二","说""好"""\n\n ,\n三,四');
		expect(table.rows.map(({ line, cells }) => [line, ...cells.map(({ text }) => text)])).toEqual([
			[2, '一\n二', '说"好"'],
			[5, '三', '四']
		]);
	});

	it('dates in words, zeros in front, ="0012", rows of other lengths', async () => {
		const table = await read('甲,乙\n2026年3月2日,0012\n="0012",\n1,2,3');
		expect(table.rows.map(({ cells }) => cells)).toEqual([
			[
				{ kind: 'date', text: '2026年3月2日', date: '2026-03-02' },
				{ kind: 'text', text: '0012' }
			],
			[
				{ kind: 'text', text: '0012' },
				{ kind: 'empty', text: '' }
			],
			[
				{ kind: 'number', text: '1' },
				{ kind: 'number', text: '2' },
				{ kind: 'number', text: '3' }
			]
		]);
	});

	it('an open quote and too many rows are refused with the place', async () => {
		const failure = await read('甲,乙\n1,2\n"三,四').catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(Refusal);
		expect(failure).toMatchObject({ codes: ['spreadsheets_brokenCsv'] });
		const many = readTable({ name: 'x.csv', bytes: Buffer.from('甲,乙\n1,2\n3,4\n5,6') }, { rows: 2 });
		await expect(many).rejects.toMatchObject({ codes: ['spreadsheets_tooManyRows'], facts: { rows: 2 } });
		const wide = readTable({ name: 'x.csv', bytes: Buffer.from(`甲,乙\n${'1,'.repeat(201)}1`) });
		await expect(wide).rejects.toMatchObject({ codes: ['spreadsheets_tooManyColumns'] });
	});

	it('neutralises formulas when writing', () => {
		const rows = [['=HYPERLINK("http://x")', '+1', '-1', '@a', '\tb', '\rc', '＝1', "'=d", 'e', -5, null]];
		const written = Buffer.from(writeCsv({ columns: [{ title: '=x' }], rows })).toString();
		expect(written).toBe(`\ufeff'=x\r\n"'=HYPERLINK(""http://x"")",'+1,'-1,'@a,"'\tb","'\rc",'＝1,''=d,e,-5,\r\n`);
	});

	it('writes days and minutes in Asia/Shanghai', () => {
		const rows = [[new Date('2026-03-01T16:00:00Z'), new Date('2026-03-02T06:30:00Z')]];
		expect(Buffer.from(writeCsv({ columns: [], rows })).toString()).toContain('2026-03-02,2026-03-02 14:30');
	});

	it('reads back what it wrote', async () => {
		const cell = fc.string({ unit: fc.constantFrom(...`=+-@'",;\t\n a停𠮷＝1`), minLength: 1 });
		const row = fc.tuple(fc.constant('x'), cell, cell, fc.constant('x'));
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
				const columns = ['甲', '乙', '丙', '丁'].map((title) => ({ title }));
				const blankAsEmpty = rows.map((cells) => cells.map((text) => (text.trim() === '' ? '' : text)));
				expect(await texts(writeCsv({ columns, rows }))).toEqual(blankAsEmpty);
			})
		);
	});
});
