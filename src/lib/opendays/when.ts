import { m } from '#lib/paraglide/messages.js';
import { dayText, minuteText } from '#lib/ui/time.ts';

const weekdays = [
	m.visit_weekday_0,
	m.visit_weekday_1,
	m.visit_weekday_2,
	m.visit_weekday_3,
	m.visit_weekday_4,
	m.visit_weekday_5,
	m.visit_weekday_6
];

/** 周三, of a `YYYY-MM-DD`. */
export const weekdayOf = (day: string): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!();

const clockText = (at: Date) => minuteText(at).slice(11);

/** 14:00—16:00; where it ends on another day, that day is said. */
export function hoursText({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
	const sameDay = dayText(startsAt) === dayText(endsAt);
	return m.visit_range({ from: clockText(startsAt), to: sameDay ? clockText(endsAt) : minuteText(endsAt) });
}
