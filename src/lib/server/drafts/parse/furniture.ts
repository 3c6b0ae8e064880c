import { squeeze } from '#server/text';
import { findContents } from './contents.ts';
import { articleAt, divisionAt } from './markers.ts';
import type { Line, TextLine, Warning } from './types.ts';

const pageNumber =
	/^[-—–―·•~\s]*\d{1,4}[-—–―·•~\s]*$|^第\s*\d{1,4}\s*页(?:\s*[,，/、]?\s*共\s*\d{1,4}\s*页)?$|^\d{1,4}\s*\/\s*\d{1,4}$|^Page \d+( of \d+)?$/i;

export const isPageNumber = (text: string) => pageNumber.test(text);

const isText = (line: Line | undefined): line is TextLine => line?.kind === 'text';

/** Short lines that come back next to page numbers: the heads and feet of pages in a text made from a PDF. */
function runningHeads(lines: readonly Line[]): Set<string> {
	const counts = new Map<string, number>();
	lines.forEach((line, index) => {
		if (!isText(line) || !isPageNumber(line.text)) return;
		for (const near of [lines[index - 1], lines[index + 1]]) {
			if (!isText(near) || near.text.length > 40 || /[。；：]$/.test(near.text)) continue;
			if (articleAt(near.text) || divisionAt(near.text)) continue;
			counts.set(near.text, (counts.get(near.text) ?? 0) + 1);
		}
	});
	return new Set([...counts].filter(([, count]) => count >= 3).map(([text]) => text));
}

/** A heading printed without the number it has in the contents (总则 for 第一章 总则) gets it back. */
function announced(line: Line, headings: Map<string, string>): Line {
	const title = isText(line) && line.text.length <= 40 ? headings.get(squeeze(line.text)) : undefined;
	return title === undefined ? line : { kind: 'text', text: title, runs: [{ text: title }] };
}

/** The lines without what belongs to the paper and not to the text: contents, page numbers, heads and feet of pages. */
export function withoutFurniture(lines: readonly Line[]): { lines: Line[]; warnings: Warning[] } {
	const heads = runningHeads(lines);
	let pages = 0;
	let running = 0;
	const byPageNumber = (index: number) =>
		[lines[index - 1], lines[index + 1]].some((near) => isText(near) && isPageNumber(near.text));
	const body = lines.filter((line, index) => {
		if (!isText(line)) return true;
		if (isPageNumber(line.text)) {
			pages++;
			return false;
		}
		if (!heads.has(line.text) || !byPageNumber(index)) return true;
		running++;
		return false;
	});
	const contents = findContents(body);
	const warnings: Warning[] = [];
	if (contents.at.size) warnings.push({ code: 'drafts_warnContents', facts: { count: contents.at.size } });
	if (pages + running) warnings.push({ code: 'drafts_warnPageMarks', facts: { count: pages + running } });
	const rest = body.filter((_, index) => !contents.at.has(index));
	return { lines: rest.map((line) => announced(line, contents.headings)), warnings };
}
