import { redirect, type RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as organisation from '#server/organisation';
import { NewWordingForm, WordingForm, WordingIdForm } from '#lib/organisation/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

export const load = page(async (event: RequestEvent) => {
	refuseIf(organisation.mayNotKeepSettings(staffOf(event)));
	const { searchParams } = event.url;
	return {
		wordings: await organisation.listReasons({ all: true }),
		chosen: searchParams.get('edit') ?? '',
		did: searchParams.get('did') ?? ''
	};
});

const back = (did: string): never => redirect(303, href(`/desk/settings/reasons?did=${did}`));

export const actions = {
	add: formAction(NewWordingForm, async (input, { locals }: RequestEvent) => {
		await organisation.addReason(locals.actor, input);
		back('worded');
	}),
	reword: formAction(WordingForm, async ({ wordingId, ...input }, { locals }: RequestEvent) => {
		await organisation.rewordReason(locals.actor, wordingId, input);
		back('reworded');
	}),
	retire: formAction(WordingIdForm, async ({ wordingId }, { locals }: RequestEvent) => {
		await organisation.retireReason(locals.actor, wordingId);
		back('retired');
	}),
	restore: formAction(WordingIdForm, async ({ wordingId }, { locals }: RequestEvent) => {
		await organisation.restoreReason(locals.actor, wordingId);
		back('restored');
	})
};
