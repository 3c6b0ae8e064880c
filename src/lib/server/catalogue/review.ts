import { eq, inArray } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor } from '#server/actor';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import type { CatalogueContent } from '#lib/catalogue/types.ts';
import { units } from '../organisation/schema.ts';
import { lawCatalogue } from './catalogues.ts';
import { publicContent } from './content.ts';
import { adjustmentsOf, draftOf, entriesOf, gapsOf, lockedDraft, type Adjustment, type Draft } from './drafts.ts';
import type { Entry } from './entry.ts';
import { gapCodes, mayNotEdit, mayNotSeeDraft, type Gaps } from './policy.ts';
import { catalogueVersions } from './schema.ts';

/** The drafter signs the version and hands it to 初审. Refuses with what is missing; `gapsOf` lists it by row. */
export async function submitForReview(
	actor: Actor,
	versionId: string,
	signature: publication.Signature
): Promise<publication.Release> {
	return transaction(async () => {
		const draft = await lockedDraft(versionId);
		refuseIf(mayNotEdit(actor, draft.version, draft.release), { basis: lawCatalogue });
		refuseGaps(await gapsOf(draft));
		const release = await publication.submit(actor, draft.release.id, signature, await wouldSay(draft));
		await journal.record(actor, 'catalogue.submitted', versionId, { round: release.round });
		return release;
	});
}

/** Ends what still runs for an item that leaves the catalogue; `reason` is what the public reads. */
export type EndActivities = (itemId: string, reason: string) => Promise<void>;

/**
 * 终审 in the office: publishes the version for good; the one before is superseded and stays readable. Approval number
 * and Party consent must be there (rule 2).
 * @param endActivities called in the same transaction for each removed item: the catalogue does not know the activities
 */
export async function publishVersion(
	actor: Actor,
	versionId: string,
	signature: publication.Signature,
	endActivities: EndActivities
): Promise<publication.Edition> {
	return transaction(async () => {
		const draft = await lockedDraft(versionId);
		const { release } = draft;
		if (release.state !== 'finalReview') throw new Refusal('publication_notInFinalReview');
		refuseIf(publication.mayNotSign(actor, release, await publication.signatures(release)), { basis: lawCatalogue });
		refuseGaps(await gapsOf(draft));
		const adjustments = await adjustmentsOf(versionId);
		const edition = await publication.publish(actor, release.id, await wouldSay(draft), signature);
		await db
			.update(catalogueVersions)
			.set({ publishedAt: edition.publishedAt })
			.where(eq(catalogueVersions.id, versionId))
			.returning({ id: catalogueVersions.id });
		for (const { itemId, kind, reasonPublic } of adjustments) {
			if (kind === 'remove') await endActivities(itemId, reasonPublic);
		}
		await recordPublished(actor, draft, adjustments, edition);
		return edition;
	});
}

/** What an unpublished version would say if it were published now; NotFound for those who may not see it. */
export async function contentToPublish(actor: Actor, versionId: string): Promise<CatalogueContent> {
	const draft = await draftOf(versionId);
	if (mayNotSeeDraft(actor, draft.release).length > 0) throw new NotFound(`catalogue version ${versionId}`);
	return wouldSay(draft);
}

async function wouldSay(draft: Draft): Promise<CatalogueContent> {
	const { id } = draft.version;
	const [entries, adjustments] = [await entriesOf(id), await adjustmentsOf(id)];
	return publicContent(draft, entries, adjustments, await namesOf(entries, adjustments));
}

/** The units named in rows and adjustments, by id. */
export async function namesOf(
	entries: readonly Entry[],
	adjustments: readonly Adjustment[] = []
): Promise<Map<string, string>> {
	const ids = new Set([
		...entries.flatMap(({ leadUnitId, coUnitIds }) => [leadUnitId, ...coUnitIds]),
		...adjustments.flatMap(({ applicantUnitId }) => applicantUnitId ?? [])
	]);
	if (ids.size === 0) return new Map();
	const rows = await db
		.select({ id: units.id, name: units.name })
		.from(units)
		.where(inArray(units.id, [...ids]));
	return new Map(rows.map(({ id, name }) => [id, name]));
}

const pastVerbs = { add: 'added', remove: 'removed', amend: 'amended', postpone: 'postponed' } as const;

/** One entry for each adjusted item. */
async function recordPublished(
	actor: Actor,
	{ version, catalogue }: Draft,
	adjustments: readonly Adjustment[],
	edition: publication.Edition
): Promise<void> {
	for (const { itemId, kind, effectiveOn } of adjustments) {
		await journal.record(actor, `item.${pastVerbs[kind]}`, itemId, { version: version.id, effectiveOn });
	}
	const { no } = version;
	await journal.record(actor, 'catalogue.published', catalogue.id, { version: version.id, no, digest: edition.digest });
}

function refuseGaps(gaps: Gaps): void {
	const rows = gaps.entries.map(({ seq }) => seq);
	refuseIf(gapCodes(gaps), { basis: lawCatalogue, facts: { rows: rows.join('、'), count: rows.length } });
}
