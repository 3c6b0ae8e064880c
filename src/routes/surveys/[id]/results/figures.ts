import type { SheetToWrite } from '#server/spreadsheets';
import type { ResultContent } from '#server/surveys';
import { m } from '#lib/paraglide/messages.js';
import type { TalliedQuestion } from '#lib/surveys/tally/finish.ts';

type Line = SheetToWrite['rows'][number];

/** The figures of all questions as lines: ids beside labels, counts, percentages with what they are of. */
export function figuresSheet({ result }: ResultContent): Pick<SheetToWrite, 'columns' | 'rows'> {
	const titles = [
		...[m.ask_csv_no(), m.ask_csv_question(), m.ask_csv_asked(), m.ask_csv_n(), m.ask_csv_row()],
		...[m.ask_csv_option(), m.ask_csv_label(), m.ask_csv_count(), m.ask_csv_percent(), m.ask_csv_of_picks()],
		...[m.ask_csv_place(), m.ask_csv_mean(), m.ask_csv_median()]
	];
	return { columns: titles.map((title) => ({ title })), rows: result.questions.flatMap(linesOf) };
}

function linesOf(question: TalliedQuestion): Line[] {
	const { no, label, asked, n, mean, median, rows } = question;
	const line = (row: string, base: number, cells: Line): Line => [no, label, asked, base, row, ...cells];
	const options = (list: TalliedQuestion['options'], row: string, base: number) =>
		list.map((one) =>
			line(row, base, [one.id, one.label, one.count, one.percent, one.ofPicks ?? '', one.place ?? '', '', ''])
		);
	const counted = rows
		? rows.flatMap((row) => options(row.options, row.label, row.n))
		: options(question.options, '', n);
	const middle = mean === undefined ? [] : [line('', n, ['', '', '', '', '', '', mean, median ?? ''])];
	const all = [...counted, ...middle];
	return all.length > 0 ? all : [line('', n, ['', '', n, '', '', '', '', ''])];
}
