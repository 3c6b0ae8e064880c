/** The gate: a list to work with without network, and scans that may come in any order and any number of times. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { anonymous } from '#server/actor';
import * as clock from '#server/clock';
import { createId, db, nextNumbers, prepared, transaction, type Slots } from '#server/db';
import * as journal from '#server/journal';
import { decrypt } from '#server/secrets';
import type { TicketKey } from '#lib/opendays/ticket.ts';
import type { GateEventInput } from '../../opendays/forms.ts';
import type { Need } from '../../opendays/types.ts';
import { recount, ticketsBy, walkInsOf } from './attendance.ts';
import { listSessions } from './queries.ts';
import { openDayAttendances, openDayGateEvents, openDaySessions, openDaySignUps, openDayTickets } from './schema.ts';
import { signUpCounter } from './seats.ts';
import { shiftOf, type Shift } from './shifts.ts';
import { listKeys } from './ticket-keys.ts';

/** A ticket on the list; of one that was taken back no more than that. */
export type GateListTicket = {
	id: string;
	sessionId: string;
	no: string;
	party: number;
	revoked: boolean;
	name: string;
	/** Of the telephone number. */
	lastFour: string;
	needs: Need[];
	admitted: number;
	/** Where and when the first of them came in, by that device's clock; null while nobody has. */
	gate: string | null;
	at: Date | null;
};
export type GateList = {
	shift: Pick<Shift, 'id' | 'gate' | 'endsAt'>;
	/** How old the list is: what was cancelled later is not on it. */
	madeAt: Date;
	keys: TicketKey[];
	/** `walkIns`: people without a ticket so far; with those admitted more than `quota` is a warning, never a refusal. */
	sessions: {
		id: string;
		title: string;
		place: string;
		startsAt: Date;
		endsAt: Date;
		cancelled: boolean;
		quota: number;
		walkIns: number;
	}[];
	tickets: GateListTicket[];
};

/** Everything that a gate needs without network, for the sessions of the shift's event and no other. */
export async function gateList(token: string): Promise<GateList> {
	const { id, gate, endsAt, eventId } = await shiftOf(token);
	const sessions = await listSessions(eventId);
	const sessionIds = sessions.map((session) => session.id);
	const rows = await db
		.select({ ticket: openDayTickets, signUp: openDaySignUps, came: openDayAttendances })
		.from(openDayTickets)
		.innerJoin(openDaySignUps, eq(openDaySignUps.id, openDayTickets.signUpId))
		.leftJoin(openDayAttendances, eq(openDayAttendances.ticketId, openDayTickets.id))
		.where(inArray(openDayTickets.sessionId, sessionIds))
		.orderBy(asc(openDayTickets.id));
	const walkIns = await walkInsOf(sessionIds);
	return {
		shift: { id, gate, endsAt },
		madeAt: clock.now(),
		keys: await listKeys(),
		sessions: sessions.map((one) => ({
			...{ id: one.id, title: one.activity.title, place: one.place, startsAt: one.startsAt, endsAt: one.endsAt },
			...{ cancelled: one.phase === 'cancelled', quota: one.quota, walkIns: walkIns.get(one.id) ?? 0 }
		})),
		tickets: rows.map(({ ticket, signUp, came }) => {
			const revoked = ticket.revokedAt !== null;
			const known = { id: ticket.id, sessionId: ticket.sessionId, no: signUp.no, party: ticket.party, revoked };
			const name = signUp.nameCipher && !revoked ? decrypt(signUp.nameCipher) : '';
			const lastFour = signUp.phoneCipher && !revoked ? decrypt(signUp.phoneCipher).slice(-4) : '';
			const admitted = came?.people ?? 0;
			const first = { gate: admitted ? came!.gate : null, at: admitted ? came!.at : null };
			return { ...known, ...first, name, lastFour, needs: revoked ? [] : signUp.needs, admitted };
		})
	};
}

