import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as clock from '#server/clock';
import { refuseIf } from '#server/actor';
import * as identity from '#server/identity';
import * as opendays from '#server/opendays';
import * as supervision from '#server/supervision';
import { ShiftForm } from '#lib/opendays/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { fieldMinute } from '../../../session-form.ts';

type Event = RequestEvent & { params: { eventId: string } };

const hour = 3_600_000;

export const load = page(async (event: Event) => {
	const { event: day, sessions, mayNot } = await supervision.openDayOf(staffOf(event), event.params.eventId);
	refuseIf(mayNot.organise);
	const now = clock.now();
	const shifts = await opendays.listShifts(day.id);
	const names = await identity.staffNames(shifts.map(({ createdBy }) => createdBy));
	const next = sessions.find(({ phase, endsAt }) => phase !== 'cancelled' && endsAt > now);
	return {
		day: { id: day.id, title: day.title },
		mayNot: day.closedAt ? ['opendays_alreadyClosed'] : day.publishedAt ? [] : ['opendays_notPublished'],
		shifts: shifts.map(({ createdBy, ...shift }) => ({ ...shift, by: names.get(createdBy) ?? '' })),
		// From an hour before the next session until an hour after it.
		usual: next && {
			startsAt: fieldMinute(new Date(next.startsAt.getTime() - hour)),
			endsAt: fieldMinute(new Date(next.endsAt.getTime() + hour))
		},
		ended: event.url.searchParams.has('ended'),
		now
	};
});

export const actions = {
	/** The link stands in this answer alone: only the hash of its token is kept. */
	open: formAction(ShiftForm, async (input, event: Event) => {
		const { token } = await opendays.openShift(event.locals.actor, event.params.eventId, input);
		return { made: { ...input, link: `${event.url.origin}${href('/check-in')}#${token}` } };
	}),
	end: formAction(v.object({ shiftId: v.string() }), async ({ shiftId }, event: Event) => {
		await opendays.endShift(event.locals.actor, shiftId);
		redirect(303, href(`/desk/opendays/events/${event.params.eventId}/shifts?ended`));
	})
};
