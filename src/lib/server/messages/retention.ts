/** What was sent is kept for a while, and then forgotten with all that is in it (个人信息保护法 Art 19). */
import { and, count, inArray, lt, notInArray, type SQL } from 'drizzle-orm';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import { messagesOut } from './schema.ts';
import { secret } from './words.ts';

/** Messages that are over; `codes` are those that carry a code or another secret. */
export type OldMessages = { codes: number; messages: number };

/** For how many days they are kept. */
export const messageDays: OldMessages = { codes: 30, messages: 180 };

const old = {
	codes: () => and(inArray(messagesOut.template, [...secret]), lt(messagesOut.createdAt, before(messageDays.codes))),
	messages: () =>
		and(notInArray(messagesOut.template, [...secret]), lt(messagesOut.createdAt, before(messageDays.messages)))
};

/** What the next sweep deletes, as things stand. */
export async function countOld(): Promise<OldMessages> {
	return { codes: await counted(old.codes()), messages: await counted(old.messages()) };
}

/** Deletes them, and answers with how many it were. For the timetable. */
export async function sweep(): Promise<OldMessages> {
	return { codes: await deleted(old.codes()), messages: await deleted(old.messages()) };
}

const before = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);

async function counted(where: SQL | undefined): Promise<number> {
	const [row] = await db.select({ n: count() }).from(messagesOut).where(where);
	return row!.n;
}

const deleted = async (where: SQL | undefined) =>
	(await transaction(async () => db.delete(messagesOut).where(where).returning({ id: messagesOut.id }))).length;
