/** A survey in each phase that a consultation has, and the verbs of surveys × persons × phases. */
import * as clock from '#server/clock';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import type { Answers } from '#lib/surveys/answers.ts';
import { proofread, reviewedBy } from '../support/consultation.ts';
import { dot } from '../support/docx.ts';
import type { Crew, Office } from '../support/factories.ts';
import { draftSurvey, makeSurvey, publishResultOf, questions, surveyInput } from '../support/survey.ts';
import type { Person, Phase, Scene, Stage } from './scene.ts';
import type { Verb } from './verbs.ts';

/** `codesId`: one that is answered by invitation. */
export type StagedSurvey = { id: string; sheetId: string; codesId: string };

const stand = (at: string) => clock.standAt(new Date(`${at}+08:00`));
const given: Answers = { q1: { option: 'q1b' }, q3: { point: 2 } };
const words = { analysis: '多数居民去年没有夜间就医，去过的多在区医院。', nextStep: '据此选址，六月公布。' };

export async function makeSurveys(
	crew: Crew,
	office: Office,
	people: Scene['people'],
	consent: string
): Promise<Record<Phase, StagedSurvey>> {
	const invited = { onePer: 'code', anonymous: true } as const;
	const period = { opensOn: '2026-03-02', lastDay: '2026-03-31' };
	const staged = async (make: (more: Partial<typeof invited>) => Promise<{ id: string }>) => ({
		...{ id: (await make({})).id, codesId: (await make(invited)).id, sheetId: 'none' }
	});
	stand('2026-03-01T09:00:00');
	const found = {} as Record<Phase, StagedSurvey>;
	found.draft = await staged((more) => draftSurvey(crew, { ...period, ...more }));
	found.inReview = await staged(async (more) => {
		const made = await draftSurvey(crew, { ...period, ...more });
		await surveys.submitForReview(crew.drafter, made.id, proofread);
		await reviewedBy(crew, made.releaseId);
		return made;
	});
	const later = { opensOn: '2026-05-06', lastDay: '2026-05-20' };
	found.upcoming = await staged((more) => makeSurvey(crew, office.publisher, { ...later, ...more }));
	for (const phase of ['open', 'closed', 'feedbackInReview', 'feedbackPublished'] as const) {
		stand('2026-03-01T09:00:00');
		found[phase] = await staged((more) => makeSurvey(crew, office.publisher, { ...period, ...more }));
		stand('2026-03-05T09:00:00');
		const input = { answers: given, version: 1, consent };
		found[phase].sheetId = (await surveys.submit(people.otherResident, found[phase].id, input)).id;
	}
	stand('2026-04-10T10:00:00');
	await surveys.tally(crew.clerk, found.feedbackInReview.id);
	await surveys.saveResultText(crew.drafter, found.feedbackInReview.id, words);
	await surveys.submitResultForReview(crew.drafter, found.feedbackInReview.id, {
		...proofread,
		attribute: 'proactive'
	});
	await reviewedBy(crew, (await publication.latestOf('surveyResult', found.feedbackInReview.id))!.id);
	await surveys.tally(crew.clerk, found.feedbackPublished.id);
	await publishResultOf(crew, office.publisher, found.feedbackPublished.id);
	return found;
}

const all: readonly Phase[] = [
	'draft',
	'inReview',
	'upcoming',
	'open',
	'closed',
	'feedbackInReview',
	'feedbackPublished'
];
const drafting = { drafter: ['draft'] } as const;
const running = ['upcoming', 'open'] as const;
const entering = { clerk: ['open', 'closed'], streetClerk: ['open', 'closed'] } as const;
const paper = { channel: 'paper', receivedOn: '2026-03-05', answers: given } as const;
const input = (scene: Scene) => ({ answers: given, version: 1, consent: scene.noticeHash });

/** Counted by the clerk, where it is over and nobody has. */
async function tallied(stage: Stage, scene: Scene): Promise<void> {
	if (stage !== scene.stages.closed) return;
	await surveys.tally(scene.people.clerk, stage.survey.id);
	await surveys.saveResultText(scene.people.drafter, stage.survey.id, words);
	const release = await publication.latestOf('surveyResult', stage.survey.id);
	await publication.classify(scene.people.drafter, release!.id, 'proactive');
}

const verb = (name: string, call: Verb['call'], may: Partial<Record<Person, readonly Phase[]>>): Verb => ({
	...{ name: `surveys.${name}`, call, may }
});

