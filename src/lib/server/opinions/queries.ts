import { and, count, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { db, prepared, preparedFor, type Slots } from '#server/db';
import * as journal from '#server/journal';
import { activities } from '../activities/schema.ts';
import { clauseRevisions } from '../drafts/schema.ts';
import { placesOf } from './places.ts';
import { opinions } from './schema.ts';
import type { Channel, OpinionState, Stance } from '../../opinions/types.ts';

export type Opinion = typeof opinions.$inferSelect;

export async function find(id: string): Promise<Opinion> {
	const [opinion] = await db.select().from(opinions).where(eq(opinions.id, id));
	if (!opinion) throw new NotFound(`opinion ${id}`);
	return opinion;
}

/** What the public reads of an opinion: nothing but this leaves the server on a public page. */
export type PublicOpinion = {
	id: string;
	no: string;
	clauseKey: string;
	/** The clause as its author read it; NULL for the draft as a whole. */
	clauseRevisionId: string | null;
	stance: Stance;
	channel: Channel;
	submitterShown: string;
	forMinor: boolean;
	text: string;
	receivedAt: Date;
};

export const publicColumns = {
	id: opinions.id,
	no: opinions.no,
	clauseKey: opinions.clauseKey,
	clauseRevisionId: opinions.clauseRevisionId,
	stance: opinions.stance,
	channel: opinions.channel,
	submitterShown: opinions.submitterShown,
	forMinor: opinions.forMinor,
	text: sql<string>`coalesce(${opinions.publicText}, ${opinions.text})`,
	receivedAt: opinions.receivedAt
};

/** `clauseKey`: a clause of the version that is shown, '' for the draft as a whole, or `removedClauses`. */
export type PublicPage = { clauseKey?: string; limit?: number; before?: { receivedAt: Date; id: string } };

const newest = (ofClause: boolean, further: boolean) =>
	prepared((at: Slots<'activityId' | 'clauseKey' | 'receivedAt' | 'id' | 'limit'>) => {
		const instant = sql.param(at.receivedAt, opinions.receivedAt);
		return db
			.select(publicColumns)
			.from(opinions)
			.where(
				and(
					eq(opinions.activityId, at.activityId),
					eq(opinions.state, 'valid'),
					ofClause ? eq(opinions.clauseKey, at.clauseKey) : undefined,
					further
						? or(lt(opinions.receivedAt, instant), and(eq(opinions.receivedAt, instant), lt(opinions.id, at.id)))
						: undefined
				)
			)
			.orderBy(desc(opinions.receivedAt), desc(opinions.id))
			.limit(at.limit);
	});
const newestOfAll = { first: newest(false, false), further: newest(false, true) };
const newestOfClause = { first: newest(true, false), further: newest(true, true) };

/**
 * Accepted opinions, newest first, in pages by key: the cost does not grow with the number of opinions. With a clause go
 * those on what it came from.
 */
export async function listPublic(activityId: string, page: PublicPage = {}): Promise<PublicOpinion[]> {
	const { clauseKey, before, limit = 50 } = page;
	if (clauseKey === undefined) return newestFirst(newestOfAll, { activityId, before, limit });
	const keys = (await placesOf(activityId)).from(clauseKey);
	const lists = await Promise.all(
		keys.map((key) => newestFirst(newestOfClause, { activityId, clauseKey: key, before, limit }))
	);
	if (lists.length === 1) return lists[0]!;
	return lists.flat().sort(byNewest).slice(0, limit);
}

/** The order of `newest`. */
export const byNewest = (a: PublicOpinion, b: PublicOpinion): number =>
	b.receivedAt.getTime() - a.receivedAt.getTime() || (a.id < b.id ? 1 : -1);

function newestFirst(
	queries: typeof newestOfAll,
	{ activityId, clauseKey, before, limit }: PublicPage & { activityId: string; before: PublicPage['before'] }
): Promise<PublicOpinion[]> {
	return (before ? queries.further : queries.first)({
		activityId,
		clauseKey,
		receivedAt: before?.receivedAt,
		id: before?.id,
		limit
	});
}

const validByClause = prepared((at: Slots<'activityId'>) =>
	db
		.select({ key: opinions.clauseKey, n: count() })
		.from(opinions)
		.where(and(eq(opinions.activityId, at.activityId), eq(opinions.state, 'valid')))
		.groupBy(opinions.clauseKey)
);

/** Accepted opinions by clause, as it was when they were said. */
export const countAsSaid = journal.keptUntilNextEntry(async (activityId): Promise<ReadonlyMap<string, number>> => {
	const rows = await validByClause({ activityId });
	return new Map(rows.map(({ key, n }) => [key, n]));
});

/** Accepted opinions by clause of the version that is shown (`''` is the draft as a whole, `removedClauses` what is gone). */
export const countByClause = journal.keptUntilNextEntry(async (activityId): Promise<ReadonlyMap<string, number>> => {
	const [said, places] = [await countAsSaid(activityId), await placesOf(activityId)];
	const counts = new Map<string, number>();
	for (const [key, n] of said) counts.set(places.now(key), (counts.get(places.now(key)) ?? 0) + n);
	return counts;
});

export type Tally = {
	received: number;
	byState: Record<OpinionState, number>;
	byChannel: Partial<Record<Channel, number>>;
	byStance: Partial<Record<Stance, number>>;
};

/** Every received opinion of an activity but those undone, counted by state; channels and stances of the valid ones. */
export async function tally(activityId: string): Promise<Tally> {
	const rows = await db
		.select({ state: opinions.state, channel: opinions.channel, stance: opinions.stance, n: count() })
		.from(opinions)
		.where(and(eq(opinions.activityId, activityId), eq(opinions.undone, false)))
		.groupBy(opinions.state, opinions.channel, opinions.stance);
	const byState = { pending: 0, withdrawn: 0, duplicate: 0, rejected: 0, redirected: 0, valid: 0 };
	const result: Tally = { received: 0, byState, byChannel: {}, byStance: {} };
	for (const { state, channel, stance, n } of rows) {
		result.received += n;
		byState[state] += n;
		if (state !== 'valid') continue;
		result.byChannel[channel] = (result.byChannel[channel] ?? 0) + n;
		result.byStance[stance] = (result.byStance[stance] ?? 0) + n;
	}
	return result;
}

// Numbers have no gaps and nothing is deleted: the last one tells how many there were, whatever their number.
const receivedOf = preparedFor((ids) =>
	db
		.select({
			id: activities.id,
			// In a query of one table Drizzle leaves out the table's name, which is needed here.
			last: sql<number>`coalesce((select o.serial from opinions o where o.activity_id = activities.id
				order by o.serial desc limit 1), 0)`.mapWith(Number),
			withdrawn: sql<number>`(select count(*) from opinions o where o.activity_id = activities.id
				and o.state = 'withdrawn')`.mapWith(Number)
		})
		.from(activities)
		.where(inArray(activities.id, ids))
);

/** How many opinions each activity received and still has: those that were withdrawn are not counted. */
export async function countReceived(activityIds: readonly string[]): Promise<Map<string, number>> {
	if (activityIds.length === 0) return new Map();
	const rows = await receivedOf(activityIds);
	return new Map(rows.map(({ id, last, withdrawn }) => [id, last - withdrawn]));
}

export type OwnOpinion = {
	opinion: Opinion;
	activityTitle: string;
	closesAt: Date;
	clauseNo: string | null;
	clauseText: string | null;
};

/** Everything a resident has said, newest first, each with the clause as it read on that day. */
export function listOfResident(residentId: string): Promise<OwnOpinion[]> {
	return ownOf({ residentId });
}

/** One opinion with its clause and activity. */
export async function findWithClause(id: string): Promise<OwnOpinion> {
	const [row] = await ownById({ id });
	if (!row) throw new NotFound(`opinion ${id}`);
	return row;
}

const ownOf = prepared((at: Slots<'residentId'>) => withClause(eq(opinions.residentId, at.residentId)));
const ownById = prepared((at: Slots<'id'>) => withClause(eq(opinions.id, at.id)));

function withClause(where: ReturnType<typeof eq>) {
	return db
		.select({
			opinion: opinions,
			activityTitle: activities.title,
			closesAt: activities.closesAt,
			clauseNo: clauseRevisions.no,
			clauseText: clauseRevisions.text
		})
		.from(opinions)
		.innerJoin(activities, eq(activities.id, opinions.activityId))
		.leftJoin(clauseRevisions, eq(clauseRevisions.id, opinions.clauseRevisionId))
		.where(where)
		.orderBy(desc(opinions.receivedAt), desc(opinions.id));
}
