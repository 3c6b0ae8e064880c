/** Surveys for database tests, by the real verbs; the clock stands where the test has put it. */
import type { StaffActor } from '#server/actor';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import type { Definition } from '#lib/surveys/definition.ts';
import type { SurveyInput } from '#lib/surveys/survey-form.ts';
import { proofread, reviewedBy } from './consultation.ts';
import type { Crew } from './factories.ts';

export const surveyInput = (more: Partial<SurveyInput> = {}): SurveyInput => ({
	title: '夜间医疗服务点布局问卷',
	itemId: '',
	parentActivityId: '',
	postEvaluation: false,
	purpose: '了解居民夜间看病的需要，为服务点选址提供参考。',
	opensOn: '2026-03-02',
	lastDay: '2026-03-11',
	onePer: 'person',
	anonymous: false,
	changeable: true,
	openSample: true,
	sampleFrame: '',
	contractor: '',
	...more
});

/** A choice, a choice of several shown to those who said yes, a scale, and words that are an opinion. */
export const questions: Definition = {
	intro: '一共四个问题。',
	entries: [
		{
			...{ kind: 'single', id: 'q1', label: '去年您夜间去看过病吗？', required: true },
			options: [
				{ id: 'q1a', label: '去过' },
				{ id: 'q1b', label: '没有' },
				{ id: 'q1c', label: '其他', other: true }
			]
		},
		{
			...{ kind: 'multiple', id: 'q2', label: '您去了哪里？', max: 2 },
			options: [
				{ id: 'q2a', label: '社区卫生站' },
				{ id: 'q2b', label: '区医院' },
				{ id: 'q2c', label: '市医院' }
			],
			showIf: { match: 'all', conditions: [{ question: 'q1', is: 'equals', value: 'q1a' }] }
		},
		{ kind: 'scale', id: 'q3', label: '您对现在的服务满意吗？', points: 5, labels: [] },
		{ kind: 'longText', id: 'q4', label: '您还有什么建议？', opinion: true }
	]
};

export type MadeSurvey = { id: string; releaseId: string };

/** A survey of the unit, not yet in review. */
export async function draftSurvey(
	crew: Crew,
	more: Partial<SurveyInput> & { definition?: Definition } = {}
): Promise<MadeSurvey> {
	const { definition = questions, ...input } = more;
	const { id } = await surveys.draft(crew.drafter, crew.unit.id, surveyInput(input), definition);
	const release = await publication.latestOf('survey', id);
	await publication.classify(crew.drafter, release!.id, 'proactive');
	return { id, releaseId: release!.id };
}

/** The same, through all reviews and published. */
export async function makeSurvey(
	crew: Crew,
	publisher: StaffActor,
	more: Partial<SurveyInput> & { definition?: Definition } = {}
): Promise<MadeSurvey> {
	const made = await draftSurvey(crew, more);
	await publishSurvey(crew, publisher, made.id);
	return made;
}

/** Whatever of the survey is being written — itself or a correction — through the reviews, and published. */
export async function publishSurvey(crew: Crew, publisher: StaffActor, id: string): Promise<void> {
	await surveys.submitForReview(crew.drafter, id, { ...proofread, attribute: 'proactive' });
	await reviewedBy(crew, (await publication.latestOf('survey', id))!.id);
	await surveys.publish(publisher, id, proofread);
}

/** The tallied figures with their words, through the reviews, and published. */
export async function publishResultOf(
	crew: Crew,
	publisher: StaffActor,
	id: string,
	{ analysis, nextStep }: { analysis: string; nextStep: string } = {
		analysis: '多数居民去年没有夜间就医，去过的多在区医院。',
		nextStep: '据此在三个街道选址，六月公布方案。'
	}
): Promise<void> {
	await surveys.saveResultText(crew.drafter, id, { analysis, nextStep });
	await surveys.submitResultForReview(crew.drafter, id, { ...proofread, attribute: 'proactive' });
	await reviewedBy(crew, (await publication.latestOf('surveyResult', id))!.id);
	await surveys.publishResult(publisher, id, proofread);
}
