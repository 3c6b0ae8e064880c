import { holds, holdsIn, holdsInOffice, type Actor } from '#server/actor';
import type { Phase } from '#server/activities';
import * as statute from '#server/statute';
import type { SurveyInput } from '../../surveys/survey-form.ts';
import type { Survey, SurveyView } from './queries.ts';

/** A survey is drafted by the unit whose matter it is; the program itself only where nobody works yet (demo, import). */
export function mayNotDraft(actor: Actor, unitId: string): string[] {
	return actor.kind === 'system' || holdsIn(actor, unitId, 'drafter') ? [] : ['surveys_notDrafter'];
}

/** What is published is changed by a correction, an extension or its end, never by rewriting it. */
export const mayNotEdit = (phase: Phase): string[] => (phase === 'draft' ? [] : ['surveys_alreadyPublished']);

type Settings = Pick<
	SurveyInput,
	'opensOn' | 'lastDay' | 'onePer' | 'anonymous' | 'openSample' | 'sampleFrame' | 'postEvaluation' | 'itemId'
>;

/** Settings that contradict each other, whatever else is missing. */
export function mayNotSet(input: Settings): string[] {
	const codes: string[] = [];
	if (input.lastDay < input.opensOn) codes.push('surveys_endsBeforeStart');
	if (input.onePer !== 'person' && !input.anonymous) codes.push('surveys_notAnonymous');
	if (!input.openSample && input.sampleFrame.trim().length < 2) codes.push('surveys_noSampleFrame');
	if (input.postEvaluation && !input.itemId) codes.push('surveys_evaluationWithoutItem');
	return codes;
}

/** What still lacks before the reviewers get it: why it is asked. The questions are looked at by themselves. */
export function mayNotSubmit(survey: Pick<Survey, 'purpose'>): string[] {
	return statute.meaningfulCharacters(survey.purpose).length >= 10 ? [] : ['surveys_noPurpose'];
}

/** A correction belongs to the unit, while the period runs. */
export function mayNotCorrect(actor: Actor, hostUnitId: string, phase: Phase, underWay: boolean): string[] {
	const codes = holdsIn(actor, hostUnitId, 'drafter') ? [] : ['surveys_notDrafter'];
	if (phase !== 'open') codes.push('surveys_correctionNotOpen');
	if (underWay) codes.push('surveys_correctionUnderWay');
	return codes;
}

/** The words beside published figures are corrected by the unit, one correction at a time. */
export function mayNotCorrectResult(actor: Actor, hostUnitId: string, published: boolean, underWay: boolean): string[] {
	const codes = holdsIn(actor, hostUnitId, 'drafter') ? [] : ['surveys_notDrafter'];
	if (!published) codes.push('surveys_resultNotPublished');
	if (underWay) codes.push('surveys_correctionUnderWay');
	return codes;
}

/** Extension and cancelling belong to the government office, which published the survey. */
export function mayNotExtend(actor: Actor, phase: Phase): string[] {
	const codes: string[] = [];
	if (!holdsInOffice(actor, 'publisher')) codes.push('surveys_notOffice');
	if (phase === 'draft' || phase === 'cancelled') codes.push('surveys_notPublished');
	return codes;
}

/** @param reason what the public will read; left out, only person and phase are asked for */
export function mayNotCancel(actor: Actor, phase: Phase, reason?: string): string[] {
	const codes: string[] = [];
	if (!holdsInOffice(actor, 'publisher')) codes.push('surveys_notOffice');
	if (phase !== 'upcoming' && phase !== 'open') codes.push('surveys_notRunning');
	if (reason !== undefined && statute.mayNotGiveReason(reason, 10).length) codes.push('surveys_reasonTooShort');
	return codes;
}

/** May this person answer now? `[opensAt, closesAt)`; staff answer as residents do, signed in as such. */
export function mayNotAnswer(actor: Actor, survey: Pick<Survey, 'onePer'>, phase: Phase): string[] {
	const codes: string[] = [];
	if (phase === 'draft') codes.push('surveys_notPublished');
	if (phase === 'upcoming') codes.push('surveys_notYetOpen');
	if (phase === 'closed') codes.push('surveys_closed');
	if (phase === 'cancelled') codes.push('surveys_cancelled');
	if (survey.onePer === 'person' && actor.kind !== 'resident') codes.push('surveys_notSignedIn');
	if (actor.kind === 'staff' || actor.kind === 'system') codes.push('surveys_staffDoNotAnswer');
	return codes;
}

