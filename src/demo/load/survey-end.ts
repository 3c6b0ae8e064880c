/** A survey that ends before its time: its note, its figures, what people wrote with its outcomes, all published. */
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import type { EndedSurveyContent, SurveyContent } from '../content/types.ts';
import { passReviews } from './review.ts';
import type { Event } from './story.ts';
import type { World } from './world.ts';

export function endEvents(world: World, content: SurveyContent, ended: EndedSurveyContent): Event[] {
	const id = () => world.surveys.get(content.key).id;
	const clerk = () => world.staff.get(content.clerk);
	return [
		{
			at: ended.at,
			run: async () => {
				await surveys.cancel(world.staff.get(ended.by), id(), ended.reason);
			}
		},
		{
			at: ended.tallied,
			run: async () => {
				await surveys.tally(clerk(), id(), { crosses: ended.crosses });
			}
		},
		{ at: ended.moderated, run: () => accept(world, content) },
		{ at: ended.grouped, run: () => group(world, content, ended) },
		...feedbackEvents(world, content, ended.feedback),
		...resultEvents(world, content, ended.result)
	];
}

async function accept(world: World, content: SurveyContent): Promise<void> {
	const { id } = world.surveys.get(content.key);
	const opinionIds = (await opinions.listForDesk(id, {})).map((one) => one.id);
	const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
	const judged = { ...nothing, decision: 'accept', opinionIds } as const;
	const { skipped } = await opinions.moderate(world.staff.get(content.clerk), id, judged);
	if (skipped[0]) throw new Error(`not moderated: ${skipped[0].code}`);
}

async function group(world: World, content: SurveyContent, { groups }: EndedSurveyContent): Promise<void> {
	const { id } = world.surveys.get(content.key);
	const clerk = world.staff.get(content.clerk);
	const written = await opinions.listForDesk(id, {});
	for (const { key, title, decision } of groups) {
		const texts = new Set(content.said.flatMap((one) => (one.group === key ? [one.text] : [])));
		const opinionIds = written.filter(({ text }) => texts.has(text)).map((one) => one.id);
		await feedback.createGroup(clerk, id, { title, opinionIds, opposing: true });
		const { outcome: kind, reason, changed } = decision;
		const change = { changedClause: changed?.clause ?? '', changedText: changed?.after ?? '' };
		await feedback.decide(clerk, id, { opinionIds, kind, reason, ...change });
	}
}

function feedbackEvents(
	world: World,
	{ key, staff: chain }: SurveyContent,
	told: EndedSurveyContent['feedback']
): Event[] {
	const id = () => world.surveys.get(key).id;
	const { begun, firstReviewed, secondReviewed, published, narrative, nextStep } = told;
	let releaseId = '';
	return [
		{
			at: begun,
			run: async () => {
				const drafter = world.staff.get(chain.drafter);
				await feedback.begin(drafter, id(), { narrative, nextStep });
				releaseId = (await publication.latestOf('feedback', id()))!.id;
				await publication.classify(drafter, releaseId, 'proactive');
				await feedback.submitForReview(drafter, id(), { proofread: true });
			}
		},
		...passReviews(world, chain, () => releaseId, firstReviewed, secondReviewed),
		{
			at: published,
			run: async () => {
				await feedback.publish(world.staff.get(chain.publisher), id(), { proofread: true });
			}
		}
	];
}

function resultEvents(world: World, { key, staff: chain }: SurveyContent, told: EndedSurveyContent['result']): Event[] {
	const id = () => world.surveys.get(key).id;
	const { begun, firstReviewed, secondReviewed, published, analysis, nextStep } = told;
	let releaseId = '';
	return [
		{
			at: begun,
			run: async () => {
				const drafter = world.staff.get(chain.drafter);
				await surveys.saveResultText(drafter, id(), { analysis, nextStep });
				await surveys.submitResultForReview(drafter, id(), { proofread: true, attribute: 'proactive' });
				releaseId = (await publication.latestOf('surveyResult', id()))!.id;
			}
		},
		...passReviews(world, chain, () => releaseId, firstReviewed, secondReviewed),
		{
			at: published,
			run: async () => {
				await surveys.publishResult(world.staff.get(chain.publisher), id(), { proofread: true });
			}
		}
	];
}
