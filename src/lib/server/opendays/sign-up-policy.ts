import type { Actor } from '#server/actor';
import { hasGuardian, youngestOf } from '#lib/opendays/party.ts';
import { idNumberOf } from '#lib/opendays/id-number.ts';
import type { SignUpInput } from '../../opendays/forms.ts';
import type { AskedField } from '../../opendays/types.ts';
import type { SessionPhase } from './phase.ts';
import type { SessionView } from './queries.ts';
import type { SignUp } from './sign-up-queries.ts';

/** May this person sign up at this phase? Staff sign up as residents do, signed in as such. */
export function mayNotSignUp(actor: Actor, phase: SessionPhase): string[] {
	const codes: string[] = [];
	if (phase === 'draft') codes.push('opendays_notPublished');
	if (phase === 'announced') codes.push('opendays_notYetOpen');
	if (phase === 'closed' || phase === 'running' || phase === 'held') codes.push('opendays_signUpClosed');
	if (phase === 'cancelled') codes.push('opendays_cancelled');
	if (actor.kind !== 'resident') codes.push('opendays_notSignedIn');
	return codes;
}

type Limits = Pick<SessionView, 'maxCompanions' | 'minAge' | 'quota' | 'invitedSeats'> & {
	event: Pick<SessionView['event'], 'needsIdNumber' | 'asks'>;
};

/** Is it a party that the session admits? Minors come with an adult; those under 14 with a guardian's own consent. */
export function mayNotBring(
	{ ageBand, companions, takesFree, minorConsent, idNumber, details }: SignUpInput,
	{ maxCompanions, minAge, quota, invitedSeats, event }: Limits
): string[] {
	const codes: string[] = [];
	const bands = [ageBand, ...companions.map((one) => one.ageBand)];
	if (companions.length > maxCompanions) codes.push('opendays_tooManyCompanions');
	if (bands.some((band) => youngestOf(band) < minAge)) codes.push('opendays_tooYoung');
	if (!hasGuardian(bands)) codes.push('opendays_noGuardian');
	if (bands.some((band) => youngestOf(band) < 14) && !minorConsent) codes.push('opendays_noMinorConsent');
	if (!takesFree && bands.length > quota - invitedSeats) codes.push('opendays_partyTooLarge');
	if (event.needsIdNumber && !idNumber) codes.push('opendays_noIdNumber');
	if (event.needsIdNumber && idNumber && !idNumberOf(idNumber)) codes.push('opendays_badIdNumber');
	if (!event.needsIdNumber && idNumber) codes.push('opendays_idNumberNotAsked');
	for (const { field, required } of event.asks) {
		if (required && !details[field]?.trim()) codes.push(missingDetail[field]);
	}
	return codes;
}

const missingDetail: Record<AskedField, string> = {
	employer: 'opendays_noEmployer',
	occupation: 'opendays_noOccupation',
	address: 'opendays_noAddress',
	reason: 'opendays_noWhy'
};

/** Who moved up says in time that they come. */
export function mayNotConfirm({ state, confirmBy }: Pick<SignUp, 'state' | 'confirmBy'>, at: Date): string[] {
	if (state === 'lapsed' || (state === 'offered' && confirmBy! <= at)) return ['opendays_offerOver'];
	if (state === 'cancelled') return ['opendays_alreadyEnded'];
	return state === 'offered' ? [] : ['opendays_nothingToConfirm'];
}

/** A sign-up ends before the session begins, and not once somebody came with it. */
export function mayNotEnd(
	{ state }: Pick<SignUp, 'state'>,
	{ startsAt }: Pick<SessionView, 'startsAt'>,
	admitted: number,
	at: Date
): string[] {
	const codes: string[] = [];
	if (state === 'cancelled' || state === 'lapsed') codes.push('opendays_alreadyEnded');
	if (admitted > 0) codes.push('opendays_checkedIn');
	else if (at >= startsAt) codes.push('opendays_started');
	return codes;
}
