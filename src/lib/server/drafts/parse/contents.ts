import { squeeze } from '#server/text';
import { divisionAt } from './markers.ts';
import { numeral } from './numerals.ts';
import type { Line, TextLine } from './types.ts';

const isText = (line: Line | undefined): line is TextLine => line?.kind === 'text';
const isContentsTitle = (line: Line) => isText(line) && /^(?:目录|目次|contents)$/i.test(squeeze(line.text));
const leader = /(?:[.．…·•‥⋯]{2,}\s*|\t\s*|\s{3,})[\divxⅰ-ⅻ]+\s*$/i;
const unpaged = (text: string) => text.replace(leader, '').replace(/[.．…·\s]*\d*\s*$/, '');
/** No entry is longer; and the patterns here would take long on a line of a million dots. */
const longest = 150;
const divisions = new RegExp(`第${numeral}+[编章节]`, 'g');

/** True if the entry stands again further down, alone or as the beginning of a line. */
function returns(lines: readonly Line[], from: number, entry: string): boolean {
	if (entry.length < 2) return false;
	return lines.slice(from).some((line) => isText(line) && squeeze(line.text).startsWith(entry));
}

function isEntry(lines: readonly Line[], at: number): boolean {
	const line = lines[at];
	if (!isText(line) || line.text.length > longest) return false;
	if (line.contents || leader.test(line.text)) return true;
	return !/[。；：]$/.test(line.text) && returns(lines, at + 1, squeeze(unpaged(line.text)));
}

/** From `first` on: how far the entries go. One that comes a second time is the heading in the text itself. */
function entriesFrom(lines: readonly Line[], first: number, isOne: (at: number) => boolean): number[] {
	const seen: string[] = [];
	const entries: number[] = [];
	for (let at = first; at < lines.length && isOne(at); at++) {
		const line = lines[at] as TextLine;
		const entry = squeeze(unpaged(line.text));
		if (!line.contents && seen.some((earlier) => earlier.endsWith(entry))) break;
		seen.push(entry);
		entries.push(at);
	}
	return entries;
}

/** Headings of one rank in a row, with nothing below them, are contents without the word 目录. */
function bareContents(lines: readonly Line[], first: number): number[] {
	const rankAt = (at: number) => (isText(lines[at]) ? divisionAt(lines[at].text)?.rank : undefined);
	const entries = entriesFrom(lines, first, (at) => rankAt(at) !== undefined);
	const counts = new Map<number, number>();
	for (const at of entries) counts.set(rankAt(at)!, (counts.get(rankAt(at)!) ?? 0) + 1);
	return [...counts.values()].some((count) => count >= 3) ? entries : [];
}

/**
 * The lines of the printed contents (目录 and what follows as long as it is an entry; entries made by Word anywhere),
 * and the headings they announce: a heading may come without its number in the text.
 */
export function findContents(lines: readonly Line[]): { at: Set<number>; headings: Map<string, string> } {
	const found = new Set<number>();
	lines.forEach((line, index) => {
		if (!isText(line) || found.has(index)) return;
		const allInOne =
			line.text.length <= 1000 && (line.text.match(divisions)?.length ?? 0) >= 3 && /^第[^。；，]+$/.test(line.text);
		if (line.contents || allInOne) found.add(index);
		if (isContentsTitle(line)) {
			found.add(index);
			for (const at of entriesFrom(lines, index + 1, (each) => isEntry(lines, each))) found.add(at);
		} else if (divisionAt(line.text)) for (const at of bareContents(lines, index)) found.add(at);
	});
	const headings = new Map<string, string>();
	for (const at of found) {
		const title = divisionAt(unpaged((lines[at] as TextLine).text))?.title;
		const name = squeeze(title?.split(' ').slice(1).join('') ?? '');
		if (title && name.length >= 2) headings.set(name, title);
	}
	return { at: found, headings };
}
