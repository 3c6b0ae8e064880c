/** What moderation, withdrawal and appeal have to know of each other. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import * as clock from '#server/clock';
import { db } from '#server/db';
import type { Opinion } from './queries.ts';
import { opinionAppeals, opinions } from './schema.ts';

/** An author who takes the opinion back takes the appeal with it. */
export async function dropAppeal(opinionId: string): Promise<void> {
	await db
		.update(opinionAppeals)
		.set({ decision: 'withdrawn', decidedAt: clock.now() })
		.where(and(eq(opinionAppeals.opinionId, opinionId), isNull(opinionAppeals.decision)))
		.returning({ id: opinionAppeals.opinionId });
}

/** Of these opinions, those with an open appeal, and those whose refusal by this person was overturned by one. */
export async function appealStates(
	opinionIds: readonly string[],
	staffId: string
): Promise<{ open: Set<string>; overturned: Set<string> }> {
	const open = new Set<string>();
	const overturned = new Set<string>();
	for (let at = 0; at < opinionIds.length; at += 500) {
		const some = opinionIds.slice(at, at + 500);
		for (const appeal of await db.select().from(opinionAppeals).where(inArray(opinionAppeals.opinionId, some))) {
			if (!appeal.decision) open.add(appeal.opinionId);
			if (appeal.decision === 'granted' && appeal.moderatedBy === staffId) overturned.add(appeal.opinionId);
		}
	}
	return { open, overturned };
}

/** An opinion as it stands, locked until the transaction ends: moderation and appeal wait for each other. */
export function lock(opinionIds: readonly string[]): Promise<Opinion[]> {
	return db
		.update(opinions)
		.set({ moderationNote: sql`${opinions.moderationNote}` })
		.where(inArray(opinions.id, [...opinionIds]))
		.returning();
}
