import type { PublicPhase } from './state.ts';

/** A session as a list shows it. `free`: seats that a resident could have now. */
export type SessionItemData = {
	id: string;
	title: string;
	unit: string;
	theme: string;
	startsAt: Date;
	endsAt: Date;
	place: string;
	phase: PublicPhase;
	free: number;
	signUpOpensAt: Date;
	signUpClosesAt: Date;
	changed: boolean;
};
