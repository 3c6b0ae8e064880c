import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as opendays from '#server/opendays';
import { standingStates } from '#lib/opendays/types.ts';
import { GuestForm } from '#lib/opendays/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { matches } from '../../../matches.ts';
import { minorsShown } from '../../../minors.ts';

type Event = RequestEvent & { params: { id: string } };

const size = 50;
const did = ['invited', 'withdrawn', 'reissued'] as const;

export const load = page(async (event: Event) => {
	const actor = staffOf(event);
	const session = await opendays.find(event.params.id);
	const all = await opendays.listSignUps(actor, session.id, 'list');
	const asked = event.url.searchParams;
	const state = standingStates.find((one) => one === asked.get('state'));
	const text = (asked.get('q') ?? '').trim().slice(0, 60);
	const rows = all.filter((one) => (!state || one.state === state) && matches(one, text));
	const at = Math.min(
		Math.max(Math.trunc(Number(asked.get('page'))) || 1, 1),
		Math.max(1, Math.ceil(rows.length / size))
	);
	return {
		session,
		minors: await minorsShown(actor, session.eventId, all),
		rows: rows.slice((at - 1) * size, at * size),
		total: rows.length,
		counts: standingStates.map((one) => ({ state: one, count: all.filter(({ state }) => state === one).length })),
		all: all.length,
		...{ state, text, page: at, size },
		mayInvite: session.phase !== 'draft' && session.phase !== 'cancelled' && session.phase !== 'held',
		free: session.invitedSeats - session.guestsTaken,
		did: did.find((one) => one === asked.get('did')),
		no: asked.get('no')
	};
});

export const actions = {
	default: formAction(GuestForm, async (input, event: Event) => {
		const { no } = await opendays.invite(event.locals.actor, event.params.id, input);
		redirect(303, href(`/desk/opendays/sessions/${event.params.id}/sign-ups?did=invited&no=${no}`));
	})
};
