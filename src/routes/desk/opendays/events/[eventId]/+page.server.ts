import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as opendays from '#server/opendays';
import * as supervision from '#server/supervision';
import { SubmissionForm } from '#lib/publication/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { eventId: string } };

const did = ['saved', 'added', 'dropped', 'submitted', 'closed', 'rewritten', 'confirmed'] as const;
const CloseForm = v.object({ summary: v.pipe(v.optional(v.string(), ''), v.maxLength(5000, 'opendays_tooLong')) });

export const load = page(async (event: Event) => ({
	view: await supervision.openDayOf(staffOf(event), event.params.eventId),
	summaryMark: opendays.markOfSummary(await opendays.findEvent(event.params.eventId)),
	shifts: (await opendays.listShifts(event.params.eventId)).length,
	photos: await opendays.countPhotos(event.params.eventId),
	did: did.find((one) => one === event.url.searchParams.get('did'))
}));

const back = ({ params }: Event, done: (typeof did)[number]): never =>
	redirect(303, href(`/desk/opendays/events/${params.eventId}?did=${done}`));

export const actions = {
	submit: formAction(SubmissionForm, async (submission, event: Event) => {
		await opendays.submitForReview(event.locals.actor, event.params.eventId, submission);
		back(event, 'submitted');
	}),
	rewrite: formAction(CloseForm, async (input, event: Event) => {
		await opendays.rewriteSummary(event.locals.actor, event.params.eventId, input);
		back(event, 'rewritten');
	}),
	confirm: formAction(v.object({ seen: v.string() }), async ({ seen }, event: Event) => {
		await opendays.confirmSummary(event.locals.actor, event.params.eventId, seen);
		back(event, 'confirmed');
	}),
	close: formAction(CloseForm, async (input, event: Event) => {
		await opendays.closeEvent(event.locals.actor, event.params.eventId, input);
		back(event, 'closed');
	})
};
