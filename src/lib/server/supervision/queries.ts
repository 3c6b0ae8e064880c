import { and, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { db } from '#server/db';
import { activities } from '../activities/schema.ts';
import { catalogues, catalogueVersions } from '../catalogue/schema.ts';
import { consultations } from '../consultations/schema.ts';
import { dispositions, feedbacks } from '../feedback/schema.ts';
import { opinions } from '../opinions/schema.ts';
import { units } from '../organisation/schema.ts';

export type OpinionCounts = { received: number; pending: number; undecided: number };

/** By activity: opinions received (not withdrawn), waiting for moderation, and valid without an outcome. */
export async function opinionCounts(activityIds: readonly string[]): Promise<Map<string, OpinionCounts>> {
	if (activityIds.length === 0) return new Map();
	const rows = await db
		.select({
			id: opinions.activityId,
			state: opinions.state,
			decided: sql<number>`case when ${dispositions.opinionId} is null then 0 else 1 end`.mapWith(Number),
			n: count()
		})
		.from(opinions)
		.leftJoin(dispositions, eq(dispositions.opinionId, opinions.id))
		.where(and(inArray(opinions.activityId, [...activityIds]), ne(opinions.state, 'withdrawn')))
		.groupBy(opinions.activityId, opinions.state, sql`3`);
	const counts = new Map<string, OpinionCounts>();
	for (const { id, state, decided, n } of rows) {
		const of = counts.get(id) ?? { received: 0, pending: 0, undecided: 0 };
		of.received += n;
		if (state === 'pending') of.pending += n;
		if (state === 'valid' && decided === 0) of.undecided += n;
		counts.set(id, of);
	}
	return counts;
}

/** Activities whose feedback is being drafted or reviewed. */
export async function feedbackBegun(activityIds: readonly string[]): Promise<Set<string>> {
	if (activityIds.length === 0) return new Set();
	const rows = await db
		.select({ id: feedbacks.activityId })
		.from(feedbacks)
		.where(and(inArray(feedbacks.activityId, [...activityIds]), isNull(feedbacks.publishedAt)));
	return new Set(rows.map(({ id }) => id));
}

/** Of these consultations, what their deadlines follow from. */
export async function noticesOf(ids: readonly string[]) {
	if (ids.length === 0) return new Map<string, never>();
	const { id, opensOn, lastDay, feedbackMode } = consultations;
	const activity = { publishedAt: activities.publishedAt };
	const rows = await db
		.select({ id, opensOn, lastDay, feedbackMode, activity })
		.from(consultations)
		.innerJoin(activities, eq(activities.id, consultations.id))
		.where(inArray(id, [...ids]));
	return new Map(rows.map((row) => [row.id, row]));
}

/** Version → its catalogue's year and its number. */
export async function catalogueYears(versionIds: readonly string[]) {
	if (versionIds.length === 0) return new Map<string, never>();
	const rows = await db
		.select({ id: catalogueVersions.id, no: catalogueVersions.no, year: catalogues.year })
		.from(catalogueVersions)
		.innerJoin(catalogues, eq(catalogues.id, catalogueVersions.catalogueId))
		.where(inArray(catalogueVersions.id, [...versionIds]));
	return new Map(rows.map(({ id, no, year }) => [id, { year, no }]));
}

/** Names of all units, closed ones too. */
export async function unitNames(): Promise<Map<string, string>> {
	const rows = await db.select({ id: units.id, name: units.name }).from(units);
	return new Map(rows.map(({ id, name }) => [id, name]));
}
