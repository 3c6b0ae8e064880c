import { and, eq, isNull } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import { createId, db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { compareDrafts } from './compare/index.ts';
import type { DraftFile, ParsedDraft } from './parse/types.ts';
import { mayNotImport } from './policy.ts';
import { listClauses, listVersions, type ClauseRevision, type DraftVersion } from './queries.ts';
import { readFiles } from './read.ts';
import { clauseRevisions, clauses, drafts, draftVersions } from './schema.ts';

export type DraftInput = {
	/** The unit that owns a new draft; of an existing one it is known. */
	unitId?: string;
	/** A new version of this draft; left out for a new draft. */
	draftId?: string;
	itemId?: string | null;
	/** Another title than the file has. */
	title?: string;
	/** 征求意见稿 and 起草说明: both files are required (国务院令第713号 Art 15). */
	text: DraftFile;
	note: DraftFile;
	/** The id that the version is to have: what comes twice is answered with what came first. */
	versionId?: string;
};

/**
 * Reads the two files and stores them as a new version: our own blocks, clauses with stable ids, the originals beside
 * them. A clause of a new version keeps its id where the comparison is sure that it is the same one.
 */
export async function importDraft(actor: Actor, input: DraftInput): Promise<DraftVersion> {
	const owner = await ownerOf(input);
	refuseIf(mayNotImport(actor, owner.unitId));
	const { parsed, noteBlocks, images } = await readFiles(input);
	const original = await attachments.keep(input.text.bytes);
	const noteFile = await attachments.keep(input.note.bytes);
	const pictures = await Promise.all(
		images.map(async (image) => ({ image, kept: await attachments.keep(image.bytes) }))
	);
	const title = input.title?.trim() || parsed.title;
	const versionId = input.versionId ?? createId();
	const stored = await transaction(async () => {
		const draftId = input.draftId ?? createId();
		if (!input.draftId) {
			await db.insert(drafts).values({ id: draftId, ...owner, title, createdAt: clock.now() });
		}
		const [previous] = await listVersions(draftId);
		const [version] = await db
			.insert(draftVersions)
			.values({
				id: versionId,
				draftId,
				no: (previous?.no ?? 0) + 1,
				title,
				preamble: parsed.preamble,
				annexes: parsed.annexes,
				format: parsed.format,
				originalSha256: original.sha256,
				draftingNote: noteBlocks,
				warnings: parsed.warnings,
				importedBy: (actor as StaffActor).id,
				createdAt: clock.now()
			})
			.onConflictDoNothing()
			.returning();
		if (!version) throw new Conflict();
		const owns = { ownerKind: 'draftVersion', ownerId: versionId, audience: 'public' } as const;
		await attachments.attach(original, { ...owns, purpose: 'original', name: input.text.name });
		await attachments.attach(noteFile, { ...owns, purpose: 'note', name: input.note.name });
		for (const { image, kept } of pictures) {
			await attachments.attach(kept, { ...owns, purpose: `image:${image.id}`, name: image.id, mime: image.mime });
		}
		await insertClauses(version, parsed, previous ? await listClauses(previous.id) : []);
		await journal.record(actor, 'draft.imported', versionId, {
			draft: draftId,
			no: version.no,
			clauses: parsed.clauses.length,
			sha256: original.sha256
		});
		return version;
	}).catch((reason: unknown) => {
		if (!(reason instanceof Conflict)) throw reason;
	});
	return stored ?? (await sentBefore(actor, versionId));
}

/** There is a version of this id or of this number already; nothing of the second one stays. */
class Conflict extends Error {}

async function sentBefore(actor: Actor, versionId: string): Promise<DraftVersion> {
	const [known] = await db.select().from(draftVersions).where(eq(draftVersions.id, versionId));
	if (known?.importedBy === (actor as StaffActor).id) return known;
	throw new Refusal('drafts_meanwhile');
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

/** The drafts of one unit are another's from now on. Answers with how many. */
export async function handOver(fromUnitId: string, intoUnitId: string): Promise<number> {
	const set = { unitId: intoUnitId };
	const moved = await db.update(drafts).set(set).where(eq(drafts.unitId, fromUnitId)).returning({ id: drafts.id });
	return moved.length;
}

/** Whose the version will be: of a draft that is there already, its unit's. */
export async function ownerOf(input: Pick<DraftInput, 'draftId' | 'unitId' | 'itemId'>) {
	if (!input.draftId) return { unitId: input.unitId ?? '', itemId: input.itemId || null };
	const { unitId, itemId } = drafts;
	const [row] = await db.select({ unitId, itemId }).from(drafts).where(eq(drafts.id, input.draftId));
	if (!row) throw new NotFound(`draft ${input.draftId}`);
	return row;
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
