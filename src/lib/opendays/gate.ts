/**
 * What the scans of all gates come to: the same whatever order they arrive in and however often, since gates work without
 * network. Clocks of devices may be wrong: they order the scans, but decide nothing about how many came.
 */
import type { GateEventKind } from './types.ts';

/** One tap at a gate. `device` and `nonce` together are unique; `at`: the device's clock, in milliseconds. */
export type GateEvent = {
	kind: GateEventKind;
	gate: string;
	device: string;
	nonce: string;
	at: number;
	sessionId: string;
	/** NULL for who came without a ticket. */
	ticketId: string | null;
	people: number;
	/** The nonce, on the same device, of what is taken back. */
	undoes: string | null;
};
export type GateTicket = { id: string; sessionId: string; party: number; revoked: boolean };
export type Attendance = { ticketId: string; people: number; gate: string; at: number };
/**
 * `again`: everybody of the party was in; `tooMany`: more than were left of it; `revoked`, `otherSession`, `unknownTicket`:
 * admitted all the same, by a gate with an older list; `undoTooLate`: taken back after a minute, or nothing to take back.
 */
export type ConflictKind = 'again' | 'tooMany' | 'revoked' | 'otherSession' | 'unknownTicket' | 'undoTooLate';
/** `first`: who had admitted the ticket by the order of the scans. `over`: people not counted. */
export type Conflict = { kind: ConflictKind; event: GateEvent; first: GateEvent | null; over: number };
export type Folded = { attendances: Attendance[]; walkIns: number; conflicts: Conflict[] };

/** 撤销: within a minute, on the device that admitted. */
export const undoMs = 60_000;

const nameOf = ({ device, nonce }: Pick<GateEvent, 'device' | 'nonce'>) => `${device}\n${nonce}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (a: GateEvent, b: GateEvent) => a.at - b.at || compare(a.device, b.device) || compare(a.nonce, b.nonce);

/** The attendance of each ticket, how many came without one, and what does not fit together; all of it in one order. */
export function foldGate(tickets: ReadonlyMap<string, GateTicket>, events: readonly GateEvent[]): Folded {
	const all = [...new Map(events.map((event) => [nameOf(event), event])).values()].sort(inOrder);
	const byName = new Map(all.map((event) => [nameOf(event), event]));
	const conflicts: Conflict[] = [];
	const undone = new Set<string>();
	for (const event of all) {
		if (event.kind !== 'undo') continue;
		const meant = byName.get(nameOf({ device: event.device, nonce: event.undoes ?? '' }));
		const inTime = meant && meant.kind !== 'undo' && event.at >= meant.at && event.at - meant.at <= undoMs;
		if (inTime) undone.add(nameOf(meant));
		else conflicts.push({ kind: 'undoTooLate', event, first: null, over: 0 });
	}
	const counted = new Map<string, { people: number; first: GateEvent }>();
	let walkIns = 0;
	for (const event of all) {
		if (event.kind === 'undo' || undone.has(nameOf(event))) continue;
		if (event.kind === 'walkIn') walkIns += event.people;
		else admit(tickets, event, counted, conflicts);
	}
	const attendances = [...counted].map(([ticketId, { people, first }]) => {
		return { ticketId, people, gate: first.gate, at: first.at };
	});
	attendances.sort((a, b) => compare(a.ticketId, b.ticketId));
	conflicts.sort((a, b) => inOrder(a.event, b.event) || compare(a.kind, b.kind));
	return { attendances, walkIns, conflicts };
}

function admit(
	tickets: ReadonlyMap<string, GateTicket>,
	event: GateEvent,
	counted: Map<string, { people: number; first: GateEvent }>,
	conflicts: Conflict[]
): void {
	const ticket = tickets.get(event.ticketId ?? '');
	if (!ticket) {
		conflicts.push({ kind: 'unknownTicket', event, first: null, over: event.people });
		return;
	}
	const before = counted.get(ticket.id);
	const more = Math.min(event.people, ticket.party - (before?.people ?? 0));
	const about = { event, first: before?.first ?? null, over: event.people - more };
	if (more === 0) conflicts.push({ kind: 'again', ...about });
	else if (about.over > 0) conflicts.push({ kind: 'tooMany', ...about });
	if (ticket.revoked) conflicts.push({ kind: 'revoked', ...about });
	if (ticket.sessionId !== event.sessionId) conflicts.push({ kind: 'otherSession', ...about });
	counted.set(ticket.id, { people: (before?.people ?? 0) + more, first: before?.first ?? event });
}
