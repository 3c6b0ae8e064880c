import { createHash } from 'node:crypto';
import { Refusal } from './refusal.ts';

/** One save that somebody else made meanwhile: who, when, of how many, and what stands there now, by field. */
export type Save = { who: string; at: Date; count: number; texts: Readonly<Record<string, string>> };
/** What was saved since the page was read; `seen` is what a form carries that has seen all of it. */
export type Theirs = { seen: string; saves: readonly Save[] };

/** Somebody saved meanwhile: both texts are shown, and a person chooses. Nothing was written. */
export class Stale extends Refusal {
	readonly theirs: Theirs;
	constructor(code: string, theirs: Theirs) {
		super(code, { facts: { count: theirs.saves.reduce((sum, { count }) => sum + count, 0) } });
		this.name = 'Stale';
		this.theirs = theirs;
	}
}

/** What a form carries of a text that it shows, to tell later whether it is still what stands there. */
export function markOf(texts: Readonly<Record<string, unknown>> | readonly unknown[]): string {
	return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 16);
}
