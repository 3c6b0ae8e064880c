import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { NotFound } from '#server/actor';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { id: string } };

export const load = page(async (event: Event) => {
	const { survey, codes, mayNot } = await supervision.surveyOf(staffOf(event), event.params.id);
	if (!codes) throw new NotFound(`codes of survey ${survey.id}`);
	return { survey, counts: codes, mayNot: mayNot.codes, origin: event.url.origin };
});

const number = v.pipe(v.string(), v.trim(), v.regex(/^\d{1,4}$/, 'surveying_codesNumber'), v.transform(Number));

export const actions = {
	/** The codes stand in this answer alone: only their hashes are kept. */
	make: formAction(v.object({ number }), async ({ number }, event: Event) => {
		const { actor } = event.locals;
		return { codes: await surveys.makeCodes(actor, event.params.id, number) };
	})
};
