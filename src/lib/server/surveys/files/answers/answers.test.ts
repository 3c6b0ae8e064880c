import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable, writeCsv, writeXlsx } from '#server/spreadsheets';
import type { Definition, Entry } from '#lib/surveys/definition.ts';
import { finish } from '#lib/surveys/tally/finish.ts';
import { add, begin } from '#lib/surveys/tally/tally.ts';
import { readAnswers, readSurveyFile } from '../index.ts';

const named = (prefix: string, ...labels: string[]) => labels.map((label, i) => ({ id: `${prefix}${i + 1}`, label }));
const age: Entry = {
	kind: 'single',
	id: 'q1',
	label: '您的年龄段：',
	options: named('a', '18–24岁', '25–34岁', '其他（含不详）')
};
const ways: Entry = {
	kind: 'multiple',
	id: 'q2',
	label: '您怎么出行？',
	options: [...named('b', '公交、地铁', '步行', '骑车'), { id: 'b4', label: '其他', other: true }]
};
const view: Entry = {
	kind: 'scale',
	id: 'q3',
	label: '总体满意',
	points: 5,
	labels: ['很差', '差', '一般', '好', '很好']
};
const words: Entry = { kind: 'longText', id: 'q4', label: '您的建议' };
const survey: Definition = { entries: [age, ways, view, words] };
const header = '序号,1.您的年龄段:,2、您怎么出行?（多选题）,3. 总体满意,4.您的建议';

const csv = (...lines: string[]) => ({ name: 'a.csv', bytes: Buffer.from(lines.join('\n')) });
const one = async (row: string) => {
	const { sheets, rejected } = await readAnswers(csv(header, `1,${row}`), survey);
	return sheets[0]?.answers ?? rejected[0];
};

describe('answers of a table', () => {
	it('are found by number and words; options whatever their width, dashes and spaces', async () => {
		const read = await readAnswers(csv(header, '1,18-24 岁,步行,5,修路灯', '2,其他(含不详),骑车,很好,'), survey);
		expect(read).toEqual({
			rows: 2,
			sheets: [
				{
					row: 2,
					answers: { q1: { option: 'a1' }, q2: { options: ['b2'] }, q3: { point: 5 }, q4: { text: '修路灯' } }
				},
				{ row: 3, answers: { q1: { option: 'a3' }, q2: { options: ['b3'] }, q3: { point: 5 } } }
			],
			rejected: [],
			ignored: ['序号']
		});
		for (const row of ['18－24岁,,,', '１８～２４岁,,,', '18—24岁,（空）,(跳过),-3']) {
			expect(await one(row)).toEqual({ q1: { option: 'a1' } });
		}
	});

	it('choose several between any marks, also where an option holds such a mark itself', async () => {
		for (const cell of [
			'公交、地铁┋步行',
			'公交、地铁；步行',
			'公交、地铁、步行',
			'"公交、地铁,步行"',
			'步行|公交、地铁',
			'公交、地铁/步行'
		]) {
			const answers = (await one(`18–24岁,${cell},,`)) as { q2: { options: string[] } };
			expect([...answers.q2.options].sort(), cell).toEqual(['b1', 'b2']);
		}
		expect(await one('18–24岁,步行┋其他〖坐船、划艇〗,,')).toMatchObject({
			q2: { options: ['b2', 'b4'], other: '坐船、划艇' }
		});
		expect(await one('18–24岁,步行、飞机,,')).toMatchObject({ reason: 'questionnaire_cellUnknown', at: { no: 2 } });
	});

	it('give points by figure or words, not where the two disagree', async () => {
		for (const cell of ['4', '４', '4分', '好', '4=好', '4. 好'])
			expect(await one(`,,${cell},`)).toEqual({ q3: { point: 4 } });
		for (const cell of ['6', '0', '4.5', '4=很差', '还行']) {
			expect(await one(`,,${cell},`)).toMatchObject({ reason: 'questionnaire_cellUnknown', facts: { cell } });
		}
	});

	it('count as a whole row or not at all, with the reason', async () => {
		const must: Definition = { entries: [{ ...age, required: true } as Entry, ways, view, words] };
		const { rows, sheets, rejected } = await readAnswers(
			csv(header, '1,,步行,5,', '2,18-24岁,步行,9,', '3,18-24岁,,,'),
			must
		);
		expect(rows).toBe(3);
		expect(sheets.map(({ row }) => row)).toEqual([4]);
		expect(rejected.map(({ row, reason, at }) => [row, reason, at?.no])).toEqual([
			[2, 'questionnaire_missing', 1],
			[3, 'questionnaire_cellUnknown', 3]
		]);
		expect(await one(',,,')).toMatchObject({ reason: 'questionnaire_rowEmpty' });
	});

	it('keep a formula as the words it is, and an export takes its power', async () => {
		const formula = '=HYPERLINK("http://example.org","点我")';
		const cell = `"${formula.replaceAll('"', '""')}"`;
		expect(await one(`,,,${cell}`)).toEqual({ q4: { text: formula } });
		const written = writeCsv({ columns: [{ title: '您的建议' }], rows: [[formula]] });
		expect(Buffer.from(written).toString()).toContain(`"'=HYPERLINK(`);
		const again = await readAnswers({ name: 'a.csv', bytes: written }, { entries: [words] });
		expect(again.sheets[0]?.answers).toEqual({ q4: { text: formula } });
	});

	it('come in GBK and as XLSX', async () => {
		// 您的建议 / 多种树 as GBK writes it.
		const gbk = Buffer.from('c4fab5c4bda8d2e92cd0f2bac50ab6e0d6d6caf72c310a', 'hex');
		const read = await readAnswers({ name: 'a.csv', bytes: gbk }, { entries: [words] });
		expect(read.sheets).toEqual([{ row: 2, answers: { q4: { text: '多种树' } } }]);
		const sheet = {
			name: '答卷',
			columns: header.split(',').map((title) => ({ title })),
			rows: [[1, '18-24岁', '步行', 5, '好']]
		};
		const xlsx = await readAnswers({ name: 'a.xlsx', bytes: await writeXlsx([sheet]) }, survey);
		expect(xlsx.sheets[0]?.answers).toMatchObject({ q1: { option: 'a1' }, q3: { point: 5 }, q4: { text: '好' } });
	});

	it('of other columns are refused as a whole, by name', async () => {
		const refused = (...lines: string[]) => expect(readAnswers(csv(...lines), survey)).rejects;
		await refused('姓名,电话', '甲,1').toMatchObject({ codes: ['questionnaire_columnsNone'] });
		await refused(`${header},5.您的收入`, '1,,,,,').toMatchObject({
			codes: ['questionnaire_columnsForeign'],
			facts: { columns: '5.您的收入' }
		});
		await refused('1.您的年龄段,3.总体满意,4.您的建议', '18-24岁,5,').toMatchObject({
			codes: ['questionnaire_columnsMissing'],
			facts: { columns: '2. 您怎么出行？' }
		});
		await refused(`${header},您的建议`, '1,,,,,').toMatchObject({ codes: ['questionnaire_columnsDoubled'] });
	});

	it('may be spread over columns: rows of a matrix, ticks of options, places of an order', async () => {
		const matrix: Entry = {
			kind: 'matrix',
			id: 'q1',
			label: '满意程度',
			rows: named('r', '物业', '绿化'),
			columns: named('c', '好', '差')
		};
		const order: Entry = { kind: 'ranking', id: 'q3', label: '请排序', options: named('o', '停车', '电梯', '路灯') };
		const spread = [
			'1、满意程度—物业,1、满意程度—绿化,2、您怎么出行？(步行),2、您怎么出行？(骑车),3、请排序(停车),3、请排序(电梯),3、请排序(路灯)'
		];
		const definition: Definition = { entries: [matrix, ways, order] };
		const { sheets } = await readAnswers(csv(...spread, '好,2,1,0,2,3,1', '差,,0,0,,,'), definition);
		expect(sheets.map(({ answers }) => answers)).toEqual([
			{ q1: { rows: { r1: 'c1', r2: 'c2' } }, q2: { options: ['b2'] }, q3: { order: ['o3', 'o1', 'o2'] } },
			{ q1: { rows: { r1: 'c2' } } }
		]);
		const together = await readAnswers(csv('请排序,Q1,Q2', '路灯→停车→电梯,,步行'), {
			entries: [order, ways, view]
		}).catch((reason: unknown) => reason);
		expect(together).toMatchObject({ codes: ['questionnaire_columnsDoubled'] });
	});
});

