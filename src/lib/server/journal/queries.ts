import { asc, desc, eq } from 'drizzle-orm';
import { db } from '#server/db';
import { journalEntries } from './schema.ts';

export type Entry = typeof journalEntries.$inferSelect;

/** The entries of one subject, oldest first. */
export function listOf(subjectId: string): Promise<Entry[]> {
	return db
		.select()
		.from(journalEntries)
		.where(eq(journalEntries.subjectId, subjectId))
		.orderBy(asc(journalEntries.seq));
}

/** The last entry of all; undefined in an empty journal. */
export async function newest(): Promise<Entry | undefined> {
	const [entry] = await db.select().from(journalEntries).orderBy(desc(journalEntries.seq)).limit(1);
	return entry;
}

/** The newest entries, newest first. */
export function listLast(limit: number): Promise<Entry[]> {
	return db.select().from(journalEntries).orderBy(desc(journalEntries.seq)).limit(limit);
}
