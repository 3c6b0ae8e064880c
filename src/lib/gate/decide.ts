/** What a gate says to a ticket, from its list and from what it and the other gates have scanned; nothing else is asked. */
import { foldGate, undoMs, type GateEvent } from '../opendays/gate.ts';
import type { Ticket } from '../opendays/ticket.ts';
import type { List, ListedSession, ListedTicket } from './list.ts';
import type { Row } from './rows.ts';

/** `unlisted`: rightly signed, but younger than the list. `left`: people of the party who are still to come. */
export type Outcome =
	| { kind: 'admitted'; ticket: ListedTicket; people: number; left: number; unlisted: boolean }
	| { kind: 'walkIn'; people: number }
	| ({ kind: 'overQuota'; people: number } & Seats)
	| { kind: 'again'; ticket: ListedTicket; people: number; gate: string; at: number }
	| { kind: 'otherSession'; ticket: ListedTicket; session: ListedSession }
	| { kind: 'otherEvent' }
	| { kind: 'cancelled'; ticket: ListedTicket; whole: boolean }
	| { kind: 'forged' }
	| { kind: 'noTicket' };

/** A ticket that somebody holds but the list does not: the signature vouches for it. */
export const unlistedTicket = ({ id, session, party }: Ticket): ListedTicket => ({
	...{ id, sessionId: session, no: '', party, revoked: false, name: '', lastFour: '', needs: [] },
	...{ admitted: 0, gate: null, at: null }
});

const eventOf = (row: Row): GateEvent => ({ ...row.event, gate: row.gate });

/**
 * Who has come in with a ticket. What the list counts was scanned by all gates, this one included; what this one scanned is
 * known here in full, so it is taken out of the list's figure and folded with the rest by the server's own rule.
 */
export function cameWith(
	ticket: ListedTicket,
	rows: readonly Row[]
): { people: number; gate: string; at: number } | undefined {
	const tickets = new Map([[ticket.id, { ...ticket, revoked: false }]]);
	const own = (some: readonly Row[]) => foldGate(tickets, some.map(eventOf)).attendances[0]?.people ?? 0;
	const others = Math.max(0, ticket.admitted - own(rows.filter(({ listed }) => listed)));
	const before: GateEvent[] =
		others === 0
			? []
			: [
					{
						...{ kind: 'admit', gate: ticket.gate ?? '', device: '', nonce: 'list', at: ticket.at ?? 0 },
						...{ sessionId: ticket.sessionId, ticketId: ticket.id, people: others, undoes: null }
					}
				];
	return foldGate(tickets, [...before, ...rows.map(eventOf)]).attendances[0];
}

/** Whether the ticket lets somebody in at a gate of this session, with as many as are left of its party. */
export function decide(
	list: List,
	ticket: ListedTicket,
	unlisted: boolean,
	sessionId: string,
	rows: readonly Row[]
): Outcome {
	const session = list.sessions.find(({ id }) => id === ticket.sessionId);
	if (!session) return { kind: 'otherEvent' };
	if (ticket.revoked || session.cancelled) return { kind: 'cancelled', ticket, whole: session.cancelled };
	if (session.id !== sessionId) return { kind: 'otherSession', ticket, session };
	const came = cameWith(ticket, rows);
	const free = ticket.party - (came?.people ?? 0);
	if (came && free <= 0) return { kind: 'again', ticket, people: came.people, gate: came.gate, at: came.at };
	return { kind: 'admitted', ticket, people: free, left: 0, unlisted };
}

/** The last admission of this device that may still be taken back. */
export function undoable(rows: readonly Row[], now: number): Row | undefined {
	const undone = new Set(rows.map(({ event }) => event.undoes));
	const last = rows.filter(({ event }) => event.kind !== 'undo' && !undone.has(event.nonce)).pop();
	const age = last ? now - last.event.at : -1;
	return age >= 0 && age <= undoMs ? last : undefined;
}

/** By this device's knowledge: people inside, people with a ticket who are still to come, seats. */
export type Seats = { quota: number; inside: number; toCome: number };

/** How many are inside, of how many expected, by this device's knowledge. */
export function arrived(list: List, sessionId: string, rows: readonly Row[]): { people: number; of: number } {
	const { came, expected } = ticketsOf(list, sessionId, rows);
	return { people: came + walkedIn(list, sessionId, rows), of: expected };
}

/** The seats, if so many more people without a ticket are too many: those with one who are still to come have theirs. */
export function overQuota(list: List, sessionId: string, rows: readonly Row[], people: number): Seats | undefined {
	const quota = list.sessions.find(({ id }) => id === sessionId)?.quota;
	// A list from before the gate knew of seats.
	if (quota === undefined) return undefined;
	const { came, toCome } = ticketsOf(list, sessionId, rows);
	const inside = came + walkedIn(list, sessionId, rows);
	return inside + toCome + people > quota ? { quota, inside, toCome } : undefined;
}

/** People without a ticket: what the list counts, with what this device has scanned and the list does not have yet. */
function walkedIn(list: List, sessionId: string, rows: readonly Row[]): number {
	const own = rows.filter(({ about, event }) => about === '' && event.sessionId === sessionId);
	const folded = (some: readonly Row[]) => foldGate(new Map(), some.map(eventOf)).walkIns;
	const listed = list.sessions.find(({ id }) => id === sessionId)?.walkIns ?? 0;
	return Math.max(0, listed - folded(own.filter((row) => row.listed))) + folded(own);
}

/** `toCome`: of those expected who have not come. */
function ticketsOf(
	list: List,
	sessionId: string,
	rows: readonly Row[]
): { came: number; expected: number; toCome: number } {
	const byTicket = new Map<string, Row[]>();
	for (const row of rows) byTicket.set(row.about, [...(byTicket.get(row.about) ?? []), row]);
	const tickets = list.tickets.filter((ticket) => ticket.sessionId === sessionId && !ticket.revoked);
	const listed = new Set(list.tickets.map(({ id }) => id));
	const sums = { came: 0, expected: 0, toCome: 0 };
	for (const ticket of tickets) {
		const people = cameWith(ticket, byTicket.get(ticket.id) ?? [])?.people ?? 0;
		sums.came += people;
		sums.expected += ticket.party;
		sums.toCome += Math.max(0, ticket.party - people);
	}
	for (const [about, own] of byTicket) {
		const first = own[0]!.event;
		if (about === '' || listed.has(about) || first.sessionId !== sessionId) continue;
		const party = own.reduce((sum, { event }) => sum + event.people, 0);
		const ticket = { id: about, sessionId, party, revoked: false };
		sums.came += foldGate(new Map([[about, ticket]]), own.map(eventOf)).attendances[0]?.people ?? 0;
	}
	return sums;
}
