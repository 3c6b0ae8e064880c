import { eq } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import { addDays, daysBetween } from '#server/statute';
import { basis } from './basis.ts';
import { publishCorrection } from './corrections.ts';
import { definitionOf, refuseFaults } from './definitions.ts';
import { showPictures } from './pictures.ts';
import { mayNotSubmit } from './policy.ts';
import { find } from './queries.ts';
import { releaseOf, surveyContentOf } from './release.ts';
import { surveys, surveyVersions } from './schema.ts';
import { periodOf } from './surveys.ts';
import { openVersion } from './versions.ts';

export type Submission = publication.Signature & { attribute?: publication.Attribute; attributeBasis?: string };

/** What keeps a survey, or its correction, from going to review or being published; its questions are looked at apart. */
export async function lacksOf(id: string): Promise<string[]> {
	const survey = await find(id);
	return [...mayNotSubmit(survey), ...(await consultations.lacksOfItem(survey.activity.itemId))];
}

/** The drafter hands the survey, or a correction of it, to the reviewers: every question can be answered. */
export async function submitForReview(actor: Actor, id: string, submission: Submission): Promise<void> {
	const { attribute, attributeBasis, ...signature } = submission;
	await transaction(async () => {
		const version = await openVersion(id);
		const release = await releaseOf('survey', id);
		refuseIf([...(version ? [] : ['surveys_alreadyPublished']), ...publication.mayNotDraft(actor, release)], { basis });
		if (attribute) await publication.classify(actor, release.id, attribute, attributeBasis);
		refuseIf(await lacksOf(id), { basis });
		refuseFaults(definitionOf(version!));
		await publication.submit(actor, release.id, signature, await surveyContentOf(id));
	});
}

/**
 * 终审 and publication: version 1 is frozen with its digest. A survey that waited in review past its first day begins
 * today with its whole number of days. While it runs, the same publishes the correction on its way.
 */
export async function publish(
	actor: Actor,
	id: string,
	signature: publication.Signature
): Promise<publication.Edition> {
	return transaction(async () => {
		const survey = await find(id);
		const version = await openVersion(id);
		const release = await releaseOf('survey', id);
		if (!version || release.state !== 'finalReview') throw new Refusal('publication_notInFinalReview');
		refuseIf(publication.mayNotSign(actor, release, await publication.signatures(release)), { basis });
		refuseIf(await lacksOf(id), { basis });
		refuseFaults(definitionOf(version));
		if (version.number > 1) return publishCorrection(actor, survey, version, release, signature);
		const today = clock.today();
		const late = survey.opensOn < today;
		const days = daysBetween(survey.opensOn, survey.lastDay);
		const opensOn = late ? today : survey.opensOn;
		const lastDay = late ? addDays(today, days) : survey.lastDay;
		const { opensAt, closesAt } = periodOf({ opensOn, lastDay });
		await db.update(surveys).set({ opensOn, lastDay }).where(eq(surveys.id, id)).returning({ id: surveys.id });
		await activities.change(id, { opensAt: opensOn === today ? clock.now() : opensAt, closesAt });
		await activities.markPublished(id);
		await freeze(version.id);
		await showPictures(id, definitionOf(version));
		const edition = await publication.publish(actor, release.id, await surveyContentOf(id), signature);
		await journal.record(actor, 'survey.published', id, { opensOn, lastDay, version: 1, digest: version.digest });
		return edition;
	});
}

export async function freeze(versionId: string): Promise<void> {
	await db
		.update(surveyVersions)
		.set({ frozenAt: clock.now() })
		.where(eq(surveyVersions.id, versionId))
		.returning({ id: surveyVersions.id });
}
