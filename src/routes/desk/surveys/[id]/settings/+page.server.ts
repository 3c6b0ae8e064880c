import { redirect, type RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { belongings, SettingsForm, valuesOf } from '../../settings.ts';

type Event = RequestEvent & { params: { id: string } };

export const load = page(async (event: Event) => {
	const { survey, mayNot } = await supervision.surveyOf(staffOf(event), event.params.id);
	refuseIf(mayNot.edit);
	return {
		id: survey.id,
		title: survey.activity.title,
		seen: surveys.markOfSettings(survey),
		values: valuesOf(survey),
		...(await belongings({ unitId: survey.activity.hostUnitId }))
	};
});

export const actions = {
	default: formAction(SettingsForm, async ({ seen, sample, ...input }, event: Event) => {
		const settings = { ...input, openSample: sample !== 'poll' };
		await surveys.edit(event.locals.actor, event.params.id, settings, seen);
		redirect(303, href(`/desk/surveys/${event.params.id}?did=saved`));
	})
};
