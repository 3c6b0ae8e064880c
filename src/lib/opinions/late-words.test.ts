import { expect, test } from 'vitest';
import { clockWords, spanWords } from './late-words.ts';

const saidAt = new Date('2026-03-31T15:50:00.000Z');
const ahead = (ms: number, clockSeen = true) =>
	clockWords({ writtenAt: new Date(saidAt.getTime() + ms), saidAt, clockSeen });

test('the clock of a device in words', () => {
	expect(ahead(0, false)).toBe('没有和本站核对过');
	expect([ahead(0), ahead(29_999), ahead(-29_999)]).toEqual(['准', '准', '准']);
	expect(ahead(180_000)).toBe('快 3 分钟');
	expect(ahead(-40_000)).toBe('慢 1 分钟');
	expect(ahead(-3 * 3_600_000)).toBe('慢 3 小时');
	expect(ahead(400 * 86_400_000)).toBe('快 400 天');
});

test('a span is told by its largest unit', () => {
	expect([59, 60, 47 * 60, 48 * 60].map((minutes) => spanWords(minutes * 60_000))).toEqual([
		'59 分钟',
		'1 小时',
		'47 小时',
		'2 天'
	]);
});
