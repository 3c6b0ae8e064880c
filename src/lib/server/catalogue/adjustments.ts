import { and, desc, eq } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { createId, db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import { normalise } from '#server/text';
import type { AdjustmentInput } from '#lib/catalogue/forms.ts';
import { beginVersion, lawCatalogue } from './catalogues.ts';
import { entriesOf, lockedDraft, openUnitIds, type Adjustment, type Draft, type Version } from './drafts.ts';
import { inputOf, type Entry } from './entry.ts';
import { entryOf, insertEntry, replaceEntry } from './entries.ts';
import { mayNotAdjust, mayNotBeginAdjustment, mayNotDate, mayNotDropAdjustment, mayNotEdit } from './policy.ts';
import { catalogueAdjustments, catalogueEntries, catalogues, catalogueVersions } from './schema.ts';

/** Opens the next version with the rows of the published one, removed rows too (rule 6). One at a time. */
export async function beginAdjustment(actor: Actor, catalogueId: string): Promise<Version> {
	return transaction(async () => {
		const [newest] = await db
			.select({ version: catalogueVersions, catalogue: catalogues })
			.from(catalogueVersions)
			.innerJoin(catalogues, eq(catalogues.id, catalogueVersions.catalogueId))
			.where(eq(catalogueVersions.catalogueId, catalogueId))
			.orderBy(desc(catalogueVersions.no))
			.limit(1);
		if (!newest) throw new NotFound(`catalogue ${catalogueId}`);
		refuseIf(mayNotBeginAdjustment(actor, newest.version), { basis: lawCatalogue });
		const { version } = await beginVersion(actor, newest.catalogue, newest.version.no + 1);
		const rows = await entriesOf(newest.version.id);
		const copies = rows.map((row) => ({ ...row, id: createId(), versionId: version.id }));
		for (let i = 0; i < copies.length; i += 500) await db.insert(catalogueEntries).values(copies.slice(i, i + 500));
		await journal.record(actor, 'catalogue.adjustmentBegun', catalogueId, { version: version.id, no: version.no });
		return version;
	});
}

/**
 * 目录调整: adds, removes, amends or postpones one item of a version that is being drafted, with the reason the public
 * will read. A removed row stays listed.
 */
export async function adjust(actor: Actor, versionId: string, input: AdjustmentInput): Promise<Adjustment> {
	return transaction(async () => {
		const draft = await lockedDraft(versionId);
		const reasonPublic = normalise(input.reasonPublic);
		refuseIf(mayNotAdjust(actor, draft.version, draft.release, reasonPublic), { basis: lawCatalogue });
		refuseIf(mayNotDate(input.effectiveOn));
		const applicantUnitId = input.applicantUnitId ?? null;
		if (applicantUnitId && !(await openUnitIds()).has(applicantUnitId)) throw new Refusal('catalogue_unknownUnit');
		const entry = await apply(draft, input);
		const [adjustment] = await db
			.insert(catalogueAdjustments)
			.values({
				versionId,
				itemId: entry.itemId,
				kind: input.kind,
				reasonPublic,
				applicantUnitId,
				meetingRef: input.meetingRef ? normalise(input.meetingRef) : null,
				effectiveOn: input.effectiveOn ?? clock.today()
			})
			.returning();
		await journal.record(actor, 'adjustment.written', adjustment!.id, {
			version: versionId,
			item: entry.itemId,
			kind: input.kind
		});
		return adjustment!;
	});
}

/** Takes back all adjustments of an item in a version that is being drafted: its row is again what was published. */
export async function undoAdjustments(actor: Actor, versionId: string, itemId: string): Promise<void> {
	await transaction(async () => {
		const draft = await lockedDraft(versionId);
		const { version } = draft;
		refuseIf(mayNotEdit(actor, version, draft.release));
		const ofItem = and(eq(catalogueAdjustments.versionId, versionId), eq(catalogueAdjustments.itemId, itemId));
		const undone = await db.delete(catalogueAdjustments).where(ofItem).returning({ id: catalogueAdjustments.id });
		if (undone.length === 0) throw new NotFound(`adjustments of ${itemId} in version ${versionId}`);
		const entry = await entryOf(versionId, itemId);
		const [before] = await db
			.select({ entry: catalogueEntries })
			.from(catalogueEntries)
			.innerJoin(catalogueVersions, eq(catalogueVersions.id, catalogueEntries.versionId))
			.where(
				and(
					eq(catalogueEntries.itemId, itemId),
					eq(catalogueVersions.catalogueId, version.catalogueId),
					eq(catalogueVersions.no, version.no - 1)
				)
			);
		const mine = eq(catalogueEntries.id, entry.id);
		if (!before) await db.delete(catalogueEntries).where(mine).returning({ id: catalogueEntries.id });
		else {
			await db
				.update(catalogueEntries)
				.set({ removed: before.entry.removed })
				.where(mine)
				.returning({ id: catalogueEntries.id });
			await replaceEntry(draft, entry, inputOf(before.entry));
		}
		await journal.record(actor, 'adjustment.undone', itemId, { version: versionId, undone: undone.length });
	});
}

/**
 * Drops an adjustment that was begun and is not in review: the published version stays as it is, and the next adjustment
 * begins from it. What was written in the dropped one is gone; that it was there stays in the journal.
 */
export async function dropAdjustment(actor: Actor, versionId: string): Promise<void> {
	await transaction(async () => {
		const { version, release } = await lockedDraft(versionId);
		refuseIf(mayNotDropAdjustment(actor, version, release));
		const ofVersion = eq(catalogueAdjustments.versionId, versionId);
		const dropped = await db.delete(catalogueAdjustments).where(ofVersion).returning({ id: catalogueAdjustments.id });
		const rows = eq(catalogueEntries.versionId, versionId);
		await db.delete(catalogueEntries).where(rows).returning({ id: catalogueEntries.id });
		const mine = eq(catalogueVersions.id, versionId);
		await db.delete(catalogueVersions).where(mine).returning({ id: catalogueVersions.id });
		await publication.withdraw(actor, release.id);
		const facts = { version: versionId, no: version.no, adjustments: dropped.length };
		await journal.record(actor, 'catalogue.adjustmentDropped', version.catalogueId, facts);
	});
}

async function apply(draft: Draft, input: AdjustmentInput): Promise<Entry> {
	if (input.kind === 'add') return insertEntry(draft, input.entry);
	const entry = await entryOf(draft.version.id, input.itemId);
	if (entry.removed) throw new Refusal('catalogue_alreadyRemoved');
	const before = inputOf(entry);
	if (input.kind === 'remove') {
		const [removed] = await db
			.update(catalogueEntries)
			.set({ removed: true })
			.where(eq(catalogueEntries.id, entry.id))
			.returning();
		return removed!;
	}
	if (input.kind === 'amend') {
		const changed = await replaceEntry(draft, entry, { ...before, ...input.entry });
		if (journal.canonical(inputOf(changed)) === journal.canonical(before))
			throw new Refusal('catalogue_nothingChanged');
		return changed;
	}
	const { plannedDecisionMonth, stagePlan = before.stagePlan } = input;
	if (before.plannedDecisionMonth && plannedDecisionMonth <= before.plannedDecisionMonth) {
		throw new Refusal('catalogue_notLater');
	}
	return replaceEntry(draft, entry, { ...before, plannedDecisionMonth, stagePlan });
}
