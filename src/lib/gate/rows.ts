import type { GateEventInput } from '../opendays/forms.ts';
import type { List } from './list.ts';

/** A scan as it lies on the device. `refused`: the server has said why, and it stays here for the organiser to see. */
export type Row = {
	/** Order of the scans on this device; given by the store. */
	seq?: number;
	shiftId: string;
	/** Name of the gate. */
	gate: string;
	event: GateEventInput;
	/** Ticket that it is about, of an undo the one that is taken back; '' for who came without. */
	about: string;
	state: 'waiting' | 'sent' | 'refused';
	/** The server's word, of a refused one. */
	why: string;
	/** The list on this device was made after the server had it. */
	listed: boolean;
};

/** A shift as the device knows it: what is left of it after its end is what still has to be sent. */
export type KeptShift = {
	id: string;
	token: string;
	gate: string;
	endsAt: number;
	/** NULL after the shift: wiped. */
	list: List | null;
	/** Which session is let in here. */
	sessionId: string;
	/** The server's clock less the device's, when the list came. */
	ahead: number;
};
