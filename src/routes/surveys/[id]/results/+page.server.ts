import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import { pictured } from '#lib/surveys/pictured.ts';
import { page } from '#lib/web/page.ts';

const size = 20;

export const load = page(async ({ params: { id }, url }) => {
	const survey = await surveys.findPublic(id);
	if (!survey.resultAt) return { survey, result: undefined };
	const asked = url.searchParams.get('edition');
	const { content, edition } = await surveys.findPublicResult(id, asked === null ? undefined : Number(asked) || 0);
	const imprints = await publication.listImprints('surveyResult', id);
	const { definition, pictures } = await surveys.asked(id);
	const said = await opinions.listPublic(id, { ...before(url.searchParams.get('before')), limit: size + 1 });
	const shown = said.slice(0, size);
	const ids = shown.map((one) => one.id);
	const [outcomes, questions] = await Promise.all([feedback.publishedOutcomes(ids), surveys.questionsOf(ids)]);
	const last = said.length > size ? said[size - 1] : undefined;
	return {
		survey,
		result: {
			...{
				content,
				imprint: imprints.find(({ no }) => no === edition.no)!,
				imprints,
				pictured: pictured(definition, pictures)
			},
			said: shown.map((opinion) => ({
				opinion,
				question: questions.get(opinion.id)?.question ?? '',
				outcome: outcomes.get(opinion.id)
			})),
			answered: (await feedback.publishedOn([id])).has(id),
			next: last && `${last.receivedAt.getTime()}_${last.id}`,
			first: !url.searchParams.has('before')
		}
	};
});

/** A page's place in the list: time and id of the last opinion before it. */
function before(text: string | null) {
	const [, time, id] = /^(\d{1,15})_([\w-]{1,40})$/.exec(text ?? '') ?? [];
	return time && id ? { before: { receivedAt: new Date(Number(time)), id } } : {};
}
