import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { NotFound } from '#server/actor';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { SubmissionForm } from '#lib/publication/forms.ts';
import { ResultTextForm } from '#lib/surveys/survey-form.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { CorrectForm } from '../forms.ts';

type Event = RequestEvent & { params: { id: string } };

const did = ['tallied', 'written', 'submitted', 'correcting', 'correctionDropped'] as const;

export const load = page(async (event: Event) => {
	const view = await supervision.surveyOf(staffOf(event), event.params.id);
	const { survey, result, resultRelease, mayNot, said } = view;
	if (!result) throw new NotFound(`result of survey ${survey.id}`);
	return {
		survey,
		result,
		seen: surveys.markOfResultText(result),
		release: resultRelease,
		returned: view.resultReturned,
		said,
		mayNot: { text: mayNot.resultText, queue: mayNot.queue, correct: mayNotCorrect(event, survey) },
		lacks: surveys.mayNotSubmitResult(result),
		did: did.find((one) => one === event.url.searchParams.get('did'))
	};
});

/** `seen` is the mark of the words that the page showed. */
const WordsForm = v.object({ ...ResultTextForm.entries, seen: v.optional(v.string(), '') });

const back = ({ params }: Event, done: (typeof did)[number]): never =>
	redirect(303, href(`/desk/surveys/${params.id}/result?did=${done}`));

function mayNotCorrect({ locals }: Event, { activity, resultAt }: surveys.SurveyView): string[] {
	return surveys.mayNotCorrectResult(locals.actor, activity.hostUnitId, resultAt !== null, false);
}

export const actions = {
	save: formAction(WordsForm, async ({ seen, ...text }, event: Event) => {
		await surveys.saveResultText(event.locals.actor, event.params.id, text, seen);
		back(event, 'written');
	}),
	correct: formAction(CorrectForm, async ({ correctionReason }, event: Event) => {
		await surveys.beginResultCorrection(event.locals.actor, event.params.id, correctionReason);
		back(event, 'correcting');
	}),
	drop: formAction(v.object({}), async (_nothing, event: Event) => {
		await surveys.dropResultCorrection(event.locals.actor, event.params.id);
		back(event, 'correctionDropped');
	}),
	submit: formAction(SubmissionForm, async (submission, event: Event) => {
		await surveys.submitResultForReview(event.locals.actor, event.params.id, submission);
		back(event, 'submitted');
	})
};
