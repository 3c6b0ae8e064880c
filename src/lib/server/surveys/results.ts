/** 公布结果: the frozen figures with a short analysis and what follows, through the three reviews. */
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { markOf, NotFound, Refusal, refuseIf, Stale, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumbers, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import { normalise } from '#server/text';
import type { ResultTextInput } from '../../surveys/survey-form.ts';
import { basis } from './basis.ts';
import { takeFreeAnswers } from './free-answers.ts';
import { mayNotSubmitResult } from './policy.ts';
import type { Submission } from './publishing.ts';
import { find } from './queries.ts';
import { releaseOf } from './release.ts';
import { surveyResults } from './schema.ts';
import type { ResultSet } from './tallying.ts';

export type Result = Omit<typeof surveyResults.$inferSelect, 'resultSet'> & { resultSet: ResultSet };

/** The frozen result of a tallied survey, published or not; undefined before. For the desk. */
export async function findResult(surveyId: string): Promise<Result | undefined> {
	const [row] = await db.select().from(surveyResults).where(eq(surveyResults.surveyId, surveyId));
	return row && { ...row, resultSet: JSON.parse(row.resultSet) as ResultSet };
}

/** What was published of it, the newest edition or the one with this number; not found before. */
export async function findPublicResult(
	surveyId: string,
	no?: number
): Promise<{ content: ResultContent; edition: publication.Edition }> {
	const edition =
		no === undefined ? await publishedEdition(surveyId) : await publication.findEdition('surveyResult', surveyId, no);
	if (!edition) throw new NotFound(`result of survey ${surveyId}`);
	return { content: edition.content as ResultContent, edition };
}

const publishedEdition = journal.keptUntilNextEntry((surveyId) => publication.currentEdition('surveyResult', surveyId));

/** Surveys whose results were published, the newest first. */
export function listPublishedResults(limit = 100): Promise<{ surveyId: string; publishedAt: Date }[]> {
	return db
		.select({ surveyId: surveyResults.surveyId, publishedAt: surveyResults.publishedAt })
		.from(surveyResults)
		.where(and(isNotNull(surveyResults.publishedAt)))
		.orderBy(desc(surveyResults.publishedAt), desc(surveyResults.surveyId))
		.limit(limit) as Promise<{ surveyId: string; publishedAt: Date }[]>;
}

export type ResultContent = Awaited<ReturnType<typeof resultContentOf>>;

/** What would be published now: for the reviewers' eyes, and for the edition. */
export async function resultContentOf(id: string) {
	const survey = await find(id);
	const result = await findResult(id);
	if (!result) throw new Refusal('surveys_notTallied');
	const { activity, purpose, opensOn, lastDay, onePer, anonymous, openSample, sampleFrame, contractor } = survey;
	// What ended early ran until that day, whatever it was planned for.
	const ranUntil = activity.cancelledAt ? clock.dayOf(activity.cancelledAt) : lastDay;
	return {
		...{ title: activity.title, unit: survey.keptBy, purpose, period: { opensOn, lastDay: ranUntil } },
		cancelReason: activity.cancelReason,
		...{ onePer, anonymous, openSample, sampleFrame, contractor },
		resultDigest: result.digest,
		result: result.resultSet,
		analysis: result.analysis,
		nextStep: result.nextStep
	};
}

export const markOfResultText = ({ analysis, nextStep }: Pick<Result, 'analysis' | 'nextStep'>): string =>
	markOf([analysis, nextStep]);

/** Rewrites the words beside the figures while nobody has signed them. `seen` as elsewhere (`Stale`). */
export async function saveResultText(actor: Actor, id: string, input: ResultTextInput, seen?: string): Promise<void> {
	await transaction(async () => {
		await nextNumbers(`survey:${id}`, 0);
		const { result, release } = await open(id);
		refuseIf(publication.mayNotDraft(actor, release), { basis });
		if (seen !== undefined && seen !== markOfResultText(result)) {
			const { analysis, nextStep } = result;
			const saves = await identity.lastSave(id, ['survey.resultEdited', 'survey.tallied'], { analysis, nextStep });
			throw new Stale('surveys_savedMeanwhile', { seen: markOfResultText(result), saves });
		}
		const set = { analysis: normalise(input.analysis), nextStep: normalise(input.nextStep) };
		await db
			.update(surveyResults)
			.set(set)
			.where(eq(surveyResults.surveyId, id))
			.returning({ id: surveyResults.surveyId });
		await journal.record(actor, 'survey.resultEdited', id);
	});
}

/** Hands the result to the reviewers; whatever of the free answers was not taken yet is taken before. */
export async function submitResultForReview(actor: Actor, id: string, submission: Submission): Promise<void> {
	const { attribute, attributeBasis, ...signature } = submission;
	const { result, release } = await open(id);
	refuseIf([...publication.mayNotDraft(actor, release), ...mayNotSubmitResult(result)], { basis });
	await takeFreeAnswers(actor, id);
	await transaction(async () => {
		if (attribute) await publication.classify(actor, release.id, attribute, attributeBasis);
		const now = await open(id);
		refuseIf([...publication.mayNotDraft(actor, now.release), ...mayNotSubmitResult(now.result)], { basis });
		await publication.submit(actor, now.release.id, signature, await resultContentOf(id));
	});
}

/** 终审 and publication: the figures, the analysis and the next step stay as they were read in this edition. */
export async function publishResult(
	actor: Actor,
	id: string,
	signature: publication.Signature
): Promise<publication.Edition> {
	return transaction(async () => {
		const { result, release } = await open(id);
		refuseIf(mayNotSubmitResult(result), { basis });
		const edition = await publication.publish(actor, release.id, await resultContentOf(id), signature);
		await db
			.update(surveyResults)
			.set({ publishedAt: edition.publishedAt })
			.where(and(eq(surveyResults.surveyId, id), isNull(surveyResults.publishedAt)))
			.returning({ id: surveyResults.surveyId });
		const { sheets, digest } = result;
		await journal.record(actor, 'survey.resultPublished', id, { sheets, digest, edition: edition.no });
		return edition;
	});
}

async function open(id: string): Promise<{ result: Result; release: publication.Release }> {
	await find(id);
	const result = await findResult(id);
	if (!result) throw new Refusal('surveys_notTallied');
	return { result, release: await releaseOf('surveyResult', id) };
}
