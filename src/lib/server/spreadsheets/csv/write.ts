import { dayOf, minuteOf } from '#server/clock';
import type { SheetToWrite, WritableCell } from '../xlsx/write.ts';

/** What an office program runs, full-width twins included, behind any quotes that we put there before. */
export const startsFormula = /^'*[=+\-@＝＋－＠\t\r\n]/;

/**
 * CSV for office programs: UTF-8 with byte order mark, `\r\n`. A text that such a program would run as a formula gets a
 * leading `'`; `readTable` takes it off again.
 */
export function writeCsv({ columns, rows }: Pick<SheetToWrite, 'columns' | 'rows'>): Uint8Array {
	const lines = [columns.map(({ title }) => title), ...rows].map((cells) => cells.map(field).join(','));
	return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
}

function field(cell: WritableCell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
	const text = cell instanceof Date ? asDay(cell) : cell;
	const harmless = startsFormula.test(text) ? `'${text}` : text;
	return /[",;\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function asDay(instant: Date): string {
	const minute = minuteOf(instant);
	return minute.endsWith(' 00:00') ? dayOf(instant) : minute;
}
