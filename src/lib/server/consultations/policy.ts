import { holds, holdsIn, holdsInOffice, type Actor } from '#server/actor';
import * as statute from '#server/statute';
import type { RuleProfile } from '#server/statute';
import type { Phase } from '#server/activities';
import { noticeChannels, type ChannelWay } from '../../consultations/types.ts';
import type { Consultation } from './queries.ts';

/** Notices are drafted by the undertaking unit (承办单位, 国务院令第713号 Art 11). */
export function mayNotDraft(actor: Actor, unitId: string): string[] {
	return holdsIn(actor, unitId, 'drafter') ? [] : ['consultations_notDrafter'];
}

/** A published notice is edited by a new version of its draft, an extension or its end, never by rewriting it. */
export const mayNotEdit = (phase: Phase): string[] => (phase === 'draft' ? [] : ['consultations_alreadyPublished']);

/** Another version of the draft belongs to the unit that wrote it, while the period runs (4.2). */
export function mayNotRevise(actor: Actor, hostUnitId: string, phase: Phase, underWay: boolean): string[] {
	const codes = mayNotDraft(actor, hostUnitId);
	if (phase !== 'open') codes.push('consultations_revisionNotOpen');
	if (underWay) codes.push('consultations_revisionUnderWay');
	return codes;
}

/**
 * When the adoption feedback comes out: where the place has set a time limit after the close, no notice goes without one;
 * where feedback comes with the decision, a notice may promise it earlier (domain rule 25).
 */
export const mayNotAnswer = (mode: statute.FeedbackMode, profile: RuleProfile): string[] =>
	mode === 'withPublication' && profile.feedbackMode === 'beforeReview' ? ['consultations_feedbackLater'] : [];

type Notice = Pick<
	Consultation,
	| 'days'
	| 'documentType'
	| 'shorteningReason'
	| 'shorteningApproverId'
	| 'secondApproverId'
	| 'basisText'
	| 'summaryPlain'
	| 'whatChanges'
	| 'channels'
	| 'contact'
>;

/** What the notice still lacks before it may go to review (713 Art 15; domain rules 11, 15). */
export function mayNotSubmit(notice: Notice): string[] {
	const codes: string[] = [];
	if (notice.basisText.trim().length < 4) codes.push('consultations_noBasis');
	if (notice.summaryPlain.trim().length < 20) codes.push('consultations_noSummary');
	if (notice.whatChanges.filter((line) => line.trim()).length === 0) codes.push('consultations_noWhatChanges');
	const missing = requiredChannels.filter((channel) => !named(notice.channels, channel));
	if (missing.length) codes.push('consultations_channelsMissing');
	if (!notice.contact.person.trim() || !notice.contact.phone.trim()) codes.push('consultations_noContact');
	return codes;
}

/** Rule 11: online form, e-mail, post, telephone and in person are all listed. */
export const requiredChannels = noticeChannels.filter((channel) => channel !== 'fax');

const named = (ways: readonly ChannelWay[], channel: string) =>
	ways.some((way) => way.channel === channel && way.address.trim().length > 0);

/** May the period begin? Below the minimum: a published reason and the office's approval (713 Art 15). */
export function mayNotOpen(notice: Notice, askedBy: string, profile: RuleProfile): string[] {
	const approvals = [notice.shorteningApproverId, notice.secondApproverId].filter((id) => id !== null);
	return statute.mayNotOpen(
		{
			days: notice.days,
			documentType: notice.documentType,
			askedBy,
			reason: notice.shorteningReason ?? undefined,
			reasonPublished: true,
			officeApprovals: approvals
		},
		profile
	);
}

/** Shortening belongs to the government office; whoever asked for it cannot approve it, nor one person twice. */
export function mayNotApproveShortening(
	actor: Actor,
	notice: Pick<
		Consultation,
		'days' | 'documentType' | 'shorteningReason' | 'shorteningApproverId' | 'secondApproverId'
	>,
	askedBy: string,
	profile: RuleProfile
): string[] {
	const codes: string[] = [];
	if (!holdsInOffice(actor, 'publisher')) codes.push('consultations_notOffice');
	const short = statute.shortness({ days: notice.days, documentType: notice.documentType }, profile);
	if (!short.needsReason) codes.push('consultations_notShortened');
	else
		codes.push(...statute.mayNotGiveReason(notice.shorteningReason ?? '', profile.values.shorteningReasonCharacters));
	const done = notice.shorteningApproverId && (!short.needsSecondApproval || notice.secondApproverId);
	if (done) codes.push('consultations_alreadyApproved');
	else if (actor.kind === 'staff') {
		if (actor.id === askedBy) codes.push('consultations_samePerson');
		if (actor.id === notice.shorteningApproverId) codes.push('consultations_approvedOnce');
	}
	return codes;
}

/** Extension and cancelling belong to the government office, which published the notice. */
export function mayNotExtend(actor: Actor, phase: Phase): string[] {
	const codes: string[] = [];
	if (!holdsInOffice(actor, 'publisher')) codes.push('consultations_notOffice');
	if (phase === 'draft' || phase === 'cancelled') codes.push('consultations_notPublished');
	return codes;
}

/** @param reason what the public will read; left out, only person and phase are asked for */
export function mayNotCancel(actor: Actor, phase: Phase, reason?: string): string[] {
	const codes: string[] = [];
	if (!holdsInOffice(actor, 'publisher')) codes.push('consultations_notOffice');
	if (phase !== 'upcoming' && phase !== 'open') codes.push('consultations_notRunning');
	if (reason !== undefined && statute.mayNotGiveReason(reason, 10).length) codes.push('consultations_reasonTooShort');
	return codes;
}

/**
 * At the desk a notice is seen by its unit, the office and the supervisors; once it is published also by the clerks of
 * any street, who enter paper for it.
 */
export function mayNotSee(actor: Actor, hostUnitId: string, phase: Phase): string[] {
	if (actor.kind !== 'staff') return ['consultations_notYours'];
	const { unitId, unitKind } = actor;
	const atStreetDesk = phase !== 'draft' && unitKind === 'street' && holds(actor, 'opinionClerk');
	const seen = unitId === hostUnitId || atStreetDesk || holds(actor, 'supervisor') || holdsInOffice(actor, 'publisher');
	return seen ? [] : ['consultations_notYours'];
}

/** Does the public read what was accepted? After moderation, with the published feedback, or only in its table. */
export function showsOpinions(notice: Pick<Consultation, 'opinionDisplay'>, feedbackPublished: boolean): boolean {
	return notice.opinionDisplay === 'afterModeration' || (notice.opinionDisplay === 'withFeedback' && feedbackPublished);
}
