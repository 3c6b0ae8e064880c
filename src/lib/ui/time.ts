// China has had one zone, UTC+8 without summer time, since 1991.
const shanghai = 8 * 3_600_000;
const day = 86_400_000;
const zoned = (at: Date) => new Date(at.getTime() + shanghai).toISOString();

/** An instant as `YYYY-MM-DD HH:mm` in Asia/Shanghai. */
export const minuteText = (at: Date) => zoned(at).slice(0, 16).replace('T', ' ');

/** The day of an instant as `YYYY-MM-DD` in Asia/Shanghai. */
export const dayText = (at: Date) => zoned(at).slice(0, 10);

/** The end of a half-open period: one that closes at 00:00 is shown as 24:00 of the day before. */
export function endText(closesAt: Date): string {
	const text = minuteText(closesAt);
	return text.endsWith(' 00:00') ? `${lastDayText(closesAt)} 24:00` : text;
}

/** The last day that lies in a period which closes at this instant. */
export const lastDayText = (closesAt: Date) => dayText(new Date(closesAt.getTime() - 1));

/** Days from one `YYYY-MM-DD` to another. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / day);

export type Left = { kind: 'before' } | { kind: 'over' } | { kind: 'days' | 'hours' | 'minutes'; count: number };

/** What is left: whole days to the last day; on the last day the hours, in the last hour the minutes. */
export function left(now: Date, closesAt: Date, opensAt?: Date): Left {
	const rest = closesAt.getTime() - now.getTime();
	if (rest <= 0) return { kind: 'over' };
	if (opensAt && now < opensAt) return { kind: 'before' };
	const days = daysBetween(dayText(now), lastDayText(closesAt));
	if (days > 0) return { kind: 'days', count: days };
	if (rest >= 3_600_000) return { kind: 'hours', count: Math.floor(rest / 3_600_000) };
	return { kind: 'minutes', count: Math.ceil(rest / 60_000) };
}
