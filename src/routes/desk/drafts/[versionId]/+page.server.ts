import type { RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as attachments from '#server/attachments';
import * as catalogue from '#server/catalogue';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as opinions from '#server/opinions';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { versionId: string } };

/** Opinions under a clause; the rest is in the consultation's own lists. */
const most = 3;

export const load = page(async (event: Event) => {
	const actor = staffOf(event);
	const version = await drafts.findVersion(event.params.versionId);
	refuseIf(drafts.mayNotSee(actor, version.unitId));
	const [clauses, versions, files, notices, items, lineage, lineageOpen] = await Promise.all([
		drafts.listClauses(version.id),
		drafts.listVersions(version.draftId),
		attachments.listOf('draftVersion', version.id),
		consultations.listOnDrafts([version.draftId]),
		version.itemId ? catalogue.listItems() : [],
		drafts.lineageOf(version.id),
		drafts.lacksLineage(version.id)
	]);
	const heard = opinions.mayNotSeeQueue(actor, { hostUnitId: version.unitId }).length === 0 && notices.length > 0;
	const said = heard ? await opinions.listOnDraft(version, most) : undefined;
	return {
		version,
		said: said && { newest: said, counts: await opinions.countOnDraft(version) },
		clauses,
		versions: versions.map(({ id, no, createdAt, frozenAt }) => ({ id, no, createdAt, frozenAt })),
		files,
		notices,
		item: items.find(({ itemId }) => itemId === version.itemId),
		mayImport: drafts.mayNotImport(actor, version.unitId).length === 0,
		lineage: lineage && { fromNo: lineage.fromNo, confirmedBy: lineage.confirmedBy },
		lineageOpen: lineageOpen.length > 0,
		mayConfirm: drafts.mayNotConfirmLineage(actor, version).length === 0,
		confirmed: event.url.searchParams.has('lineage'),
		stored: event.url.searchParams.has('stored')
	};
});
