import { describe, expect, test } from 'vitest';
import { beginning, phrases, unbrokenParts } from './phrases.ts';

describe('phrases', () => {
	test('part a title between its words, and lose nothing of it', () => {
		const title = '养老服务设施规划建设管理办法（征求意见稿）';
		expect(phrases(title).join('')).toBe(title);
		expect(phrases(title)).toContain('规划');
		expect(phrases('老桥封闭期间公交绕行与补贴方案')[0]).toBe('老桥');
		expect(phrases('')).toEqual([]);
	});
	test('signs stay with what they follow', () => {
		expect(phrases('《办法》，公布').every((piece) => !/^[》，）]/.test(piece))).toBe(true);
	});
});

describe('unbroken parts', () => {
	const wholes = (text: string) =>
		unbrokenParts(text)
			.filter(({ whole }) => whole)
			.map((part) => part.text);

	test('are days, numbers with their units, and clauses', () => {
		expect(wholes('2026-11-27 00:00 开始，2026-12-30 24:00 截止')).toEqual(['2026-11-27 00:00', '2026-12-30 24:00']);
		expect(wholes('每部补贴28万元，一般公开 30 天，占 12.5%')).toEqual(['28万元', '30 天', '12.5%']);
		expect(wholes('写进第七条和第二十条。')).toEqual(['第七条', '第二十条']);
		expect(wholes('联系 0000-8610120，显示“王**”')).toEqual(['0000-8610120', '“王**”']);
	});
	test('the text is the same', () => {
		const text = '第三条：8小时；2026-01-02。完';
		expect(
			unbrokenParts(text)
				.map((part) => part.text)
				.join('')
		).toBe(text);
	});
});

describe('the beginning', () => {
	test('of a short text is the text', () => {
		expect(beginning('短。')).toEqual({ head: '短。', rest: '' });
	});
	test('of a long one ends with a sentence', () => {
		const text = `${'甲'.repeat(120)}。${'乙'.repeat(300)}`;
		expect(beginning(text)).toEqual({ head: `${'甲'.repeat(120)}。`, rest: '乙'.repeat(300) });
	});
	test('or after so many signs, where no sentence ends', () => {
		const { head, rest } = beginning('丙'.repeat(1000));
		expect([head.length, rest.length]).toEqual([180, 820]);
	});
});
