import { and, eq, isNull } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import { createId, db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { compareDrafts } from './compare/index.ts';
import { parseDraft } from './parse/index.ts';
import type { DraftFile, ParsedDraft } from './parse/types.ts';
import { mayNotImport } from './policy.ts';
import { listClauses, listVersions, type ClauseRevision, type DraftVersion } from './queries.ts';
import type { Block } from '../../drafts/blocks.ts';
import { clauseRevisions, clauses, drafts, draftVersions } from './schema.ts';

export type DraftInput = {
	/** The unit that owns a new draft; of an existing one it is known. */
	unitId?: string;
	/** A new version of this draft; left out for a new draft. */
	draftId?: string;
	itemId?: string | null;
	/** 征求意见稿 and 起草说明: both files are required (国务院令第713号 Art 15). */
	text: DraftFile;
	note: DraftFile;
};

/**
 * Reads the two files and stores them as a new version: our own blocks, clauses with stable ids, the originals beside
 * them. A clause of a new version keeps its id where the comparison is sure that it is the same one.
 */
export async function importDraft(actor: Actor, input: DraftInput): Promise<DraftVersion> {
	const owner = input.draftId
		? await ownerOf(input.draftId)
		: { unitId: input.unitId ?? '', itemId: input.itemId ?? null };
	refuseIf(mayNotImport(actor, owner.unitId));
	const parsed = await parseDraft(input.text);
	if (parsed.clauses.length === 0) throw new Refusal('drafts_noClauses');
	const note = await parseDraft(input.note);
	const noteBlocks = [...note.preamble, ...note.clauses.flatMap(readOn)];
	const original = await attachments.keep(input.text.bytes);
	const noteFile = await attachments.keep(input.note.bytes);
	const pictures = await Promise.all(
		[...parsed.images, ...note.images].map(async (image) => ({ image, kept: await attachments.keep(image.bytes) }))
	);
	return transaction(async () => {
		const draftId = input.draftId ?? createId();
		if (!input.draftId) {
			await db.insert(drafts).values({ id: draftId, ...owner, title: parsed.title, createdAt: clock.now() });
		}
		const [previous] = await listVersions(draftId);
		const [version] = await db
			.insert(draftVersions)
			.values({
				draftId,
				no: (previous?.no ?? 0) + 1,
				title: parsed.title,
				preamble: parsed.preamble,
				annexes: parsed.annexes,
				format: parsed.format,
				originalSha256: original.sha256,
				draftingNote: noteBlocks,
				warnings: parsed.warnings,
				importedBy: (actor as StaffActor).id,
				createdAt: clock.now()
			})
			.returning();
		const owns = { ownerKind: 'draftVersion', ownerId: version!.id, audience: 'public' } as const;
		await attachments.attach(original, { ...owns, purpose: 'original', name: input.text.name });
		await attachments.attach(noteFile, { ...owns, purpose: 'note', name: input.note.name });
		for (const { image, kept } of pictures) {
			await attachments.attach(kept, { ...owns, purpose: `image:${image.id}`, name: image.id, mime: image.mime });
		}
		await insertClauses(version!, parsed, previous ? await listClauses(previous.id) : []);
		await journal.record(actor, 'draft.imported', version!.id, {
			draft: draftId,
			no: version!.no,
			clauses: parsed.clauses.length,
			sha256: original.sha256
		});
		return version!;
	});
}

/** Freezes a version because a notice that shows it is published. */
export async function freeze(versionId: string): Promise<void> {
	await transaction(async () => {
		await db
			.update(draftVersions)
			.set({ frozenAt: clock.now() })
			.where(and(eq(draftVersions.id, versionId), isNull(draftVersions.frozenAt)))
			.returning({ id: draftVersions.id });
	});
}

async function ownerOf(draftId: string): Promise<{ unitId: string; itemId: string | null }> {
	const [row] = await db
		.select({ unitId: drafts.unitId, itemId: drafts.itemId })
		.from(drafts)
		.where(eq(drafts.id, draftId));
	if (!row) throw new NotFound(`draft ${draftId}`);
	return row;
}

/** A note's own numbered parts are text like any other: headings and numbers go back in front. */
function readOn({ no, path, blocks }: ParsedDraft['clauses'][number], index: number, all: ParsedDraft['clauses']) {
	const above = all[index - 1]?.path ?? [];
	const headings = path.filter(
		(title, depth) => above.slice(0, depth + 1).join('\n') !== path.slice(0, depth + 1).join('\n')
	);
	const heads = headings.map((title): Block => ({ kind: 'paragraph', runs: [{ text: title }] }));
	const [first, ...rest] = blocks;
	if (first?.kind !== 'paragraph') return [...heads, ...blocks];
	return [...heads, { ...first, runs: [{ text: ownNumber(no) }, ...first.runs] }, ...rest];
}

/** 三、（一） stands below its heading 三、, so that （一） is left; a paragraph that was only counted has none. */
function ownNumber(no: string): string {
	if (/^第.+段$/.test(no)) return '';
	return /(?<=.)[（(][^（）()]+[）)]$/.exec(no)?.[0] ?? no;
}

async function insertClauses(version: DraftVersion, parsed: ParsedDraft, before: ClauseRevision[]): Promise<void> {
	const known = before.length ? sameClauses(before, parsed) : new Map<number, string>();
	const rows = parsed.clauses.map((clause, index) => ({
		clauseId: known.get(index) ?? createId(),
		versionId: version.id,
		position: index + 1,
		no: clause.no,
		path: clause.path,
		text: clause.text,
		blocks: clause.blocks
	}));
	const fresh = rows
		.filter((_, index) => !known.has(index))
		.map(({ clauseId }) => ({ id: clauseId, draftId: version.draftId }));
	for (let i = 0; i < fresh.length; i += 500) await db.insert(clauses).values(fresh.slice(i, i + 500));
	for (let i = 0; i < rows.length; i += 100) await db.insert(clauseRevisions).values(rows.slice(i, i + 100));
}

/** Position in the new version → id of the clause that it continues. */
function sameClauses(before: ClauseRevision[], parsed: ParsedDraft): Map<number, string> {
	const old = before.map((clause) => ({ no: clause.no, text: clause.text }));
	const { pairs } = compareDrafts({ clauses: old }, parsed);
	return new Map(pairs.map(({ oldIndex, newIndex }) => [newIndex, before[oldIndex]!.clauseId]));
}
