import { desc, eq } from 'drizzle-orm';
import type { Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db } from '#server/db';
import { settingChanges } from './schema.ts';

export type SettingChange = typeof settingChanges.$inferSelect;

/** Keeps what was set before and after, inside the surrounding transaction. */
export async function keepChange(
	actor: Actor,
	topic: string,
	{ before, after, proposedBy }: { before: unknown; after: unknown; proposedBy?: string }
): Promise<void> {
	const own = 'id' in actor ? actor.id : actor.kind;
	const who = proposedBy ? { changedBy: proposedBy, confirmedBy: own } : { changedBy: own };
	await db.insert(settingChanges).values({ topic, before, after, ...who, at: clock.now() });
}

/** The last changes of a topic, newest first. */
export function listChanges(topic: string, most = 20): Promise<SettingChange[]> {
	return db
		.select()
		.from(settingChanges)
		.where(eq(settingChanges.topic, topic))
		.orderBy(desc(settingChanges.at), desc(settingChanges.id))
		.limit(most);
}
