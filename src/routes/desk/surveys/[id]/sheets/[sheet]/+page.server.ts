import { redirect, type RequestEvent } from '@sveltejs/kit';
import { NotFound } from '#server/actor';
import * as identity from '#server/identity';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import type { Answers } from '#lib/surveys/answers.ts';
import { VoidForm } from '#lib/surveys/survey-form.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { id: string; sheet: string } };

export const load = page(async (event: Event) => {
	const { survey, mayNot } = await supervision.surveyOf(staffOf(event), event.params.id);
	const sheet = await surveys.findSheet(event.params.sheet);
	if (sheet.surveyId !== survey.id) throw new NotFound(`sheet ${sheet.id}`);
	const { answers, holderKey: _holder, salt: _salt, residentId: _resident, ...told } = sheet;
	const { definition, number } = await surveys.askedIn(sheet.versionId);
	const before = await surveys.listHistory(sheet.id);
	const staff = [sheet.enteredBy, sheet.voidedBy].flatMap((id) => id ?? []);
	return {
		survey,
		sheet: told,
		version: number,
		definition,
		answers: JSON.parse(answers) as Answers,
		history: await Promise.all(
			before.map(async (one) => ({
				no: one.no,
				until: one.replacedAt,
				answers: JSON.parse(one.answers) as Answers,
				definition: (await surveys.askedIn(one.versionId)).definition
			}))
		),
		names: Object.fromEntries(await identity.staffNames(staff)),
		mayNot: sheet.voidedAt ? ['surveys_alreadyVoid'] : mayNot.void
	};
});

export const actions = {
	default: formAction(VoidForm, async (input, event: Event) => {
		const { id, sheet } = event.params;
		await surveys.voidSheet(event.locals.actor, sheet, input);
		redirect(303, href(`/desk/surveys/${id}/sheets/${sheet}`));
	})
};
