import { asc, desc, eq } from 'drizzle-orm';
import { db, prepared } from '#server/db';
import { journalEntries, journalHead } from './schema.ts';

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

/** The last entry of one kind of action; reads backwards through all of them if there is none. */
export async function newestOf(action: string): Promise<Entry | undefined> {
	const [entry] = await db
		.select()
		.from(journalEntries)
		.where(eq(journalEntries.action, action))
		.orderBy(desc(journalEntries.seq))
		.limit(1);
	return entry;
}

const readHead = prepared(() => db.select({ seq: journalHead.seq }).from(journalHead));

/** How many entries there are: grows with every change that anybody makes. */
export async function length(): Promise<number> {
	const [head] = await readHead({});
	return head?.seq ?? 0;
}

/** The newest entries, newest first. */
export function listLast(limit: number): Promise<Entry[]> {
	return db.select().from(journalEntries).orderBy(desc(journalEntries.seq)).limit(limit);
}
