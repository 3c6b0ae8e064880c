import { holdsIn, holdsInOffice, type Actor, type StaffRole } from '#server/actor';
import type { Release, ReviewStep, Step } from './queries.ts';

/** Who signs which step: 初审 and 复审 in the drafting unit, 终审 in the government office (rule 44). */
const roleOf: Record<Step, StaffRole> = {
	draft: 'drafter',
	firstReview: 'firstReviewer',
	secondReview: 'secondReviewer',
	finalReview: 'publisher'
};

/** The step a release waits for; null once it is published or withdrawn. */
export function stepOf(release: Pick<Release, 'state'>): Step | null {
	if (release.state === 'drafting') return 'draft';
	if (release.state === 'published' || release.state === 'withdrawn') return null;
	return release.state;
}

function holdsStep(actor: Actor, release: Pick<Release, 'unitId'>, step: Step): boolean {
	return step === 'finalReview' ? holdsInOffice(actor, 'publisher') : holdsIn(actor, release.unitId, roleOf[step]);
}

/** An unpublished document is seen by those who write, review or publish it. */
export function mayNotSee(actor: Actor, release: Pick<Release, 'unitId'>): string[] {
	const inUnit = holdsIn(actor, release.unitId, 'drafter', 'firstReviewer', 'secondReviewer');
	return inUnit || holdsInOffice(actor, 'publisher') ? [] : ['publication_notYours'];
}

/** May the actor change the document and its attribute? Only its unit's drafters, and only while it is being drafted. */
export function mayNotDraft(actor: Actor, release: Pick<Release, 'unitId' | 'state'>): string[] {
	const codes: string[] = [];
	if (!holdsIn(actor, release.unitId, 'drafter')) codes.push('publication_notDrafter');
	if (release.state !== 'drafting') codes.push('publication_inReview');
	return codes;
}

/** May the actor sign the step that the release waits for? `signed` are the signatures of the present round. */
export function mayNotSign(actor: Actor, release: Release, signed: readonly ReviewStep[]): string[] {
	const step = stepOf(release);
	if (!step) return ['publication_finished'];
	const codes: string[] = [];
	if (!holdsStep(actor, release, step)) codes.push('publication_notYourStep');
	if (actor.kind === 'staff' && signed.some((one) => one.staffId === actor.id)) codes.push('publication_samePerson');
	if (step === 'draft' && !release.attribute) codes.push('publication_noAttribute');
	if (step === 'finalReview' && !release.secrecyReviewedAt) codes.push('publication_noSecrecyReview');
	if (step === 'finalReview' && release.attribute !== 'proactive') codes.push('publication_notProactive');
	return codes;
}

/** May the actor send the document back to its drafter? Whoever may sign it, drafter excepted. */
export function mayNotSendBack(actor: Actor, release: Release, signed: readonly ReviewStep[]): string[] {
	const step = stepOf(release);
	if (!step || step === 'draft') return ['publication_nothingToReturn'];
	const codes: string[] = [];
	if (!holdsStep(actor, release, step)) codes.push('publication_notYourStep');
	if (actor.kind === 'staff' && signed.some((one) => one.staffId === actor.id)) codes.push('publication_samePerson');
	return codes;
}

/** 保密审查 is signed by a reviewer of the unit or by the office, never by the drafter of this round (GII Art 17). */
export function mayNotReviewSecrecy(actor: Actor, release: Release, signed: readonly ReviewStep[]): string[] {
	const codes: string[] = [];
	const inUnit = holdsIn(actor, release.unitId, 'firstReviewer', 'secondReviewer');
	if (!inUnit && !holdsInOffice(actor, 'publisher')) codes.push('publication_notSecrecyReviewer');
	const drafter = signed.find((one) => one.step === 'draft');
	if (actor.kind === 'staff' && drafter?.staffId === actor.id) codes.push('publication_samePerson');
	if (!stepOf(release) || release.state === 'drafting') codes.push('publication_notInReview');
	return codes;
}
