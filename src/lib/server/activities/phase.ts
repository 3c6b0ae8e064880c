/** The phase of an activity: computed from its facts and the clock, never stored. */

export const phases = ['draft', 'upcoming', 'open', 'closed', 'cancelled'] as const;
export type Phase = (typeof phases)[number];

export type PhaseFacts = { opensAt: Date; closesAt: Date; publishedAt: Date | null; cancelledAt: Date | null };

/** Periods are half-open: at `closesAt` itself the activity is closed (rule 14). */
export function phaseOf(facts: PhaseFacts, at: Date): Phase {
	if (facts.cancelledAt) return 'cancelled';
	if (!facts.publishedAt) return 'draft';
	if (at < facts.opensAt) return 'upcoming';
	return at < facts.closesAt ? 'open' : 'closed';
}
