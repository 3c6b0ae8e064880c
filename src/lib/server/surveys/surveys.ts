import { eq } from 'drizzle-orm';
import { markOf, NotFound, Refusal, refuseIf, Stale, type Actor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, nextNumbers, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import { addDays } from '#server/statute';
import type { SurveyInput } from '../../surveys/survey-form.ts';
import { basis } from './basis.ts';
import { lostAnswers } from './correcting.ts';
import { definitionOf, written } from './definitions.ts';
import { mayNotDraft, mayNotEdit, mayNotSet } from './policy.ts';
import { copyPictures, refuseForeignPictures } from './pictures.ts';
import { find, type SurveyView } from './queries.ts';
import { releaseOf } from './release.ts';
import { surveys, surveyVersions } from './schema.ts';
import { currentVersion, openVersion } from './versions.ts';

/** `[00:00 of the first day, 24:00 of the last)` in Asia/Shanghai. */
export const periodOf = ({ opensOn, lastDay }: { opensOn: string; lastDay: string }) => ({
	opensAt: clock.startOfDay(opensOn),
	closesAt: clock.startOfDay(addDays(lastDay, 1))
});

/** A new survey of a unit, with its first version as a draft; `definition` has the shape of a questionnaire. */
export async function draft(
	actor: Actor,
	unitId: string,
	input: SurveyInput,
	definition: unknown = { entries: [] }
): Promise<SurveyView> {
	refuseIf(mayNotDraft(actor, unitId), { basis });
	refuseIf(mayNotSet(input), { basis });
	const questions = written(definition);
	const { title, itemId, opensOn, lastDay } = input;
	return transaction(async () => {
		await refuseForeignParent(input);
		const period = periodOf({ opensOn, lastDay });
		const activity = await activities.create({
			...{ kind: 'survey', title, itemId: itemId || null, hostUnitId: unitId },
			...period
		});
		await db.insert(surveys).values({ id: activity.id, ...settingsOf(input) });
		const createdBy = actor.kind === 'staff' ? actor.id : null;
		const first = { surveyId: activity.id, number: 1, ...questions, createdBy, createdAt: clock.now() };
		await db.insert(surveyVersions).values(first);
		await publication.begin(actor, { kind: 'survey', id: activity.id, unitId, title });
		await journal.record(actor, 'survey.drafted', activity.id, { opensOn, lastDay, digest: questions.digest });
		return find(activity.id);
	});
}

/** Another draft with the questions and settings of one; of a published survey with those that were asked last. */
export async function duplicate(
	actor: Actor,
	id: string,
	days: { opensOn: string; lastDay: string }
): Promise<SurveyView> {
	const { activity, ...found } = await find(id);
	refuseIf(mayNotDraft(actor, activity.hostUnitId), { basis });
	const version = await currentVersion(id);
	const input = {
		...{ title: activity.title, itemId: activity.itemId ?? '', parentActivityId: found.parentActivityId ?? '' },
		...{ postEvaluation: found.postEvaluation, purpose: found.purpose, ...days, onePer: found.onePer },
		...{ anonymous: found.anonymous, changeable: found.changeable, openSample: found.openSample },
		...{ sampleFrame: found.sampleFrame ?? '', contractor: found.contractor ?? '' }
	};
	return transaction(async () => {
		const made = await draft(actor, activity.hostUnitId, input, definitionOf(version));
		await copyPictures(id, made.id, definitionOf(version));
		return made;
	});
}

/** The mark of the settings that a page showed. */
export function markOfSettings({ activity, ...survey }: SurveyView): string {
	const { parentActivityId, postEvaluation, purpose, opensOn, lastDay, onePer, anonymous, changeable } = survey;
	return markOf([
		...[activity.title, activity.itemId, parentActivityId, postEvaluation, purpose, opensOn, lastDay, onePer],
		...[anonymous, changeable, survey.openSample, survey.sampleFrame, survey.contractor]
	]);
}

/** Rewrites the settings of a draft. `seen`: what a colleague saved since is not overwritten (`Stale`). */
export async function edit(actor: Actor, id: string, input: SurveyInput, seen?: string): Promise<SurveyView> {
	refuseIf(mayNotSet(input), { basis });
	return transaction(async () => {
		await nextNumbers(`survey:${id}`, 0);
		const before = await find(id);
		const release = await releaseOf('survey', id);
		refuseIf([...mayNotEdit(before.phase), ...publication.mayNotDraft(actor, release)], { basis });
		if (seen !== undefined && seen !== markOfSettings(before)) {
			const saves = await identity.lastSave(id, ['survey.edited', 'survey.drafted'], {});
			throw new Stale('surveys_savedMeanwhile', { seen: markOfSettings(before), saves });
		}
		await refuseForeignParent(input);
		const { title, itemId, opensOn, lastDay } = input;
		await db.update(surveys).set(settingsOf(input)).where(eq(surveys.id, id)).returning({ id: surveys.id });
		await activities.change(id, { title, itemId: itemId || null, ...periodOf(input) });
		if (title !== release.title) await publication.retitle(release.id, title);
		await journal.record(actor, 'survey.edited', id, { opensOn, lastDay });
		return find(id);
	});
}

/**
 * Rewrites the questions of a draft, or of a correction on its way. `seen` is the digest of the version that the page
 * showed: what a colleague saved since is not overwritten (`Stale`). What was answered already stays (import into a draft,
 * corrections). Answers with the new digest.
 */
export async function saveDefinition(actor: Actor, id: string, definition: unknown, seen?: string): Promise<string> {
	const questions = written(definition);
	return transaction(async () => {
		await nextNumbers(`survey:${id}`, 0);
		const version = await openVersion(id);
		const release = await releaseOf('survey', id);
		refuseIf([...(version ? [] : ['surveys_alreadyPublished']), ...publication.mayNotDraft(actor, release)], { basis });
		if (seen !== undefined && seen !== version!.digest) {
			const saves = await identity.lastSave(id, ['survey.definitionSaved', 'survey.drafted'], {});
			throw new Stale('surveys_savedMeanwhile', { seen: version!.digest, saves });
		}
		await refuseForeignPictures(id, definitionOf(questions));
		await lostAnswers(id, definitionOf(questions));
		await db
			.update(surveyVersions)
			.set(questions)
			.where(eq(surveyVersions.id, version!.id))
			.returning({ id: surveyVersions.id });
		await journal.record(actor, 'survey.definitionSaved', id, { version: version!.number, digest: questions.digest });
		return questions.digest;
	});
}

function settingsOf({ title: _title, itemId: _item, ...input }: SurveyInput) {
	const { parentActivityId, sampleFrame, contractor, ...rest } = input;
	const framed = input.openSample ? null : sampleFrame;
	return { ...rest, parentActivityId: parentActivityId || null, sampleFrame: framed, contractor: contractor || null };
}

/**
 * A survey stands under a consultation or a session, not under another survey. That of a session asks those who came: each
 * by their number, or by a code that was handed out there.
 */
async function refuseForeignParent({
	parentActivityId: parentId,
	onePer
}: Pick<SurveyInput, 'parentActivityId' | 'onePer'>): Promise<void> {
	if (!parentId) return;
	const parent = await activities.find(parentId);
	if (parent.kind === 'survey') throw new NotFound(`activity ${parentId}`);
	if (parent.kind === 'openDaySession' && onePer === 'device') throw new Refusal('surveys_sessionAsksEach', { basis });
}
