/** Bulk entry of paper: previews, faults by row, nothing half-imported; the real messages where they are present. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import { transaction } from '#server/db';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { writeXlsx } from '#server/spreadsheets';
import { makeOffice, type Crew } from '../../../../tests/support/factories.ts';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import * as opinions from './index.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const csv = (text: string) => ({ name: '意见.csv', bytes: new TextEncoder().encode(text) });

let unit: Crew;
let id: string;

beforeAll(async () => {
	at('2026-03-02T08:00:00');
	await organisation.seed();
	const office = await makeOffice();
	unit = office.departments[0];
	id = (await makeConsultation({ unit, publisher: office.office.publisher, opensOn: '2026-03-02' })).id;
	at('2026-03-20T10:00:00');
});

const rows = `姓名,条款,态度,意见内容,收到日期,电话
陈阿根,第三条,反对,一楼采光受影响总得有个说法,2026-03-10,
陈阿根,第三条,反对,一楼采光 受影响总得有个说法,2026/3/11,
刘秀英,第三条,反对,一楼采光受影响总得有个说法,2026年3月12日,
王桂香,,,同意装电梯,2026-03-12,
赵立,第九十九条,建议,加一台担架电梯,2026-03-12,
钱海,,也许,再等等看,2026-03-12,
孙梅,,建议,一,2026-03-12,
周明,,建议,期限之前寄的,2026-02-01,
吴刚,,建议,日期写成这样,三月里,
`;

describe('bulk entry of paper', () => {
	test('a preview tells each row’s fault and writes nothing', async () => {
		const preview = await opinions.importPaper(unit.clerk, id, csv(rows), { channel: 'letter', dryRun: true });
		expect(preview).toMatchObject({ rows: 9, accepted: 3, duplicates: 1 });
		expect(preview.rejected.map(({ row, reason }) => [row, reason])).toEqual([
			[6, 'opinions_unknownClauseNo'],
			[7, 'opinions_importStance'],
			[8, 'opinions_textTooShort'],
			[9, 'opinions_outsidePeriod'],
			[10, 'opinions_importDate']
		]);
		expect((await opinions.tally(id)).received).toBe(0);
	});

	test('the same rows are entered once, with gap-free numbers; the same text of another person counts', async () => {
		const first = await opinions.importPaper(unit.clerk, id, csv(rows), { channel: 'letter' });
		expect(first).toMatchObject({ accepted: 3, duplicates: 1 });
		const again = await opinions.importPaper(unit.clerk, id, csv(rows), { channel: 'letter' });
		expect(again).toMatchObject({ accepted: 0, duplicates: 4 });
		const all = await opinions.listForDesk(id);
		expect(all.map(({ serial }) => serial)).toEqual([1, 2, 3]);
		expect(all.map(({ submitterShown }) => submitterShown)).toEqual(['陈**', '刘**', '王**']);
	});

	test('two clerks who enter the same table at once enter it once; what fails leaves nothing', async () => {
		const table = csv('姓名,意见内容\n冯兰,电梯声音要小\n褚卫,轿厢里装上扶手\n卫红,夜里不要施工\n');
		const before = (await opinions.tally(id)).received;
		const failing = transaction(async () => {
			await opinions.importPaper(unit.clerk, id, table, { channel: 'letter' });
			throw new Error('the disk is full');
		});
		await expect(failing).rejects.toThrow('the disk is full');
		expect((await opinions.tally(id)).received).toBe(before);
		const enter = () => opinions.importPaper(unit.clerk, id, table, { channel: 'letter' });
		const both = await Promise.all([enter(), enter()]);
		expect(both.map(({ accepted }) => accepted).sort()).toEqual([0, 3]);
		const serials = (await opinions.listForDesk(id)).map(({ serial }) => serial);
		expect(serials).toEqual(serials.map((_, index) => index + 1));
		expect(await journal.verify()).toMatchObject({ ok: true });
	});

	test('columns are found wherever they stand, formulas are words, a table without opinions is refused', async () => {
		const bytes = await writeXlsx([
			{
				name: '意见',
				columns: ['日期', '意见', '提出单位'].map((title) => ({ title, width: 12 })),
				rows: [['2026-03-09', '=HYPERLINK("http://example.invalid","点我")', '锦帆物业公司']]
			}
		]);
		const result = await opinions.importPaper(unit.clerk, id, { name: 'a.xlsx', bytes }, { channel: 'onsite' });
		expect(result).toMatchObject({ accepted: 1, rejected: [] });
		const [last] = (await opinions.listForDesk(id)).slice(-1);
		expect(last).toMatchObject({ submitterShown: '锦帆物业公司', submitterType: 'unit', channel: 'onsite' });
		expect(last!.text).toBe('=HYPERLINK("http://example.invalid","点我")');
		const wrong = opinions.importPaper(unit.clerk, id, csv('甲,乙\n1,2\n'), { channel: 'letter' });
		await expect(wrong).rejects.toMatchObject({ codes: ['opinions_importColumns'] });
	});

	test('only clerks of the unit enter paper', async () => {
		const wrong = opinions.importPaper(unit.drafter, id, csv(rows), { channel: 'letter' });
		await expect(wrong).rejects.toMatchObject({ codes: ['opinions_notEnteringClerk'] });
	});

	const real = '../shared/data/zhengwu-messages/messages_with_votes.csv';
	test.skipIf(!existsSync(real))('1,416 real messages are entered whole', { timeout: 120_000 }, async () => {
		const file = { name: 'messages.csv', bytes: readFileSync(real) };
		const result = await opinions.importPaper(unit.clerk, id, file, { channel: 'email' });
		expect(result.rows).toBe(1416);
		expect(result.accepted + result.duplicates + result.rejected.length).toBe(1416);
		expect(result.rejected.filter(({ reason }) => reason !== 'opinions_textTooLong')).toEqual([]);
		expect(result.accepted).toBeGreaterThan(1300);
	});
});
