/** A day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

const msPerDay = 86_400_000;
/** Text of days already written, by number: at most two centuries. */
const written = new Map<number, Day>();
const form = /^(19|20)\d\d-\d\d-\d\d$/;

/** True for a day that exists, from 1900 to 2099: `2026-02-29` and `2026-2-9` are none. */
export function isDay(text: string): boolean {
	return form.test(text) && fromNumber(toNumber(text)) === text;
}

/** The day `count` calendar days later (earlier if negative). */
export function addDays(day: Day, count: number): Day {
	return fromNumber(toNumber(day) + count);
}

/** Calendar days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return toNumber(to) - toNumber(from);
}

/** The same day of the month `count` months later; the month's last day where there is none (民法典第202条). */
export function addMonths(day: Day, count: number): Day {
	const months = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + count;
	const last = lastOfMonth(Math.floor(months / 12), (months % 12) + 1);
	const wanted = last.slice(0, 8) + day.slice(8);
	return wanted < last ? wanted : last;
}

/** The last day of a month, January = 1. */
export function lastOfMonth(year: number, month: number): Day {
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The year of a day. */
export function yearOf(day: Day): number {
	return Number(day.slice(0, 4));
}

/** True on Saturday and Sunday. */
export function isWeekend(day: Day): boolean {
	const weekday = weekdayOf(day);
	return weekday === 0 || weekday === 6;
}

/** 0 on Sunday, 6 on Saturday. */
export function weekdayOf(day: Day): number {
	return (((toNumber(day) + 4) % 7) + 7) % 7;
}

/** 00:00 of a day in Asia/Shanghai. The clock has the same; it also reads the configuration, which pure rules must not. */
export function instantOf(day: Day): Date {
	return new Date(`${day}T00:00:00.000+08:00`);
}

/** An instant as ISO text in Asia/Shanghai, to the second: `2026-04-02T00:00:00+08:00`. */
export function shanghaiIso(instant: Date): string {
	return `${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

/** Days since 1970-01-01. Arithmetic runs in UTC, so the host's time zone and its summer time never enter. */
function toNumber(day: Day): number {
	return Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / msPerDay;
}

function fromNumber(number: number): Day {
	let day = written.get(number);
	if (!day) written.set(number, (day = new Date(number * msPerDay).toISOString().slice(0, 10)));
	return day;
}
