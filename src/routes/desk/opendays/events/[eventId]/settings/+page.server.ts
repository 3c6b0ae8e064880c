import { redirect, type RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as opendays from '#server/opendays';
import * as supervision from '#server/supervision';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { words } from '#lib/web/words.ts';
import { campaignsFor, DeskEventForm, eventValues } from '../../../event-form.ts';
import { lackFields } from '../../../lack-fields.ts';

type Event = RequestEvent & { params: { eventId: string } };

export const load = page(async (event: Event) => {
	const view = await supervision.openDayOf(staffOf(event), event.params.eventId);
	refuseIf(view.mayNot.edit);
	// Whoever comes from the list of what is missing finds it beside the fields.
	const asked = event.url.searchParams.has('lacks') ? view.lacks : [];
	const lacks = asked.flatMap((code) => (lackFields[code] ? [[lackFields[code], words(code)] as const] : []));
	return {
		id: view.event.id,
		title: view.event.title,
		seen: opendays.markOfEvent(view.event),
		values: eventValues(view.event),
		campaigns: await campaignsFor(view.event.campaignId),
		lacks: Object.fromEntries(lacks) as Record<string, string>
	};
});

export const actions = {
	default: formAction(DeskEventForm, async ({ seen, ...input }, event: Event) => {
		await opendays.editEvent(event.locals.actor, event.params.eventId, input, seen);
		redirect(303, href(`/desk/opendays/events/${event.params.eventId}?did=saved`));
	})
};
