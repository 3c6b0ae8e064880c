import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { workCalendar, type CalendarRow, type WorkCalendar } from './calendar.ts';
import { yearOf } from './days.ts';

/** A row of the work calendar with the notice it comes from, and the year of that notice. */
export type CalendarSeedRow = CalendarRow & { source: string; noticeYear: number };

/**
 * The published arrangements of 2004 to 2026: exceptions only, in the order of the days, and the years they cover.
 * Read from the package's data, not its functions: those go through the host's time zone and, past the last year, answer
 * Monday to Friday without a word.
 */
export function calendarSeed(): { days: CalendarSeedRow[]; years: number[] } {
	const { holidays, workdays, inLieuDays } = published as Record<string, Record<string, string>>;
	const days = [
		...Object.entries(holidays ?? {}).map(([date, about]) =>
			row(date, inLieuDays && date in inLieuDays ? 'restday' : 'holiday', about)
		),
		...Object.entries(workdays ?? {}).map(([date, about]) => row(date, 'workday', about))
	].sort((a, b) => (a.date < b.date ? -1 : 1));
	return { days, years: [...new Set(days.map(({ date }) => yearOf(date)))] };
}

/** The seed as a calendar, for commands and tests without a database. */
export function seedCalendar(): WorkCalendar {
	const { days, years } = calendarSeed();
	return workCalendar(days, years);
}

/** `about` is `English，中文,days`. */
function row(date: string, kind: CalendarRow['kind'], about: string): CalendarSeedRow {
	const name = about.split(',')[1] ?? '';
	const marked = kind === 'workday' ? `${name}调休上班` : kind === 'restday' ? `${name}调休` : name;
	const noticeYear = name === '元旦' && date.slice(5, 7) === '12' ? yearOf(date) + 1 : yearOf(date);
	const source = `国务院办公厅${noticeYear}年节假日安排通知（据 chinese-days 数据）`;
	return { date, kind, name: marked, source, noticeYear };
}
