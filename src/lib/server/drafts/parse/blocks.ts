import { cutRuns, textOf } from './runs.ts';
import { itemAt } from './markers.ts';
import type { Block, Line, TableCell } from './types.ts';

/** A line as a block to be shown: 项 get their number apart, headings their level. */
export function blockOf(line: Line): Block {
	if (line.kind !== 'text') return line;
	if (line.level !== undefined) return { kind: 'heading', level: line.level, runs: line.runs };
	const item = itemAt(line.text);
	if (!item || item.length === line.text.length) return { kind: 'paragraph', runs: line.runs };
	return { kind: 'item', level: item.level, no: item.no, runs: cutRuns(line.runs, item.length) };
}

function cellText(cell: TableCell): string {
	return cell.blocks.map(blockText).filter(Boolean).join(' ');
}

/** The words of a block in one or more lines; table rows with tabs between the cells; a picture has none. */
export function blockText(block: Block): string {
	if (block.kind === 'image') return '';
	if (block.kind === 'table') return block.rows.map((row) => row.map(cellText).join('\t').trimEnd()).join('\n');
	return (block.kind === 'item' ? block.no : '') + textOf(block.runs);
}

/** The words of a line as printed. */
export function lineText(line: Line): string {
	return line.kind === 'text' ? line.text : blockText(line);
}
