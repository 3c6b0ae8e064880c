import { redirect, type RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as opendays from '#server/opendays';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { campaignsFor, DeskEventForm } from '../event-form.ts';

export const load = page(async (event: RequestEvent) => {
	const actor = staffOf(event);
	refuseIf(opendays.mayNotDraft(actor, actor.unitId));
	return { campaigns: await campaignsFor() };
});

export const actions = {
	default: formAction(DeskEventForm, async ({ seen: _seen, ...input }, event: RequestEvent) => {
		const actor = staffOf(event);
		const { id } = await opendays.draftEvent(actor, actor.unitId, input);
		redirect(303, href(`/desk/opendays/events/${id}/sessions/new?drafted`));
	})
};
