import { expect, test } from 'vitest';
import { dayText, endText, left, minuteText } from './time.ts';

const at = (text: string) => new Date(`${text}+08:00`);

test('an instant is told in Shanghai, whatever the zone of the machine', () => {
	expect(minuteText(at('2026-11-21T18:00'))).toBe('2026-11-21 18:00');
	expect(dayText(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
});

test('a period that closes at 00:00 ends at 24:00 of the day before', () => {
	expect(endText(at('2026-12-22T00:00'))).toBe('2026-12-21 24:00');
	expect(endText(at('2027-01-01T00:00'))).toBe('2026-12-31 24:00');
	expect(endText(at('2026-12-21T17:30'))).toBe('2026-12-21 17:30');
});

test('what is left counts to the last day, then in hours, then in minutes', () => {
	const closesAt = at('2026-04-02T00:00');
	expect(left(at('2026-03-20T00:00'), closesAt)).toEqual({ kind: 'days', count: 12 });
	expect(left(at('2026-03-20T23:59'), closesAt)).toEqual({ kind: 'days', count: 12 });
	expect(left(at('2026-04-01T09:30'), closesAt)).toEqual({ kind: 'hours', count: 14 });
	expect(left(at('2026-04-01T23:59:30'), closesAt)).toEqual({ kind: 'minutes', count: 1 });
	expect(left(closesAt, closesAt)).toEqual({ kind: 'over' });
	expect(left(at('2026-03-01T10:00'), closesAt, at('2026-03-02T00:00'))).toEqual({ kind: 'before' });
});
