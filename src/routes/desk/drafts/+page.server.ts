import { holds, holdsInOffice } from '#server/actor';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import { page, staffOf } from '#lib/web/page.ts';

/** The unit's drafts; the office and the supervisors see those of all units. */
export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	const actor = staffOf(event);
	const { unitId } = actor;
	const everywhere = holdsInOffice(actor, 'publisher') || holds(actor, 'supervisor');
	const heads = await drafts.listHeads(everywhere ? undefined : unitId);
	return {
		heads,
		notices: await consultations.listOnDrafts(heads.map(({ draftId }) => draftId)),
		everywhere,
		mayImport: drafts.mayNotImport(actor, unitId).length === 0
	};
});
