import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeeze } from '#server/text';
import { diffText, type DiffPart } from './index.ts';

const shown = (parts: DiffPart[]) =>
	parts.map(({ op, text }) => (op === 'same' ? text : op === 'insert' ? `{+${text}+}` : `[-${text}-]`)).join('');
const side = (parts: DiffPart[], op: 'insert' | 'delete') =>
	squeeze(
		parts
			.filter((part) => part.op === 'same' || part.op === op)
			.map((part) => part.text)
			.join('')
	);

describe('diffText', () => {
	it.each([
		['处二百元罚款。', '处五百元以下罚款。', '处[-二-]{+五+}百元{+以下+}罚款。'],
		['由法律委员会审议', '由宪法和法律委员会审议', '由{+宪法和+}法律委员会审议'],
		['下列事项:\n(一)甲', '下列事项：\n（一） 甲', '下列事项：\n（一） 甲'],
		['甲\u200b乙', '甲乙', '甲乙'],
		['', '新增。', '{+新增。+}'],
		['删去。', '', '[-删去。-]'],
		['𠮷祥路', '𠮶祥路', '[-𠮷-]{+𠮶+}祥路'],
		['一款。', '一款。\n二款。', '一款。{+\n二款。+}']
	])('%s → %s', (a, b, expected) => expect(shown(diffText(a, b))).toBe(expected));

	it('gives back both texts', () => {
		const words = fc.array(fc.constantFrom('云', '汐', '区', '，', '。', ' ', '\n', '停车', '收费', '𠮷', 'Ａ'), {
			maxLength: 40
		});
		fc.assert(
			fc.property(words, words, (first, second) => {
				const [a, b] = [first.join(''), second.join('')];
				const parts = diffText(a, b);
				expect(side(parts, 'delete')).toBe(squeeze(a));
				expect(side(parts, 'insert')).toBe(squeeze(b));
			})
		);
	});

	it('is bounded for long texts that have nothing in common', () => {
		const long = (first: number) =>
			Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(first + (i % 3000))).join('');
		const started = performance.now();
		expect(diffText(long(0x4e00), long(0x6000))).toHaveLength(2);
		expect(performance.now() - started).toBeLessThan(2000);
	});
});
