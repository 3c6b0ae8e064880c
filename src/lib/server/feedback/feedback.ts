import { and, eq, isNull } from 'drizzle-orm';
import { markOf, NotFound, Refusal, refuseIf, Stale, type Actor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { createId, db, nextNumbers, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as messages from '#server/messages';
import * as opinions from '#server/opinions';
import * as publication from '#server/publication';
import { normalise } from '#server/text';
import type { FeedbackInput } from '../../feedback/forms.ts';
import type { AppealDecisionInput } from '../../opinions/forms.ts';
import { m } from '#lib/paraglide/messages.js';
import { clausesOf, rowsOf, totalsOf, type FeedbackContent } from './content.ts';
import { mayNotDraft, mayNotSubmit } from './policy.ts';
import type { Flag } from './flags.ts';
import { flagsIn, noteOverrides } from './overrides.ts';
import { noticeOf } from './notice.ts';
import { latest, listHandled, missing, type Feedback, type Handled, type Missing } from './queries.ts';
import { feedbacks } from './schema.ts';

const basis = '国务院令第713号第十八条';

/**
 * Opens the feedback of an ended activity for drafting. A later edition of a published one needs a note that says why.
 * The program itself may open the zero report of an activity on which nobody commented (rule 26).
 */
export async function begin(actor: Actor, activityId: string, input: FeedbackInput, note?: string): Promise<Feedback> {
	return transaction(async () => {
		const activity = await activities.find(activityId);
		const phase = activities.phaseOf(activity, clock.now());
		if (actor.kind !== 'system') refuseIf(mayNotDraft(actor, activity, phase), { basis });
		return openEdition(actor, activity, input, note);
	});
}

/** Opens the next edition; whoever calls has decided that it may be begun. */
async function openEdition(
	actor: Actor,
	activity: activities.Activity,
	input: FeedbackInput,
	note?: string
): Promise<Feedback> {
	const activityId = activity.id;
	const subject = { kind: 'feedback', id: activityId, unitId: activity.hostUnitId, title: activity.title } as const;
	const release = await publication.begin(actor, subject, note);
	const [row] = await db
		.insert(feedbacks)
		.values({
			id: createId(),
			activityId,
			editionNo: release.editionNo,
			narrative: normalise(input.narrative),
			nextStep: normalise(input.nextStep),
			zero: actor.kind === 'system',
			createdBy: actor.kind === 'staff' ? actor.id : null,
			createdAt: clock.now()
		})
		.returning();
	await journal.record(actor, 'feedback.begun', row!.id, { activity: activityId, edition: release.editionNo });
	return row!;
}

/**
 * 复核 of an appeal. An opinion that is taken up again is answered like any other: a feedback in review goes back to its
 * drafter, and of one that is out a new edition is begun.
 */
export async function decideAppeal(actor: Actor, input: AppealDecisionInput): Promise<void> {
	await transaction(async () => {
		const { activityId } = await opinions.decideAppeal(actor, input);
		if (input.decision !== 'granted') return;
		const release = await publication.latestOf('feedback', activityId);
		if (!release || release.state === 'drafting' || release.state === 'withdrawn') return;
		if (release.state !== 'published') return publication.restart(actor, release.id, 'opinion.appealDecided');
		await supplement(actor, activityId, m.feedback_appealNote({}, { locale: 'zh-CN' }));
	});
}

/** Begins a further edition with the words of the last one; `note` says why, and the public reads it. */
export async function supplement(actor: Actor, activityId: string, note: string): Promise<void> {
	const last = await latest(activityId);
	const words = { narrative: last?.narrative ?? '', nextStep: last?.nextStep ?? '' };
	await openEdition(actor, await activities.find(activityId), words, note);
}

/**
 * Rewrites the words around the tables while nobody has signed them. `seen` is the mark of the words that the page showed
 * (`markOfText`): what a colleague saved since is not overwritten (`Stale`).
 */
export async function saveText(actor: Actor, activityId: string, input: FeedbackInput, seen?: string): Promise<void> {
	await transaction(async () => {
		await nextNumbers(`feedback:${activityId}`, 0);
		const { row, release } = await open(activityId);
		refuseIf(publication.mayNotDraft(actor, release));
		if (seen !== undefined && seen !== markOfText(row)) {
			const { narrative, nextStep } = row;
			const saves = await identity.lastSave(row.id, ['feedback.edited', 'feedback.begun'], { narrative, nextStep });
			throw new Stale('feedback_textSavedMeanwhile', { seen: markOfText(row), saves });
		}
		const set = { narrative: normalise(input.narrative), nextStep: normalise(input.nextStep) };
		await db.update(feedbacks).set(set).where(eq(feedbacks.id, row.id)).returning({ id: feedbacks.id });
		await journal.record(actor, 'feedback.edited', row.id);
	});
}

export const markOfText = ({ narrative, nextStep }: Pick<Feedback, 'narrative' | 'nextStep'>): string =>
	markOf([narrative, nextStep]);

export type Submission = publication.Signature & { attribute?: publication.Attribute; attributeBasis?: string };

/**
 * Hands the feedback to the reviewers: nothing pending, no valid opinion without an outcome. Its disclosure attribute may
 * come with it.
 */
export async function submitForReview(actor: Actor, activityId: string, submission: Submission): Promise<void> {
	const { attribute, attributeBasis, ...signature } = submission;
	await transaction(async () => {
		const { row, release } = await open(activityId);
		refuseIf(publication.mayNotDraft(actor, release));
		if (attribute) await publication.classify(actor, release.id, attribute, attributeBasis);
		const left = await missing(activityId);
		refuseIf([...mayNotSubmit(left, row), ...(await stillSaysNobody(activityId, row))], {
			basis,
			facts: countsOf(left)
		});
		const content = await contentOf(activityId);
		await publication.submit(actor, release.id, signature, content);
		await noteOverrides(actor, activityId, content, 'drafting');
	});
}

/** 初审 or 复审 of a feedback: signs as any document, and notes the flags that the reviewer went past. */
export async function sign(actor: Actor, releaseId: string, signature: publication.Signature): Promise<void> {
	await transaction(async () => {
		const release = await publication.find(releaseId);
		if (release.subjectKind !== 'feedback') throw new NotFound(`feedback ${releaseId}`);
		await publication.sign(actor, releaseId, signature);
		await noteOverrides(actor, release.subjectId, await contentOf(release.subjectId), release.state);
	}, 30_000);
}

/** 终审 and publication: from here on every author finds the outcome and the reason of what they said. */
export async function publish(
	actor: Actor,
	activityId: string,
	signature: publication.Signature
): Promise<publication.Edition> {
	return transaction(async () => {
		const { row, release } = await open(activityId);
		const left = await missing(activityId);
		refuseIf(mayNotSubmit(left, row), { basis, facts: countsOf(left) });
		const content = await contentOf(activityId);
		await noteOverrides(actor, activityId, content, release.state);
		const edition = await publication.publish(actor, release.id, content, signature);
		await db
			.update(feedbacks)
			.set({ publishedAt: edition.publishedAt, zero: content.zero })
			.where(and(eq(feedbacks.id, row.id), isNull(feedbacks.publishedAt)))
			.returning({ id: feedbacks.id });
		await journal.record(actor, 'feedback.published', row.id, {
			activity: activityId,
			valid: content.said.byState.valid,
			...content.decided.totals
		});
		await messages.announce('feedback', activityId, { edition: row.editionNo });
		return edition;
	}, 30_000);
}

/** What would be published now: for the reviewers' eyes, and for the edition. Throws while an outcome is missing. */
export async function contentOf(activityId: string): Promise<FeedbackContent> {
	return contentFrom(activityId, await listHandled(activityId));
}

/** The same while outcomes are still missing: the opinions that have one, for the drafter's eyes, read once a change. */
export const draftContentOf = journal.keptUntilNextEntry(async (activityId): Promise<FeedbackContent> => {
	const handled = await listHandled(activityId);
	return contentFrom(
		activityId,
		handled.filter(({ disposition }) => disposition !== null),
		handled
	);
});

/** What is flagged of it. */
export const draftFlagsOf = journal.keptUntilNextEntry(async (activityId): Promise<Flag[]> =>
	flagsIn(activityId, await draftContentOf(activityId))
);

async function contentFrom(
	activityId: string,
	answered: readonly Handled[],
	all: readonly Handled[] = answered
): Promise<FeedbackContent> {
	const row = await latest(activityId);
	if (!row) throw new NotFound(`feedback of ${activityId}`);
	const activity = await activities.find(activityId);
	const notice = await noticeOf(activityId);
	const tally = await opinions.tally(activityId);
	const rows = rowsOf(answered);
	return {
		title: activity.title,
		// Who answers, not who asked: the unit may have another name by now, or have been merged.
		unit: notice.keptBy,
		period: { opensOn: notice.opensOn, lastDay: notice.lastDay },
		said: { ...tally, byClause: clausesOf(all), ...(await opinions.countRefusals(activityId)) },
		decided: { totals: totalsOf(rows), rows },
		zero: tally.byState.valid === 0,
		narrative: row.narrative,
		nextStep: row.nextStep
	};
}

/** The program's words «nobody said anything», where by now somebody has: a letter came in (domain scenario 2). */
async function stillSaysNobody(activityId: string, { narrative }: Feedback): Promise<string[]> {
	const { opensOn, lastDay } = await noticeOf(activityId);
	const nobody = m.feedback_zeroNarrative({ from: opensOn, to: lastDay }, { locale: 'zh-CN' });
	if (narrative !== normalise(nobody)) return [];
	const { byState } = await opinions.tally(activityId);
	return byState.valid > 0 ? ['feedback_notZero'] : [];
}

/** What is missing, for the words that say so. */
export const countsOf = (left: Missing) => ({
	pending: left.pending.length,
	undecided: left.undecided.length,
	appeals: left.appealed.length,
	late: left.late.length
});

async function open(activityId: string): Promise<{ row: Feedback; release: publication.Release }> {
	const row = await latest(activityId);
	const release = await publication.latestOf('feedback', activityId);
	if (!row || !release) throw new Refusal('feedback_notBegun');
	return { row, release };
}
