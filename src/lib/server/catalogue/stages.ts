import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { normalise } from '#server/text';
import type { StageInput } from '#lib/catalogue/forms.ts';
import type { Stage } from '#lib/catalogue/types.ts';
import { openUnitIds } from './drafts.ts';
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
		const fields = { ...cleaned, updatedAt: clock.now() };
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

/** The item's row in the newest published version, as it is stored. */
async function publishedEntry(itemId: string) {
	const [row] = await db
		.select({ entry: catalogueEntries })
		.from(catalogueEntries)
		.innerJoin(catalogueVersions, eq(catalogueVersions.id, catalogueEntries.versionId))
		.where(and(eq(catalogueEntries.itemId, itemId), isNotNull(catalogueVersions.publishedAt)))
		.orderBy(desc(catalogueVersions.no))
		.limit(1);
	if (!row) throw new NotFound(`item ${itemId}`);
	return row.entry;
}

const clean = (text: string | null) => (text === null ? null : normalise(text) || null);
