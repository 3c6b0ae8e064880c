/** What became of one's own opinion, step by step: for its author, and for whoever holds its number and code. */
import { NotFound, Refusal, type Actor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as opinions from '#server/opinions';
import * as surveys from '#server/surveys';
import type { OwnView } from '../../feedback/own.ts';
import { noticeOf, type Notice } from './notice.ts';
import { publishedOn, publishedOutcomes } from './queries.ts';

/** Everything a resident has said, newest first. */
export async function listOwn(actor: Actor): Promise<OwnView[]> {
	if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
	return views(await opinions.listOfResident(actor.id), actor);
}

/** What was written in a sheet of a questionnaire; whoever calls has seen that the sheet is theirs. */
export async function listOfSheet(actor: Actor, sheetId: string): Promise<OwnView[]> {
	const ids = await surveys.opinionsOfSheet(sheetId);
	return views(await Promise.all(ids.map(opinions.findWithClause)), actor);
}

/** One's own opinion by its number; another's is not found. */
export async function findOwn(actor: Actor, no: string): Promise<OwnView> {
	const own = actor.kind === 'resident' ? await opinions.listOfResident(actor.id) : [];
	const [view] = await views(
		own.filter(({ opinion }) => opinion.no === no),
		actor
	);
	if (!view) throw new NotFound(`own opinion ${no}`);
	return view;
}

/** An opinion by number and look-up code; undefined if one of them is wrong. */
export async function lookUp(actor: Actor, no: string, code: string): Promise<OwnView | undefined> {
	const found = await opinions.lookUp(no, code);
	return found && (await views([found], actor))[0];
}

async function views(own: readonly opinions.OwnOpinion[], actor: Actor): Promise<OwnView[]> {
	const ids = own.map(({ opinion }) => opinion.id);
	// A repetition is answered where it was said first.
	const answered = own.map(({ opinion }) => opinion.duplicateOf ?? opinion.id);
	const activityIds = [...new Set(own.map(({ opinion }) => opinion.activityId))];
	const [outcomes, published, files, appeals, periodOf, questions] = await Promise.all([
		publishedOutcomes(answered),
		publishedOn(activityIds),
		attachments.listOf('opinion', ...ids),
		opinions.appealsOf(ids),
		opinions.appealClock(),
		surveys.questionsOf(ids)
	]);
	const now = clock.now();
	const notices = await noticesOf(activityIds, published);
	const mayNotUndo = (opinion: opinions.Opinion, { activity, phase }: Notice) =>
		opinions.mayNotUndo(actor, opinion, activity, phase, now);
	return Promise.all(
		own.map(async ({ opinion, activityTitle, clauseNo, clauseText, closesAt }) => {
			const { notice, due } = notices.get(opinion.activityId)!;
			const { id, no, activityId, clauseId, stance, text, submitterShown, forMinor, receivedAt, state } = opinion;
			const { moderatedAt, rejectionGround, redirectTarget, moderationNote, withdrawnAt } = opinion;
			return {
				...{ id, no, activityId, clauseId, stance, text, submitterShown, forMinor, receivedAt, state },
				held: opinion.heldWords !== null,
				...{ moderatedAt, rejectionGround, redirectTarget, moderationNote, withdrawnAt },
				...{ clauseNo, clauseText, closesAt, due, phase: notice.phase, unitName: notice.unitName },
				title: activityTitle,
				activityKind: notice.activity.kind,
				files: files.filter(({ ownerId }) => ownerId === id).map(({ name, size }) => ({ name, size })),
				question: questions.get(id)?.question ?? null,
				duplicateOf: opinion.duplicateOf && (await opinions.find(opinion.duplicateOf)).no,
				mayNotWithdraw: opinions.mayNotWithdraw(actor, opinion, notice.phase),
				undoUntil: mayNotUndo(opinion, notice).length > 0 ? null : opinions.undoUntil(opinion, notice.activity),
				undone: opinion.undone,
				outcome: outcomes.get(opinion.duplicateOf ?? id) ?? null,
				feedbackAt: published.get(activityId) ?? null,
				appeal: appealView(opinion, appeals.get(id), periodOf, now)
			};
		})
	);
}

/** The author is proved: they are signed in, or have shown number and code. */
function appealView(
	{ state, moderatedAt, appealUntil }: opinions.Opinion,
	made: opinions.Appeal | undefined,
	periodOf: Awaited<ReturnType<typeof opinions.appealClock>>,
	now: Date
): OwnView['appeal'] {
	const refused = (state === 'rejected' || state === 'redirected') && moderatedAt;
	const period = refused ? periodOf(moderatedAt, appealUntil) : null;
	return {
		mayNot: opinions.mayNotAppeal(true, { state }, made !== undefined, period?.endsAt ?? null, now),
		until: period?.date ?? null,
		basis: period?.basis ?? [],
		warnings: period?.warnings ?? [],
		made: made ? shown(made) : null
	};
}

function shown({ text, at, contested, ground, target, decision, reason, decidedAt }: opinions.Appeal) {
	return { text, at, contested, ground, target, decision, reason, decidedAt };
}

type Answered = { notice: Notice; due: consultations.FeedbackDue };

async function noticesOf(ids: readonly string[], published: Map<string, Date>): Promise<Map<string, Answered>> {
	const found = new Map<string, Answered>();
	for (const id of ids) {
		const notice = await noticeOf(id);
		const at = published.get(id);
		found.set(id, { notice, due: await consultations.feedbackDue(notice, at && clock.dayOf(at)) });
	}
	return found;
}