/** Answers are changed by whoever gave them, until the close, where the survey allows it. */
export function mayNotChange(actor: Actor, survey: Pick<Survey, 'onePer' | 'changeable'>, phase: Phase): string[] {
	const codes = mayNotAnswer(actor, survey, phase);
	if (!survey.changeable) codes.push('surveys_notChangeable');
	return codes;
}

/** Paper, calls and visits are entered by the host unit's clerks and those of any street, until the tally. */
export function mayNotEnter(actor: Actor, hostUnitId: string, phase: Phase, tallied: boolean): string[] {
	const codes: string[] = [];
	const atStreetDesk = holds(actor, 'opinionClerk') && actor.unitKind === 'street';
	if (!atStreetDesk && !holdsIn(actor, hostUnitId, 'opinionClerk')) codes.push('surveys_notEnteringClerk');
	if (phase === 'draft') codes.push('surveys_notPublished');
	if (phase === 'upcoming') codes.push('surveys_notYetOpen');
	if (tallied) codes.push('surveys_tallied');
	return codes;
}

/** A file of answers is the host unit's, from the draft until the tally; or the program's own where nobody works yet. */
export function mayNotImport(actor: Actor, hostUnitId: string, tallied: boolean): string[] {
	const own = actor.kind === 'system' || holdsIn(actor, hostUnitId, 'opinionClerk', 'drafter');
	return [...(own ? [] : ['surveys_notImporting']), ...(tallied ? ['surveys_tallied'] : [])];
}

/** A sheet is made void by a clerk of the host unit, with a ground that the results count, before the tally. */
export function mayNotVoid(actor: Actor, hostUnitId: string, tallied: boolean, voided: boolean): string[] {
	const codes: string[] = [];
	if (!holdsIn(actor, hostUnitId, 'opinionClerk')) codes.push('surveys_notClerk');
	if (tallied) codes.push('surveys_tallied');
	if (voided) codes.push('surveys_alreadyVoid');
	return codes;
}

/** Invitation codes are made by the host unit's drafters, as long as somebody can use them. */
export function mayNotMakeCodes(
	actor: Actor,
	survey: Pick<Survey, 'onePer'>,
	hostUnitId: string,
	phase: Phase
): string[] {
	const codes: string[] = [];
	if (!holdsIn(actor, hostUnitId, 'drafter')) codes.push('surveys_notDrafter');
	if (survey.onePer !== 'code') codes.push('surveys_noCodes');
	if (phase === 'closed' || phase === 'cancelled') codes.push('surveys_closed');
	return codes;
}

/** Counted by a clerk or drafter of the host unit, once it is over. */
export function mayNotTally(actor: Actor, hostUnitId: string, phase: Phase): string[] {
	const codes: string[] = [];
	if (!holdsIn(actor, hostUnitId, 'opinionClerk', 'drafter')) codes.push('surveys_notTallying');
	if (phase !== 'closed' && phase !== 'cancelled') codes.push('surveys_notClosed');
	return codes;
}

/** What the figures are published with: a short analysis, and what follows. */
export function mayNotSubmitResult(text: { analysis: string; nextStep: string }): string[] {
	const codes: string[] = [];
	if (statute.meaningfulCharacters(text.analysis).length < 10) codes.push('surveys_noAnalysis');
	if (statute.meaningfulCharacters(text.nextStep).length < 4) codes.push('surveys_noNextStep');
	return codes;
}

/** Sheets and running figures are for the host unit's people of the line, the office and the supervisors. */
export function mayNotSee(actor: Actor, { activity }: Pick<SurveyView, 'activity'>): string[] {
	const roles = ['drafter', 'firstReviewer', 'secondReviewer', 'opinionClerk'] as const;
	const seen =
		holdsIn(actor, activity.hostUnitId, ...roles) || holds(actor, 'supervisor') || holdsInOffice(actor, 'publisher');
	return seen ? [] : ['surveys_notYours'];
}
