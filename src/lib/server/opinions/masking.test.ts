import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findings, onlyMasks } from './masking.ts';

const text = '我家住春和路12号楼3单元502室，电话13800001234，楼道太窄。';

test('what looks like a number or a door is found, and the proposal hides just that', () => {
	const { parts, proposal } = findings(text);
	expect(parts.map((part) => part.text).join('')).toBe(text);
	expect(parts.filter((part) => part.kind).map((part) => part.kind)).toEqual(['address', 'mobile']);
	expect(proposal).toBe('我家住春和路***，电话***，楼道太窄。');
	expect(onlyMasks(text, proposal!)).toBe(true);
	expect(findings('楼道太窄。')).toEqual({ parts: [{ text: '楼道太窄。' }] });
});

test.each([
	['我家住***，电话***，楼道太窄。', true],
	[text, true],
	['***电话***', true],
	['我家住***，电话***，楼道很宽。', false],
	['我家住***，楼道太窄，电话***。', false],
	['****', false],
	[`${text}***`, true],
	[`${text}很好。`, false],
	['我家住春和路12号楼3单元502室，电话13800001234，楼道太', false]
])('%s → %s', (copy, allowed) => expect(onlyMasks(text, copy)).toBe(allowed));

test('any parts of any text may be masked; one more character is one too many', () => {
	const letters = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛'), minLength: 6, maxLength: 40 });
	fc.assert(
		fc.property(letters, fc.nat(3), fc.nat(2), (original, from, length) => {
			const copy = `${original.slice(0, from)}***${original.slice(from + length)}`;
			expect(onlyMasks(original, copy)).toBe(true);
			expect(onlyMasks(original, `${copy}壬`)).toBe(false);
		}),
		{ numRuns: 200 }
	);
});
