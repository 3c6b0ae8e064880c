import { and, asc, count, eq, inArray, isNotNull, isNull, lt, lte, sql, sum } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { db } from '#server/db';
import { isMinor } from '#lib/opendays/party.ts';
import { standingStates, type AgeBand } from '../../opendays/types.ts';
import { openDayAttendances, openDayCompanions, openDaySessions, openDaySignUps, openDayTickets } from './schema.ts';

export type SignUp = typeof openDaySignUps.$inferSelect;
export type Companion = typeof openDayCompanions.$inferSelect;
/** The party in its order: who signed up, then the companions. */
export type Party = { signUp: SignUp; companions: Companion[]; bands: AgeBand[] };

export async function findSignUp(id: string): Promise<SignUp> {
	const [found] = await db.select().from(openDaySignUps).where(eq(openDaySignUps.id, id));
	if (!found) throw new NotFound(`sign-up ${id}`);
	return found;
}

/** Sign-ups of a session in these states with their companions, in the order in which they came. */
export async function listParties(sessionId: string, states: readonly SignUp['state'][]): Promise<Party[]> {
	const which = and(eq(openDaySignUps.sessionId, sessionId), inArray(openDaySignUps.state, [...states]));
	const signUps = await db.select().from(openDaySignUps).where(which).orderBy(asc(openDaySignUps.serial));
	return withCompanions(signUps);
}

export async function withCompanions(signUps: readonly SignUp[]): Promise<Party[]> {
	const all = new Map<string, Companion[]>();
	for (let at = 0; at < signUps.length; at += 500) {
		const ids = signUps.slice(at, at + 500).map(({ id }) => id);
		const rows = await db
			.select()
			.from(openDayCompanions)
			.where(inArray(openDayCompanions.signUpId, ids))
			.orderBy(asc(openDayCompanions.no));
		for (const row of rows) all.set(row.signUpId, [...(all.get(row.signUpId) ?? []), row]);
	}
	return signUps.map((signUp) => {
		const companions = all.get(signUp.id) ?? [];
		return { signUp, companions, bands: [signUp.ageBand, ...companions.map(({ ageBand }) => ageBand)] };
	});
}

/** How many minors hold a seat at an event, in all its sessions. */
export async function countMinors(eventId: string): Promise<number> {
	const sessions = await db
		.select({ id: openDaySessions.id })
		.from(openDaySessions)
		.where(and(eq(openDaySessions.eventId, eventId), isNull(openDaySessions.droppedAt)));
	let minors = 0;
	for (const { id } of sessions) {
		for (const { signUp, companions } of await listParties(id, ['confirmed', 'offered'])) {
			minors += [signUp, ...companions.filter(({ seated }) => seated)].filter((one) => isMinor(one.ageBand)).length;
		}
	}
	return minors;
}

/** Sign-ups whose seats were held until this instant, and not confirmed. */
export function listOverdue(at: Date): Promise<{ id: string; sessionId: string }[]> {
	return db
		.select({ id: openDaySignUps.id, sessionId: openDaySignUps.sessionId })
		.from(openDaySignUps)
		.where(and(eq(openDaySignUps.state, 'offered'), lte(openDaySignUps.confirmBy, at)))
		.orderBy(asc(openDaySignUps.sessionId), asc(openDaySignUps.serial));
}

/** How many sign-ups wait before this one. */
export async function waitingBefore({ sessionId, serial }: SignUp): Promise<number> {
	const before = and(
		eq(openDaySignUps.sessionId, sessionId),
		eq(openDaySignUps.state, 'waiting'),
		lt(openDaySignUps.serial, serial)
	);
	return (await db.select({ n: count() }).from(openDaySignUps).where(before))[0]!.n;
}

/** How many came in with the tickets of a sign-up. */
export async function admittedOf(signUpId: string): Promise<number> {
	const [row] = await db
		.select({ n: sum(openDayAttendances.people) })
		.from(openDayAttendances)
		.innerJoin(openDayTickets, eq(openDayTickets.id, openDayAttendances.ticketId))
		.where(eq(openDayTickets.signUpId, signUpId));
	return Number(row?.n ?? 0);
}

/** `told`: sign-ups of which a change is told; `waiting`: sign-ups that wait for a seat. */
export type Standing = { told: number; waiting: number };

/** Whom a change of a session concerns; whose number is deleted is not written to. */
export async function countStanding(sessionId: string): Promise<Standing> {
	const rows = await db
		.select({ state: openDaySignUps.state, n: count() })
		.from(openDaySignUps)
		.where(
			and(
				eq(openDaySignUps.sessionId, sessionId),
				inArray(openDaySignUps.state, [...standingStates]),
				isNotNull(openDaySignUps.phoneCipher)
			)
		)
		.groupBy(openDaySignUps.state);
	const waiting = rows.find(({ state }) => state === 'waiting')?.n ?? 0;
	return { told: rows.reduce((sum, { n }) => sum + n, 0), waiting };
}

/** All figures are people: `confirmed` holds seats (offers among them), `waitlisted` wants one, `attended` came. */
export type Seats = { quota: number; confirmed: number; waitlisted: number; attended: number };

export async function seatsOf({ id, quota }: { id: string; quota: number }): Promise<Seats> {
	const ofSession = eq(openDaySignUps.sessionId, id);
	const waiting = sql<number>`coalesce(sum(case when ${openDaySignUps.state} = 'waiting' then ${openDaySignUps.party} else 0 end), 0)`;
	const [held] = await db
		.select({ seats: sum(openDaySignUps.seats), waiting })
		.from(openDaySignUps)
		.where(ofSession);
	const [came] = await db
		.select({ n: sum(openDayAttendances.people) })
		.from(openDayAttendances)
		.where(eq(openDayAttendances.sessionId, id));
	return {
		quota,
		confirmed: Number(held?.seats ?? 0),
		waitlisted: Number(held?.waiting ?? 0),
		attended: Number(came?.n ?? 0)
	};
}
