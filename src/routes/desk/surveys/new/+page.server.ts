import { redirect, type RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as surveys from '#server/surveys';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { belongings, freshValues, SettingsForm } from '../settings.ts';

export const load = page(async (event: RequestEvent) => {
	const actor = staffOf(event);
	refuseIf(surveys.mayNotDraft(actor, actor.unitId));
	return { values: freshValues(event), ...(await belongings(actor)) };
});

export const actions = {
	default: formAction(SettingsForm, async ({ seen: _seen, sample, ...input }, event: RequestEvent) => {
		const actor = staffOf(event);
		const { id } = await surveys.draft(actor, actor.unitId, { ...input, openSample: sample !== 'poll' });
		redirect(303, href(`/desk/surveys/${id}/questions?drafted`));
	})
};
