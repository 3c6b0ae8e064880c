import { and, eq } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import type { EntryInput } from '#lib/catalogue/forms.ts';
import { lawCatalogue } from './catalogues.ts';
import { lockedDraft, openUnitIds, type Draft } from './drafts.ts';
import { cleanEntry, mayNotEnter, type Entry } from './entry.ts';
import { mayNotEditEntries } from './policy.ts';
import { catalogueEntries, decisionItems } from './schema.ts';

/** Adds a row, and with it a decision item, to a first version that is being drafted. */
export async function addEntry(actor: Actor, versionId: string, input: EntryInput): Promise<Entry> {
	return transaction(async () => {
		const draft = await lockedDraft(versionId);
		refuseIf(mayNotEditEntries(actor, draft.version, draft.release), { basis: lawCatalogue });
		const entry = await insertEntry(draft, input);
		await journal.record(actor, 'entry.added', entry.itemId, factsOf(entry));
		return entry;
	});
}

/** Changes a row of a first version that is being drafted. */
export async function editEntry(actor: Actor, versionId: string, itemId: string, input: EntryInput): Promise<Entry> {
	return transaction(async () => {
		const draft = await lockedDraft(versionId);
		refuseIf(mayNotEditEntries(actor, draft.version, draft.release), { basis: lawCatalogue });
		const entry = await replaceEntry(draft, await entryOf(versionId, itemId), input);
		await journal.record(actor, 'entry.edited', itemId, factsOf(entry));
		return entry;
	});
}

/** Takes a row out of a first version that is being drafted: nobody outside has seen it yet. */
export async function removeEntry(actor: Actor, versionId: string, itemId: string): Promise<void> {
	await transaction(async () => {
		const { version, release } = await lockedDraft(versionId);
		refuseIf(mayNotEditEntries(actor, version, release), { basis: lawCatalogue });
		const entry = await entryOf(versionId, itemId);
		await db.delete(catalogueEntries).where(eq(catalogueEntries.id, entry.id)).returning({ id: catalogueEntries.id });
		await journal.record(actor, 'entry.removed', itemId, { version: versionId, seq: entry.seq });
	});
}

/** The item's row in a version. */
export async function entryOf(versionId: string, itemId: string): Promise<Entry> {
	const [entry] = await db
		.select()
		.from(catalogueEntries)
		.where(and(eq(catalogueEntries.versionId, versionId), eq(catalogueEntries.itemId, itemId)));
	if (!entry) throw new NotFound(`item ${itemId} in version ${versionId}`);
	return entry;
}

/** A new item with its row; refuses what cannot stand in the catalogue. The caller holds the version's lock. */
export async function insertEntry(draft: Draft, input: EntryInput): Promise<Entry> {
	const { version, catalogue } = draft;
	const cleaned = cleanEntry(input);
	refuseIf(mayNotEnter(cleaned, catalogue.year, await openUnitIds()), {
		basis: lawCatalogue,
		facts: { seq: input.seq }
	});
	const [item] = await db
		.insert(decisionItems)
		.values({ catalogueId: catalogue.id, createdAt: clock.now() })
		.returning();
	const [entry] = await db
		.insert(catalogueEntries)
		.values({ ...cleaned, versionId: version.id, itemId: item!.id })
		.onConflictDoNothing()
		.returning();
	if (!entry) throw new Refusal('catalogue_duplicateSeq', { facts: { seq: input.seq } });
	return entry;
}

/** Writes other fields into a row; refuses what cannot stand in the catalogue. The caller holds the version's lock. */
export async function replaceEntry({ catalogue }: Draft, entry: Entry, input: EntryInput): Promise<Entry> {
	const cleaned = cleanEntry(input);
	refuseIf(mayNotEnter(cleaned, catalogue.year, await openUnitIds()), {
		basis: lawCatalogue,
		facts: { seq: input.seq }
	});
	const [holder] = await db
		.select({ id: catalogueEntries.id })
		.from(catalogueEntries)
		.where(and(eq(catalogueEntries.versionId, entry.versionId), eq(catalogueEntries.seq, cleaned.seq)));
	if (holder && holder.id !== entry.id) throw new Refusal('catalogue_duplicateSeq', { facts: { seq: input.seq } });
	const [changed] = await db.update(catalogueEntries).set(cleaned).where(eq(catalogueEntries.id, entry.id)).returning();
	return changed!;
}

/** What the journal holds of a row: numbers, months and states. */
export function factsOf(entry: Entry): journal.Facts {
	const { versionId, seq, leadUnitId, plannedDecisionMonth, exemption } = entry;
	return { version: versionId, seq, leadUnit: leadUnitId, month: plannedDecisionMonth, exemption };
}
