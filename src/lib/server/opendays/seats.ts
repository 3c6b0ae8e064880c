/** Who has a seat: decided behind the lock of the session, one after the other; the database counts once more. */
import { eq } from 'drizzle-orm';
import { system } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import { seatedOf } from '#lib/opendays/party.ts';
import type { SignUpState } from '../../opendays/types.ts';
import { freeSeats } from './phase.ts';
import { find, type SessionView } from './queries.ts';
import { listOverdue, listParties, type Party, type SignUp } from './sign-up-queries.ts';
import { openDayCompanions, openDaySignUps } from './schema.ts';
import { tellEach } from './telling.ts';
import { revoke } from './tickets.ts';

/** Counts the sign-ups of a session, and is the lock behind which seats are given and taken. */
export const signUpCounter = (sessionId: string) => `openDaySession:${sessionId}`;

/** The session as it stands once everybody before has finished; inside a transaction. */
export async function lockedSession(sessionId: string): Promise<SessionView> {
	await nextNumbers(signUpCounter(sessionId), 0);
	return find(sessionId);
}

/**
 * Offers whose time is over lapse, and what is free goes to the first who fits, with a time to confirm: in the transaction
 * in which a seat came free, behind the lock of the session.
 */
export async function settle(sessionId: string, at: Date): Promise<SessionView> {
	const session = await find(sessionId);
	if (session.phase === 'cancelled' || session.phase === 'draft') return session;
	for (const { signUp } of await listParties(sessionId, ['offered'])) {
		if (signUp.confirmBy! <= at) await lapse(session, signUp, at);
	}
	if (at < session.startsAt) await moveUp(await find(sessionId), at);
	return find(sessionId);
}

async function lapse(session: SessionView, signUp: SignUp, at: Date): Promise<void> {
	await end(signUp, { state: 'lapsed', endedWhy: 'lapsed' }, at);
	await journal.record(system, 'signUp.lapsed', signUp.id, { session: session.id, no: signUp.no });
	await tellEach(session, [signUp], () => ({ template: 'messages_seatLapsed' }));
}

async function moveUp(session: SessionView, at: Date): Promise<void> {
	let free = freeSeats(session);
	if (free <= 0) return;
	const confirmBy = new Date(Math.min(at.getTime() + session.confirmHours * 3_600_000, session.startsAt.getTime()));
	for (const party of await listParties(session.id, ['waiting'])) {
		const seated = seatedOf(party.bands, free, party.signUp.takesFree);
		if (seated.length === 0) continue;
		free -= seated.length;
		await seat(party, seated);
		const [offered] = await db
			.update(openDaySignUps)
			.set({ state: 'offered', seats: seated.length, confirmBy })
			.where(eq(openDaySignUps.id, party.signUp.id))
			.returning();
		const { id, no, seats } = offered!;
		await journal.record(system, 'signUp.offered', id, { session: session.id, no, seats });
		const until = clock.minuteOf(confirmBy);
		await tellEach(session, [offered!], () => ({ template: 'messages_seatOffered', facts: { until } }));
		if (free === 0) return;
	}
}

/** Notes which of the companions have a seat; place 0 is who signed up. */
async function seat({ companions }: Party, seated: readonly number[]): Promise<void> {
	for (const { id, no } of companions) {
		if (!seated.includes(no)) continue;
		await db
			.update(openDayCompanions)
			.set({ seated: true })
			.where(eq(openDayCompanions.id, id))
			.returning({ id: openDayCompanions.id });
	}
}

type End = { state: Extract<SignUpState, 'cancelled' | 'lapsed'>; endedWhy: NonNullable<SignUp['endedWhy']> };

/** The sign-up is over: its seats are free, its ticket admits nobody. */
export async function end({ id }: SignUp, { state, endedWhy }: End, at: Date): Promise<void> {
	await revoke(id, endedWhy === 'sessionCancelled' ? 'sessionCancelled' : 'cancelled');
	await db
		.update(openDaySignUps)
		.set({ state, endedWhy, endedAt: at, seats: 0, confirmBy: null })
		.where(eq(openDaySignUps.id, id))
		.returning({ id: openDaySignUps.id });
}

/** Lets offers lapse whose time is over, session by session; for the timetable. Answers with how many it were. */
export async function lapseOffers(): Promise<number> {
	const at = clock.now();
	const overdue = await listOverdue(at);
	for (const sessionId of new Set(overdue.map((one) => one.sessionId))) {
		await transaction(async () => {
			await lockedSession(sessionId);
			await settle(sessionId, at);
		});
	}
	return overdue.length;
}
