import type { DraftLine, TableCell } from '#server/drafts';

/** A questionnaire line by line: words, a table cell by cell, or a picture. */
export type Item =
	{ kind: 'text'; text: string; heading?: true } | { kind: 'table'; rows: string[][] } | { kind: 'image'; alt: string };

export function itemsOf(lines: readonly DraftLine[]): Item[] {
	return lines.map((line): Item => {
		if (line.kind === 'image') return { kind: 'image', alt: line.alt };
		if (line.kind === 'table') return { kind: 'table', rows: line.rows.map((row) => row.map(cellText)) };
		return { kind: 'text', text: line.text, ...(line.level !== undefined && { heading: true as const }) };
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
