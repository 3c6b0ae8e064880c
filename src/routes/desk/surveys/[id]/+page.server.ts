import { redirect, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { addDays, daysBetween } from '#server/statute';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { surveyGroupOf } from '#lib/supervision/survey-groups.ts';
import { NoForm, SubmissionForm } from '#lib/publication/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { faultWords } from '../faults.ts';
import { usual } from '../settings.ts';
import { CancelForm, CorrectForm, DuplicateForm, ExtendForm, pairsOf, TallyForm } from './forms.ts';

type Event = RequestEvent & { params: { id: string } };

const did = ['saved', 'submitted', 'extended', 'cancelled', 'begun', 'dropped', 'tallied', 'copied'] as const;

export const load = page(async (event: Event) => {
	const actor = staffOf(event);
	const view = await supervision.surveyOf(actor, event.params.id);
	const { survey, versions, open, faults } = view;
	const { itemId, hostUnitId } = survey.activity;
	const opensOn = addDays(clock.today(), usual.review);
	const lastDay = addDays(opensOn, Math.max(daysBetween(survey.opensOn, survey.lastDay), 0));
	const asked = versions.findLast(({ frozenAt }) => frozenAt) ?? open ?? versions.at(-1)!;
	return {
		view,
		group: surveyGroupOf(survey),
		definition: surveys.definitionOf(asked),
		drafted: open ? surveys.definitionOf(open) : null,
		faults: faultWords(faults),
		// Refusals of the submission that are not about who may: what is still missing.
		lacks: view.mayNot.submit.filter((code) => !view.mayNot.questions.includes(code)),
		parent: survey.parentActivityId ? await activities.find(survey.parentActivityId) : null,
		itemId,
		copy: { may: surveys.mayNotDraft(actor, hostUnitId).length === 0, opensOn, lastDay },
		did: did.find((one) => one === event.url.searchParams.get('did')),
		now: clock.now()
	};
});

const back = ({ params }: Event, done: (typeof did)[number]): never =>
	redirect(303, href(`/desk/surveys/${params.id}?did=${done}`));

export const actions = {
	submit: formAction(SubmissionForm, async (submission, event: Event) => {
		await surveys.submitForReview(event.locals.actor, event.params.id, submission);
		back(event, 'submitted');
	}),
	correct: formAction(CorrectForm, async ({ correctionReason }, event: Event) => {
		await surveys.beginCorrection(event.locals.actor, event.params.id, correctionReason);
		redirect(303, href(`/desk/surveys/${event.params.id}/questions`));
	}),
	drop: formAction(NoForm, async (_input, event: Event) => {
		await surveys.dropCorrection(event.locals.actor, event.params.id);
		back(event, 'dropped');
	}),
	extend: formAction(ExtendForm, async (input, event: Event) => {
		await surveys.extend(event.locals.actor, event.params.id, input);
		back(event, 'extended');
	}),
	cancel: formAction(CancelForm, async ({ cancelReason, sure }, event: Event) => {
		if (!sure) throw new Refusal('surveying_cancelUnsure');
		await surveys.cancel(event.locals.actor, event.params.id, cancelReason);
		back(event, 'cancelled');
	}),
	tally: formAction(TallyForm, async ({ crosses, sureTally }, event: Event) => {
		const pairs = pairsOf(crosses);
		if (!pairs) throw new Refusal('surveying_noPairs');
		if (!sureTally) throw new Refusal('surveying_tallyUnsure');
		await surveys.tally(event.locals.actor, event.params.id, { crosses: pairs });
		redirect(303, href(`/desk/surveys/${event.params.id}/result?did=tallied`));
	}),
	duplicate: formAction(DuplicateForm, async ({ opensOn, copyLastDay }, event: Event) => {
		const days = { opensOn, lastDay: copyLastDay };
		const { id } = await surveys.duplicate(event.locals.actor, event.params.id, days);
		redirect(303, href(`/desk/surveys/${id}?did=copied`));
	})
};
