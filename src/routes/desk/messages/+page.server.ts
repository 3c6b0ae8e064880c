import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as messages from '#server/messages';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

/** Messages that could not be sent, of the reader's unit; administrators see all. */
export const load = page(async (event: { locals: App.Locals; url: URL }) => ({
	rows: await messages.listFailed(staffOf(event)),
	again: event.url.searchParams.has('again')
}));

export const actions = {
	again: formAction(v.object({ id: v.string() }), async ({ id }, { locals }: RequestEvent) => {
		await messages.retry(locals.actor, id);
		redirect(303, href('/desk/messages?again'));
	})
};
