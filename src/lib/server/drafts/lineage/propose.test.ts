import { describe, expect, it } from 'vitest';
import { proposeLineage } from './propose.ts';
import { checkLinks } from './links.ts';

const texts = {
	aim: '为了规范云汐区机动车停车秩序，改善出行环境，制定本办法。',
	scope: '本办法适用于云汐区行政区域内机动车停车设施的规划、建设和管理。',
	duty: '街道办事处负责组织辖区内居民开展停车自治，协调共享停车泊位。',
	fee: '收费停车设施应当在出入口显著位置公示收费标准、计费方式和监督电话。',
	fine: '违反本办法规定，擅自设置地锁的，由城市管理部门责令改正，处二百元罚款。'
};
const { aim, scope, duty, fee, fine } = texts;
const clauses = (...list: string[]) =>
	list.map((text, index) => ({ id: `${index}${text.slice(0, 4)}`, no: `第${'一二三四五六七八九十'[index]}条`, text }));
const told = (old: string[], fresh: string[]) =>
	proposeLineage(clauses(...old), clauses(...fresh)).map(({ kind, from, to }) => `${from} ${kind} ${to}`);

describe('proposeLineage', () => {
	it('is sure of what the texts say', () => {
		expect(told([aim, scope, fine], [aim, duty, scope, fine.replace('二百元', '五百元以下')])).toEqual([
			'0 kept 0',
			' added 1',
			'1 kept 2',
			'2 edited 3'
		]);
		expect(told([aim, `${duty}\n${fee}`, fine], [aim, duty, fee])).toEqual(['0 kept 0', '1 split 1,2', '2 removed ']);
		expect(told([aim, duty, fee], [`${duty}\n${fee}`, aim])).toContain('1,2 merged 0');
	});

	it('asks where a clause is half another one, with what it may have become; and of what hangs on the answer', () => {
		const half = `街道办事处负责组织居民自治。${scope.slice(10)}车位不足的，可以夜间开放学校操场。`;
		const links = proposeLineage(clauses(aim, duty), clauses(half, aim));
		const asked = links.filter(({ kind }) => kind === 'unsure');
		expect(asked.map(({ from }) => from)).toContainEqual([1]);
		expect(asked.find(({ from }) => from[0] === 1)!.candidates[0]!.to).toBe(0);
		expect(links.flatMap(({ to }) => to).sort()).toEqual([0, 1]);
	});

	it('asks whether a part was cut off, where what one clause lost stands in a new one', () => {
		const whole = `${fee}${duty}`;
		const grown = `${duty}街道办事处应当每季度公布共享泊位的数量、位置、开放时间和收费情况，并接受居民监督；居民提出的意见应当在十日内答复。`;
		const asked = proposeLineage(clauses(aim, whole), clauses(aim, fee, grown)).find(({ from }) => from[0] === 1)!;
		expect(['unsure', 'split']).toContain(asked.kind);
		if (asked.kind === 'unsure') expect(asked.candidates.map(({ to }) => to).sort()).toEqual([1, 2]);
	});

	it('covers every clause of both versions exactly once, the same way each time', () => {
		const pool = Object.values(texts);
		let seed = 11;
		const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
		for (let round = 0; round < 300; round++) {
			const make = () => Array.from({ length: random(9) }, () => pool[random(5)]!.slice(random(14), 16 + random(30)));
			const [old, fresh] = [clauses(...make()), clauses(...make())];
			const links = proposeLineage(old, fresh);
			const sorted = (list: number[]) => list.sort((a, b) => a - b);
			expect(sorted(links.flatMap(({ from }) => from))).toEqual([...old.keys()]);
			expect(sorted(links.flatMap(({ to }) => to))).toEqual([...fresh.keys()]);
			expect(proposeLineage(old, fresh)).toEqual(links);
		}
	});
});

describe('checkLinks', () => {
	const [old, fresh] = [clauses(aim, `${duty}\n${fee}`, scope), clauses(scope, aim, duty, fee)];
	const id = (list: typeof old, ...at: number[]) => at.map((one) => list[one]!.id);
	const links = [
		{ from: id(old, 0), to: id(fresh, 1) },
		{ from: id(old, 1), to: id(fresh, 3, 2) },
		{ from: id(old, 2), to: id(fresh, 0) }
	];

	it('says what each link is, in the order of the new version', () => {
		const checked = checkLinks(old, fresh, links);
		expect(checked.map(({ kind }) => kind)).toEqual(['moved', 'kept', 'split']);
		expect(checked[2]!.to.map(({ no }) => no)).toEqual(['第三条', '第四条']);
		const cut = checkLinks(old, fresh, [
			...links.slice(0, 2),
			{ from: id(old, 2), to: [] },
			{ from: [], to: id(fresh, 0) }
		]);
		expect(cut.map(({ kind }) => kind).sort()).toEqual(['added', 'kept', 'removed', 'split']);
	});

	it('refuses a clause mapped twice, one left out, one of elsewhere, several that became several', () => {
		const refused = (changed: Parameters<typeof checkLinks>[2]) => {
			try {
				checkLinks(old, fresh, changed);
				return 'accepted';
			} catch (reason) {
				const { codes, facts } = reason as { codes: string[]; facts: Record<string, unknown> };
				return [codes[0], facts?.no ?? facts?.nos ?? facts?.old ?? ''].join(' ');
			}
		};
		expect(refused([...links, { from: id(old, 0), to: [] }])).toBe('drafts_lineageTwice 第一条');
		expect(refused([...links.slice(1), { from: id(old, 0), to: id(fresh, 0) }])).toBe('drafts_lineageTwice 第一条');
		expect(refused(links.slice(1))).toBe('drafts_lineageLeftOut 第一条、第二条');
		expect(refused([...links, { from: ['elsewhere'], to: [] }])).toBe('drafts_lineageOther ');
		const tangled = [
			{ from: id(old, 0, 2), to: id(fresh, 0, 1) },
			{ from: id(old, 1), to: id(fresh, 2, 3) }
		];
		expect(refused(tangled)).toBe('drafts_lineageTangled 第一条、第三条');
	});
});
