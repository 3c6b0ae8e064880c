import { linesOfHtml } from './html.ts';
import { album } from './pictures.ts';
import { lineOf } from './runs.ts';
import type { Line, Reading, Run, TableCell } from './types.ts';

const ruler = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const signs = [
	/^---\r?\n/,
	/^#{1,6}\s+\S/m,
	/^\s*<!--/m,
	/\*\*[^*\s][^*\n]*\*\*/,
	/!\[[^[\]\n]{0,300}\]\(/,
	/^\|.*\|\s*\n\s*\|[\s:|-]+\|/m
];

/** True if a text is written in Markdown; a plain text has none of its signs. */
export const isMarkdown = (text: string) => signs.some((sign) => sign.test(text));

const inline =
	/\*\*\*([^*\n]+)\*\*\*|\*\*([^*\n]+)\*\*|(?<![*\w])\*([^*\s][^*\n]*)\*(?!\*)|<(sup|sub)>([^<]*)<\/\4>|(?<!!)\[([^[\]\n]{1,500})\]\([^()\s]{0,2000}\)|\\([\\`*_{}[\]()#+.!|<>~-])/;

function runsOf(text: string): Run[] {
	const runs: Run[] = [];
	let rest = text;
	for (let found = inline.exec(rest); found; found = inline.exec(rest)) {
		const [whole, both, bold, italic, place, placed, link, escaped] = found;
		runs.push({ text: rest.slice(0, found.index) });
		if (both !== undefined) runs.push({ text: both, bold: true, italic: true });
		if (bold !== undefined) runs.push({ text: bold, bold: true });
		if (italic !== undefined) runs.push({ text: italic, italic: true });
		if (placed !== undefined) runs.push({ text: placed, ...(place === 'sup' ? { sup: true } : { sub: true }) });
		if (link !== undefined || escaped !== undefined) runs.push({ text: link ?? escaped ?? '' });
		rest = rest.slice(found.index + whole.length);
	}
	return [...runs, { text: rest }];
}

function cellsOf(row: string): string[] {
	const inner = row
		.trim()
		.replace(/^\|/, '')
		.replace(/(?<!\\)\|$/, '');
	return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function rowOf(row: string, header: boolean): TableCell[] {
	return cellsOf(row).map((cell) => {
		const line = lineOf(runsOf(cell));
		const blocks: TableCell['blocks'] = line?.kind === 'text' ? [{ kind: 'paragraph', runs: line.runs }] : [];
		return header ? { blocks, header: true } : { blocks };
	});
}

const picture = /!\[([^[\]\n]{0,300})\]\(\s*<?([^()\s>]*)>?[^()\n]{0,300}\)/g;

/** A line of running text; its pictures stand after it. Only pictures inside the file are taken, none are fetched. */
function textAndPictures(text: string, level: number | undefined, pictures: ReturnType<typeof album>): Line[] {
	const found: Line[] = [];
	const words = text.replace(picture, (_, alt: string, source: string) => {
		const data = /^data:image\/[\w.+-]+;base64,([\w+/=]+)$/.exec(source)?.[1];
		const imageId = data === undefined ? undefined : pictures.add(Buffer.from(data, 'base64'));
		if (data === undefined) pictures.left.external++;
		if (imageId) found.push({ kind: 'image', imageId, alt });
		return '';
	});
	const pieces = words.split(/<br\s*\/?>/i).flatMap((piece) => lineOf(runsOf(piece), level ? { level } : {}) ?? []);
	return [...pieces, ...found];
}

/** Lines of a Markdown text. A line is a paragraph, for Chinese texts are not wrapped; HTML is text, but for tables. */
export function readMarkdown(source: string): Reading {
	const pictures = album();
	const text = source.replace(/^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, '').replace(/<!--[\s\S]*?(?:-->|$)/g, '');
	const rows = text.split(/\r\n|[\n\r\f]/);
	const lines: Line[] = [];
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at]!;
		if (/^\s*<table[\s>]/i.test(row)) {
			const to = rows.findIndex((later, index) => index >= at && /<\/table>/i.test(later));
			const end = to < 0 ? rows.length - 1 : to;
			lines.push(...linesOfHtml(rows.slice(at, end + 1).join('\n')));
			at = end;
		} else if (row.includes('|') && ruler.test(rows[at + 1] ?? '') && (rows[at + 1] ?? '').includes('|')) {
			const table = [rowOf(row, true)];
			for (at += 1; rows[at + 1]?.includes('|') && rows[at + 1]!.trim() !== ''; at++) {
				table.push(rowOf(rows[at + 1]!, false));
			}
			lines.push({ kind: 'table', rows: table });
		} else if (!/^\s*(?:```|~~~|(?:[-*_]\s*){3,}$|=+\s*$)/.test(row)) {
			const heading = /^\s{0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(row);
			const words = heading ? heading[2]! : row.replace(/^\s*(?:>\s?)+/, '').replace(/^\s*[-*+]\s+/, '');
			lines.push(...textAndPictures(words, heading?.[1]!.length, pictures));
		}
	}
	return { lines, images: pictures.images(), warnings: pictures.warnings() };
}
