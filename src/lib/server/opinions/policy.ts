import { holds, holdsIn, holdsInOffice, type Actor } from '#server/actor';
import type { Activity, Phase } from '#server/activities';
import { countCharacters, normalise } from '#server/text';
import { mostFiles, textLimits, type OpinionInput } from '../../opinions/forms.ts';
import { contestable } from '../../opinions/types.ts';
import type { Appeal } from './appeal-queries.ts';
import type { Opinion } from './queries.ts';

/** May a resident comment now? Only while the period runs: `[opensAt, closesAt)` (国务院令第713号 Art 15). */
export function mayNotSubmit(actor: Actor, phase: Phase): string[] {
	const codes: string[] = [];
	if (phase === 'draft') codes.push('opinions_notPublished');
	if (phase === 'upcoming') codes.push('opinions_notYetOpen');
	if (phase === 'closed') codes.push('opinions_closed');
	if (phase === 'cancelled') codes.push('opinions_cancelled');
	if (actor.kind !== 'resident') codes.push('opinions_notSignedIn');
	return codes;
}

/**
 * Is it a text that can be counted as an opinion? Visible characters, after normalising. A letter that has come is entered
 * whole: it cannot be sent back to be shortened.
 */
export function mayNotSay(text: string, onPaper = false): string[] {
	const length = countCharacters(text);
	if (length < textLimits.least) return ['opinions_textTooShort'];
	if (onPaper) return length > textLimits.onPaper ? ['opinions_paperTooLong'] : [];
	return length > textLimits.most ? ['opinions_textTooLong'] : [];
}

/** What an opinion lacks before it can be sent, whoever sends it: words, name, a guardian's consent. */
export function mayNotSend(
	input: Pick<OpinionInput, 'text' | 'name' | 'forMinor' | 'minorConsent' | 'ageBand'>,
	files: number
): string[] {
	const codes = mayNotSay(normalise(input.text));
	if (normalise(input.name).length < 2) codes.push('opinions_noName');
	if (files > mostFiles) codes.push('opinions_tooManyFiles');
	if (input.forMinor && !input.minorConsent) codes.push('opinions_noMinorConsent');
	if (!input.forMinor && input.ageBand === 'under14') codes.push('opinions_under14');
	return codes;
}

/**
 * Paper, telephone and visits are entered by the host unit's clerks, and by the clerks of any street: people bring their
 * slips to the desk round the corner (政务公开专区). A street's clerk enters only: handling and names stay with the host
 * unit (rule 11: every channel counts alike).
 */
export function mayNotEnter(actor: Actor, activity: Pick<Activity, 'hostUnitId'>, phase: Phase): string[] {
	const codes: string[] = [];
	const atStreetDesk = holds(actor, 'opinionClerk') && actor.unitKind === 'street';
	if (!atStreetDesk && !holdsIn(actor, activity.hostUnitId, 'opinionClerk')) codes.push('opinions_notEnteringClerk');
	if (phase === 'draft') codes.push('opinions_notPublished');
	if (phase === 'upcoming') codes.push('opinions_notYetOpen');
	return codes;
}

/** An author takes back what they said, until the close. */
export function mayNotWithdraw(actor: Actor, opinion: Pick<Opinion, 'residentId' | 'state'>, phase: Phase): string[] {
	const codes: string[] = [];
	if (actor.kind !== 'resident' || opinion.residentId !== actor.id) codes.push('opinions_notYours');
	if (opinion.state === 'withdrawn') codes.push('opinions_alreadyWithdrawn');
	if (phase !== 'open') codes.push('opinions_withdrawTooLate');
	return codes;
}

/** 误提交可以撤销 (rule 61): for so long one tap takes back what was sent. */
const undoMs = 10 * 60_000;

/** When the time for undoing ends: ten minutes after sending, never past the close. */
export const undoUntil = (
	{ receivedAt }: Pick<Opinion, 'receivedAt'>,
	{ closesAt }: Pick<Activity, 'closesAt'>
): Date => new Date(Math.min(receivedAt.getTime() + undoMs, closesAt.getTime()));

/** May the author undo it at this instant, without being asked again? Afterwards it is withdrawn, until the close. */
export function mayNotUndo(
	actor: Actor,
	opinion: Pick<Opinion, 'residentId' | 'state' | 'receivedAt'>,
	activity: Pick<Activity, 'closesAt'>,
	phase: Phase,
	at: Date
): string[] {
	const codes = mayNotWithdraw(actor, opinion, phase);
	return codes.length > 0 || at < undoUntil(opinion, activity) ? codes : ['opinions_undoTooLate'];
}

