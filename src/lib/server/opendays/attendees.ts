/** Those who came: they alone are asked how it was, and are told that they are. */
import { and, asc, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Actor } from '#server/actor';
import { db } from '#server/db';
import * as identity from '#server/identity';
import * as messages from '#server/messages';
import { decrypt } from '#server/secrets';
import { find } from './queries.ts';
import { openDayAttendances, openDaySessions, openDaySignUps, openDayTickets } from './schema.ts';
import type { SignUp } from './sign-up-queries.ts';
import { tellEach } from './telling.ts';

/** What the gates have not sent by then is late. */
const settledMs = 30 * 60_000;

/** Whether somebody came in with a ticket of this person; of a guest, whoever has that telephone number. */
export async function hasCome(actor: Actor, sessionId: string): Promise<boolean> {
	if (actor.kind !== 'resident') return false;
	if ((await listCame(sessionId, eq(openDaySignUps.residentId, actor.id))).length > 0) return true;
	const guests = await listCame(
		sessionId,
		and(isNull(openDaySignUps.residentId), isNotNull(openDaySignUps.phoneCipher))
	);
	if (guests.length === 0) return false;
	const { phone } = await identity.ownDetails(actor);
	return guests.some(({ phoneCipher }) => decrypt(phoneCipher!) === phone);
}

/** Tells everybody who came, inside the surrounding transaction. Answers with how many. */
export async function tellCame(
	sessionId: string,
	template: messages.Template,
	facts: Record<string, string | number>
): Promise<number> {
	const came = await listCame(sessionId);
	await tellEach(await find(sessionId), came, () => ({ template, facts }));
	return came.length;
}

/** The sessions whose gates have had time to send what they scanned. */
export async function listSettled(at: Date): Promise<string[]> {
	const over = lte(openDaySessions.endsAt, new Date(at.getTime() - settledMs));
	return (await db.select({ id: openDaySessions.id }).from(openDaySessions).where(over)).map(({ id }) => id);
}

/** Once each, whatever became of a former ticket. */
async function listCame(sessionId: string, which?: ReturnType<typeof and>): Promise<SignUp[]> {
	const rows = await db
		.select({ signUp: openDaySignUps })
		.from(openDayAttendances)
		.innerJoin(openDayTickets, eq(openDayTickets.id, openDayAttendances.ticketId))
		.innerJoin(openDaySignUps, eq(openDaySignUps.id, openDayTickets.signUpId))
		.where(and(eq(openDaySignUps.sessionId, sessionId), gt(openDayAttendances.people, 0), which))
		.orderBy(asc(openDaySignUps.serial));
	return [...new Map(rows.map(({ signUp }) => [signUp.id, signUp])).values()];
}