const folder = resolve('../shared/data/gz-greenspace-survey');
describe.skipIf(!existsSync(folder))('60 real answers to a real questionnaire', () => {
	it('give the file’s own frequencies', async () => {
		const open = (name: string) => ({ name, bytes: readFileSync(resolve(folder, name)) });
		const { definition } = await readSurveyFile(open('调查问卷.docx'));
		const { rows, sheets, rejected, ignored } = await readAnswers(open('responses_first60.csv'), definition);
		expect([rows, sheets.length, rejected, ignored]).toEqual([60, 60, [], ['序号']]);
		const state = begin(definition);
		for (const { answers } of sheets) add(state, answers);
		const { questions } = finish(state);

		// Counted again from the text of the file: the 22 columns behind 序号, no word of which holds a comma.
		const [, ...lines] = readFileSync(resolve(folder, 'responses_first60.csv'), 'utf8').trim().split(/\r?\n/);
		expect(lines).toHaveLength(60);
		questions.forEach(({ n, asked, options, mean, median }, at) => {
			const values = lines.map((line) => line.split(',')[at + 1]!.trim());
			const own = new Map<string, number>();
			for (const value of values) own.set(value, (own.get(value) ?? 0) + 1);
			const found = options.filter(({ count }) => count > 0);
			expect(new Map(found.map(({ label, point, count }) => [point ? String(point) : label, count]))).toEqual(own);
			for (const { count, percent } of options) expect(percent).toBeCloseTo(Math.round((count / 60) * 10_000) / 100, 9);
			expect([n, asked]).toEqual([60, 60]);
			if (at < 4) return;
			const figures = values.map(Number).sort((a, b) => a - b);
			expect(mean).toBeCloseTo(figures.reduce((a, b) => a + b, 0) / 60, 2);
			expect(median).toBe((figures[29]! + figures[30]!) / 2);
		});
		const table = await readTable(open('responses_first60.csv'));
		expect(table.header).toHaveLength(questions.length + 1);
	});
});
