import { redirect, type RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as opendays from '#server/opendays';
import * as supervision from '#server/supervision';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { DeskSessionForm, freshValues, sessionValues } from '../../../../session-form.ts';

type Event = RequestEvent & { params: { eventId: string } };

export const load = page(async (event: Event) => {
	const { event: day, sessions, mayNot } = await supervision.openDayOf(staffOf(event), event.params.eventId);
	refuseIf(mayNot.edit);
	// The next one is mostly like the last.
	const last = sessions.at(-1);
	return {
		id: day.id,
		title: day.title,
		copied: last?.activity.title ?? null,
		drafted: event.url.searchParams.has('drafted'),
		values: last ? sessionValues(last) : freshValues(day.title)
	};
});

export const actions = {
	default: formAction(DeskSessionForm, async ({ seen: _seen, ...input }, event: Event) => {
		await opendays.addSession(event.locals.actor, event.params.eventId, input);
		redirect(303, href(`/desk/opendays/events/${event.params.eventId}?did=added`));
	})
};
