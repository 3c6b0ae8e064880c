import { isPageNumber } from './furniture.ts';
import { annexTitle } from './head.ts';
import { articleAt, divisionAt, itemAt } from './markers.ts';
import { lineOf } from './runs.ts';
import type { Line } from './types.ts';

const begins = (text: string) => Boolean(articleAt(text) || divisionAt(text) || itemAt(text) || annexTitle(text));
const isOver = (text: string) => /[。；：！？”）)》;:.!?]\s*$/.test(text);
const indented = (text: string) => /^(?:\u3000| {2}|\t)/.test(text);
const width = (text: string) => text.trimEnd().replace(/[^\x00-\xff]/g, 'xx').length; // eslint-disable-line no-control-regex

/** A punctuation mark that may not begin a line, or a Latin word, makes the line before it shorter by so many columns. */
const slack = 6;

/**
 * The width (in half-width columns) from which a line counts as full, where the lines of a text are broken, as in
 * text taken from a PDF; undefined where a line is a paragraph.
 */
function brokenAt(lines: readonly string[]): number | undefined {
	const open = lines.filter((line) => !isOver(line) && width(line) >= 30);
	const widest = Math.max(0, ...open.map(width).slice(0, 20_000));
	const full = open.filter((line) => width(line) >= widest - slack);
	return widest <= 140 && full.length >= 6 && full.length >= open.length * 0.5 ? widest - slack : undefined;
}

/** Paragraphs from broken lines: a full line without an end goes on in the next one, over a page's end too. */
function rejoin(lines: readonly string[], full: number): string[] {
	const joined: string[] = [];
	const indents = lines.some(indented);
	let open = false;
	for (const line of lines) {
		const text = line.trim();
		if (text === '') open = false;
		else if (isPageNumber(text)) joined.splice(open ? joined.length - 1 : joined.length, 0, text);
		else {
			if (open && !indented(line) && !begins(text)) joined[joined.length - 1] += text;
			else joined.push(line);
			open = width(line) >= full && (indents || !isOver(text));
		}
	}
	return joined;
}

/** The lines of a plain text. Form feeds and every kind of line end are line ends. */
export function linesOfPlain(text: string): Line[] {
	const raw = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
	const full = brokenAt(raw);
	return (full === undefined ? raw : rejoin(raw, full)).flatMap((line) => lineOf([{ text: line }]) ?? []);
}
