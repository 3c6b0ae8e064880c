/** 更正结果说明: the words beside published figures in another edition, with its public reason; the figures stay as counted. */
import { eq } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor } from '#server/actor';
import { db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import * as statute from '#server/statute';
import { basis } from './basis.ts';
import { mayNotCorrectResult } from './policy.ts';
import { find } from './queries.ts';
import type { ResultContent } from './results.ts';
import { surveyResults } from './schema.ts';

/** Begins another edition with the words as they were published; it is written and reviewed like the first one. */
export async function beginResultCorrection(actor: Actor, id: string, reason: string): Promise<void> {
	await transaction(async () => {
		await nextNumbers(`survey:${id}`, 0);
		const { activity, resultAt } = await find(id);
		const underWay = (await correctionOf(id)) !== undefined;
		refuseIf(mayNotCorrectResult(actor, activity.hostUnitId, resultAt !== null, underWay), { basis });
		if (statute.mayNotGiveReason(reason, 10).length) throw new Refusal('surveys_reasonTooShort', { basis });
		const subject = { kind: 'surveyResult', id, unitId: activity.hostUnitId, title: activity.title } as const;
		const { editionNo } = await publication.begin(actor, subject, reason.trim());
		await journal.record(actor, 'survey.resultCorrectionBegun', id, { edition: editionNo });
	});
}

/** Takes a correction back before it is published: the words are again those that the public reads. */
export async function dropResultCorrection(actor: Actor, id: string): Promise<void> {
	await transaction(async () => {
		await nextNumbers(`survey:${id}`, 0);
		const { activity, resultAt } = await find(id);
		refuseIf(mayNotCorrectResult(actor, activity.hostUnitId, resultAt !== null, false), { basis });
		const release = await correctionOf(id);
		if (!release) throw new Refusal('surveys_noCorrection');
		const { analysis, nextStep } = (await publication.currentEdition('surveyResult', id))!.content as ResultContent;
		await db
			.update(surveyResults)
			.set({ analysis, nextStep })
			.where(eq(surveyResults.surveyId, id))
			.returning({ id: surveyResults.surveyId });
		await publication.withdraw(actor, release.id);
		await journal.record(actor, 'survey.resultCorrectionDropped', id, { edition: release.editionNo });
	});
}

async function correctionOf(id: string): Promise<publication.Release | undefined> {
	const release = await publication.latestOf('surveyResult', id);
	const underWay = release && release.editionNo > 1 && !['published', 'withdrawn'].includes(release.state);
	return underWay ? release : undefined;
}
