import { readFileSync, existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { isBankCard, isOldResidentId, isResidentId } from './checksums.ts';
import { mask, scrubPatterns } from './personal.ts';

const found = (text: string) =>
	scrubPatterns(text).map(({ kind, text: words, sure }) => `${kind} ${words}${sure ? '' : ' ?'}`);

describe('scrubPatterns finds', () => {
	it.each([
		['请打13812345678。', 'mobile 13812345678'],
		['138-1234-5678', 'mobile 138-1234-5678'],
		['+86 138 1234 5678', 'mobile +86 138 1234 5678'],
		['手机１３９１２３４５６７８', 'mobile １３９１２３４５６７８'],
		['幺三八零零零零一二三四', 'mobile 幺三八零零零零一二三四'],
		['统一13812345678', 'mobile 13812345678'],
		['0731-84512345转801', 'landline 0731-84512345转801'],
		['(010)62345678', 'landline (010)62345678'],
		['联系电话：84512345', 'landline 84512345 ?'],
		['11010519491231002X', 'residentId 11010519491231002X'],
		['110105 19491231 002x', 'residentId 110105 19491231 002x'],
		['110105194912310021', 'residentId 110105194912310021 ?'],
		['130503670401001', 'residentId 130503670401001 ?'],
		['卡号6222 0212 3456 7890', 'bankCard 6222 0212 3456 7890 ?'],
		['4111111111111111', 'bankCard 4111111111111111'],
		['写信到 zhang.san@example.com。', 'email zhang.san@example.com'],
		['加微信：abc_12345', 'account abc_12345 ?'],
		['湘A·12345', 'plate 湘A·12345'],
		['粤BD12345撞了', 'plate 粤BD12345'],
		['家住朝阳路12号3栋2单元501室，', 'address 12号3栋2单元501室'],
		['朝阳小区三栋二单元五零一', 'address 三栋二单元'],
		['B座502室', 'address B座502室'],
		['5栋1203', 'address 5栋1203'],
		['3-2-501室', 'address 3-2-501室'],
		['本人家住云溪村15号', 'address 15号 ?']
	])('%s', (text, span) => expect(found(text)).toEqual([span]));

	it('several, in their order, each once', () => {
		expect(found('张三 13812345678，住5栋2单元301室，车湘A12345')).toEqual([
			'mobile 13812345678',
			'address 5栋2单元301室',
			'plate 湘A12345'
		]);
	});
});

describe('scrubPatterns leaves alone', () => {
	it.each([
		'2026年3月2日至2026年4月1日',
		'2026-3-2',
		'第三章第二节第十二条',
		'地铁3号线二期',
		'兴业路12号门口停车',
		'投资1234567890元',
		'面积123456.78平方米',
		'沪昆高速',
		'A市A2区',
		'拨打12345或110'
	])('%s', (text) => expect(found(text)).toEqual([]));
});

describe('mask', () => {
	it('hides each span and nothing else', () => {
		const text = '我叫张三，电话13812345678，邮箱a@example.com。';
		expect(mask(text, scrubPatterns(text))).toBe('我叫张三，电话***，邮箱***。');
		expect(mask(text, [])).toBe(text);
	});
	it('refuses the spans of another text', () => {
		expect(() => mask('短', [{ start: 0, end: 3, text: '138' }])).toThrow('does not belong');
	});
	it('spans are true, ordered, apart; what was masked is found no more', () => {
		const pieces = fc.array(
			fc.constantFrom(
				'13812345678',
				'，',
				' ',
				'停车',
				'5栋',
				'2单元',
				'501室',
				'11010519491231002X',
				'a@b.cn',
				'湘A12345',
				'7',
				'-',
				'一'
			)
		);
		fc.assert(
			fc.property(pieces, (parts) => {
				const text = parts.join('');
				const spans = scrubPatterns(text);
				let end = 0;
				for (const span of spans) {
					expect(text.slice(span.start, span.end)).toBe(span.text);
					expect(span.start).toBeGreaterThanOrEqual(end);
					end = span.end;
				}
				const apart = parts.join('，');
				const masked = mask(apart, scrubPatterns(apart));
				for (const known of ['13812345678', '11010519491231002X', 'a@b.cn', '湘A12345'])
					expect(masked).not.toContain(known);
			})
		);
	});
	it('stays quick on hostile input', () => {
		const started = performance.now();
		for (const unit of ['1', '1 ', 'a', 'a.', '1号', '住在', 'qq', '湘A', '（', '一'])
			scrubPatterns(unit.repeat(50_000));
		expect(performance.now() - started).toBeLessThan(5000);
	});
});

describe('check digits', () => {
	it('resident ids', () => {
		expect(isResidentId('11010519491231002X', { checkDigit: true })).toBe(true);
		expect(isResidentId('110105194902310021', { checkDigit: false })).toBe(false);
		expect(isOldResidentId('130503670401001')).toBe(true);
		expect(isOldResidentId('130503671301001')).toBe(false);
	});
	it('cards', () => {
		expect(isBankCard('4111111111111111')).toBe(true);
		expect(isBankCard('4111111111111112')).toBe(false);
	});
});

const real = '../shared/data/zhengwu-messages/messages_with_votes.csv';
describe.skipIf(!existsSync(real))('on 1,416 real messages', () => {
	it('asks a person about few of them', () => {
		const rows = parse<Record<string, string>>(readFileSync(real), { columns: true, bom: true });
		const spans = rows.flatMap((row) => scrubPatterns(row['留言详情'] ?? ''));
		expect(rows.length).toBeGreaterThan(1000);
		expect(spans.length / rows.length).toBeLessThan(0.2);
	});
});
