/** The phase of a session: computed from its facts and the clock, never stored (domain 4.7). */
import type { Activity } from '#server/activities';

export const sessionPhases = [
	'draft',
	'announced',
	'registering',
	'full',
	'closed',
	'running',
	'held',
	'cancelled'
] as const;
export type SessionPhase = (typeof sessionPhases)[number];

export type SessionFacts = {
	activity: Pick<Activity, 'publishedAt' | 'cancelledAt'>;
	signUpOpensAt: Date;
	signUpClosesAt: Date;
	startsAt: Date;
	endsAt: Date;
	quota: number;
	invitedSeats: number;
	openTaken: number;
};

/** Half-open, to the millisecond: at `signUpClosesAt` itself sign-up is over. `full`: there is a waitlist. */
export function phaseOf(session: SessionFacts, at: Date): SessionPhase {
	if (session.activity.cancelledAt) return 'cancelled';
	if (!session.activity.publishedAt) return 'draft';
	if (at >= session.endsAt) return 'held';
	if (at >= session.startsAt) return 'running';
	if (at < session.signUpOpensAt) return 'announced';
	if (at >= session.signUpClosesAt) return 'closed';
	return freeSeats(session) > 0 ? 'registering' : 'full';
}

/** Seats that a resident could have now; those of guests are kept for guests. */
export const freeSeats = ({
	quota,
	invitedSeats,
	openTaken
}: Pick<SessionFacts, 'quota' | 'invitedSeats' | 'openTaken'>) => quota - invitedSeats - openTaken;
