import { m } from '#lib/paraglide/messages.js';
import { dayText, left } from './time.ts';

const monthAndDay = (at: Date) => dayText(at).slice(5).replace(/^0/, '');

/**
 * How long a matter of a list is still open, as one figure with its words: days, hours or minutes while it runs
 * (`still` is false), else the day on which it begins, ended or was cancelled.
 */
export function whenOf(
	{ opensAt, closesAt, cancelledAt }: { opensAt: Date; closesAt: Date; cancelledAt: Date | null },
	now: Date
): { figure: string; words: string; still: boolean } {
	if (cancelledAt) return { figure: monthAndDay(cancelledAt), words: m.public_when_cancelled(), still: true };
	const rest = left(now, closesAt, opensAt);
	if (rest.kind === 'before') return { figure: monthAndDay(opensAt), words: m.public_when_opens(), still: true };
	if (rest.kind === 'over') {
		// A day ends with its last moment, not with the first of the next.
		return { figure: monthAndDay(new Date(closesAt.getTime() - 1)), words: m.public_when_over(), still: true };
	}
	const words = { days: m.public_when_days, hours: m.public_when_hours, minutes: m.public_when_minutes };
	return { figure: String(rest.count), words: words[rest.kind](), still: false };
}
