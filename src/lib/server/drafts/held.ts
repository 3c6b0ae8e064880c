/**
 * Seen before it is stored: the files of an import wait beside the database, sealed into the form that shows them. What
 * nobody stores is swept after a day; until it is stored there is no draft, no version and no clause.
 */
import { buffer } from 'node:stream/consumers';
import { Refusal, refuseIf, type Actor } from '#server/actor';
import * as attachments from '#server/attachments';
import { createId } from '#server/db';
import type { Annex, Block } from '../../drafts/blocks.ts';
import { compareDrafts, type ChangeKind } from './compare/index.ts';
import { importDraft, ownerOf, type DraftInput } from './drafts.ts';
import type { ParsedClause, ParsedDraft } from './parse/types.ts';
import { mayNotImport } from './policy.ts';
import { listClauses, listVersions, type DraftVersion } from './queries.ts';
import { readFiles } from './read.ts';

const purpose = 'draft';
const picturePurpose = 'draftPicture';

export type Preview = {
	title: string;
	preamble: Block[];
	clauses: Pick<ParsedClause, 'no' | 'path' | 'blocks'>[];
	annexes: Annex[];
	note: Block[];
	warnings: ParsedDraft['warnings'];
	format: string;
	/** `sealed` opens the file again when it is stored. */
	files: Record<'text' | 'note', { name: string; size: number; sha256: string; sealed: string }>;
	/** Picture id → what `heldPicture` opens. */
	pictures: Record<string, string>;
	/** The id that the version will have. */
	versionId: string;
	/** Against the newest version, where there is one. */
	changes: { no: number; counts: Record<ChangeKind, number>; same: boolean } | null;
};

/** Reads both files as `importDraft` will, and stores nothing but the files themselves, for a day. */
export async function preview(actor: Actor, input: Omit<DraftInput, 'title' | 'versionId'>): Promise<Preview> {
	refuseIf(mayNotImport(actor, (await ownerOf(input)).unitId));
	const { parsed, noteBlocks, images } = await readFiles(input);
	const hold = async ({ name, bytes }: DraftInput['text']) => {
		const { size, sha256, token } = await attachments.hold({ name, bytes, mime: 'application/octet-stream' }, purpose);
		return { name, size, sha256, sealed: token };
	};
	const pictures: Record<string, string> = {};
	for (const { id, mime, bytes } of images) {
		pictures[id] = (await attachments.hold({ name: id, mime, bytes }, picturePurpose)).token;
	}
	const { title, preamble, clauses, annexes, warnings, format } = parsed;
	return {
		title,
		preamble,
		clauses: clauses.map(({ no, path, blocks }) => ({ no, path, blocks })),
		annexes,
		note: noteBlocks,
		warnings,
		format,
		files: { text: await hold(input.text), note: await hold(input.note) },
		pictures,
		versionId: createId(),
		changes: input.draftId ? await changesSince(input.draftId, parsed) : null
	};
}

export type HeldInput = {
	unitId?: string;
	draftId?: string;
	itemId?: string;
	title?: string;
	versionId: string;
	text: string;
	note: string;
};

/** Stores what was previewed. Sent twice, it is stored once. Refuses `drafts_previewOver` after a day. */
export async function importHeld(actor: Actor, input: HeldInput): Promise<DraftVersion> {
	const [text, note] = [await open(input.text), await open(input.note)];
	return importDraft(actor, { ...input, text, note });
}

/** A picture of a preview; undefined if it is not one, or a day is over. */
export const heldPicture = (sealed: string) => attachments.held(sealed, picturePurpose);

async function open(sealed: string): Promise<DraftInput['text']> {
	const file = attachments.held(sealed, purpose);
	if (!file) throw new Refusal('drafts_previewOver');
	return { name: file.name, bytes: await buffer(attachments.read(file)) };
}

async function changesSince(draftId: string, parsed: ParsedDraft): Promise<Preview['changes']> {
	const [newest] = await listVersions(draftId);
	if (!newest) return null;
	const { changes } = compareDrafts({ clauses: await listClauses(newest.id) }, parsed);
	const counts = { kept: 0, edited: 0, added: 0, removed: 0, moved: 0, split: 0, merged: 0 };
	for (const { kind } of changes) counts[kind]++;
	return { no: newest.no, counts, same: counts.kept === changes.length };
}
