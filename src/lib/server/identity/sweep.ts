/** What is over: sessions, codes, counts of tries. Counted and removed by the same condition. */
import { count, lte } from 'drizzle-orm';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import { oldWindows } from './rates.ts';
import { rateWindows, sessions, signInTries, smsCodes } from './schema.ts';
import { oldTries } from './tries.ts';

/** `tries`: counts of sign-ins and requests, by keyed hashes of names, numbers and addresses. */
export type Over = { sessions: number; smsCodes: number; tries: number };

const ended = () => lte(sessions.endsAt, clock.now());
const expired = () => lte(smsCodes.expiresAt, clock.now());
const counted = async (rows: Promise<{ n: number }[]>) => (await rows)[0]!.n;
const deleted = async (work: () => Promise<unknown[]>) => (await transaction(work)).length;

/** What the next sweep removes, as things stand. */
export async function countOver(): Promise<Over> {
	const windows = await counted(db.select({ n: count() }).from(rateWindows).where(oldWindows()));
	const tries = await counted(db.select({ n: count() }).from(signInTries).where(oldTries()));
	return {
		sessions: await counted(db.select({ n: count() }).from(sessions).where(ended())),
		smsCodes: await counted(db.select({ n: count() }).from(smsCodes).where(expired())),
		tries: windows + tries
	};
}

/** Removes it, and answers with how much it was. For the timetable, once an hour. */
export async function sweep(): Promise<Over> {
	const windows = await deleted(async () =>
		db.delete(rateWindows).where(oldWindows()).returning({ key: rateWindows.key })
	);
	const tries = await deleted(async () =>
		db.delete(signInTries).where(oldTries()).returning({ key: signInTries.accountHash })
	);
	return {
		sessions: await deleted(async () => db.delete(sessions).where(ended()).returning({ key: sessions.idHash })),
		smsCodes: await deleted(async () => db.delete(smsCodes).where(expired()).returning({ key: smsCodes.phoneHash })),
		tries: windows + tries
	};
}
