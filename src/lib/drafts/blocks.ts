/** What a draft is made of: plain data, stored as JSON and shown by our own components; never HTML. */

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

export type Annex = { title: string; blocks: Block[] };
