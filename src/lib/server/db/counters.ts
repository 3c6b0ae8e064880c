import { sql } from 'drizzle-orm';
import { db } from './ambient.ts';
import { prepared, type Slots } from './prepared.ts';
import { counters } from './schema.ts';

const next = prepared((at: Slots<'key' | 'count'>) =>
	db
		.insert(counters)
		.values({ key: at.key, n: at.count })
		.onConflictDoUpdate({ target: counters.key, set: { n: sql`${counters.n} + ${sql.param(at.count, counters.n)}` } })
		.returning({ n: counters.n })
);

/** The next number of a gap-free sequence, inside a transaction; take it late, the row is a lock until the commit. */
export async function nextNumber(key: string): Promise<number> {
	return nextNumbers(key, 1);
}

/** Takes `count` numbers at once and answers with the last; 0 takes none, but holds the row until the commit. */
export async function nextNumbers(key: string, count: number): Promise<number> {
	const [row] = await next({ key, count });
	return row!.n;
}
