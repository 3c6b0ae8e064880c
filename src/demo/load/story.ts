import { addDays, type Day } from '#server/statute';
import type { Moment } from '../content/types.ts';

/** Something that somebody did at a moment; days count from the day the demo starts. */
export type Event = { at: Moment; run: () => Promise<void> };

/** The days of the content as days of the calendar, counted from the first day of the demo. */
export type Dates = {
	day(offset: number): Day;
	instant(moment: Moment): Date;
	/** `YYYY-MM`, counted in months from the first day's month. */
	month(offset: number): string;
	year(offset: number): number;
};

export function datesFrom(start: Day): Dates {
	const day = (offset: number) => addDays(start, offset);
	return {
		day,
		instant: ({ day: offset, time }) => new Date(`${day(offset)}T${time}:00+08:00`),
		month: (offset) => {
			const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + offset;
			return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
		},
		year: (offset) => Number(day(offset).slice(0, 4))
	};
}

export const moment = (day: number, time: string): Moment => ({ day, time });

/** Events in the order they happened; those of one minute in the order they were told. */
export function inOrder(events: readonly Event[]): Event[] {
	const key = ({ at }: Event) => at.day * 1440 + Number(at.time.slice(0, 2)) * 60 + Number(at.time.slice(3));
	return [...events].sort((a, b) => key(a) - key(b));
}
