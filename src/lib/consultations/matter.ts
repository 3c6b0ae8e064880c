/** What the public is told of a consultation: its phase, and after the close whether the answer is out. */
export type ConsultationState = 'upcoming' | 'open' | 'sorting' | 'answered' | 'cancelled';

/** @param phase as `activities` computes it; a draft is never shown to the public */
export function stateOf(phase: string, answered: boolean): ConsultationState {
	if (answered) return 'answered';
	if (phase === 'cancelled' || phase === 'upcoming' || phase === 'open') return phase;
	return 'sorting';
}

/** A consultation as lists show it. */
export type Matter = {
	id: string;
	title: string;
	unit: string;
	state: ConsultationState;
	opensAt: Date;
	closesAt: Date;
	cancelledAt: Date | null;
	/** Why the period is shorter than usual; `null` if it is not. */
	shortening: { days: number; minimum: number; reason: string } | null;
	/** Received so far, withdrawn ones not counted. */
	received: number;
	/** While it is being sorted: when the feedback is due, and by how many working days it is late. */
	due: { date: string; overdue: number } | null;
	/** Once it is answered. */
	answer: { valid: number; taken: number } | null;
};
