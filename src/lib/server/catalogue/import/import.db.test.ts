import { beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine } from '#server/db';
import { writeCsv, writeXlsx, type WritableCell } from '#server/spreadsheets';
import { papers, publishCatalogue, row } from '../../../../../tests/support/catalogues.ts';
import { makeOffice, makeUnit } from '../../../../../tests/support/factories.ts';
import * as catalogue from '../index.ts';

let made: Awaited<ReturnType<typeof makeOffice>>;
let housing: string;
let finance: string;
let year = 2026;

beforeAll(async () => {
	clock.standAt(new Date('2026-03-01T10:00:00+08:00'));
	made = await makeOffice();
	housing = (await makeUnit({ name: '区住建局' })).id;
	finance = (await makeUnit({ name: '区财政局' })).id;
});

async function emptyVersion() {
	const input = { year: year++, title: '年度重大行政决策事项目录', organ: '云汐区人民政府' };
	const { version, catalogue: made_ } = await catalogue.createCatalogue(made.justice.drafter, input);
	return { versionId: version.id, year: made_.year };
}

const csv = (header: string[], rows: WritableCell[][]) => ({
	name: '目录.csv',
	bytes: writeCsv({ columns: header.map((title) => ({ title })), rows })
});
const xlsx = async (header: string[], rows: WritableCell[][]) => ({
	name: '目录.xlsx',
	bytes: await writeXlsx([{ name: '目录', columns: header.map((title) => ({ title })), rows }])
});
const read = (versionId: string, file: { name: string; bytes: Uint8Array }, dryRun = false) =>
	catalogue.importEntries(made.justice.drafter, versionId, file, { dryRun });
const codesOf = (preview: catalogue.ImportPreview) =>
	preview.rows.map(({ problems }) => problems.map(({ code }) => code.replace('catalogue_import', '')).join());
const rowCount = async () => Number((await currentEngine().raw('select count(*) as n from catalogue_entries'))[0]!.n);

describe('the column sets of real catalogues', () => {
	test('序号|决策事项名称|决策事项程序|决策中是否需听证|决策承办单位|决策时间', async () => {
		const { versionId, year } = await emptyVersion();
		const file = csv(
			['序号', '决策事项名称', '决策事项程序', '决策中是否需听证', '决策承办单位', '决策时间'],
			[
				[
					1,
					'既有住宅加装电梯补贴办法',
					'公开征求意见、专家论证、风险评估、合法性审查、集体讨论',
					'否',
					'区住建局（牵头）、区财政局',
					`${year}年6月底前`
				],
				[2, '政府定价停车收费标准调整方案', '听证会、合法性审查', '是（价格法第二十三条）', '区财政局', '9月']
			]
		);
		const result = await read(versionId, file);
		expect(codesOf(result)).toEqual(['', '']);
		expect(result.imported).toBe(2);
		const { entries } = await catalogue.findDraft(made.justice.drafter, versionId);
		expect(entries[0]).toMatchObject({
			seq: 1,
			kind: null,
			leadUnitId: housing,
			coUnitIds: [finance],
			participation: ['openConsultation'],
			expertReview: true,
			riskAssessment: true,
			fairCompetition: false,
			hearing: 'none',
			plannedDecisionMonth: `${year}-06`
		});
		expect(entries[1]).toMatchObject({
			hearing: 'required',
			participation: ['hearing'],
			plannedDecisionMonth: `${year}-09`
		});
		expect(result.rows[0]!.missing).toEqual(['catalogue_missingKind']);
		expect(result.rows[1]!.missing).toEqual(['catalogue_missingKind', 'catalogue_missingHearingBasis']);
	});

	test('序号|决策项目|申报单位|拟决策时间|决策程序, under a title line, in XLSX', async () => {
		const { versionId, year } = await emptyVersion();
		const bytes = await writeXlsx([
			{
				name: '附件',
				columns: [{ title: `${year}年度重大行政决策事项目录` }],
				rows: [
					['序号', '决策项目', '申报单位', '拟决策时间', '决策程序'],
					[1, '城市更新规划', '区住建局', `${year}年12月`, '公众参与、合法性审查']
				]
			}
		]);
		const result = await read(versionId, { name: '目录.xlsx', bytes });
		expect(codesOf(result)).toEqual(['']);
		expect(result.imported).toBe(1);
	});

	test('the months of the stages in one column (龙港), and a table of names and units alone (枣庄)', async () => {
		const { versionId, year } = await emptyVersion();
		const plan = `公众参与：${year}年4月；合法性审查：${year}年5月；集体讨论决定：${year}年6月`;
		const first = await read(
			versionId,
			csv(
				['序号', '名称', '主要承办单位', '计划完成时间（按程序分列）', '法律政策依据'],
				[[1, '停车设施规划', '区住建局', plan, '《城乡规划法》\n《停车条例》']]
			)
		);
		expect(codesOf(first)).toEqual(['']);
		expect(first.rows[0]!.input).toMatchObject({
			plannedDecisionMonth: `${year}-06`,
			stagePlan: [
				{ stage: 'participation', plannedMonth: `${year}-04` },
				{ stage: 'legalityReview', plannedMonth: `${year}-05` },
				{ stage: 'deliberation', plannedMonth: `${year}-06` }
			],
			legalBasis: ['《城乡规划法》', '《停车条例》']
		});
		const second = await read(versionId, csv(['决策事项名称', '承办单位'], [['公园夜间照明方案', '区住建局']]));
		expect(second.imported).toBe(1);
		expect(second.rows[0]!.input.seq).toBe(2);
		expect(second.rows[0]!.missing).toContain('catalogue_missingMonth');
	});
});

