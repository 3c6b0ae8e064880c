/** The list that a gate works with, as it goes over the wire and lies on the device; instants in milliseconds. */
import type { TicketKey } from '../opendays/ticket.ts';
import type { Need } from '../opendays/types.ts';

export type ListedSession = {
	id: string;
	title: string;
	place: string;
	startsAt: number;
	endsAt: number;
	cancelled: boolean;
	/** All seats, those of guests among them. */
	quota: number;
	/** People without a ticket, as all gates had sent it when the list was made. */
	walkIns: number;
};
/** Of a ticket that was taken back no more than that. `admitted`: as all gates had sent it when the list was made. */
export type ListedTicket = {
	id: string;
	sessionId: string;
	no: string;
	party: number;
	revoked: boolean;
	name: string;
	lastFour: string;
	needs: Need[];
	admitted: number;
	gate: string | null;
	at: number | null;
};
export type List = {
	shift: { id: string; gate: string; endsAt: number };
	/** By the server's clock. */
	madeAt: number;
	keys: TicketKey[];
	sessions: ListedSession[];
	tickets: ListedTicket[];
};

/** 周**: at a gate others look on. */
export const shortName = (name: string): string => {
	const [first = '', ...rest] = name;
	return first + '*'.repeat(Math.min(rest.length, 2));
};

/** What stands after the code of the event: `B006`. */
export const shortNo = (no: string): string => no.slice(no.lastIndexOf('-') + 1);

/**
 * Tickets by what somebody says: the number on the ticket (its end will do), the last four digits, or a part of the name.
 * Those of the session come first; one that was taken back is found by its number alone.
 */
export function findTickets(list: List, said: string, sessionId: string, most = 20): ListedTicket[] {
	const plain = said.normalize('NFKC').replace(/\s/g, '').toUpperCase();
	if (plain === '') return [];
	const digits = /^\d{4}$/.test(plain);
	const numbered = /^[A-Z0-9-]*\d$/.test(plain);
	const fits = ({ no, lastFour, name }: ListedTicket) =>
		(digits && lastFour === plain) ||
		(numbered && (no.toUpperCase() === plain || endsIn(no, plain))) ||
		(!numbered && name !== '' && name.toUpperCase().includes(plain));
	const rank = (one: ListedTicket) => (one.sessionId === sessionId ? 0 : 1) + (one.revoked ? 2 : 0);
	return list.tickets
		.filter(fits)
		.sort((a, b) => rank(a) - rank(b) || (a.no < b.no ? -1 : 1))
		.slice(0, most);
}

/** 6, 006 and B006 all mean B006. */
function endsIn(no: string, said: string): boolean {
	const short = shortNo(no).toUpperCase();
	return (
		short === said || (/^\d+$/.test(said) && short.replace(/^\D+/, '').replace(/^0+/, '') === said.replace(/^0+/, ''))
	);
}
