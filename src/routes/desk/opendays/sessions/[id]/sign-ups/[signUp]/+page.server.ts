import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { NotFound } from '#server/actor';
import * as opendays from '#server/opendays';
import { NoForm } from '#lib/publication/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { minorsShown } from '../../../../minors.ts';

type Event = RequestEvent & { params: { id: string; signUp: string } };

const found = async (event: Event, how?: 'list') => {
	const all = await opendays.listSignUps(staffOf(event), event.params.id, how);
	const one = all.find(({ id }) => id === event.params.signUp);
	if (!one) throw new NotFound(`sign-up ${event.params.signUp}`);
	return one;
};

export const load = page(async (event: Event) => {
	const one = await found(event, 'list');
	const session = await opendays.find(event.params.id);
	return { one, session, minors: await minorsShown(staffOf(event), session.eventId, [one]) };
});

const back = ({ params }: Event, did: string, no: string): never =>
	redirect(303, href(`/desk/opendays/sessions/${params.id}/sign-ups?did=${did}&no=${no}`));

const WithdrawForm = v.object({
	reason: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(500, 'opendays_tooLong'))
});

export const actions = {
	withdraw: formAction(WithdrawForm, async ({ reason }, event: Event) => {
		const { id, no } = await found(event);
		await opendays.withdrawSeat(event.locals.actor, id, reason);
		back(event, 'withdrawn', no);
	}),
	reissue: formAction(NoForm, async (_input, event: Event) => {
		const { id, no } = await found(event);
		await opendays.reissueTicket(event.locals.actor, id);
		back(event, 'reissued', no);
	})
};