export const surveyVerbs: Verb[] = [
	{
		name: 'surveys.draft',
		anyPhase: true,
		call: (actor, _stage, scene) => surveys.draft(actor, scene.unitId, surveyInput(), questions),
		may: { drafter: 'always' }
	},
	verb(
		'duplicate',
		(actor, { survey }) => surveys.duplicate(actor, survey.id, { opensOn: '2026-06-01', lastDay: '2026-06-30' }),
		{
			drafter: all
		}
	),
	verb('edit', (actor, { survey }) => surveys.edit(actor, survey.id, surveyInput({ title: '换个标题' })), drafting),
	verb('saveDefinition', (actor, { survey }) => surveys.saveDefinition(actor, survey.id, questions), drafting),
	verb(
		'attachPicture',
		(actor, { survey }) => surveys.attachPicture(actor, survey.id, { name: '位置图.png', bytes: dot }),
		drafting
	),
	verb('submitForReview', (actor, { survey }) => surveys.submitForReview(actor, survey.id, proofread), drafting),
	verb('publish', (actor, { survey }) => surveys.publish(actor, survey.id, proofread), { publisher: ['inReview'] }),
	verb(
		'beginCorrection',
		(actor, { survey }) => surveys.beginCorrection(actor, survey.id, '第三题漏写了“夜间”两个字。'),
		{
			drafter: ['open']
		}
	),
	verb(
		'dropCorrection',
		async (actor, stage, scene) => {
			const { id } = stage.survey;
			const begun = stage === scene.stages.open;
			if (begun) await surveys.beginCorrection(scene.people.drafter, id, '第三题漏写了“夜间”两个字。');
			return surveys.dropCorrection(actor, id);
		},
		{ drafter: ['open'] }
	),
	verb(
		'extend',
		(actor, { survey }) =>
			surveys.extend(actor, survey.id, { lastDay: '2026-06-30', reason: '汛期很多人没来得及填，延长到六月底。' }),
		{ publisher: running }
	),
	verb('cancel', (actor, { survey }) => surveys.cancel(actor, survey.id, '资金被收回，这一事项已经调出目录。'), {
		publisher: running
	}),
	verb('submit', (actor, { survey }, scene) => surveys.submit(actor, survey.id, input(scene)), {
		author: ['open'],
		// Has answered just this: what comes again gets its receipt, whenever it comes.
		otherResident: ['open', 'closed', 'feedbackInReview', 'feedbackPublished']
	}),
	verb(
		'change',
		(actor, { survey }, scene) =>
			surveys.change(actor, survey.id, { ...input(scene), answers: { q1: { option: 'q1a' } } }),
		{
			otherResident: ['open']
		}
	),
	verb('withdraw', (actor, { survey }) => surveys.withdraw(actor, survey.id), { otherResident: ['open'] }),
	verb('enterOnBehalf', (actor, { survey }) => surveys.enterOnBehalf(actor, survey.id, paper), entering),
	verb('enterMany', (actor, { survey }) => surveys.enterMany(actor, survey.id, [{ ...paper, row: 1 }]), entering),
	verb('importSheets', (actor, { survey }) => surveys.importSheets(actor, survey.id, [{ row: 1, answers: given }]), {
		clerk: all.slice(0, 5),
		drafter: all.slice(0, 5)
	}),
	verb(
		'voidSheet',
		(actor, { survey }) =>
			surveys.voidSheet(actor, survey.sheetId, { ground: 'trial', note: '这是录入时的试填，不算数。' }),
		{ clerk: ['open', 'closed'] }
	),
	verb('makeCodes', (actor, { survey }) => surveys.makeCodes(actor, survey.codesId, 3), { drafter: all.slice(0, 4) }),
	// Again it goes on where it was cut off.
	verb('tally', (actor, { survey }) => surveys.tally(actor, survey.id), { clerk: all.slice(4), drafter: all.slice(4) }),
	verb(
		'saveResultText',
		async (actor, stage, scene) => {
			await tallied(stage, scene);
			return surveys.saveResultText(actor, stage.survey.id, words);
		},
		{ drafter: ['closed'] }
	),
	verb(
		'submitResultForReview',
		async (actor, stage, scene) => {
			await tallied(stage, scene);
			return surveys.submitResultForReview(actor, stage.survey.id, proofread);
		},
		{ drafter: ['closed'] }
	),
	verb(
		'beginResultCorrection',
		(actor, { survey }) => surveys.beginResultCorrection(actor, survey.id, '分析里把两个街道写反了，现在更正。'),
		{ drafter: ['feedbackPublished'] }
	),
	verb(
		'dropResultCorrection',
		async (actor, { survey: { id } }, scene) => {
			const begun = (await surveys.find(id)).resultAt !== null;
			if (begun) await surveys.beginResultCorrection(scene.people.drafter, id, '分析里把两个街道写反了，现在更正。');
			return surveys.dropResultCorrection(actor, id);
		},
		{ drafter: ['feedbackPublished'] }
	),
	verb('publishResult', (actor, { survey }) => surveys.publishResult(actor, survey.id, proofread), {
		publisher: ['feedbackInReview']
	})
];
