import { holdsIn, type Actor } from '#server/actor';
import type { Activity, Phase } from '#server/activities';
import type { Act } from '#server/opinions';
import { meaningfulCharacters } from '#server/statute';
import type { OutcomeInput } from '../../feedback/forms.ts';
import type { Missing } from './queries.ts';

type Host = Pick<Activity, 'hostUnitId'>;

/** Groups and outcomes are made by the host unit's clerks, until the feedback is in review. */
export function mayNotHandle(actor: Actor, activity: Host, inReview: boolean): string[] {
	const codes: string[] = [];
	if (!holdsIn(actor, activity.hostUnitId, 'opinionClerk')) codes.push('feedback_notClerk');
	if (inReview) codes.push('feedback_inReview');
	return codes;
}

/** Outcomes are given once everyone could speak (国务院令第713号 Art 18). */
export function mayNotDecide(actor: Actor, activity: Host, phase: Phase, inReview: boolean): string[] {
	const ended = phase === 'closed' || phase === 'cancelled';
	return [...mayNotHandle(actor, activity, inReview), ...(ended ? [] : ['feedback_notClosed'])];
}

/** A refusal has its reason, an adoption the clause it changes (rules 23, 24). The database holds the same. */
export function mayNotGiveOutcome(input: Pick<OutcomeInput, 'kind' | 'reason' | 'changedClause'>): string[] {
	if (input.kind === 'adopted') return input.changedClause.trim() ? [] : ['feedback_noChangedClause'];
	const long = input.reason.trim().length >= 10 && meaningfulCharacters(input.reason).length >= 10;
	return long ? [] : ['feedback_reasonTooShort'];
}

/** 撤销 of one's own last act: for ten minutes, while nobody has built on it and no author has been told of it. */
export function mayNotUndo(
	actor: Actor,
	act: Pick<Act, 'staffId' | 'kind' | 'at' | 'undoneBy'> | undefined,
	since: { now: Date; touched: number; told: number }
): string[] {
	const own = act && actor.kind === 'staff' && act.staffId === actor.id;
	if (!own || act.undoneBy || act.kind === 'undone' || act.kind === 'appealDecided') return ['feedback_undoNothing'];
	if (since.now.getTime() - act.at.getTime() > undoMinutes * 60_000) return ['feedback_undoLate'];
	if (since.told > 0) return ['feedback_undoTold'];
	return since.touched > 0 ? ['feedback_undoTouched'] : [];
}
export const undoMinutes = 10;

/** The feedback is drafted by the unit's drafters. */
export function mayNotDraft(actor: Actor, activity: Host, phase: Phase): string[] {
	const codes: string[] = [];
	if (!holdsIn(actor, activity.hostUnitId, 'drafter')) codes.push('feedback_notDrafter');
	if (phase !== 'closed' && phase !== 'cancelled') codes.push('feedback_notClosed');
	return codes;
}

/** The invariant: nothing pending, no appeal open, nothing late that nobody has decided on, and every valid opinion with exactly one outcome. */
export function mayNotSubmit(missing: Missing, text: { narrative: string; nextStep: string }): string[] {
	const codes: string[] = [];
	if (missing.pending.length) codes.push('feedback_pendingLeft');
	if (missing.appealed.length) codes.push('feedback_appealOpen');
	if (missing.late.length) codes.push('feedback_lateUndecided');
	if (missing.undecided.length) codes.push('feedback_undecidedLeft');
	if (text.narrative.trim().length < 10) codes.push('feedback_noNarrative');
	if (text.nextStep.trim().length < 4) codes.push('feedback_noNextStep');
	return codes;
}
