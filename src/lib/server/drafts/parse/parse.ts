import { readLines } from './lines.ts';
import { structure } from './structure.ts';
import { blockOf } from './blocks.ts';
import type { DraftFile, DraftFormat, ParsedDraft, Warning } from './types.ts';

const extensions: Record<DraftFormat, RegExp> = {
	docx: /\.docx$/i,
	markdown: /\.(md|markdown|txt)$/i,
	text: /\.(txt|text|md|markdown)$/i
};

/**
 * Reads a draft by its content: DOCX, Markdown or plain text (UTF-8, UTF-16, GB18030). Nothing outside the file is
 * fetched or opened. Throws a Refusal that says what the file is instead and how to save it as DOCX:
 * drafts_empty, drafts_tooLarge, drafts_legacyWord, drafts_wps, drafts_ofd, drafts_pdf, drafts_rtf, drafts_webPage,
 * drafts_spreadsheet, drafts_openDocument, drafts_picture, drafts_macros, drafts_protected, drafts_zipBomb,
 * drafts_brokenFile, drafts_encoding, drafts_unknownFormat, drafts_noClauses, drafts_tooLong.
 */
export async function parseDraft(file: DraftFile): Promise<ParsedDraft> {
	const reading = await readLines(file);
	const name = file.name.replace(/^.*[\\/]/, '');
	const draft = structure(reading.lines, name.replace(/\.\w{1,8}$/, ''));
	const misnamed: Warning[] = extensions[reading.format].test(name)
		? []
		: [{ code: 'drafts_warnExtension', facts: { name, format: reading.format } }];
	const notes = reading.notes?.length ? [{ title: '脚注', blocks: reading.notes.map(blockOf) }] : [];
	return {
		...draft,
		annexes: [...draft.annexes, ...notes],
		warnings: [...misnamed, ...reading.warnings, ...draft.warnings],
		format: reading.format,
		images: reading.images
	};
}
