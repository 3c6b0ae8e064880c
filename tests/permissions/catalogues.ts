import * as catalogue from '#server/catalogue';
import * as publication from '#server/publication';
import { papers, passReviews, publishCatalogue, row } from '../support/catalogues.ts';
import type { Crew, Office } from '../support/factories.ts';

/** A published catalogue that is being adjusted, one that is not, one that is drafted and one that waits for the publisher. */
export async function makeCatalogues(crew: Crew, justice: Crew, office: Office) {
	const create = (year: number) =>
		catalogue.createCatalogue(justice.drafter, {
			year,
			title: `${year}年重大行政决策事项目录`,
			organ: '云汐区人民政府'
		});
	const now = await create(2026);
	const itemIds: string[] = [];
	for (const seq of [1, 2, 3]) {
		itemIds.push((await catalogue.addEntry(justice.drafter, now.version.id, row(seq, crew.unit.id))).itemId);
	}
	await catalogue.setPapers(justice.drafter, now.version.id, papers);
	await publishCatalogue(justice, office, now.version.id);
	const { id: stageFileId } = await catalogue.attachToStage(crew.drafter, itemIds[0]!, 'drafting', {
		name: '调研提纲.txt',
		bytes: new TextEncoder().encode('走访三个街道，各开一次座谈会。')
	});
	const adjusting = await catalogue.beginAdjustment(justice.drafter, now.catalogue.id);
	const next = await create(2027);
	await catalogue.addEntry(
		justice.drafter,
		next.version.id,
		row(1, crew.unit.id, { plannedDecisionMonth: '2027-10', stagePlan: [] })
	);
	const settled = await complete(2025);
	await publishCatalogue(justice, office, settled.version.id);
	const reviewed = await complete(2028);
	const { release } = await catalogue.findDraft(justice.drafter, reviewed.version.id);
	await publication.classify(justice.drafter, release.id, 'proactive');
	await catalogue.submitForReview(justice.drafter, reviewed.version.id, { proofread: true });
	await passReviews(justice, release.id);
	const versions = {
		openVersionId: next.version.id,
		adjustingId: adjusting.id,
		reviewedVersionId: reviewed.version.id
	};
	return { settledCatalogueId: settled.catalogue.id, ...versions, itemIds, stageFileId };

	async function complete(year: number) {
		const made = await create(year);
		const dates = { plannedDecisionMonth: `${year}-10`, stagePlan: [] };
		await catalogue.addEntry(justice.drafter, made.version.id, row(1, crew.unit.id, dates));
		await catalogue.setPapers(justice.drafter, made.version.id, papers);
		return made;
	}
}
