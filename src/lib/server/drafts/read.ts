/** The two files of a draft, read: the text by clause, the note as one text. */
import { Refusal } from '#server/actor';
import type { Block } from '../../drafts/blocks.ts';
import { parseDraft } from './parse/index.ts';
import { pixelsOf } from './parse/pixels.ts';
import type { DraftFile, ParsedDraft, ParsedImage } from './parse/types.ts';

export type ReadFiles = { parsed: ParsedDraft; noteBlocks: Block[]; images: ParsedImage[] };

/** Refuses as `parseDraft` does, and says in `facts.file` which of the two it was: `text` or `note`. */
export async function readFiles(input: { text: DraftFile; note: DraftFile }): Promise<ReadFiles> {
	const parsed = await read(input.text, 'text');
	const note = await read(input.note, 'note');
	const noteBlocks = [...note.preamble, ...note.clauses.flatMap(readOn)];
	return { parsed, noteBlocks, images: [...parsed.images, ...note.images] };
}

async function read(file: DraftFile, which: 'text' | 'note'): Promise<ParsedDraft> {
	try {
		const parsed = await parseDraft(file);
		if (which === 'text' && parsed.clauses.length === 0) throw new Refusal('drafts_noClauses');
		return withPixels(parsed);
	} catch (reason) {
		if (!(reason instanceof Refusal)) throw reason;
		throw new Refusal(reason.codes, { facts: { ...reason.facts, file: which } });
	}
}

/** The size of each picture beside it, so that nothing moves on the page when it arrives. */
function withPixels(parsed: ParsedDraft): ParsedDraft {
	const pixels = new Map(parsed.images.map(({ id, bytes }) => [id, pixelsOf(bytes)]));
	if (pixels.size === 0) return parsed;
	const sized = (block: Block): Block => {
		if (block.kind === 'image') return { ...block, ...pixels.get(block.imageId) };
		if (block.kind !== 'table') return block;
		const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(sized) })));
		return { ...block, rows };
	};
	return {
		...parsed,
		preamble: parsed.preamble.map(sized),
		clauses: parsed.clauses.map((clause) => ({ ...clause, blocks: clause.blocks.map(sized) })),
		annexes: parsed.annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map(sized) }))
	};
}

/** A note's own numbered parts are text like any other: headings and numbers go back in front. */
function readOn({ no, path, blocks }: ParsedDraft['clauses'][number], index: number, all: ParsedDraft['clauses']) {
	const above = all[index - 1]?.path ?? [];
	const headings = path.filter(
		(title, depth) => above.slice(0, depth + 1).join('\n') !== path.slice(0, depth + 1).join('\n')
	);
	const heads = headings.map((title): Block => ({ kind: 'paragraph', runs: [{ text: title }] }));
	const [first, ...rest] = blocks;
	if (first?.kind !== 'paragraph') return [...heads, ...blocks];
	return [...heads, { ...first, runs: [{ text: ownNumber(no) }, ...first.runs] }, ...rest];
}

/** 三、（一） stands below its heading 三、, so that （一） is left; a paragraph that was only counted has none. */
function ownNumber(no: string): string {
	if (/^第.+段$/.test(no)) return '';
	return /(?<=.)[（(][^（）()]+[）)]$/.exec(no)?.[0] ?? no;
}
