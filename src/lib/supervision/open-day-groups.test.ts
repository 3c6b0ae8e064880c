import { expect, test } from 'vitest';
import { dayText } from '../ui/time.ts';
import { openDayGroupOf } from './open-day-groups.ts';

const today = '2026-08-12';
const on = (day: string) => new Date(`${day}T09:00:00+08:00`);
const published = { publishedAt: on('2026-08-01'), closedAt: null };
const held = { phase: 'held', startsAt: on('2026-08-10'), answered: false };
const ahead = { phase: 'registering', startsAt: on('2026-08-20'), answered: false };
const group = (sessions: readonly (typeof held)[], event: Parameters<typeof openDayGroupOf>[0] = published) =>
	openDayGroupOf(event, sessions, today, dayText);

test('an open day stands where there is most to do', () => {
	expect(group([held], { publishedAt: null, closedAt: null })).toBe('drafting');
	expect(group([ahead])).toBe('ahead');
	expect(group([held, ahead])).toBe('answering');
	expect(group([held, ahead, { ...ahead, startsAt: on(today) }])).toBe('today');
	// Over since this morning: its answer is what is left.
	expect(group([{ ...held, startsAt: on(today) }])).toBe('answering');
	expect(group([{ ...held, answered: true }, ahead])).toBe('ahead');
	expect(group([{ ...held, answered: true }])).toBe('closing');
	expect(group([held], { ...published, closedAt: on(today) })).toBe('closed');
});

test('what was called off waits for nothing', () => {
	const cancelled = { ...held, phase: 'cancelled' };
	expect(group([cancelled])).toBe('closing');
	expect(group([cancelled, { ...held, answered: true }])).toBe('closing');
	expect(group([cancelled, ahead])).toBe('ahead');
});
