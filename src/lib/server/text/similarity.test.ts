import fc from 'fast-check';
import { expect, it } from 'vitest';
import { profile, similarity } from './similarity.ts';

it('knows same, near and far', () => {
	expect(similarity('小区停车难，希望增加车位。', '小区停车难， 希望增加车位．')).toBe(1);
	expect(similarity('小区停车难，希望增加车位', '我们小区停车很难，希望多增加车位')).toBeGreaterThan(0.5);
	expect(similarity('小区停车难，希望增加车位', '建议延长图书馆的开放时间')).toBeLessThan(0.1);
	expect(similarity('', '停车')).toBe(0);
	expect(similarity('停', '停')).toBe(1);
});

it('is symmetric, within 0 and 1, and the same for profiles', () => {
	const words = fc.string({ unit: fc.constantFrom(...'停车难收费，𠮷a ') });
	fc.assert(
		fc.property(words, words, (a, b) => {
			const value = similarity(a, b);
			expect(value).toBeGreaterThanOrEqual(0);
			expect(value).toBeLessThanOrEqual(1);
			expect(similarity(b, a)).toBe(value);
			expect(similarity(profile(a), profile(b))).toBe(value);
		})
	);
});
