import { eq } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import { normalise } from '#server/text';
import type { CatalogueInput, PapersInput } from '#lib/catalogue/forms.ts';
import { lockedDraft, type Catalogue, type Version } from './drafts.ts';
import { mayNotCompile, mayNotDate, mayNotEdit } from './policy.ts';
import { catalogues, catalogueVersions } from './schema.ts';

export const lawCatalogue = '《重大行政决策程序暂行条例》（国务院令第713号）第三条';

/** Opens a year's catalogue with its first version, drafted by the actor's unit (rule 3). One catalogue a year. */
export async function createCatalogue(
	actor: Actor,
	input: CatalogueInput
): Promise<{ catalogue: Catalogue; version: Version; release: publication.Release }> {
	return transaction(async () => {
		refuseIf(mayNotCompile(actor), { basis: lawCatalogue });
		const [catalogue] = await db
			.insert(catalogues)
			.values({
				year: input.year,
				title: normalise(input.title),
				organ: normalise(input.organ),
				createdAt: clock.now()
			})
			.onConflictDoNothing()
			.returning();
		if (!catalogue) throw new Refusal('catalogue_yearExists', { facts: { year: input.year } });
		const { version, release } = await beginVersion(actor, catalogue, 1);
		await journal.record(actor, 'catalogue.created', catalogue.id, { year: catalogue.year, version: version.id });
		return { catalogue, version, release };
	});
}

/** A new version's row and its review; the caller has decided that it may be begun. */
export async function beginVersion(actor: Actor, catalogue: Catalogue, no: number) {
	const [version] = await db
		.insert(catalogueVersions)
		.values({ catalogueId: catalogue.id, no, createdAt: clock.now() })
		.onConflictDoNothing()
		.returning();
	if (!version) throw new Refusal('catalogue_versionOpen');
	const title = no === 1 ? catalogue.title : `${catalogue.title}（第${no}版）`;
	const unitId = (actor as StaffActor).unitId;
	const release = await publication.begin(actor, { kind: 'catalogue', id: version.id, unitId, title });
	return { version, release };
}

/** Sets approval number, day of issue, basis and the internal reference of the Party committee's consent (rule 2). */
export async function setPapers(actor: Actor, versionId: string, papers: PapersInput): Promise<Version> {
	return transaction(async () => {
		const { version, release } = await lockedDraft(versionId);
		refuseIf(mayNotEdit(actor, version, release), { basis: lawCatalogue });
		refuseIf(mayNotDate(papers.issuedOn));
		const cleaned = {
			docNo: clean(papers.docNo),
			partyConsentRef: clean(papers.partyConsentRef),
			basisText: clean(papers.basisText),
			issuedOn: papers.issuedOn
		};
		const [changed] = await db
			.update(catalogueVersions)
			.set(cleaned)
			.where(eq(catalogueVersions.id, version.id))
			.returning();
		await journal.record(actor, 'catalogue.papersSet', version.id, {
			hasDocNo: cleaned.docNo !== null,
			hasConsent: cleaned.partyConsentRef !== null,
			issuedOn: cleaned.issuedOn
		});
		return changed!;
	});
}

const clean = (text: string | null) => (text === null ? null : normalise(text) || null);
