/** 迟到 in words: how far apart two instants lie, and what is known of the clock of the device. */
import { m } from '#lib/paraglide/messages.js';
import type { LateState } from './types.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Whole minutes, from an hour on hours, from two days on days. */
export function spanWords(ms: number): string {
	const span = Math.abs(ms);
	if (span >= 2 * day) return m.handling_late_days({ count: Math.round(span / day) });
	if (span >= hour) return m.handling_late_hours({ count: Math.round(span / hour) });
	return m.handling_late_minutes({ count: Math.max(1, Math.round(span / minute)) });
}

type Times = { writtenAt: Date; saidAt: Date; clockSeen: boolean };

/** Less than half a minute is right. */
export function clockWords({ writtenAt, saidAt, clockSeen }: Times): string {
	if (!clockSeen) return m.handling_late_clock_unseen();
	const ahead = writtenAt.getTime() - saidAt.getTime();
	if (Math.abs(ahead) < minute / 2) return m.handling_late_clock_right();
	const by = spanWords(ahead);
	return ahead > 0 ? m.handling_late_clock_ahead({ by }) : m.handling_late_clock_behind({ by });
}

/** Where it stands, for the desk and for its author. */
export const deskLateWords: Record<LateState, () => string> = {
	pending: m.handling_late_waits,
	admitted: m.handling_late_admitted,
	refused: m.handling_late_refused
};
export const ownLateWords: Record<LateState, () => string> = {
	pending: m.say_late_pending,
	admitted: m.say_late_admitted,
	refused: m.say_late_refused
};
