import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal, refuseIf } from '#server/actor';
import * as clock from '#server/clock';
import * as drafts from '#server/drafts';
import { addDays } from '#server/statute';
import * as surveys from '#server/surveys';
import { FaultyDefinition, readSurveyFile } from '#server/surveys/files';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { faultWords } from '../faults.ts';
import { usual } from '../settings.ts';

export const load = page(async (event: RequestEvent) => {
	const actor = staffOf(event);
	refuseIf(surveys.mayNotDraft(actor, actor.unitId));
	return {};
});

const title = v.pipe(
	v.string('surveys_noTitle'),
	v.trim(),
	v.minLength(2, 'surveys_noTitle'),
	v.maxLength(200, 'surveys_tooLong')
);

export const actions = {
	/** Reads the file and tells what it asks and what was not taken over; nothing is stored. */
	preview: formAction(
		v.object({}),
		async (_input, event: RequestEvent, { files, oversized }) => {
			staffOf(event);
			if (oversized[0]) throw new Refusal('drafts_tooLarge', { facts: { limit: drafts.maxBytes / 1024 / 1024 } });
			const [file] = files;
			if (!file) throw new Refusal('surveying_noFile');
			try {
				const { definition, skipped } = await readSurveyFile(file);
				return { preview: { name: file.name, definition, skipped } };
			} catch (reason) {
				if (!(reason instanceof FaultyDefinition)) throw reason;
				return { faulty: { name: file.name, faults: faultWords(reason.faults) } };
			}
		},
		{ fileBytes: drafts.maxBytes + 1, files: 1 }
	),
	/** Keeps what was looked at as a draft; its settings come next. */
	keep: formAction(v.object({ title, definition: v.string() }), async (input, event: RequestEvent) => {
		const actor = staffOf(event);
		const opensOn = addDays(clock.today(), usual.review);
		const settings = {
			...{ title: input.title, itemId: '', parentActivityId: '', postEvaluation: false, purpose: '' },
			...{ opensOn, lastDay: addDays(opensOn, usual.days - 1), onePer: 'person' as const },
			...{ anonymous: true, changeable: false, openSample: true, sampleFrame: '', contractor: '' }
		};
		const { id } = await surveys.draft(actor, actor.unitId, settings, JSON.parse(input.definition) as unknown);
		redirect(303, href(`/desk/surveys/${id}/questions?imported`));
	})
};
