import { redirect } from '@sveltejs/kit';
import { Refusal } from '#server/actor';
import * as clock from '#server/clock';
import * as opendays from '#server/opendays';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, residentOf } from '#lib/web/page.ts';
import { words } from '#lib/web/words.ts';
import * as v from 'valibot';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page(async (event: PageServerLoadEvent) => {
	const resident = residentOf(event);
	const own = await opendays.findOwn(resident, event.params.signUpId);
	const now = clock.now();
	const changes = await opendays.listChanges([own.session.id]);
	return {
		own,
		now,
		changes: changes.filter(({ kind, at }) => kind === 'rescheduled' && at > own.createdAt),
		...(own.hasTicket && now < own.session.endsAt ? await ticketOf(resident, own.id) : { ticket: '', missing: '' }),
		mayEnd: ['confirmed', 'offered', 'waiting'].includes(own.state) && now < own.session.startsAt,
		maySay:
			(await opendays.mayNotSuggest(resident, own.session.id, now)).length === 0 && now < own.session.activity.closesAt
	};
});

/** What the code says; where its key is not on this machine, why there is none. */
async function ticketOf(actor: Parameters<typeof opendays.findTicket>[0], id: string) {
	try {
		return { ticket: (await opendays.findTicket(actor, id)).text, missing: '' };
	} catch (reason) {
		if (reason instanceof Refusal) return { ticket: '', missing: words(reason.codes[0]!) };
		throw reason;
	}
}

const nothing = v.object({});
const back = ({ params }: RequestEvent) => href(`/me/tickets/${params.signUpId}`);

export const actions = {
	confirm: page(
		formAction(nothing, async (_, event: RequestEvent) => {
			await opendays.confirm(residentOf(event), event.params.signUpId);
			redirect(303, back(event));
		})
	),
	cancel: page(
		formAction(nothing, async (_, event: RequestEvent) => {
			await opendays.cancel(residentOf(event), event.params.signUpId);
			redirect(303, back(event));
		})
	)
};
