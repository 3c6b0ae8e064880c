import { describe, expect, test } from 'vitest';
import { monthIn } from './months.ts';
import { stagePlanIn } from './stageplan.ts';
import { unitsIn } from './units.ts';
import { hearingWords, keyIn, keyOf, kindWords, methodsIn, yesOrNo } from './words.ts';

describe('months of catalogue tables', () => {
	test.each([
		['2026-06', '2026-06'],
		['2026.6', '2026-06'],
		['2026/10', '2026-10'],
		['2026年6月', '2026-06'],
		['２０２６年１２月', '2026-12'],
		['2026年6月底前', '2026-06'],
		['2026 年 6 月 30 日', '2026-06'],
		['2026-06-30', '2026-06'],
		['6月', '2026-06'],
		['6月份', '2026-06'],
		['十一月', '2026-11'],
		['2027年三月', '2027-03'],
		['3-6月', '2026-06'],
		['2026年3-6月', '2026-06'],
		['2026年3月至6月', '2026-06'],
		['2026年11月—2027年2月', '2027-02'],
		['2026.3-2026.6', '2026-06'],
		['第二季度', '2026-06'],
		['2026年四季度', '2026-12'],
		['上半年', '2026-06'],
		['2026年底前', '2026-12'],
		['年底', '2026-12'],
		['拟2026年9月出台', '2026-09']
	])('%s is %s', (text, month) => expect(monthIn(text, 2026)).toBe(month));

	test.each(['', '尽快', '2026年', '13月', '2026-13', '0月', '2026年6', '适时', '五季度', '6'])('%j is none', (text) =>
		expect(monthIn(text, 2026)).toBe(text === '2026年6' ? '2026-06' : undefined)
	);
});

describe('units of a cell', () => {
	test.each([
		['区住建局', [], [], ['区住建局']],
		['区住建局（牵头）、区财政局', ['区住建局'], [], ['区财政局']],
		['牵头单位：区住建局 配合单位：区财政局、区民政局', ['区住建局'], ['区财政局', '区民政局'], []],
		['牵头：区住建局；配合：区财政局', ['区住建局'], ['区财政局'], []],
		['牵头单位：区住建局配合单位：区财政局', ['区住建局'], ['区财政局'], []],
		['区住建局\n区财政局(配合)', [], ['区财政局'], ['区住建局']],
		['', [], [], []]
	])('%s', (text, leads, others, unmarked) => expect(unitsIn(text)).toEqual({ leads, others, unmarked }));
});

test('the months of all stages in one cell', () => {
	expect(
		stagePlanIn('公众参与：2026年4月；专家论证：5月；风险评估：5月；合法性审查：6月；集体讨论决定：7月底前', 2026)
	).toEqual([
		{ stage: 'participation', plannedMonth: '2026-04' },
		{ stage: 'expertReview', plannedMonth: '2026-05' },
		{ stage: 'riskAssessment', plannedMonth: '2026-05' },
		{ stage: 'legalityReview', plannedMonth: '2026-06' },
		{ stage: 'deliberation', plannedMonth: '2026-07' }
	]);
	expect(stagePlanIn('2026年4月公众参与\n5月底专家论证', 2026)).toEqual([
		{ stage: 'participation', plannedMonth: '2026-04' },
		{ stage: 'expertReview', plannedMonth: '2026-05' }
	]);
	expect(stagePlanIn('公众参与2026年4月', 2026)).toEqual([{ stage: 'participation', plannedMonth: '2026-04' }]);
	expect(stagePlanIn('随后：5月', 2026)).toBeUndefined();
	expect(stagePlanIn('公众参与：尽快', 2026)).toBeUndefined();
});

test('ways of taking part, longest words first', () => {
	expect(methodsIn('书面征求意见、座谈会')).toEqual(['symposium', 'writtenConsultation']);
	expect(methodsIn('公开征求意见（网上）、听证、问卷')).toEqual(['openConsultation', 'hearing', 'survey']);
	expect(methodsIn('公众参与、专家论证、合法性审查')).toEqual([]);
});

test('kinds in the words of Art 3, and yes or no', () => {
	expect(keyIn(kindWords, '制定开发利用、保护重要自然资源和文化资源的重大公共政策和措施')).toBe('resourceProtection');
	expect(keyIn(kindWords, '制定有关公共服务等方面的重大公共政策和措施')).toBe('publicPolicy');
	expect(keyIn(kindWords, '重大公共建设项目')).toBe('publicProject');
	expect(keyOf(hearingWords, '否')).toBe('none');
	expect(keyOf(hearingWords, '再说')).toBeUndefined();
	expect([yesOrNo('是'), yesOrNo('√'), yesOrNo('不涉及'), yesOrNo('也许')]).toEqual([true, true, false, undefined]);
});
