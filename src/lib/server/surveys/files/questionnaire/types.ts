import type { Tags } from './tags.ts';

/** What was not taken over as it stands: its words, and a message key for why, filled by `facts`. */
export type Skipped = { what: string; why: string; facts: Record<string, string | number> };

export type Row = { label: string; cells: string[] };

/** A question while its lines are being read. */
export type Stem = {
	label: string;
	tags: Tags;
	options: string[];
	help: string[];
	/** Blank lines to write on. */
	blanks: number;
	matrix?: { columns: string[]; rows: string[] };
	/** Words at the two ends of a row of points. */
	ends?: [string, string];
	legend?: string[];
	counted: boolean;
};
