/** Letters, e-mail, telephone, visits: entered by a clerk, counted like any other (rule 11). */
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { createId, transaction } from '#server/db';
import * as drafts from '#server/drafts';
import * as opendays from '#server/opendays';
import * as publication from '#server/publication';
import { encrypt } from '#server/secrets';
import { postedInTime } from '#server/statute';
import { fold, maskName, normalise } from '#server/text';
import type { PaperInput } from '../../opinions/forms.ts';
import { insertOpinion, type Receipt } from './insert.ts';
import { once } from './opinions.ts';
import { personKeyOf } from './person-key.ts';
import { mayNotEnter, mayNotSay } from './policy.ts';

const basis = '国务院令第713号第十四条';

/** The mark of an empty form at the desk: a letter without a name that is sent twice with it is one letter. */
export const newSheet = (): string => createId();

/**
 * Enters one opinion from paper. Its postmark, or the day of the call or visit, lies within the period; the day it is
 * entered may be later. A feedback that was in review goes back to its drafter: it no longer holds all opinions (4.2).
 */
export async function enterOnBehalf(
	actor: Actor,
	activityId: string,
	input: PaperInput,
	scan?: attachments.UploadedFile,
	late?: LateLetter
): Promise<Receipt> {
	const kept = scan && (await attachments.keepEvidence(scan));
	return once(async () => {
		const desk = await paperDesk(actor, activityId, !!late);
		const receipt = await insertOpinion(actor, desk.activity, paperFacts(desk, input));
		if (kept) {
			await attachments.attach(kept, {
				ownerKind: 'opinion',
				ownerId: receipt.id,
				audience: 'staff',
				purpose: 'scan',
				name: kept.name,
				mime: kept.mime
			});
		}
		await reopenReview(actor, activityId);
		await late?.(receipt);
		return receipt;
	});
}

/**
 * What follows, in the same transaction, where the feedback is out already: without it such a letter is refused, since
 * nobody would answer it.
 */
export type LateLetter = (receipt: Receipt) => Promise<void>;

/** What a clerk needs to know of an activity to enter paper, asked once for a whole bundle. */
export type PaperDesk = {
	actor: StaffActor;
	activity: activities.Activity;
	period: { opensOn: string; lastDay: string };
	/** The clauses by number as they read on a day; on the day of a new version its own, then those before. */
	clauseOn: (day: string, no: string) => drafts.ClauseRevision | undefined;
	at: Date;
	today: string;
};

/** Opens the desk for an activity, or refuses: no clerk, not published, feedback out. */
export async function paperDesk(actor: Actor, activityId: string, mayBeOut = false): Promise<PaperDesk> {
	const at = clock.now();
	const activity = await activities.find(activityId);
	refuseIf(mayNotEnter(actor, activity, activities.phaseOf(activity, at)), { basis });
	const release = await publication.latestOf('feedback', activityId);
	if (release?.state === 'published' && !mayBeOut) throw new Refusal('opinions_feedbackOut');
	return { actor: actor as StaffActor, activity, ...(await spokenOf(activity)), at, today: clock.today() };
}

/** From when to when somebody could speak, and of which clauses; an open day has none. */
async function spokenOf({ id, kind }: activities.Activity): Promise<Pick<PaperDesk, 'period' | 'clauseOn'>> {
	if (kind === 'openDaySession') return { period: await opendays.periodOfSession(id), clauseOn: () => undefined };
	const { opensOn, lastDay, draftVersionId } = await consultations.find(id);
	return { period: { opensOn, lastDay }, clauseOn: await clausesByDay(id, draftVersionId) };
}

/** Numbers that a letter may name: of the version that is shown, and further ones of those before it. */
export async function clauseNumbers({ id, draftVersionId }: { id: string; draftVersionId: string }): Promise<string[]> {
	const older = (await consultations.listRevisions(id)).map(({ fromVersionId }) => fromVersionId).reverse();
	const lists = await Promise.all([draftVersionId, ...older].map((versionId) => drafts.listClauses(versionId)));
	return [...new Set(lists.flat().map(({ no }) => no))];
}

/** A letter speaks of the version that its writer could read: its postmark tells which one that was. */
async function clausesByDay(activityId: string, draftVersionId: string): Promise<PaperDesk['clauseOn']> {
	const revisions = await consultations.listRevisions(activityId);
	const versions = [
		...revisions.map(({ fromVersionId, publishedAt }) => ({ id: fromVersionId, until: clock.dayOf(publishedAt!) })),
		{ id: draftVersionId, until: '9999-12-31' }
	];
	const shown = await Promise.all(
		versions.map(async ({ id, until }, at) => {
			const list = await drafts.listClauses(id);
			const since = versions[at - 1]?.until ?? '';
			return { since, until, clauses: new Map(list.map((clause) => [fold(clause.no), clause])) };
		})
	);
	return (day, no) =>
		shown
			.filter(({ since, until }) => since <= day && day <= until)
			.reverse()
			.flatMap(({ clauses }) => clauses.get(fold(no)) ?? [])[0];
}

/**
 * Checks one paper opinion and says what its row will hold. Used by the single form and by the bulk import.
 * @param sheet tells one nameless letter from another: the same form or row sent twice is the same letter
 */
export function paperFacts(desk: PaperDesk, input: PaperInput, sheet = input.sheet) {
	const text = normalise(input.text);
	refuseIf(mayNotSay(text, true));
	if (input.receivedOn > desk.today) throw new Refusal('opinions_receivedInFuture');
	if (!postedInTime(desk.period, input.receivedOn)) {
		throw new Refusal('opinions_outsidePeriod', { basis, facts: desk.period });
	}
	const clause = input.clauseNo ? desk.clauseOn(input.receivedOn, input.clauseNo) : undefined;
	if (input.clauseNo && !clause) throw new Refusal('opinions_unknownClauseNo', { facts: { no: input.clauseNo } });
	const name = normalise(input.name);
	return {
		channel: input.channel,
		receivedAt: desk.at,
		receivedOn: input.receivedOn,
		enteredBy: desk.actor.id,
		personKey: personKeyOf(input.phone, name, sheet),
		submitterType: input.submitterType,
		nameCipher: name ? encrypt(name) : null,
		phoneCipher: input.phone ? encrypt(input.phone) : null,
		submitterShown: input.submitterType === 'unit' ? name : maskName(name),
		ageBand: input.forMinor ? ('under14' as const) : input.ageBand || null,
		forMinor: input.forMinor,
		clauseId: clause?.clauseId ?? null,
		clauseRevisionId: clause?.id ?? null,
		stance: input.stance,
		text
	};
}

/** A late letter, admitted, or an appeal: whatever of the feedback was signed no longer holds every opinion. */
export async function reopenReview(actor: Actor, activityId: string, cause = 'opinion.entered'): Promise<void> {
	await transaction(async () => {
		const release = await publication.latestOf('feedback', activityId);
		const inReview = release && release.state !== 'drafting' && publication.stepOf(release);
		if (inReview) await publication.restart(actor, release.id, cause);
	});
}
