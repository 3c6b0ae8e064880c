/** How the work on the opinions of an activity is shared out. */
import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import { db } from '#server/db';
import { opinionAssignments, opinions } from '../opinions/schema.ts';
import { dispositions } from './schema.ts';

/** Of one person, or of nobody (NULL): all opinions, those that wait for moderation, and those without an outcome. */
export type Share = { staffId: string | null; all: number; pending: number; undecided: number };

/** Who sees to how many; without those that need nobody. */
export async function countShares(activityId: string): Promise<Share[]> {
	const open = sql<number>`case when ${dispositions.opinionId} is null then 1 else 0 end`.mapWith(Number);
	const rows = await db
		.select({ staffId: opinionAssignments.staffId, state: opinions.state, open, n: count() })
		.from(opinions)
		.leftJoin(opinionAssignments, eq(opinionAssignments.opinionId, opinions.id))
		.leftJoin(dispositions, eq(dispositions.opinionId, opinions.id))
		.where(and(eq(opinions.activityId, activityId), inArray(opinions.state, ['pending', 'valid'])))
		.groupBy(opinionAssignments.staffId, opinions.state, sql`3`);
	const shares = new Map<string | null, Share>();
	for (const { staffId, state, open: waits, n } of rows) {
		const share = shares.get(staffId) ?? { staffId, all: 0, pending: 0, undecided: 0 };
		share.all += n;
		if (state === 'pending') share.pending += n;
		else if (waits) share.undecided += n;
		shares.set(staffId, share);
	}
	return [...shares.values()];
}

/** By activity: what one person sees to and has still to do. */
export async function countOwn(staffId: string): Promise<Map<string, { pending: number; undecided: number }>> {
	const rows = await db
		.select({ id: opinions.activityId, state: opinions.state, n: count() })
		.from(opinionAssignments)
		.innerJoin(opinions, eq(opinions.id, opinionAssignments.opinionId))
		.leftJoin(dispositions, eq(dispositions.opinionId, opinions.id))
		.where(
			and(
				eq(opinionAssignments.staffId, staffId),
				inArray(opinions.state, ['pending', 'valid']),
				isNull(dispositions.opinionId)
			)
		)
		.groupBy(opinions.activityId, opinions.state);
	const own = new Map<string, { pending: number; undecided: number }>();
	for (const { id, state, n } of rows) {
		const of = own.get(id) ?? { pending: 0, undecided: 0 };
		of[state === 'pending' ? 'pending' : 'undecided'] += n;
		own.set(id, of);
	}
	return own;
}
