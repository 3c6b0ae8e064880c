import type { CalendarDay } from '#server/statute';

type Row = CalendarDay & { date: string };
/** Days in a row that are alike: `2027-02-05` to `2027-02-12`, 春节, off. */
export type Run = { from: string; to: string; work: boolean; name: string };
export type Month = { month: string; runs: Run[] };

const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const festival = (name: string) => name.replace(/调休(上班)?$/, '');

/** The exceptions of a year by month, neighbours together; a run stays in the month in which it begins. */
export function monthsOf(days: readonly Row[]): Month[] {
	const runs: Run[] = [];
	for (const { date, kind, name } of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
		const last = runs.at(-1);
		const work = kind === 'workday';
		if (last && last.work === work && last.name === festival(name) && nextDay(last.to) === date) last.to = date;
		else runs.push({ from: date, to: date, work, name: festival(name) });
	}
	const months = new Map<string, Run[]>();
	for (const run of runs) months.set(run.from.slice(0, 7), [...(months.get(run.from.slice(0, 7)) ?? []), run]);
	return [...months].map(([month, list]) => ({ month, runs: list }));
}
