import { eq } from 'drizzle-orm';
import * as clock from '#server/clock';
import { db, prepared, type Slots } from '#server/db';
import { settings } from './schema.ts';

const byKey = prepared((at: Slots<'key'>) =>
	db.select({ value: settings.value }).from(settings).where(eq(settings.key, at.key))
);

/** One topic of the settings; undefined if it was never set. */
export async function readSetting(key: string): Promise<unknown> {
	const [row] = await byKey({ key });
	return row?.value;
}

/** Inside a transaction. */
export async function writeSetting(key: string, value: unknown): Promise<void> {
	const updatedAt = clock.now();
	await db
		.insert(settings)
		.values({ key, value, updatedAt })
		.onConflictDoUpdate({ target: settings.key, set: { value, updatedAt } });
}

/** Inside a transaction: as if it had never been set. */
export async function clearSetting(key: string): Promise<void> {
	await db.delete(settings).where(eq(settings.key, key)).returning({ key: settings.key });
}
