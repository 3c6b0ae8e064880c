/** The days of a month in weeks that begin on Monday. */

/** `YYYY-MM`, or undefined for anything else. */
export const monthOf = (text: string | null): string | undefined =>
	text && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : undefined;

/** The month so many months later, or earlier. */
export function monthAfter(month: string, months: number): string {
	const [year, number] = month.split('-').map(Number) as [number, number];
	return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Each week is seven days, `null` where the day is of another month. */
export function weeksOf(month: string): (string | null)[][] {
	const first = new Date(`${month}-01T00:00:00Z`);
	const before = (first.getUTCDay() + 6) % 7;
	const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
	const cells = Array.from({ length: Math.ceil((before + count) / 7) * 7 }, (_, at) => {
		const day = at - before + 1;
		return day < 1 || day > count ? null : `${month}-${String(day).padStart(2, '0')}`;
	});
	return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
