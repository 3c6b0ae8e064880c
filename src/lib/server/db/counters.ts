import { sql } from 'drizzle-orm';
import { db } from './ambient.ts';
import { prepared, type Slots } from './prepared.ts';
import { counters } from './schema.ts';

const next = prepared((at: Slots<'key'>) =>
	db
		.insert(counters)
		.values({ key: at.key, n: 1 })
		.onConflictDoUpdate({ target: counters.key, set: { n: sql`${counters.n} + 1` } })
		.returning({ n: counters.n })
);

/** The next number of a gap-free sequence, inside a transaction; take it late, the row is a lock until the commit. */
export async function nextNumber(key: string): Promise<number> {
	const [row] = await next({ key });
	return row!.n;
}
