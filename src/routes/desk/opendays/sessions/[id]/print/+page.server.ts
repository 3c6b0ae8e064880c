import type { RequestEvent } from '@sveltejs/kit';
import * as clock from '#server/clock';
import * as opendays from '#server/opendays';
import { page, staffOf } from '#lib/web/page.ts';
import { minorsShown } from '../../../minors.ts';

type Event = RequestEvent & { params: { id: string } };

/** The list for the door: who holds a seat, without ID numbers. */
export const load = page(async (event: Event) => {
	const actor = staffOf(event);
	const session = await opendays.find(event.params.id);
	const all = await opendays.listSignUps(actor, session.id, 'print');
	const seated = all.filter(({ seats }) => seats > 0);
	return {
		session,
		minors: await minorsShown(actor, session.eventId, seated),
		rows: seated,
		people: seated.reduce((sum, { seats }) => sum + seats, 0),
		waiting: all.length - seated.length,
		now: clock.now()
	};
});
