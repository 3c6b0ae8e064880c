import type { Cell } from './types.ts';

const time = String.raw`(?:\s*T?\s*(?:上午|下午|晚上|AM|PM)?\s*\d{1,2}\s*[:：时]\s*\d{1,2}\s*(?:[:：分]\s*(?:\d{1,2}(?:\.\d+)?\s*秒?)?)?\s*(?:AM|PM|Z|[+-]\d{2}:?\d{2})?)?`;
const weekday = String.raw`(?:\s*[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)?`;
const written = new RegExp(
	String.raw`^(\d{4})\s*(?:([-/.．－／])\s*(\d{1,2})\s*\2\s*(\d{1,2})|年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?)${weekday}${time}$`,
	'i'
);

/** The day that words tell, as `YYYY-MM-DD`: 2026-3-2, 2026/3/2, 2026.3.2 14:30, 2026年3月2日; else undefined. Year first only. */
export function dayInWords(words: string): string | undefined {
	if (words.length < 8 || words.length > 60) return undefined;
	const plain = words.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).trim();
	const parts = written.exec(plain);
	if (!parts) return undefined;
	return realDay(Number(parts[1]), Number(parts[3] ?? parts[5]), Number(parts[4] ?? parts[6]));
}

/** The day a cell holds; in a column of dates also eight digits such as 20260302 count. */
export function dayIn(cell: Cell): string | undefined {
	if (cell.date !== undefined) return cell.date;
	const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(cell.text.trim());
	return digits ? realDay(Number(digits[1]), Number(digits[2]), Number(digits[3])) : undefined;
}

function realDay(year: number, month: number, day: number): string | undefined {
	const date = new Date(Date.UTC(year, month - 1, day));
	if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
	return date.toISOString().slice(0, 10);
}

/** A spreadsheet's serial as local date and time; seconds are rounded. Undefined outside 1900 to 9999. */
export function serialToDate(serial: number, date1904: boolean): { day: string; time: string } | undefined {
	if (date1904) serial += 1462;
	// the 1900 calendar has a 29 February 1900, kept for the sake of an old rival; days before it are one too high
	if (serial < 60) serial += 1;
	if (serial < 2 || serial >= 2_958_466) return undefined;
	const instant = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000).toISOString();
	return { day: instant.slice(0, 10), time: instant.slice(11, 19) };
}

/** `14:30` or `14:30:05`. */
export function shortTime(time: string): string {
	return time.endsWith(':00') ? time.slice(0, 5) : time;
}
