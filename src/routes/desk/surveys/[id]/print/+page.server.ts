import type { RequestEvent } from '@sveltejs/kit';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { id: string } };

export const load = page(async (event: Event) => {
	const { survey, open, versions } = await supervision.surveyOf(staffOf(event), event.params.id);
	const version = open ?? versions.at(-1)!;
	const pictures = await surveys.picturesOf(survey.id);
	return { survey, number: version.number, definition: surveys.definitionOf(version), pictures };
});
