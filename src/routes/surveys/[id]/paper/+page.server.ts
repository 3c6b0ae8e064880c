import { NotFound } from '#server/actor';
import * as organisation from '#server/organisation';
import * as surveys from '#server/surveys';
import { page } from '#lib/web/page.ts';

/** The form for those who answer on paper. Where an invitation is asked for, the letter brings it. */
export const load = page(async ({ params: { id }, url }) => {
	const survey = await surveys.findPublic(id);
	if (survey.onePer === 'code') throw new NotFound(`paper of survey ${id}`);
	const { definition, number, pictures } = await surveys.asked(id);
	const unit = await organisation.findUnit(survey.activity.hostUnitId);
	return {
		...{ survey, definition, pictures, version: number },
		place: { name: survey.keptBy, address: unit.address ?? '', telephone: unit.telephone ?? '' },
		address: `${url.host}/surveys/${id}`
	};
});
