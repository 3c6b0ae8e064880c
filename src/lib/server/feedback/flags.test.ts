import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../feedback/types.ts';
import { flagsOf, isEmpty } from './flags.ts';

const clauses = [
	{ no: '第一条', text: '为了规范既有住宅加装电梯补贴，改善居住条件，制定本办法。' },
	{ no: '第二条', text: '加装电梯的，每部补贴二十八万元；管线迁移费用另行核算。' },
	{ no: '第三条', text: '一层住户不分摊建设费用，也不分摊运行费用。' },
	{ no: '第四条', text: '电梯由业主委员会委托有资质的单位维护保养。' }
];
const row = (
	seq: number,
	clauseNo: string | null,
	text: string,
	reason: string | null,
	outcome: Outcome = 'notAdopted'
) => ({
	...{ seq, title: text, clauseNo, reason, outcome, changedClause: null },
	opinions: [{ no: `2026001-000${seq}`, submitter: '王**', forMinor: false, channel: 'online' as const, text }]
});
const kinds = (...rows: ReturnType<typeof row>[]) => flagsOf(rows, clauses).map(({ kind, rows }) => [kind, ...rows]);

describe('empty politeness', () => {
	test.each([
		'感谢您的宝贵意见，我们将认真研究。',
		'您的建议很好，下一步工作中将统筹考虑，敬请理解和支持。',
		'经认真研究，根据有关规定，暂不采纳，感谢您对我们工作的关心和支持！',
		'您的意见已收悉，已转相关部门，我们会高度重视，进一步完善相关工作。',
		'结合我区实际情况，予以综合考虑，请您谅解。'
	])('%s', (reason) => expect(isEmpty(reason)).toBe(true));

	test.each([
		'补贴资金只用于工程费用，这一项由业主自行协商。',
		'感谢您的建议。管线迁移费由供水公司核价，每户不超过八百元。',
		'经研究，首班车提前要重新排驾驶员的班，先提前十五分钟。',
		'一层住户不使用电梯，上级规定不得要求其出资。',
		'井道位置由本楼全体业主表决，办法不作统一规定。'
	])('%s', (reason) => expect(isEmpty(reason)).toBe(false));
});

describe('reasons that touch neither the clause nor what was said', () => {
	test('of the clause, of the opinion, or of another clause by its number is enough', () => {
		expect(kinds(row(1, '第二条', '钱太少了。', '财政每部电梯补贴的上限由市里确定。'))).toEqual([]);
		expect(kinds(row(1, '第三条', '一楼的采光谁来管？', '采光由设计单位出具分析，挡住的要改图。'))).toEqual([]);
		expect(kinds(row(1, '第一条', '谁来修？', '这件事由第四条管，请看那里的写法。'))).toEqual([]);
		expect(kinds(row(1, null, '能不能快一点？', '电梯加装要先过消防审查，一般三个月。'))).toEqual([]);
	});

	test('none of it is flagged, once, and not as politeness too', () => {
		const beside = row(1, '第三条', '一楼不出钱公道吗？', '公交线路调整由交通运输部门另行公布时刻表。');
		expect(kinds(beside)).toEqual([['besideClause', 1]]);
		expect(kinds(row(2, '第三条', '一楼不出钱公道吗？', '感谢您的宝贵意见，我们将认真研究。'))).toEqual([
			['emptyReason', 2]
		]);
		expect(kinds(row(3, '第三条', '一楼不出钱公道吗？', null, 'adopted'))).toEqual([]);
	});
});

describe('one reason for unrelated matters', () => {
	const reason = '电梯补贴标准与全市一致，住户的费用和维护由业主表决决定。';
	test('is flagged with one row of each matter and how often it was used', () => {
		const rows = [
			row(1, '第二条', '二十八万太少，管线迁移费要单列。', reason),
			row(2, '第四条', '维护保养的公司由谁来选？', `${reason} `),
			row(3, '第二条', '管线迁移费要单列，二十八万不够。', reason.replace('。', ''))
		];
		expect(flagsOf(rows, clauses)).toEqual([{ kind: 'sameReason', rows: [1, 2], used: 3 }]);
	});

	test('for opinions that say the same it is right', () => {
		const rows = [
			row(1, '第二条', '二十八万太少，管线迁移费要单列。', reason),
			row(2, '第二条', '管线迁移费要单列，二十八万不够。', reason)
		];
		expect(flagsOf(rows, clauses)).toEqual([]);
		expect(
			kinds(row(1, '第二条', '钱太少。', reason), row(2, '第四条', '谁来维护？', '维护由业主委员会委托单位。'))
		).toEqual([]);
	});
});

test('thousands of rows take no minute', () => {
	const many = Array.from({ length: 5000 }, (_, at) =>
		row(at + 1, '第二条', `第${at}户问管线迁移费`, `迁移费按${at % 900}号核价单核算，由住户分担。`)
	);
	expect(flagsOf(many, clauses).length).toBeLessThan(5000);
});
