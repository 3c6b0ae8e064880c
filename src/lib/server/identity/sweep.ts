import { lte } from 'drizzle-orm';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import { deleteEndedSessions } from './lucia.ts';
import { sweepRates } from './rates.ts';
import { smsCodes } from './schema.ts';
import { sweepTries } from './tries.ts';

/** Removes what is over: sessions, codes, counts of tries. For the timetable, once an hour. */
export async function sweep(): Promise<void> {
	await deleteEndedSessions();
	await transaction(async () => db.delete(smsCodes).where(lte(smsCodes.expiresAt, clock.now())).returning());
	await sweepRates();
	await sweepTries();
}
