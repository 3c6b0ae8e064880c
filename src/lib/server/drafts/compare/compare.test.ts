import { describe, expect, it } from 'vitest';
import { compareDrafts } from './index.ts';

const texts = {
	aim: '为了规范云汐区机动车停车秩序，改善出行环境，制定本办法。',
	scope: '本办法适用于云汐区行政区域内机动车停车设施的规划、建设和管理。',
	duty: '街道办事处负责组织辖区内居民开展停车自治，协调共享停车泊位。',
	fee: '收费停车设施应当在出入口显著位置公示收费标准、计费方式和监督电话。',
	fine: '违反本办法规定，擅自设置地锁的，由城市管理部门责令改正，处二百元罚款。'
};
const draft = (...list: string[]) => ({
	clauses: list.map((text, index) => ({ no: `第${'一二三四五六七八九十'[index]}条`, text }))
});
const { aim, scope, duty, fee, fine } = texts;

describe('compareDrafts', () => {
	it('keeps what differs only in width, spaces and invisible characters, whatever its number', () => {
		const found = compareDrafts(
			draft(aim, fee),
			draft(scope, aim.replace('，', ', ').replace('云', '云\u200b'), ` ${fee}\n`)
		);
		expect(found).toMatchObject({ kept: ['第二条', '第三条'], added: ['第一条'], edited: [], moved: [], removed: [] });
		expect(found.changes.filter((change) => change.kind === 'kept').every((change) => change.renumbered)).toBe(true);
	});

	it('tells edited, added and removed apart', () => {
		const found = compareDrafts(draft(aim, duty, fine), draft(aim, fee, fine.replace('二百元', '五百元以下')));
		expect(found).toMatchObject({ kept: ['第一条'], removed: ['第二条'], added: ['第二条'], edited: ['第三条'] });
		expect(found.changes.map((change) => change.kind)).toEqual(['kept', 'removed', 'added', 'edited']);
		expect(found.pairs).toMatchObject([
			{ oldIndex: 0, newIndex: 0 },
			{ oldIndex: 2, newIndex: 2, oldNo: '第三条', newNo: '第三条' }
		]);
	});

	it('calls only that clause moved which passed the others', () => {
		const found = compareDrafts(draft(aim, scope, duty, fee, fine), draft(aim, fine, scope, duty, fee));
		expect(found).toMatchObject({ moved: ['第二条'], kept: ['第一条', '第三条', '第四条', '第五条'] });
		const swapped = compareDrafts(draft(aim, scope), draft(scope, aim));
		expect([swapped.moved.length, swapped.kept.length]).toEqual([1, 1]);
	});

	it('finds a clause cut in two and two made one', () => {
		const both = `${duty}\n${fee}`;
		expect(compareDrafts(draft(aim, both, fine), draft(aim, duty, fee, fine))).toMatchObject({
			split: ['第二条'],
			kept: ['第一条', '第四条'],
			added: []
		});
		const merged = compareDrafts(draft(aim, duty, fee, fine), draft(aim, both, fine));
		expect(merged).toMatchObject({ merged: ['第二条'], kept: ['第一条', '第三条'], removed: [] });
		expect(merged.changes.find((change) => change.kind === 'merged')!.old).toHaveLength(2);
	});

	it('pairs equal texts by their numbers first, and sees an exchanged picture', () => {
		const picture = (imageId: string) => [{ kind: 'image' as const, imageId, alt: '' }];
		const one = {
			clauses: [
				{ no: '第一条', text: '（删除）' },
				{ no: '第2条', text: '（删除）' }
			]
		};
		expect(compareDrafts(one, { clauses: [{ no: '第二条', text: '（删除）' }] })).toMatchObject({
			kept: ['第二条'],
			removed: ['第一条']
		});
		const with_ = (id: string) => ({ clauses: [{ no: '第一条', text: fee, blocks: picture(id) }] });
		expect(compareDrafts(with_('a'), with_('b')).edited).toEqual(['第一条']);
		expect(compareDrafts(with_('a'), with_('a')).kept).toEqual(['第一条']);
	});

	it('puts every clause of both versions into exactly one change', () => {
		const pool = Object.values(texts);
		let seed = 7;
		const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
		for (let round = 0; round < 200; round++) {
			const make = () => Array.from({ length: random(8) }, () => pool[random(5)]!.slice(random(10), 12 + random(30)));
			const [old, fresh] = [draft(...make()), draft(...make())];
			const { changes } = compareDrafts(old, fresh);
			const sorted = (list: number[]) => list.sort((a, b) => a - b);
			expect(sorted(changes.flatMap((change) => change.old))).toEqual([...old.clauses.keys()]);
			expect(sorted(changes.flatMap((change) => change.new))).toEqual([...fresh.clauses.keys()]);
		}
	});

	it('compares empty drafts and many paragraphs in reasonable time', () => {
		expect(compareDrafts(draft(), draft()).changes).toEqual([]);
		const many = (offset: number) => ({
			clauses: Array.from({ length: 1500 }, (_, i) => ({
				no: `第${i + 1}段`,
				text: `云汐区第${i * 7 + offset}号地块由${i}街道管理。`
			}))
		});
		const started = performance.now();
		compareDrafts(many(0), many(3));
		expect(performance.now() - started).toBeLessThan(5000);
	});
});
