/** What a draft is made of once it has been read. Everything here is plain data and can be stored as JSON. */

export type Run = { text: string; bold?: true; italic?: true; sup?: true; sub?: true };

export type TableCell = { blocks: Block[]; header?: true; colSpan?: number; rowSpan?: number };

/** `item` is a 项 or 目 with its number as printed (`（一）`, `1.`); level 1 to 3. */
export type Block =
	| { kind: 'paragraph'; runs: Run[] }
	| { kind: 'heading'; level: number; runs: Run[] }
	| { kind: 'item'; level: number; no: string; runs: Run[] }
	| { kind: 'table'; rows: TableCell[][] }
	/** `width` and `height` in pixels, where the file says them. */
	| { kind: 'image'; imageId: string; alt: string; width?: number; height?: number };

export type ParsedClause = {
	/** As printed, without inner spaces: `第二条`, `第二条之一`, `一、`, `三、（一）`, `第4段`. */
	no: string;
	/** The number for matching, however it was written: `2`, `2.1`, `3/1`, `¶4`. */
	label: string;
	/** The 编, 章, 节 above the clause (or the headings of a text without 条), outermost first: `第一章 总则`. */
	path: string[];
	/** The name of the clause where it has one: 第二条（适用范围）. It stays in `text` too. */
	heading?: string;
	/**
	 * The whole clause without its number: one line for each 款, 项 or table row (cells separated by tabs). Two
	 * printings of one law give the same text after `squeeze`, whatever file they came in.
	 */
	text: string;
	/** The same to be shown, with tables and pictures; the number is not repeated in it. */
	blocks: Block[];
};

export type Annex = { title: string; blocks: Block[] };
export type Warning = { code: string; facts: Record<string, string | number> };
/** `id` is the beginning of the SHA-256 of the bytes: the same picture has the same id in every version. */
export type ParsedImage = { id: string; mime: string; bytes: Uint8Array };
export type DraftFormat = 'docx' | 'markdown' | 'text';
export type DraftFile = { name: string; bytes: Uint8Array };

export type ParsedDraft = {
	title: string;
	preamble: Block[];
	clauses: ParsedClause[];
	annexes: Annex[];
	warnings: Warning[];
	format: DraftFormat;
	images: ParsedImage[];
};

/** A line of the source before its place in the law is known. */
export type Line =
	| { kind: 'text'; text: string; runs: Run[]; level?: number; contents?: true; caption?: true; title?: true }
	| { kind: 'table'; rows: TableCell[][] }
	| { kind: 'image'; imageId: string; alt: string };
export type TextLine = Extract<Line, { kind: 'text' }>;

/** What a reader of one format hands over. */
export type Reading = { lines: Line[]; images: ParsedImage[]; warnings: Warning[] };
