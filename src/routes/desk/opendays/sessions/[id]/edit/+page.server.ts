import { redirect, type RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as opendays from '#server/opendays';
import * as supervision from '#server/supervision';
import { NoForm } from '#lib/publication/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { words } from '#lib/web/words.ts';
import { DeskSessionForm, sessionValues } from '../../../session-form.ts';

type Event = RequestEvent & { params: { id: string } };

const fieldOf: Record<string, string> = {
	opendays_nobodyHeard: 'programme',
	opendays_signUpOver: 'signUpClosesAt'
};

export const load = page(async (event: Event) => {
	const { session, mayNot } = await supervision.sessionOf(staffOf(event), event.params.id);
	refuseIf(mayNot.edit);
	const asked = event.url.searchParams.has('lacks') ? session.lacks : [];
	return {
		id: session.id,
		event: { id: session.eventId, title: session.event.title },
		title: session.activity.title,
		seen: opendays.markOfSession(session),
		values: sessionValues(session),
		lacks: Object.fromEntries(asked.map((code) => [fieldOf[code] ?? 'title', words(code)]))
	};
});

const eventOf = async ({ params }: Event) => (await opendays.find(params.id)).eventId;

export const actions = {
	save: formAction(DeskSessionForm, async ({ seen, ...input }, event: Event) => {
		await opendays.editSession(event.locals.actor, event.params.id, input, seen);
		redirect(303, href(`/desk/opendays/events/${await eventOf(event)}?did=saved`));
	}),
	drop: formAction(NoForm, async (_input, event: Event) => {
		await opendays.dropSession(event.locals.actor, event.params.id);
		redirect(303, href(`/desk/opendays/events/${await eventOf(event)}?did=dropped`));
	})
};
