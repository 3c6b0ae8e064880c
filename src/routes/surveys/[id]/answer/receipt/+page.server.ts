import { NotFound } from '#server/actor';
import * as surveys from '#server/surveys';
import type { Answers } from '#lib/surveys/answers.ts';
import { page, residentOf } from '#lib/web/page.ts';
import { ownSheet } from '../flow.ts';
import { draftKey } from '../marks.ts';
import type { PageServerLoadEvent } from './$types';

export const load = page(async (event: PageServerLoadEvent) => {
	const survey = await surveys.findPublic(event.params.id);
	if (survey.onePer === 'person') residentOf(event);
	const own = await ownSheet(event, survey);
	if (!own || own.no !== event.url.searchParams.get('no')) throw new NotFound('receipt of somebody else');
	const { definition } = await surveys.askedIn(own.versionId);
	const { no, submittedAt, changedAt } = own;
	return {
		survey,
		draftKey: draftKey(event, survey),
		definition,
		no,
		at: changedAt ?? submittedAt,
		changed: changedAt !== null,
		answers: JSON.parse(own.answers) as Answers
	};
});
