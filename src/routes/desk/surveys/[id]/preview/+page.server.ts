import type { RequestEvent } from '@sveltejs/kit';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { isAnswerField, readSheet, type Field } from '#lib/surveys/fields.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { readForm } from '#lib/web/read-form.ts';
import { words } from '#lib/web/words.ts';

type Event = RequestEvent & { params: { id: string } };

/** What is being written, else what is asked now. */
async function definitionAt(event: Event) {
	const { survey, open, versions } = await supervision.surveyOf(staffOf(event), event.params.id);
	return { survey, definition: surveys.definitionOf(open ?? versions.at(-1)!) };
}

export const load = page(async (event: Event) => {
	const { survey, definition } = await definitionAt(event);
	const pictures = await surveys.picturesOf(survey.id);
	return { id: survey.id, title: survey.activity.title, definition, pictures };
});

export const actions = {
	/** Looks at the answers as the server would, and stores nothing. */
	check: page(async (event: Event) => {
		const { definition } = await definitionAt(event);
		const { fields } = await readForm(event.request);
		const given = fields.filter(([name]) => isAnswerField(name)) as Field[];
		const { answers, shown, faults, unasked } = readSheet(definition, given);
		return {
			fields: given,
			answers,
			shown: shown.map(({ id }) => id),
			unasked,
			faults: Object.fromEntries(faults.map(({ question, code, facts }) => [question, words(code, facts)]))
		};
	})
};
