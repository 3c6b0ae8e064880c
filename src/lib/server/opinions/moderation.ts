import { eq } from 'drizzle-orm';
import { markOf, NotFound, refuseIf, Stale, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import { normalise, scrubPatterns } from '#server/text';
import { recordAct, takeAct, touchedSince, type Touched } from './acts.ts';
import { appealStates, lock } from './appeal-locks.ts';
import { appealClock } from './appeal-queries.ts';
import { onlyMasks } from './masking.ts';
import type { ModerationInput } from '../../opinions/forms.ts';
import { mayNotHandle } from './policy.ts';
import { decisionOf, theirDecision, wasDecided, type ModerationBefore } from './decisions.ts';
import type { Opinion } from './queries.ts';
import { bringBack, firstOf, hangOn, mayBeOnePerson } from './repetitions.ts';
import { opinions } from './schema.ts';
import { tell } from './telling.ts';

export type Moderated = {
	done: string[];
	skipped: { id: string; code: string }[];
	/** How many repetitions wait again, because what they hung on is not answered any more. */
	broughtBack: number;
};

/** `seen` is the last act that the page knew: what a colleague decided since is not overwritten. */
export type Moderation = ModerationInput & { seen?: number };

/**
 * One decision on one or many opinions of one activity. What cannot take it is skipped and named: a withdrawn opinion, a
 * text whose telephone numbers or addresses nobody has masked yet, a «repetition» of what somebody else said, and among
 * many what a colleague has decided meanwhile; for one alone both decisions are shown (`Stale`).
 */
export async function moderate(actor: Actor, activityId: string, input: Moderation): Promise<Moderated> {
	refuseIf(lacking(input));
	return transaction(async () => {
		const no = await takeAct(activityId);
		const activity = await refuseUnlessHandles(actor, activityId);
		const rows = await lock(input.opinionIds);
		const appeals = await appealStates(input.opinionIds, (actor as StaffActor).id);
		const known = new Map(rows.filter((row) => row.activityId === activityId).map((row) => [row.id, row]));
		const first = input.decision === 'duplicate' ? await firstOf(activityId, input.duplicateOf) : undefined;
		const until = (await appealClock())(clock.now()).date;
		const change = changeOf(actor, input, first, until);
		const theirs = await savedMeanwhile(activityId, input, change, known, no);
		const result: Moderated = { done: [], skipped: [], broughtBack: 0 };
		for (const id of input.opinionIds) {
			const opinion = known.get(id);
			const code = opinion ? obstacle(opinion, input, first, appeals) : 'opinions_notFound';
			if (code ?? theirs.has(id)) {
				result.skipped.push({ id, code: code ?? 'opinions_savedMeanwhile' });
				continue;
			}
			await db.update(opinions).set(change).where(eq(opinions.id, id)).returning({ id: opinions.id });
			result.done.push(id);
		}
		const was = result.done.map((id) => wasDecided(known.get(id)!));
		const before: ModerationBefore = { ids: result.done, was, told: mustTell(input, result.done, known).length };
		await recordAct(actor, { activityId, no, kind: 'moderated', before }, 'moderation', result.done);
		for (const id of result.done) {
			await journal.record(actor, 'opinion.moderated', id, {
				from: known.get(id)!.state,
				decision: input.decision,
				ground: input.ground || undefined,
				target: input.target || undefined,
				first: first?.id
			});
		}
		if (first) await hangOn(actor, activityId, result.done, first);
		else if (input.decision !== 'accept') result.broughtBack = await bringBack(actor, activityId, result.done);
		await tellAuthors(activity, input, result.done, known, until);
		return result;
	}, 60_000);
}

/** 意见摘要: the clerk's short form for lists; the opinion's own text is never touched. */
export async function setStaffDigest(
	actor: Actor,
	opinionId: string,
	text: string,
	/** What stood in the field when the page was read. */
	was?: string
): Promise<void> {
	const staffDigest = normalise(text).slice(0, 500) || null;
	await transaction(async () => {
		const [opinion] = await lock([opinionId]);
		if (!opinion) throw new NotFound(`opinion ${opinionId}`);
		await refuseUnlessHandles(actor, opinion.activityId);
		const now = opinion.staffDigest ?? '';
		if (was !== undefined && normalise(was) !== now && (staffDigest ?? '') !== now) {
			const saves = await identity.lastSave(opinionId, ['opinion.digested'], { staffDigest: now });
			throw new Stale('opinions_savedMeanwhile', { seen: now, saves });
		}
		await db.update(opinions).set({ staffDigest }).where(eq(opinions.id, opinionId)).returning({ id: opinions.id });
		await journal.record(actor, 'opinion.digested', opinionId);
	});
}

async function refuseUnlessHandles(actor: Actor, activityId: string): Promise<activities.Activity> {
	const activity = await activities.find(activityId);
	refuseIf(mayNotHandle(actor, activity, await feedbackInReview(activityId)));
	return activity;
}

/** What became of it, to whoever was not simply accepted; and to whoever was refused before and is accepted now. */
async function tellAuthors(
	activity: activities.Activity,
	input: ModerationInput,
	done: readonly string[],
	before: ReadonlyMap<string, Opinion>,
	until: string
): Promise<void> {
	const told = mustTell(input, done, before);
	const template = (
		{
			accept: 'messages_accepted',
			reject: 'messages_rejected',
			redirect: 'messages_redirected',
			duplicate: 'messages_duplicate'
		} as const
	)[input.decision];
	await tell(activity, told, template, { until });
}

function mustTell({ decision }: ModerationInput, done: readonly string[], before: ReadonlyMap<string, Opinion>) {
	const refusedBefore = (id: string) => !['pending', 'valid'].includes(before.get(id)!.state);
	return decision === 'accept' ? done.filter(refusedBefore) : done;
}

/** What colleagues decided since the page was read, unless it is the same: the second press of one button is no quarrel. */
async function savedMeanwhile(
	activityId: string,
	{ opinionIds, seen }: Moderation,
	change: ReturnType<typeof changeOf>,
	known: ReadonlyMap<string, Opinion>,
	no: number
): Promise<ReadonlySet<string>> {
	if (seen === undefined) return new Set();
	const touched = await touchedSince(activityId, 'moderation', opinionIds, seen);
	const differs = (id: string) => {
		const opinion = known.get(id);
		return opinion !== undefined && markOf(decisionOf({ ...opinion, ...change })) !== markOf(decisionOf(opinion));
	};
	const other = touched
		.map((one): Touched => ({ ...one, opinionIds: one.opinionIds.filter(differs) }))
		.filter((one) => one.opinionIds.length > 0);
	if (opinionIds.length > 1 || other.length === 0) return new Set(other.flatMap((one) => one.opinionIds));
	const [{ act, who }] = other as [Touched];
	const texts = theirDecision(known.get(opinionIds[0]!)!);
	throw new Stale('opinions_savedMeanwhile', { seen: String(no - 1), saves: [{ who, at: act.at, count: 1, texts }] });
}

/** True while what was said is part of a document that others sign, or is published. */
export async function feedbackInReview(activityId: string): Promise<boolean> {
	const release = await publication.latestOf('feedback', activityId);
	return release !== undefined && release.state !== 'drafting' && release.state !== 'withdrawn';
}

function lacking(input: ModerationInput): string[] {
	const codes: string[] = [];
	if (input.decision === 'reject' && !input.ground) codes.push('opinions_noGround');
	if (input.decision === 'redirect' && !input.target) codes.push('opinions_noTarget');
	if (input.decision === 'duplicate' && !input.duplicateOf) codes.push('opinions_noFirst');
	if (input.publicText && input.opinionIds.length !== 1) codes.push('opinions_maskOneByOne');
	return codes;
}

function obstacle(
	opinion: Opinion,
	input: ModerationInput,
	first: Opinion | undefined,
	appeals: Awaited<ReturnType<typeof appealStates>>
): string | undefined {
	if (opinion.state === 'withdrawn') return 'opinions_alreadyWithdrawn';
	if (appeals.open.has(opinion.id)) return 'opinions_appealOpen';
	const refuses = input.decision === 'reject' || input.decision === 'redirect';
	if (refuses && appeals.overturned.has(opinion.id)) return 'opinions_overturned';
	if (input.publicText && !onlyMasks(opinion.text, normalise(input.publicText))) return 'handling_maskOnly';
	if (first?.id === opinion.id) return 'opinions_duplicateOfItself';
	if (first && !mayBeOnePerson(opinion, first)) return 'opinions_otherPerson';
	if (input.decision !== 'accept') return undefined;
	// A held one is taken up by itself, by somebody who has it before their eyes.
	if (opinion.heldWords && opinion.state === 'pending' && input.opinionIds.length > 1) return 'opinions_heldOneByOne';
	const shown = input.publicText || opinion.publicText;
	return !shown && scrubPatterns(opinion.text).length ? 'opinions_maskFirst' : undefined;
}

function changeOf(actor: Actor, input: ModerationInput, first: Opinion | undefined, until: string) {
	const state = ({ accept: 'valid', reject: 'rejected', redirect: 'redirected', duplicate: 'duplicate' } as const)[
		input.decision
	];
	return {
		state,
		rejectionGround: state === 'rejected' ? input.ground || null : null,
		redirectTarget: state === 'redirected' ? input.target || null : null,
		duplicateOf: first?.id ?? null,
		appealUntil: state === 'rejected' || state === 'redirected' ? until : null,
		moderationNote: input.note || null,
		moderatedBy: (actor as StaffActor).id,
		moderatedAt: clock.now(),
		...(input.publicText ? { publicText: normalise(input.publicText) } : {})
	};
}
