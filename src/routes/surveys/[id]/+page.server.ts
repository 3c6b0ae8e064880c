import * as clock from '#server/clock';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import { minutesOf } from '#lib/surveys/minutes.ts';
import { numbered } from '#lib/surveys/numbered.ts';
import { page } from '#lib/web/page.ts';

export const load = page(async ({ params: { id } }) => {
	const survey = await surveys.findPublic(id);
	const [{ definition, number }, corrections, extensions, [imprint], parent] = await Promise.all([
		surveys.asked(id),
		surveys.correctionsSince(id, 1),
		surveys.listExtensions(id),
		publication.listImprints('survey', id),
		surveys.parentOf(survey)
	]);
	return {
		...{ survey, corrections, extensions, imprint, parent, version: number },
		intro: definition.intro ?? '',
		questions: numbered(definition).length,
		branched: definition.entries.some(({ showIf }) => showIf),
		minutes: minutesOf(definition.entries),
		now: clock.now()
	};
});
