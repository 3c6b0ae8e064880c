import { fail, redirect } from '@sveltejs/kit';
import { NotFound, Refusal } from '#server/actor';
import * as feedback from '#server/feedback';
import * as surveys from '#server/surveys';
import type { Answers } from '#lib/surveys/answers.ts';
import { href } from '#lib/ui/href.ts';
import { page, residentOf } from '#lib/web/page.ts';
import { words } from '#lib/web/words.ts';
import { ownSheet } from '../flow.ts';
import { draftKey, shownBy } from '../marks.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page(async (event: PageServerLoadEvent) => {
	const survey = await surveys.findPublic(event.params.id);
	if (survey.onePer === 'person') residentOf(event);
	const own = await ownSheet(event, survey);
	if (!own || own.no !== event.url.searchParams.get('no')) throw new NotFound('receipt of somebody else');
	const { definition } = await surveys.askedIn(own.versionId);
	const { no, submittedAt, changedAt } = own;
	return {
		survey,
		mayNotWithdraw: surveys.mayNotAnswer({ kind: 'resident', id: '' }, survey, survey.phase),
		mayNotChange: surveys.mayNotChange({ kind: 'resident', id: '' }, survey, survey.phase),
		said: await feedback.listOfSheet(event.locals.actor, own.id),
		draftKey: draftKey(event, survey),
		definition,
		no,
		at: changedAt ?? submittedAt,
		changed: changedAt !== null,
		answers: JSON.parse(own.answers) as Answers
	};
});

export const actions = {
	withdraw: page(async (event: RequestEvent) => {
		const survey = await surveys.findPublic(event.params.id);
		// An answer that got lost is asked for again: it is this sheet that is meant, and no later one.
		const meant = event.url.searchParams.get('no') ?? undefined;
		let no: string;
		try {
			no = await surveys.withdraw(event.locals.actor, survey.id, shownBy(event, survey), meant);
		} catch (reason) {
			if (!(reason instanceof Refusal)) throw reason;
			return fail(409, { refusal: reason.codes.map((code) => words(code, reason.facts)).join(' ') });
		}
		redirect(303, href(`/surveys/${survey.id}/answer?withdrawn=${no}`));
	})
};
