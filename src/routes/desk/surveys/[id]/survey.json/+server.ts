import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { writeDefinition } from '#lib/surveys/file.ts';
import { page, staffOf } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** The questions as a file of ours: for another office, or another year. */
export const GET: RequestHandler = page(async (event) => {
	const { survey, open, versions } = await supervision.surveyOf(staffOf(event), event.params.id);
	const definition = surveys.definitionOf(open ?? versions.at(-1)!);
	const schema = new URL('/survey.schema.json', event.url).href;
	const { title } = survey.activity;
	return new Response(writeDefinition({ ...definition, title }, schema), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${title}.json`)}`
		}
	});
});
