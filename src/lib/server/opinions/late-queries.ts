import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import { NotFound, Refusal, type Actor } from '#server/actor';
import { db } from '#server/db';
import { activities } from '../activities/schema.ts';
import { clauseRevisions } from '../drafts/schema.ts';
import { lateArrivals, opinions } from './schema.ts';

export type LateArrival = typeof lateArrivals.$inferSelect;

export async function findLate(id: string): Promise<LateArrival> {
	const [late] = await db.select().from(lateArrivals).where(eq(lateArrivals.id, id));
	if (!late) throw new NotFound(`late arrival ${id}`);
	return late;
}

/** What an opinion was before it was admitted; undefined for what came in time. */
export async function findLateOf(opinionId: string): Promise<LateArrival | undefined> {
	return (await db.select().from(lateArrivals).where(eq(lateArrivals.opinionId, opinionId)))[0];
}

/** For the desk: without what is encrypted, and what the journal is sealed with. */
const deskColumns = {
	id: lateArrivals.id,
	submitterShown: lateArrivals.submitterShown,
	forMinor: lateArrivals.forMinor,
	stance: lateArrivals.stance,
	clauseNo: clauseRevisions.no,
	clauseText: clauseRevisions.text,
	text: lateArrivals.text,
	writtenAt: lateArrivals.writtenAt,
	saidAt: lateArrivals.saidAt,
	clockSeen: lateArrivals.clockSeen,
	arrivedAt: lateArrivals.arrivedAt,
	state: lateArrivals.state,
	decidedBy: lateArrivals.decidedBy,
	decidedAt: lateArrivals.decidedAt,
	reason: lateArrivals.reason,
	opinionId: lateArrivals.opinionId,
	opinionNo: opinions.no
};

const rows = () =>
	db
		.select({ ...deskColumns, activityId: activities.id, kind: activities.kind, title: activities.title })
		.from(lateArrivals)
		.innerJoin(activities, eq(activities.id, lateArrivals.activityId))
		.leftJoin(opinions, eq(opinions.id, lateArrivals.opinionId))
		.leftJoin(clauseRevisions, eq(clauseRevisions.id, lateArrivals.clauseRevisionId));
export type LateRow = Awaited<ReturnType<typeof listLate>>[number];

/** What came late to an activity: what waits first, oldest first. */
export function listLate(activityId: string) {
	const decided = sql`case when ${lateArrivals.state} = 'pending' then 0 else 1 end`;
	return rows()
		.where(eq(lateArrivals.activityId, activityId))
		.orderBy(asc(decided), asc(lateArrivals.arrivedAt), asc(lateArrivals.id));
}

/** What of a resident came late, newest first. */
export function listOwnLate(actor: Actor): Promise<LateRow[]> {
	if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
	return rows()
		.where(eq(lateArrivals.residentId, actor.id))
		.orderBy(desc(lateArrivals.arrivedAt), desc(lateArrivals.id));
}

/** What waits for a decision: no feedback goes out before. */
export function listOpenLate(activityId: string): Promise<{ id: string; at: Date }[]> {
	return db
		.select({ id: lateArrivals.id, at: lateArrivals.arrivedAt })
		.from(lateArrivals)
		.where(and(eq(lateArrivals.activityId, activityId), eq(lateArrivals.state, 'pending')))
		.orderBy(asc(lateArrivals.arrivedAt), asc(lateArrivals.id));
}

/** How many came late to an activity, and how many of them wait. */
export async function countLate(activityId: string): Promise<{ all: number; open: number }> {
	const counts = await db
		.select({ state: lateArrivals.state, n: count() })
		.from(lateArrivals)
		.where(eq(lateArrivals.activityId, activityId))
		.groupBy(lateArrivals.state);
	const sum = (some: typeof counts) => some.reduce((total, { n }) => total + n, 0);
	return { all: sum(counts), open: sum(counts.filter(({ state }) => state === 'pending')) };
}

/** What waits in the activities of a unit, by activity. */
export async function countLateFor(unitId: string): Promise<Map<string, number>> {
	const counts = await db
		.select({ id: lateArrivals.activityId, n: count() })
		.from(lateArrivals)
		.innerJoin(activities, eq(activities.id, lateArrivals.activityId))
		.where(and(eq(lateArrivals.state, 'pending'), eq(activities.hostUnitId, unitId)))
		.groupBy(lateArrivals.activityId);
	return new Map(counts.map(({ id, n }) => [id, n]));
}
