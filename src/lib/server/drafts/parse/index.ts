/** Reads the text of a draft out of a file: title, preamble, clauses, annexes, pictures. Pure; no database. */
export { readLines } from './lines.ts';
export { parseDraft } from './parse.ts';
export { maxBytes } from './sniff.ts';
export type {
	Annex,
	Block,
	DraftFile,
	DraftFormat,
	Line,
	ParsedClause,
	ParsedDraft,
	ParsedImage,
	Run,
	TableCell,
	Warning
} from './types.ts';
