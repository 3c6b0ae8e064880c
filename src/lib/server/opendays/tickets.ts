/** Tickets: what is signed of them is kept, the signature is made anew from it; a copy of the database admits nobody. */
import { and, eq, isNull } from 'drizzle-orm';
import { Refusal } from '#server/actor';
import * as clock from '#server/clock';
import { createId, db } from '#server/db';
import { signTicket, token } from '#server/secrets';
import { ticketBody, ticketText, verifyTicket, type Ticket } from '#lib/opendays/ticket.ts';
import type { SignUp } from './sign-up-queries.ts';
import { openDayAttendances, openDayTickets } from './schema.ts';
import { listKeys } from './ticket-keys.ts';

type TicketRow = typeof openDayTickets.$inferSelect;

/** A ticket for the seats of a confirmed sign-up; inside its transaction. */
export async function issue({ id, sessionId, seats }: SignUp, keyNumber: number): Promise<void> {
	const values = { id: createId(), signUpId: id, sessionId, party: seats, nonce: token(10), keyNumber };
	await db.insert(openDayTickets).values({ ...values, issuedAt: clock.now() });
}

/** Takes the ticket of a sign-up back, where there is one; gates learn it with their next list. */
export async function revoke(signUpId: string, revokedWhy: NonNullable<TicketRow['revokedWhy']>): Promise<void> {
	await db
		.update(openDayTickets)
		.set({ revokedAt: clock.now(), revokedWhy })
		.where(and(eq(openDayTickets.signUpId, signUpId), isNull(openDayTickets.revokedAt)))
		.returning({ id: openDayTickets.id });
}

/** The ticket that admits now; undefined where the sign-up has none. */
export async function goodTicket(signUpId: string): Promise<TicketRow | undefined> {
	const good = and(eq(openDayTickets.signUpId, signUpId), isNull(openDayTickets.revokedAt));
	return (await db.select().from(openDayTickets).where(good))[0];
}

/** What the QR code of a ticket says. Refuses `opendays_keyMissing` where its key is not on this machine. */
export function textOf({ id, sessionId, party, nonce, keyNumber }: TicketRow): string {
	const body = ticketBody({ key: keyNumber, session: sessionId, id, party, nonce });
	const signature = signTicket(keyNumber, body);
	if (!signature) throw new Refusal('opendays_keyMissing');
	return ticketText(body, signature);
}

export type Checked = {
	ok: boolean;
	/** `unknownTicket`: rightly signed, but none of this database. */
	why: 'malformed' | 'unknownKey' | 'forged' | 'unknownTicket' | 'revoked' | null;
	ticket: Ticket | null;
	/** How many have come in with it. */
	admitted: number;
};

/** Whether a ticket is genuine and still admits, as things stand now. */
export async function verify(text: string): Promise<Checked> {
	const verdict = await verifyTicket(text, await listKeys());
	if (!verdict.ok) return { ok: false, why: verdict.why, ticket: null, admitted: 0 };
	const { ticket } = verdict;
	const [row] = await db
		.select({ ticket: openDayTickets, people: openDayAttendances.people })
		.from(openDayTickets)
		.leftJoin(openDayAttendances, eq(openDayAttendances.ticketId, openDayTickets.id))
		.where(and(eq(openDayTickets.id, ticket.id), eq(openDayTickets.nonce, ticket.nonce)));
	const why = row ? (row.ticket.revokedAt ? 'revoked' : null) : 'unknownTicket';
	return { ok: why === null, why, ticket, admitted: row?.people ?? 0 };
}
