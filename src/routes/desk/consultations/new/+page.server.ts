import { redirect, type RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import { href } from '#lib/ui/href.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { calculate, freshValues, saveAction, shown } from '../notice-form.ts';

const draftOf = ({ url }: { url: URL }) => url.searchParams.get('draft') ?? '';

export const load = page(async (event: RequestEvent) => {
	// A notice is written from a draft: who comes without one chooses it first.
	if (!draftOf(event)) redirect(303, href('/desk/drafts'));
	const version = await drafts.findVersion(draftOf(event));
	refuseIf(consultations.mayNotDraft(staffOf(event), version.unitId));
	return {
		version: { id: version.id, no: version.no, title: version.title },
		items: await catalogue.listItems(version.unitId),
		...(await shown(await freshValues(version)))
	};
});

export const actions = {
	calculate,
	save: saveAction(async (event: RequestEvent, input) => {
		const { id } = await consultations.draftNotice(event.locals.actor, draftOf(event), input);
		return href(`/desk/consultations/${id}?saved`);
	})
};
