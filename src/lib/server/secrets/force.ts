/**
 * Which key makes the hashes that must be unique: of a resident's number, of who wrote a letter. The database says it, and
 * its guards take no other: else two processes could write the same person under two keys, and neither would see it.
 */
import { eq } from 'drizzle-orm';
import { db } from '#server/db';
import { counters } from '../db/schema.ts';
import { knownLookupKeys, lookupKeysAnew } from './keys.ts';

const row = 'lookup key';

/** Its number. To be asked in the transaction that writes, before what is there is looked for. */
export async function keyInForce(): Promise<number> {
	const [found] = await db.select({ n: counters.n }).from(counters).where(eq(counters.key, row));
	const key = found?.n ?? 1;
	if (!knownLookupKeys().some(({ number }) => number === key)) lookupKeysAnew();
	return key;
}

/** From the commit on it makes them; whoever is just writing with the former one is waited for. */
export async function putInForce(key: number): Promise<void> {
	await db.update(counters).set({ n: key }).where(eq(counters.key, row)).returning();
}
