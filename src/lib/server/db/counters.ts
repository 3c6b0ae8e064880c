import { sql } from 'drizzle-orm';
import { db } from './ambient.ts';
import { counters } from './schema.ts';

/** The next number of a gap-free sequence, inside a transaction; take it late, the row is a lock until the commit. */
export async function nextNumber(key: string): Promise<number> {
	const [row] = await db
		.insert(counters)
		.values({ key, n: 1 })
		.onConflictDoUpdate({ target: counters.key, set: { n: sql`${counters.n} + 1` } })
		.returning({ n: counters.n });
	return row!.n;
}
