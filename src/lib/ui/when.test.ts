import { expect, test } from 'vitest';
import { whenOf } from './when.ts';

const at = (text: string) => new Date(`${text}+08:00`);
const period = { opensAt: at('2026-03-02T00:00'), closesAt: at('2026-04-02T00:00'), cancelledAt: null };
const figure = (now: string, more: { cancelledAt?: Date } = {}) => whenOf({ ...period, ...more }, at(now)).figure;

test('a list tells the days that are left, and the day on which a matter begins, ended or was cancelled', () => {
	expect(figure('2026-03-01T12:00')).toBe('3-02');
	expect(whenOf(period, at('2026-03-30T12:00'))).toMatchObject({ still: false });
	expect(figure('2026-04-05T12:00')).toBe('4-01');
	expect(figure('2026-04-05T12:00', { cancelledAt: at('2026-03-11T10:40') })).toBe('3-11');
});
