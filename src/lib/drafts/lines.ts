import type { Block } from './blocks.ts';

/** Blocks as lines of plain text; a table's cells stand with tabs. */
export const textOf = (blocks: readonly Block[]) => blocks.map(lineOf).join('\n');

/** One block as a line; what cannot be said in letters stands in brackets. */
export function lineOf(block: Block): string {
	if (block.kind === 'image') return block.alt ? `［${block.alt}］` : '［图］';
	if (block.kind === 'table') {
		const cell = (blocks: readonly Block[]) => blocks.map(lineOf).join(' ');
		return block.rows.map((row) => row.map(({ blocks }) => cell(blocks)).join('\t')).join('\n');
	}
	const words = block.runs.map(({ text }) => text).join('');
	return block.kind === 'item' ? block.no + words : words;
}
