import type { RequestEvent } from '@sveltejs/kit';
import * as clock from '#server/clock';
import * as supervision from '#server/supervision';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { id: string } };

const did = ['quota', 'rescheduled', 'cancelled'] as const;

export const load = page(async (event: Event) => {
	const overlapping = Number(event.url.searchParams.get('overlapping')) || 0;
	return {
		view: await supervision.sessionOf(staffOf(event), event.params.id),
		did: did.find((one) => one === event.url.searchParams.get('did')),
		overlapping,
		now: clock.now()
	};
});