describe('bad rows', () => {
	const header = ['年度', '序号', '决策事项名称', '事项类别', '牵头单位', '配合单位', '是否听证', '决策时间'];
	const good = (year: number, seq: WritableCell, more: Record<number, WritableCell> = {}) => {
		const cells: WritableCell[] = [
			year,
			seq,
			`第${String(seq)}项办法`,
			'公共政策',
			'区住建局',
			'区财政局',
			'否',
			`${year}-10`
		];
		for (const [at, cell] of Object.entries(more)) cells[Number(at)] = cell;
		return cells;
	};
	const bad: Record<string, (year: number) => WritableCell[]> = {
		DuplicateSeq: (year) => good(year, 1, { 2: '另一项办法' }),
		DuplicateTitle: (year) => good(year, 3, { 2: ' 第1项 办法' }),
		BadSeq: (year) => good(year, '第三项(1)', { 2: '甲办法' }),
		NoTitle: (year) => good(year, 4, { 2: ' ' }),
		TitleTooLong: (year) => good(year, 5, { 2: '长'.repeat(121) }),
		UnknownUnit: (year) => good(year, 6, { 4: '区某某局' }),
		NoLead: (year) => good(year, 7, { 4: '', 5: '' }),
		LeadNotNamed: (year) => good(year, 8, { 4: '' }),
		TwoLeads: (year) => good(year, 9, { 4: '区住建局、区财政局' }),
		WrongYear: (year) => good(year, 10, { 0: year - 1 }),
		ExcludedKind: (year) => good(year, 12, { 3: '财政政策、货币政策等宏观调控决策' }),
		UnknownWord: (year) => good(year, 15, { 6: '再议' }),
		BadMonth: (year) => good(year, 16, { 7: '尽快' }),
		AmbiguousMonth: (year) => good(year, 17, { 7: year + 0.1 })
	};
	test.each(Object.entries(bad))('%s is named, and nothing is written', async (code, make) => {
		const { versionId, year } = await emptyVersion();
		const rows = [good(year, 1), make(year), good(year, 40)];
		for (const file of [csv(header, rows), await xlsx(header, rows)]) {
			const before = await rowCount();
			const result = await read(versionId, file);
			// a number of CSV is text and 2026.1 there says January
			const harmless = code === 'AmbiguousMonth' && file.name.endsWith('csv');
			if (harmless) continue;
			expect(codesOf(result)).toEqual(['', code, '']);
			expect(result.imported).toBe(0);
			expect(await rowCount()).toBe(before);
		}
	});

	test.each([
		['决策月份早于目录年度', 7, (year: number) => `${year - 1}-12`, 'WrongYear'],
		['标题是突发事件应急处置', 2, () => '防汛突发事件应急处置方案', 'ExcludedKind'],
		['标题是政府立法', 2, () => '年度政府立法计划', 'ExcludedKind']
	])('%s', async (_, at, cell, code) => {
		const { versionId, year } = await emptyVersion();
		const result = await read(versionId, csv(header, [good(year, 2, { [at]: cell(year) })]));
		expect(codesOf(result)).toEqual([code]);
	});

	test('a plan for emergencies is no emergency', async () => {
		const { versionId, year } = await emptyVersion();
		const result = await read(versionId, csv(header, [good(year, 2, { 2: '街道防汛应急预案编制规范' })]));
		expect(result.imported).toBe(1);
	});

	test('missing and doubled columns are named; foreign ones are told', async () => {
		const { versionId } = await emptyVersion();
		const without = await read(versionId, csv(['序号', '备注', '决策时间'], [[1, 'x', '6月']]));
		expect(without.problems.map(({ facts }) => facts.column)).toEqual(['决策事项名称', '承办单位']);
		expect(without.ignoredColumns).toEqual(['备注']);
		const doubled = await read(
			versionId,
			csv(['名称', '承办单位', '责任单位'], [['停车规划', '区住建局', '区财政局']])
		);
		expect(doubled.problems.map(({ code }) => code)).toEqual(['catalogue_importDoubledColumn']);
		const empty = await read(versionId, csv(['名称', '承办单位'], []));
		expect(empty.problems.map(({ code }) => code)).toEqual(['catalogue_importNoRows']);
		expect([without, doubled, empty].map(({ imported }) => imported)).toEqual([0, 0, 0]);
	});

	test('a number or title that is there already, from an earlier file', async () => {
		const { versionId, year } = await emptyVersion();
		await read(versionId, csv(header, [good(year, 1)]));
		const again = await read(versionId, csv(header, [good(year, 1)]));
		expect(codesOf(again)).toEqual(['DuplicateSeqPresent,DuplicateTitlePresent']);
		expect(again.imported).toBe(0);
	});

	test('what is no table is refused in words', async () => {
		const { versionId } = await emptyVersion();
		await expect(read(versionId, { name: 'x.xlsx', bytes: new Uint8Array() })).rejects.toThrow(Refusal);
		await expect(read(versionId, { name: 'x.csv', bytes: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj') })).rejects.toThrow(
			Refusal
		);
	});
});

test('a dry run shows the same and writes nothing, not even in the journal', async () => {
	const { versionId } = await emptyVersion();
	const file = csv(['名称', '承办单位'], [['停车规划', '区住建局']]);
	const state = async () => [
		await rowCount(),
		(await currentEngine().raw('select count(*) as n from journal_entries'))[0]
	];
	const before = await state();
	const dry = await read(versionId, file, true);
	expect(dry).toMatchObject({ imported: 0, problems: [], rows: [{ line: 2, input: { title: '停车规划' } }] });
	expect(await state()).toEqual(before);
	expect((await read(versionId, file)).rows).toEqual(dry.rows);
});

test('who does not compile the catalogue cannot import, nor into a later version', async () => {
	const { versionId } = await emptyVersion();
	const file = csv(['名称', '承办单位'], [['停车规划', '区住建局']]);
	const outsider = made.departments[0].drafter;
	await expect(catalogue.importEntries(outsider, versionId, file, { dryRun: true })).rejects.toMatchObject({
		codes: expect.arrayContaining(['catalogue_notCompiler'])
	});
});

test('an exported catalogue comes back equal, row by row', async () => {
	const { versionId, year } = await emptyVersion();
	const full = row(1, housing, {
		title: '既有住宅加装电梯补贴办法，含"引号"、逗号和=号',
		kind: 'resourceProtection',
		coUnitIds: [finance, made.office.unit.id],
		legalBasis: ['《中华人民共和国民法典》第二百七十八条', '《价格法》第二十三条；《停车条例》'],
		participation: [
			'openConsultation',
			'symposium',
			'hearing',
			'fieldVisit',
			'writtenConsultation',
			'survey',
			'opinionPoll',
			'other'
		],
		expertReview: true,
		fairCompetition: true,
		hearing: 'required',
		hearingBasis: '《价格法》第二十三条；列入省定价听证目录',
		plannedDecisionMonth: `${year}-10`,
		stagePlan: [
			{ stage: 'initiation', plannedMonth: `${year - 1}-12` },
			{ stage: 'participation', plannedMonth: `${year}-05` },
			{ stage: 'symposium', plannedMonth: `${year}-05` },
			{ stage: 'feedback', plannedMonth: `${year}-07` },
			{ stage: 'fairCompetition', plannedMonth: `${year}-08` },
			{ stage: 'deliberation', plannedMonth: `${year}-10` },
			{ stage: 'publication', plannedMonth: `${year}-10` },
			{ stage: 'evaluation', plannedMonth: `${year + 1}-12` }
		],
		affects: { groups: ['一层住户', '老年人、儿童'], business: true, minors: true, region: '老桥街道、西渠街道' }
	});
	const plain = row(2, finance, {
		title: '=1+1 号停车规划',
		plannedDecisionMonth: `${year + 1}-01`,
		hearing: 'optional'
	});
	const { drafter } = made.justice;
	await catalogue.addEntry(drafter, versionId, full);
	await catalogue.addEntry(drafter, versionId, plain);
	const before = (await catalogue.findDraft(drafter, versionId)).entries.map((entry) => catalogue.inputOf(entry));

	const draft = await catalogue.exportXlsx(versionId, drafter);
	for (const { itemId } of (await catalogue.findDraft(drafter, versionId)).entries) {
		await catalogue.removeEntry(drafter, versionId, itemId);
	}
	expect((await read(versionId, { name: '目录.xlsx', bytes: draft })).imported).toBe(2);
	const after = (await catalogue.findDraft(drafter, versionId)).entries.map((entry) => catalogue.inputOf(entry));
	expect(after).toEqual(before);

	await catalogue.setPapers(drafter, versionId, papers);
	await publishCatalogue(made.justice, made.office, versionId);
	const bytes = await catalogue.exportXlsx(versionId);
	const shown = await read((await emptyVersion()).versionId, { name: '目录.xlsx', bytes }, true);
	expect(shown.rows.map(({ input }) => input)).toEqual(before);
});

test('the export of a draft is for those who may see it', async () => {
	const { versionId } = await emptyVersion();
	await expect(catalogue.exportXlsx(versionId)).rejects.toThrow(/not found/);
	await expect(catalogue.exportXlsx(versionId, made.departments[0].drafter)).rejects.toThrow(/not found/);
	expect((await catalogue.exportXlsx(versionId, made.justice.firstReviewer)).byteLength).toBeGreaterThan(500);
});
