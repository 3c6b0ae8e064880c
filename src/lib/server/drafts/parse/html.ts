import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { joinRuns, lineOf } from './runs.ts';
import type { Block, Line, Run, TableCell, TextLine } from './types.ts';

type Style = Omit<Run, 'text'>;
type Hints = Omit<TextLine, 'kind' | 'text' | 'runs'>;
type Sink = { lines: Line[]; runs: Run[]; hints: Hints };

const styles: Record<string, Style> = {
	strong: { bold: true },
	b: { bold: true },
	em: { italic: true },
	i: { italic: true },
	sup: { sup: true },
	sub: { sub: true }
};
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'div', 'ul', 'ol', 'blockquote']);

const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node;
const attributeOf = (element: Tree.Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;
const elementsOf = (element: Tree.Element, ...names: string[]) =>
	element.childNodes.filter(isElement).filter((child) => names.includes(child.tagName));

function flush(sink: Sink): void {
	const line = lineOf(sink.runs, sink.hints);
	if (line) sink.lines.push(line);
	sink.runs = [];
}

/** Underlined white space: a place to write. The reader of drafts does not ask for what is underlined. */
function isBlank(element: Tree.Element): boolean {
	return (
		element.childNodes.length > 0 && element.childNodes.every((node) => 'value' in node && node.value.trim() === '')
	);
}

function hintsOf(element: Tree.Element): Hints {
	const level = /^h([1-6])$/.exec(element.tagName)?.[1];
	const marks = attributeOf(element, 'class');
	return {
		...(level ? { level: Number(level) } : {}),
		...(marks === 'contents' ? { contents: true as const } : {}),
		...(marks === 'caption' ? { caption: true as const } : {}),
		...(marks === 'title' ? { title: true as const } : {})
	};
}

/** A table in a table is kept to a depth nobody writes by hand; below it only the text remains. */
const deepest = 4;

function cellBlocks(element: Tree.Element, depth: number): Block[] {
	const sink: Sink = { lines: [], runs: [], hints: {} };
	walk(element, {}, sink, depth + 1);
	flush(sink);
	return sink.lines.map((line): Block => (line.kind === 'text' ? { kind: 'paragraph', runs: line.runs } : line));
}

function tableRows(table: Tree.Element, depth: number): TableCell[][] {
	const sections = elementsOf(table, 'thead', 'tbody', 'tfoot');
	const rows = [table, ...sections].flatMap((section) => elementsOf(section, 'tr'));
	return rows.map((row) =>
		elementsOf(row, 'td', 'th').map((cell) => {
			const span = (name: string) => Math.min(Number(attributeOf(cell, name) ?? 1) || 1, 1000);
			return {
				blocks: cellBlocks(cell, depth),
				...(cell.tagName === 'th' ? { header: true as const } : {}),
				...(span('colspan') > 1 ? { colSpan: span('colspan') } : {}),
				...(span('rowspan') > 1 ? { rowSpan: span('rowspan') } : {})
			};
		})
	);
}

function walk(parent: Tree.ParentNode, style: Style, sink: Sink, depth: number): void {
	for (const node of parent.childNodes) {
		if ('value' in node) sink.runs.push({ text: node.value.replace(/[\r\n]+/g, ' '), ...style });
		if (!isElement(node)) continue;
		const name = node.tagName;
		if (name === 'br') flush(sink);
		else if (name === 'input') sink.runs.push({ text: '☐', ...style });
		else if (name === 'u' && isBlank(node)) sink.runs.push({ text: '____', ...style });
		else if (name === 'img') {
			const imageId = /^picture:(\w+)$/.exec(attributeOf(node, 'src') ?? '')?.[1];
			flush(sink);
			if (imageId) sink.lines.push({ kind: 'image', imageId, alt: attributeOf(node, 'alt') ?? '' });
		} else if (name === 'table' && depth < deepest) {
			flush(sink);
			sink.lines.push({ kind: 'table', rows: tableRows(node, depth) });
		} else if (paragraphs.has(name)) {
			flush(sink);
			sink.hints = hintsOf(node);
			walk(node, style, sink, depth);
			flush(sink);
			sink.hints = {};
		} else walk(node, { ...style, ...styles[name] }, sink, depth);
	}
}

/** Lines from HTML that this program or mammoth made: paragraphs, tables, pictures (`src="picture:ID"`), runs. */
export function linesOfHtml(html: string): Line[] {
	const sink: Sink = { lines: [], runs: [], hints: {} };
	walk(parseFragment(html), {}, sink, 0);
	flush(sink);
	return sink.lines;
}

/** A table of one cell a row is a frame round text, not a table: its lines are read as text. */
export function unframed(lines: readonly Line[], wanted: (text: string) => boolean): Line[] {
	return lines.flatMap((line): Line[] => {
		if (line.kind !== 'table' || line.rows.some((row) => row.length !== 1)) return [line];
		const inside = line.rows
			.flatMap((row) => row[0]!.blocks)
			.flatMap((block): Line[] => {
				if (block.kind === 'table' || block.kind === 'image') return [block];
				const text = lineOf(joinRuns(block.runs));
				return text ? [text] : [];
			});
		return inside.some((each) => each.kind === 'text' && wanted(each.text)) ? inside : [line];
	});
}
