import type { DraftLine, TableCell } from '#server/drafts';

/** Characters of a line that can be a question or options; a longer one is running text and is not searched for marks. */
export const longestLine = 2000;

/** A questionnaire line by line: words, a table cell by cell, or a picture. */
export type Item =
	{ kind: 'text'; text: string; heading?: true } | { kind: 'table'; rows: string[][] } | { kind: 'image'; alt: string };

export function itemsOf(lines: readonly DraftLine[]): Item[] {
	return lines.map((line): Item => {
		if (line.kind === 'image') return { kind: 'image', alt: line.alt };
		if (line.kind === 'table') return { kind: 'table', rows: line.rows.map((row) => row.map(cellText).map(shortened)) };
		return { kind: 'text', text: shortened(line.text), ...(line.level !== undefined && { heading: true as const }) };
	});
}

function cellText({ blocks }: TableCell): string {
	const texts = blocks.flatMap((block): string[] => {
		if (block.kind === 'image') return [];
		if (block.kind === 'table') return block.rows.flatMap((row) => row.map(cellText));
		return [block.runs.map(({ text }) => text).join('')];
	});
	return texts.join('\n');
}

/** Gaps, lines to write on and leaders are as long as the page is wide, or far longer; nobody reads their length. */
function shortened(text: string): string {
	const spaced = text.replace(/[^\S\n]{13,}/g, '            ');
	return spaced.replace(/([_＿﹍﹎…])\1{19,}/g, (_, mark: string) => mark.repeat(20)).replace(/\.{9,}/g, '........');
}
