/** 更正: another version of the questions while the survey runs, with a public reason; answers stay bound to theirs. */
import { eq } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import * as statute from '#server/statute';
import { basis } from './basis.ts';
import { lostAnswers } from './correcting.ts';
import { definitionOf } from './definitions.ts';
import { showPictures } from './pictures.ts';
import { mayNotCorrect } from './policy.ts';
import { find, type SurveyView } from './queries.ts';
import { releaseOf, surveyContentOf } from './release.ts';
import { surveyVersions } from './schema.ts';
import { sheetCounter } from './numbers.ts';
import { announce } from './telling.ts';
import { currentVersion, openVersion, type Version } from './versions.ts';

/** Begins a correction with the questions as they stand; it is written and reviewed like the survey itself. */
export async function beginCorrection(actor: Actor, id: string, reason: string): Promise<Version> {
	return transaction(async () => {
		await nextNumbers(`survey:${id}`, 0);
		const { activity, phase } = await find(id);
		const underWay = (await openVersion(id)) !== undefined;
		refuseIf(mayNotCorrect(actor, activity.hostUnitId, phase, underWay), { basis });
		if (statute.mayNotGiveReason(reason, 10).length) throw new Refusal('surveys_reasonTooShort', { basis });
		const { number, definition, digest } = await currentVersion(id);
		const createdBy = actor.kind === 'staff' ? actor.id : null;
		const [version] = await db
			.insert(surveyVersions)
			.values({
				...{ surveyId: id, number: number + 1, definition, digest, reason: reason.trim() },
				...{ createdBy, createdAt: clock.now() }
			})
			.returning();
		const subject = { kind: 'survey', id, unitId: activity.hostUnitId, title: activity.title } as const;
		await publication.begin(actor, subject, reason.trim());
		await journal.record(actor, 'survey.correctionBegun', id, { version: number + 1 });
		return version!;
	});
}

/** Takes a correction back before it is published; what is asked stays. */
export async function dropCorrection(actor: Actor, id: string): Promise<void> {
	await transaction(async () => {
		const { activity } = await find(id);
		refuseIf(mayNotCorrect(actor, activity.hostUnitId, 'open', false), { basis });
		if (!(await dropOpenCorrection(actor, id))) throw new Refusal('surveys_noCorrection');
	});
}

/** The same where the survey ends before it: cancelled, or counted. Whoever calls has decided that it may be. */
export async function dropOpenCorrection(actor: Actor, id: string): Promise<boolean> {
	return transaction(async () => {
		const version = await openVersion(id);
		if (!version || version.number === 1) return false;
		await publication.withdraw(actor, (await releaseOf('survey', id)).id);
		await db
			.update(surveyVersions)
			.set({ droppedAt: clock.now() })
			.where(eq(surveyVersions.id, version.id))
			.returning({ id: surveyVersions.id });
		await journal.record(actor, 'survey.correctionDropped', id, { version: version.number });
		return true;
	});
}

/** 终审 of a correction: frozen, and asked from now on. What was answered since it was written is still in it. */
export async function publishCorrection(
	actor: Actor,
	survey: SurveyView,
	version: Version,
	release: publication.Release,
	signature: publication.Signature
): Promise<publication.Edition> {
	const { id } = survey;
	if (survey.phase !== 'open') throw new Refusal('surveys_correctionTooLate', { basis });
	await nextNumbers(sheetCounter(id), 0);
	await lostAnswers(id, definitionOf(version));
	const set = { frozenAt: clock.now() };
	await db
		.update(surveyVersions)
		.set(set)
		.where(eq(surveyVersions.id, version.id))
		.returning({ id: surveyVersions.id });
	await showPictures(id, definitionOf(version));
	const edition = await publication.publish(actor, release.id, await surveyContentOf(id), signature);
	await journal.record(actor, 'survey.corrected', id, { version: version.number, digest: version.digest });
	await announce('revised', survey, survey.changeable ? { changeable: 1 } : {});
	return edition;
}
