import { redirect, type RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as organisation from '#server/organisation';
import { ChannelsForm } from '#lib/organisation/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction, typed } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { readForm } from '#lib/web/read-form.ts';
import { waysOf } from '../../consultations/notice-form.ts';

export const load = page(async (event: RequestEvent) => {
	refuseIf(organisation.mayNotKeepSettings(staffOf(event)));
	const { ways, person, phone } = await organisation.channels();
	return {
		values: waysOf({ channels: ways, contact: { person, phone } }),
		did: event.url.searchParams.get('did') ?? ''
	};
});

export const actions = {
	save: formAction(ChannelsForm, async ({ channels, contact }, { locals }: RequestEvent) => {
		await organisation.saveChannels(locals.actor, { ways: channels, ...contact });
		redirect(303, href('/desk/settings/channels?did=saved'));
	}),
	/** One more line for a channel; nothing is stored. */
	calculate: async ({ request }: RequestEvent) => {
		const { fields } = await readForm(request);
		return { values: typed(fields), issues: {}, refusal: { codes: [], facts: {} }, more: true };
	}
};
