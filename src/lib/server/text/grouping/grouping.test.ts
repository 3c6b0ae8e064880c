import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSuggested, suggestGroups, type Said } from './grouping.ts';
import { sideOf } from './side.ts';

const parking = [
	'小区门口晚上全是乱停的车，消防通道都堵住了，希望能划出固定车位。',
	'消防通道总被乱停的车堵住，建议划固定车位，晚上有人管。',
	'晚上乱停车把消防通道堵死，请划出固定车位。'
];
const library = ['图书馆周末开到晚上九点就好了，上班的人能去。', '希望图书馆周末延长到晚上九点，上班的人才有空去。'];
const others = ['公园的路灯坏了半年。', '菜场雨天积水，要修排水沟。', '公交三号线等得太久。', '社区医院没有儿科医生。'];
const say = (texts: readonly string[], more: Partial<Said> = {}): Said[] => texts.map((text) => ({ text, ...more }));

describe('groups that are suggested', () => {
	it('hold what says the same, largest first, with the words in common; what stands alone is left out', async () => {
		const groups = await suggestGroups(say([...others.slice(0, 2), ...parking, ...library, ...others.slice(2)]));
		expect(groups.map(({ members }) => members)).toEqual([
			[2, 3, 4],
			[5, 6]
		]);
		expect(groups[0]!.words).toContain('消防通道');
		expect(groups[1]!.words.join()).toContain('图书馆周末');
	});

	it('bring identical texts together, whatever their width, spaces and marks', async () => {
		const [group] = await suggestGroups(
			say(['请保留3号楼的坡道。', ...others, '请保留 ３号楼的坡道。', '请保留3号楼的 坡道｡'])
		);
		expect(group).toMatchObject({ members: [0, 5, 6], identical: true });
	});

	it('never join two sides, even with the same words', async () => {
		const text = '这条路改成单行线以后，学校门口的情况我家天天看在眼里。';
		const groups = await suggestGroups([
			...say([text, text], { side: 'for' }),
			...say([text, text], { side: 'against' }),
			...say(others)
		]);
		expect(groups.map(({ members }) => members)).toEqual([
			[0, 1],
			[2, 3]
		]);
	});

	it('do not chain: neighbours alike one by one are no group from end to end', async () => {
		const letters = Array.from(
			'春眠不觉晓处闻啼鸟夜来风雨声花落知多少白日依山尽黄河入海流欲穷千里目更上一层楼床前明月光疑是地霜举头望低思故乡'
		);
		const chain = letters.slice(0, -15).map((_, i) => letters.slice(i, i + 16).join(''));
		for (const { members } of await suggestGroups(say(chain)))
			expect(Math.max(...members) - Math.min(...members)).toBeLessThan(16);
	});

	it('hold no more than 60 unless they are one text', async () => {
		const varied = Array.from({ length: 200 }, (_, i) => `${parking[i % 3]}${others[i % 4]}第${i}户`);
		const groups = await suggestGroups(say([...varied, ...Array.from({ length: 100 }, () => library[0]!)]));
		expect(groups[0]).toMatchObject({ identical: true, members: { length: 100 } });
		for (const { members } of groups.slice(1)) expect(members.length).toBeLessThanOrEqual(mostSuggested);
	});

	it('hold each text once, are the same each time, and take anything for a text', async () => {
		const text = fc.string({ unit: fc.constantFrom(...'停车难收费图书馆，𠮷a\n '), maxLength: 30 });
		const said = fc.record({ text, subject: text, side: fc.constantFrom('', 'for', 'against') });
		await fc.assert(
			fc.asyncProperty(fc.array(said, { maxLength: 40 }), async (all) => {
				const groups = await suggestGroups(all);
				const members = groups.flatMap((group) => group.members);
				expect(new Set(members).size).toBe(members.length);
				expect(await suggestGroups(all)).toEqual(groups);
				for (const group of groups) {
					expect(group.members.length).toBeGreaterThan(1);
					const sides = new Set(group.members.map((at) => all[at]!.side));
					expect(sides.has('for') && sides.has('against')).toBe(false);
				}
			}),
			{ numRuns: 60 }
		);
	});
});

it('a side is only what is said plainly', () => {
	expect(sideOf('我不支持这个方案。')).toBe('against');
	expect(sideOf('支持加装电梯，老人等不起。')).toBe('for');
	expect(sideOf('希望政府给予资金支持。')).toBe('');
	expect(sideOf('同意第一条，反对第二条。')).toBe('');
	expect(sideOf('未经业主同意就收费。')).toBe('');
});
