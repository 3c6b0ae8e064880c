import { dayInWords, serialToDate, shortTime } from '../dates.ts';
import { emptyCell, type Cell } from '../types.ts';
import { plainNumber, shownNumber, type Format } from './formats.ts';
import { unescaped } from './xml.ts';

/** What is known of one `<c>` when it closes. */
export type RawCell = { type: string; format: Format | undefined; value: string; inline: string };

/** Types and values by ECMA-376 part 1, 18.3.1.4 and 18.18.11. */
export function toCell({ type, format, value, inline }: RawCell, strings: readonly string[], date1904: boolean): Cell {
	switch (type) {
		case 's':
			return textCell(strings[Number(value)] ?? '');
		case 'inlineStr':
			return textCell(unescaped(inline));
		case 'str':
			return textCell(unescaped(value));
		case 'b':
			return value === '' ? emptyCell : { kind: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
		case 'e':
			return { kind: 'error', text: value || '#VALUE!' };
		case 'd':
			return isoCell(value);
		default:
			return numberCell(value, format ?? { kind: 'general' }, date1904);
	}
}

function textCell(text: string): Cell {
	if (text.trim() === '') return emptyCell;
	const date = dayInWords(text);
	return date === undefined ? { kind: 'text', text } : { kind: 'date', text, date };
}

/** The strict form of the standard writes dates as 2026-03-02T14:30:00. */
function isoCell(value: string): Cell {
	const date = dayInWords(value.slice(0, 10));
	if (date === undefined) return textCell(value);
	const time = value.slice(11, 19);
	return { kind: 'date', text: time && time !== '00:00:00' ? `${date} ${shortTime(time)}` : date, date };
}

function numberCell(value: string, format: Format, date1904: boolean): Cell {
	if (value.trim() === '') return emptyCell;
	const number = Number(value);
	if (!Number.isFinite(number)) return textCell(value);
	if (format.kind === 'pattern') return { kind: 'number', text: shownNumber(number, format.code) };
	if (format.kind === 'elapsed') return { kind: 'text', text: elapsed(number) };
	if (format.kind === 'time') return { kind: 'text', text: elapsed(number - Math.floor(number)) };
	const moment = format.kind === 'date' ? serialToDate(number, date1904) : undefined;
	if (!moment) return { kind: 'number', text: plainNumber(number) };
	const text = moment.time === '00:00:00' ? moment.day : `${moment.day} ${shortTime(moment.time)}`;
	return { kind: 'date', text, date: moment.day };
}

/** Days as hours, minutes and, if there are any, seconds. */
function elapsed(days: number): string {
	const seconds = Math.round(Math.abs(days) * 86_400);
	const two = (value: number) => String(value).padStart(2, '0');
	const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
	return (days < 0 ? '-' : '') + shortTime(clock);
}
