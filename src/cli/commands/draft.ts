import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '#server/actor';
import { compareDrafts } from '../../lib/server/drafts/compare/index.ts';
import { words } from '../words.ts';
import { textOf } from '#lib/drafts/lines.ts';
import { maxBytes, parseDraft, type ParsedDraft } from '../../lib/server/drafts/parse/index.ts';

export type ParseDocument = {
	title: string;
	preamble: string;
	clauses: { no: string; path: string[]; text: string }[];
	annexes: { title: string; text: string }[];
	warnings: string[];
};

export type CompareDocument = Record<'kept' | 'edited' | 'added' | 'removed' | 'moved' | 'split' | 'merged', string[]>;

/** A file is weighed before it is read: one of 100 MB is refused without filling the memory. */
async function readDraft(path: string | undefined): Promise<ParsedDraft> {
	const known = path === undefined ? undefined : await stat(path).catch(() => undefined);
	if (path === undefined || !known?.isFile()) throw new Refusal('drafts_fileMissing');
	if (known.size > maxBytes) throw new Refusal('drafts_tooLarge', { facts: { limit: maxBytes / 1024 / 1024 } });
	const bytes = await readFile(path).catch(() => {
		throw new Refusal('drafts_fileMissing');
	});
	return parseDraft({ name: basename(path), bytes });
}

const filesOf = (args: readonly string[]) => args.filter((arg) => !arg.startsWith('--'));

/** `wenji draft parse FILE`: one entry for each clause, 款 and 项 inside its text; what stands before and after them as text. Throws a Refusal for bad input. */
export async function draftParse(args: readonly string[]): Promise<ParseDocument> {
	const { title, preamble, clauses, annexes, warnings } = await readDraft(filesOf(args)[0]);
	return {
		title,
		preamble: textOf(preamble),
		clauses: clauses.map(({ no, path, text }) => ({ no, path, text })),
		annexes: annexes.map(({ title: heading, blocks }) => ({ title: heading, text: textOf(blocks) })),
		warnings: await Promise.all(warnings.map(({ code, facts }) => words(code, facts)))
	};
}

/** `wenji draft compare OLD NEW`: lists of clause numbers; see `compareDrafts` for what each list means. */
export async function draftCompare(args: readonly string[]): Promise<CompareDocument> {
	const [old, fresh] = filesOf(args);
	const before = await readDraft(old);
	const after = await readDraft(fresh);
	const { kept, edited, added, removed, moved, split, merged } = compareDrafts(before, after);
	return { kept, edited, added, removed, moved, split, merged };
}
