import { and, asc, eq, isNull } from 'drizzle-orm';
import * as clock from '#server/clock';
import { db } from '#server/db';
import { announcements, type announcementKinds } from './schema.ts';

export type Announcement = typeof announcements.$inferSelect;

/** Writes, inside the surrounding transaction, that everybody who spoke in the activity is to be told. */
export async function announce(
	kind: (typeof announcementKinds)[number],
	activityId: string,
	facts: Record<string, string | number>
): Promise<void> {
	await db.insert(announcements).values({ kind, activityId, facts, at: clock.now() });
}

/** Announcements whose messages have not been written, oldest first. */
export function listAnnouncements(most = 20): Promise<Announcement[]> {
	return db
		.select()
		.from(announcements)
		.where(isNull(announcements.expandedAt))
		.orderBy(asc(announcements.at), asc(announcements.id))
		.limit(most);
}

/** Takes one inside the transaction that writes its messages; false if another process has it already. */
export async function takeAnnouncement(id: string): Promise<boolean> {
	const taken = await db
		.update(announcements)
		.set({ expandedAt: clock.now() })
		.where(and(eq(announcements.id, id), isNull(announcements.expandedAt)))
		.returning({ id: announcements.id });
	return taken.length > 0;
}