/** In one order, so that no two devices wait for each other; none comes or goes once the event is published. */
const sessionIdsOf = prepared((at: Slots<'eventId'>) =>
	db
		.select({ id: openDaySessions.id })
		.from(openDaySessions)
		.where(and(eq(openDaySessions.eventId, at.eventId), isNull(openDaySessions.droppedAt)))
		.orderBy(asc(openDaySessions.id))
);

/** `nonceReused`: there is another scan under that mark already; nothing of this one was kept. */
export type GateAnswer = { device: string; nonce: string; answer: 'kept' | 'known' | 'otherEvent' | 'nonceReused' };

/**
 * Takes the scans of a device, in any order and as often as they are sent: each is kept once. From all of them the
 * attendance of each ticket is counted anew, in the same transaction.
 */
export async function mergeGate(token: string, scans: readonly GateEventInput[]): Promise<GateAnswer[]> {
	const shift = await shiftOf(token, true);
	return transaction(async () => {
		const known = new Set((await sessionIdsOf({ eventId: shift.eventId })).map(({ id }) => id));
		// Behind the same locks as a cancellation: a seat is given up, or somebody has come with it.
		for (const id of known) await nextNumbers(signUpCounter(id), 0);
		const tickets = await ticketsBy(scans.flatMap(({ ticketId }) => ticketId ?? []));
		const answers: GateAnswer[] = [];
		const kept: GateEventInput[] = [];
		for (const scan of scans) {
			const ours =
				known.has(scan.sessionId) && (scan.ticketId === null || known.has(tickets.get(scan.ticketId)?.sessionId ?? ''));
			const answer = ours ? await keep(shift, scan) : 'otherEvent';
			if (answer === 'kept') kept.push(scan);
			answers.push({ device: scan.device, nonce: scan.nonce, answer });
		}
		await recount(kept, tickets);
		if (kept.length > 0)
			await journal.record(anonymous, 'gate.merged', shift.id, { event: shift.eventId, scans: kept.length });
		return answers;
	}, 30_000);
}

async function keep(shift: Shift, scan: GateEventInput): Promise<'kept' | 'known' | 'nonceReused'> {
	const { at, ...rest } = shapeOf(scan);
	const row = { ...rest, deviceAt: new Date(at), id: createId(), shiftId: shift.id, gate: shift.gate };
	const inserted = await inserts[scan.kind]({ ...row, receivedAt: clock.now() });
	if (inserted.length > 0) return 'kept';
	const same = and(eq(openDayGateEvents.device, scan.device), eq(openDayGateEvents.nonce, scan.nonce));
	const [first] = await db.select().from(openDayGateEvents).where(same);
	const told = first && shapeOf({ ...first, at: first.deviceAt.getTime() });
	return JSON.stringify(told) === JSON.stringify(shapeOf(scan)) ? 'known' : 'nonceReused';
}

const always = ['id', 'shiftId', 'sessionId', 'kind', 'gate', 'device', 'nonce', 'deviceAt', 'people', 'receivedAt'];
const inserting = (...more: ('ticketId' | 'undoes')[]) =>
	prepared((at: Slots<string>) =>
		db
			.insert(openDayGateEvents)
			.values(Object.fromEntries([...always, ...more].map((name) => [name, at[name]])) as never)
			.onConflictDoNothing()
			.returning({ id: openDayGateEvents.id })
	);
/** Built once for each way of leaving columns empty. */
const inserts = { admit: inserting('ticketId'), walkIn: inserting(), undo: inserting('undoes') };

/** What two sendings of one scan have in common; a ticket belongs to an admission alone. */
const shapeOf = ({ kind, device, nonce, at, sessionId, ticketId, people, undoes }: GateEventInput) => ({
	...{ kind, device, nonce, at, sessionId, people },
	ticketId: kind === 'admit' ? ticketId : null,
	undoes: kind === 'undo' ? undoes : null
});
