import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable, writeXlsx } from '#server/spreadsheets';
import { groupOpinions } from './group.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'wenji-group-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const rows = [
	['007', '图书馆', '图书馆周末开到晚上九点就好了，上班的人能去。'],
	['008', '路灯', '公园的路灯坏了半年，台阶都看不清。'],
	['009', '图书馆', '希望图书馆周末延长到晚上九点，上班的人才有空去。'],
	['010', '单行线', '我反对把校门口改成单行线，接孩子要绕两公里。'],
	['011', '单行线', '我支持把校门口改成单行线，接孩子不用再绕两公里。'],
	['012', '菜场', '菜场雨天积水，要修排水沟。']
];

describe('a table', () => {
	it('is grouped by its usual columns, ids as written, whoever stands alone left out', async () => {
		const file = join(folder, '意见.csv');
		writeFileSync(file, ['留言编号,留言主题,留言详情', ...rows.map((row) => row.join(','))].join('\n'));
		expect(await groupOpinions([file])).toEqual({ groups: [['007', '009']] });
	});

	it('is grouped by the columns that are named', async () => {
		const file = join(folder, '表.xlsx');
		const columns = [{ title: '号' }, { title: '说了什么' }];
		const sheet = { name: '表', columns, rows: rows.map(([id, , text]) => [id!, text!]) };
		writeFileSync(file, await writeXlsx([sheet]));
		expect(await groupOpinions([file, '--id', '号', '--text', '说了什么'])).toEqual({ groups: [['007', '009']] });
	});

	it('is refused in words without its columns, and when it is not there', async () => {
		const file = join(folder, '别的.csv');
		writeFileSync(file, '姓名,电话\n甲,1\n乙,2\n');
		const lacking = { codes: ['opinions_groupNoColumn'], facts: { columns: '编号、详情' } };
		await expect(groupOpinions([file])).rejects.toMatchObject(lacking);
		await expect(groupOpinions([])).rejects.toMatchObject({ codes: ['opinions_groupUsage'] });
		await expect(groupOpinions([folder])).rejects.toMatchObject({ codes: ['opinions_groupNoFile'] });
	});
});

const messages = resolve('../shared/data/zhengwu-messages');
describe.skipIf(!existsSync(messages))('1,416 messages of citizens', () => {
	const sets = async (name: string, column: string) => {
		const table = await readTable({ name, bytes: readFileSync(join(messages, name)) });
		const [set, id] = [table.header.indexOf(column), table.header.indexOf('留言编号')];
		return Object.values(Object.groupBy(table.rows, ({ cells }) => cells[set]!.text)).map((each) =>
			each!.map(({ cells }) => cells[id]!.text)
		);
	};

	it('are grouped as people did it, with few strangers; what is the same is always together', async () => {
		const { groups } = await groupOpinions([join(messages, 'messages_with_votes.csv')]);
		expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(60);
		for (const gold of await sets('groups_gold_dev.csv', 'group')) {
			const met = groups.map((group) => group.filter((id) => gold.includes(id)).length);
			const most = Math.max(...met);
			expect(most / gold.length, gold[0]).toBeGreaterThanOrEqual({ 9: 8 / 9, 21: 16 / 21, 10: 7 / 10 }[gold.length]!);
			expect(groups[met.indexOf(most)]!.length - most).toBeLessThanOrEqual(15);
		}
		for (const same of await sets('exact_duplicates_dev.csv', 'dup_set')) {
			expect(
				groups.some((group) => same.every((id) => group.includes(id))),
				same.join()
			).toBe(true);
		}
	});
});
