import { decodeText } from './encoding.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { linesOfPlain } from './plain.ts';
import { recognise } from './sniff.ts';
import type { DraftFile, DraftFormat, Line, Reading } from './types.ts';

/**
 * The lines of a file by its content, before anything is made of them: DOCX with its automatic numbers, Markdown or
 * plain text. `blanks`: underlined white space, to be written on, comes as `____`. Refuses as `parseDraft` tells.
 */
export async function readLines(
	file: DraftFile,
	{ blanks = false }: { blanks?: boolean } = {}
): Promise<Reading & { format: DraftFormat; notes?: Line[] }> {
	const known = await recognise(file.name, file.bytes);
	if ('docx' in known) {
		// A million characters of program that few days need.
		const { readDocx } = await import('./docx.ts');
		return { ...(await readDocx(known.docx, { blanks })), format: 'docx' };
	}
	const text = decodeText(known.text);
	if (isMarkdown(text)) return { ...readMarkdown(text), format: 'markdown' };
	return { lines: linesOfPlain(text), images: [], warnings: [], format: 'text' };
}