/** Moderation, digests, masking: clerks of the host unit, until the feedback is in review. */
export function mayNotHandle(
	actor: Actor,
	activity: Pick<Activity, 'hostUnitId'>,
	feedbackInReview: boolean
): string[] {
	const codes: string[] = [];
	if (!holdsIn(actor, activity.hostUnitId, 'opinionClerk')) codes.push('opinions_notClerk');
	if (feedbackInReview) codes.push('opinions_feedbackInReview');
	return codes;
}

/** Who sees to what is shared out by the host unit's clerks and drafters, and taken by clerks themselves. */
export function mayNotAssign(
	actor: Actor,
	activity: Pick<Activity, 'hostUnitId'>,
	feedbackInReview: boolean
): string[] {
	const codes: string[] = [];
	if (!holdsIn(actor, activity.hostUnitId, 'opinionClerk', 'drafter')) codes.push('opinions_notAssigner');
	if (feedbackInReview) codes.push('opinions_feedbackInReview');
	return codes;
}

/**
 * May this refusal be appealed against at this instant? Once, up to `endsAt`, by the author (4.3). `proved`: the author is
 * signed in, or has shown number and code.
 */
export function mayNotAppeal(
	proved: boolean,
	opinion: Pick<Opinion, 'state'>,
	appealed: boolean,
	endsAt: Date | null,
	at: Date
): string[] {
	if (!proved) return ['opinions_notYours'];
	if (appealed) return ['opinions_alreadyAppealed'];
	if (!isContestable(opinion.state) || !endsAt) return ['opinions_notRefused'];
	return at < endsAt ? [] : ['opinions_appealTooLate'];
}

export const isContestable = (state: Opinion['state']): state is (typeof contestable)[number] =>
	(contestable as readonly string[]).includes(state);

/**
 * 复核: a clerk or reviewer of the host unit decides, never the one who moderated. It stays possible while the feedback is
 * in review: an open appeal holds that up.
 */
export function mayNotDecideAppeal(
	actor: Actor,
	activity: Pick<Activity, 'hostUnitId'>,
	appeal: Pick<Appeal, 'moderatedBy' | 'decision'>
): string[] {
	const codes: string[] = [];
	const roles = ['opinionClerk', 'firstReviewer', 'secondReviewer'] as const;
	if (!holdsIn(actor, activity.hostUnitId, ...roles)) codes.push('opinions_notAppealDecider');
	if (actor.kind === 'staff' && actor.id === appeal.moderatedBy) codes.push('opinions_appealOwnDecision');
	if (appeal.decision) codes.push('opinions_appealDecided');
	return codes;
}

/** What came in, unmasked, is read by the host unit's people of the line and by the office, which publishes the answer. */
export function mayNotSeeQueue(actor: Actor, activity: Pick<Activity, 'hostUnitId'>): string[] {
	const inUnit = holdsIn(
		actor,
		activity.hostUnitId,
		...(['opinionClerk', 'drafter', 'firstReviewer', 'secondReviewer'] as const)
	);
	return inUnit || holdsInOffice(actor, 'publisher') ? [] : ['handling_notYours'];
}

/** A picture or PDF of an accepted opinion may be shown by a clerk who has looked at it (rule 52). */
export function mayNotPublishAttachment(
	actor: Actor,
	activity: Pick<Activity, 'hostUnitId'>,
	opinion: Pick<Opinion, 'state' | 'forMinor'>,
	feedbackInReview: boolean
): string[] {
	const codes = mayNotHandle(actor, activity, feedbackInReview);
	if (opinion.state !== 'valid') codes.push('handling_fileNotAccepted');
	if (opinion.forMinor) codes.push('handling_fileOfMinor');
	return codes;
}

/** Names and numbers are seen by clerks of the unit concerned; those of a child only under an approval (domain rule 53). */
export function mayNotSeeIdentity(
	actor: Actor,
	activity: Pick<Activity, 'hostUnitId'>,
	opinion: Pick<Opinion, 'forMinor'>,
	approved = false
): string[] {
	if (!opinion.forMinor) return holdsIn(actor, activity.hostUnitId, 'opinionClerk') ? [] : ['opinions_notClerk'];
	const codes = mayNotAskForMinor(actor, activity);
	return codes.length > 0 || approved ? codes : ['opinions_minorNotApproved'];
}

/** Who handles opinions, or signs what is answered, may ask to see who speaks for a child. */
export const mayNotAskForMinor = (actor: Actor, { hostUnitId }: Pick<Activity, 'hostUnitId'>): string[] =>
	holdsIn(actor, hostUnitId, 'opinionClerk', 'secondReviewer') ? [] : ['opinions_minorIdentity'];
