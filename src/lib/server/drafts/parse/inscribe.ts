import { counter, type Numbering } from './numbering.ts';
import { attribute, escapeXml, type Tag, wordPrefix, wordTags } from './xml.ts';

type Paragraph = { style?: string; numId?: string; level?: number; deleted: boolean };

export type Inscribed = {
	xml: string;
	paragraphs: number;
	numbers: number;
	hidden: number;
	formulas: number;
	tracked: boolean;
};

const isOn = (tag: Tag) => !['0', 'false', 'off'].includes(attribute(tag, 'val') ?? '');

/**
 * Writes the automatic numbers of Word into the text of document.xml as ordinary runs, and takes out hidden text.
 * Mammoth knows only "an ordered list of level n": 第三条 from a numbering definition would be lost with it, and what
 * the author hid would be published.
 */
export function inscribeNumbers(xml: string, numbering: Numbering): Inscribed {
	const prefix = wordPrefix(xml);
	const next = counter(numbering);
	const pieces: string[] = [];
	const open: string[] = [];
	const paragraphs: Paragraph[] = [];
	let written = 0;
	let choices = 0;
	let run: { start: number; depth: number; hidden: boolean } | undefined;
	const result = { paragraphs: 0, numbers: 0, hidden: 0, formulas: 0, tracked: false };

	function copyTo(position: number): void {
		pieces.push(xml.slice(written, position));
		written = position;
	}

	/** Mammoth passes over a simple field with all it holds; without its tags the content is ordinary text. */
	function leaveOut(tag: Tag): void {
		copyTo(tag.start);
		written = tag.end;
	}

	function atParagraphProperties(end: number): void {
		const paragraph = paragraphs.at(-1);
		// The alternative drawing of a text box (mc:Choice) holds its paragraphs a second time.
		if (!paragraph || paragraph.deleted || choices > 0) return;
		const inherited = paragraph.style === undefined ? {} : numbering.ofStyle(paragraph.style);
		const numId = paragraph.numId ?? inherited.numId;
		if (numId === undefined || numId === '0') return;
		const number = next(numId, paragraph.level ?? inherited.level ?? 0);
		if (number === '') return;
		copyTo(end);
		pieces.push(`<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(number)} </${prefix}t></${prefix}r>`);
		result.numbers++;
	}

	for (const tag of wordTags(xml)) {
		const parent = open.at(-1);
		const grandparent = open.at(-2);
		const paragraph = paragraphs.at(-1);
		if (tag.kind === 'close') {
			open.pop();
			if (tag.name === 'fldSimple') leaveOut(tag);
			if (tag.name === 'mc:Choice') choices--;
			if (tag.name === 'pPr' && open.at(-1) === 'p') atParagraphProperties(tag.end);
			if (tag.name === 'p') paragraphs.pop();
			if (tag.name === 'r' && run && run.depth === open.length) {
				if (run.hidden && written <= run.start) {
					copyTo(run.start);
					written = tag.end;
					result.hidden++;
				}
				run = undefined;
			}
			continue;
		}
		if (tag.name === 'pStyle' && parent === 'pPr' && paragraph) paragraph.style = attribute(tag, 'val') ?? '';
		if (parent === 'numPr' && grandparent === 'pPr' && paragraph) {
			if (tag.name === 'numId') paragraph.numId = attribute(tag, 'val') ?? '0';
			if (tag.name === 'ilvl') paragraph.level = Number(attribute(tag, 'val') ?? 0);
		}
		if (tag.name === 'ins' || tag.name === 'del' || tag.name === 'moveFrom') {
			result.tracked = true;
			if (parent === 'rPr' && grandparent === 'pPr' && paragraph && tag.name !== 'ins') paragraph.deleted = true;
		}
		if (tag.name === 'vanish' && parent === 'rPr' && run && open.length === run.depth + 2 && isOn(tag))
			run.hidden = true;
		if (tag.name === 'm:oMath') result.formulas++;
		if (tag.name === 'fldSimple') leaveOut(tag);
		if (tag.name === 'pPr' && tag.kind === 'empty' && parent === 'p') atParagraphProperties(tag.end);
		if (tag.kind === 'empty') continue;
		if (tag.name === 'mc:Choice') choices++;
		if (tag.name === 'p') {
			paragraphs.push({ deleted: false });
			result.paragraphs++;
		}
		if (tag.name === 'r' && !run) run = { start: tag.start, depth: open.length, hidden: false };
		open.push(tag.name);
	}
	pieces.push(xml.slice(written));
	return { xml: pieces.join(''), ...result };
}
