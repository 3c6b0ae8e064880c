import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { findUnit } from '#server/organisation';
import { normalise } from '#server/text';
import type { StageInput } from '#lib/catalogue/forms.ts';
import type { Stage } from '#lib/catalogue/types.ts';
import { openUnitIds } from './drafts.ts';
import type { Entry } from './entry.ts';
import { inPresentHands } from './naming.ts';
import { mayNotRecordStage } from './policy.ts';
import { catalogueEntries, catalogueVersions, stageRecords } from './schema.ts';

export type StageRecord = typeof stageRecords.$inferSelect;

/**
 * Writes what the dossier says of a stage: responsible unit, days begun and done, a public note, or why it is skipped.
 * What was written of the stage before is replaced. NotFound while no published version lists the item.
 */
export async function recordStage(actor: Actor, itemId: string, stage: Stage, input: StageInput): Promise<StageRecord> {
	return transaction(async () => {
		const entry = await publishedEntry(itemId);
		const cleaned = {
			responsibleUnitId: input.responsibleUnitId,
			startedOn: input.startedOn,
			doneOn: input.doneOn,
			publicNote: clean(input.publicNote),
			// a reason of spaces is a reason that is too short, not a missing one
			notApplicableReason: input.notApplicableReason === null ? null : normalise(input.notApplicableReason)
		};
		refuseIf(mayNotRecordStage(actor, entry, stage, cleaned, clock.today()));
		const unit = cleaned.responsibleUnitId;
		if (unit && !(await openUnitIds()).has(unit)) throw new Refusal('catalogue_unknownUnit');
		const responsibleUnitName = unit ? (await findUnit(unit)).name : null;
		const fields = { ...cleaned, responsibleUnitName, updatedAt: clock.now() };
		const [record] = await db
			.insert(stageRecords)
			.values({ itemId, stage, ...fields })
			.onConflictDoUpdate({ target: [stageRecords.itemId, stageRecords.stage], set: fields })
			.returning();
		const { startedOn, doneOn } = cleaned;
		const skipped = cleaned.notApplicableReason !== null;
		await journal.record(actor, 'item.stageRecorded', itemId, { stage, unit, startedOn, doneOn, skipped });
		return record!;
	});
}

/** What was written of the stages of an item, as it is stored. */
export function listStageRecords(itemId: string): Promise<StageRecord[]> {
	return db.select().from(stageRecords).where(eq(stageRecords.itemId, itemId));
}

/**
 * Attaches a document that the public may read to a stage: a picture or a PDF, checked by its content, or plain text
 * (UTF-8, `.txt`, at most 1 MB).
 */
export async function attachToStage(
	actor: Actor,
	itemId: string,
	stage: Stage,
	file: attachments.UploadedFile
): Promise<attachments.StoredFile> {
	refuseIf(mayNotAttach(actor, await publishedEntry(itemId), stage));
	const kept = isPlainText(file)
		? { ...(await attachments.keep(file.bytes)), name: file.name, mime: 'text/plain; charset=utf-8' }
		: await attachments.keepEvidence(file);
	return transaction(async () => {
		refuseIf(mayNotAttach(actor, await publishedEntry(itemId), stage));
		const { sha256, size, name, mime } = kept;
		const owner = {
			ownerKind: 'item' as const,
			ownerId: itemId,
			purpose: `stage:${stage}`,
			audience: 'public' as const
		};
		const stored = await attachments.attach({ sha256, size }, { ...owner, name, mime });
		await journal.record(actor, 'item.documentAttached', itemId, { stage, file: stored.id, sha256 });
		return stored;
	});
}

/** Takes a document out of a stage; it stays in the records, for staff. Who may write of the stage may do it. */
export async function detachFromStage(actor: Actor, itemId: string, stage: Stage, fileId: string): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotAttach(actor, await publishedEntry(itemId), stage));
		const [file] = (await attachments.listOf('item', itemId)).filter(({ id }) => id === fileId);
		if (file?.purpose !== `stage:${stage}` || file.audience !== 'public') throw new NotFound(`file ${fileId}`);
		await attachments.setAudience(fileId, 'staff');
		await journal.record(actor, 'item.documentDetached', itemId, { stage, file: fileId, sha256: file.sha256 });
	});
}

const nothing: StageInput = {
	responsibleUnitId: null,
	startedOn: null,
	doneOn: null,
	publicNote: null,
	notApplicableReason: null
};

/** Who may write of a stage may attach to it. */
const mayNotAttach = (actor: Actor, entry: Entry, stage: Stage) =>
	mayNotRecordStage(actor, entry, stage, nothing, clock.today());

function isPlainText({ name, bytes }: attachments.UploadedFile): boolean {
	if (!/\.txt$/i.test(name) || bytes.byteLength > 1024 * 1024 || bytes.includes(0)) return false;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** The item's row in the newest published version, in the hands of whoever carries on its lead unit's work. */
async function publishedEntry(itemId: string): Promise<Entry> {
	const [row] = await db
		.select({ entry: catalogueEntries })
		.from(catalogueEntries)
		.innerJoin(catalogueVersions, eq(catalogueVersions.id, catalogueEntries.versionId))
		.where(and(eq(catalogueEntries.itemId, itemId), isNotNull(catalogueVersions.publishedAt)))
		.orderBy(desc(catalogueVersions.no))
		.limit(1);
	if (!row) throw new NotFound(`item ${itemId}`);
	return inPresentHands(row.entry);
}

const clean = (text: string | null) => (text === null ? null : normalise(text) || null);
