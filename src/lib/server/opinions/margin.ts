/** What stands in the margin of a draft: the newest accepted opinions of every clause. */
import { and, asc, desc, eq, lte, ne, or, sql } from 'drizzle-orm';
import { db, prepared, type Slots } from '#server/db';
import * as journal from '#server/journal';
import { placesOf } from './places.ts';
import { byNewest, publicColumns, type PublicOpinion } from './queries.ts';
import { opinions } from './schema.ts';

const newest = prepared((at: Slots<'activityId' | 'each' | 'onWhole'>) => {
	const ranked = db.$with('ranked').as(
		db
			.select({
				id: opinions.id,
				rank: sql<number>`row_number() over (partition by ${opinions.clauseKey} order by ${opinions.receivedAt} desc, ${opinions.id} desc)`
					.mapWith(Number)
					.as('clause_rank')
			})
			.from(opinions)
			.where(and(eq(opinions.activityId, at.activityId), eq(opinions.state, 'valid')))
	);
	return db
		.with(ranked)
		.select(publicColumns)
		.from(ranked)
		.innerJoin(opinions, eq(opinions.id, ranked.id))
		.where(
			or(
				and(ne(opinions.clauseKey, ''), lte(ranked.rank, at.each)),
				and(eq(opinions.clauseKey, ''), lte(ranked.rank, at.onWhole))
			)
		)
		.orderBy(asc(opinions.clauseKey), desc(opinions.receivedAt), desc(opinions.id));
});

/**
 * The newest accepted opinions by clause, at most `each` of one clause and `onWhole` of the draft as a whole (`''`), in
 * one statement; read once until anything changes. The map is shared.
 */
export function listMargin(
	activityId: string,
	each: number,
	onWhole = each
): Promise<ReadonlyMap<string, readonly PublicOpinion[]>> {
	return margins(`${activityId} ${each} ${onWhole}`);
}

const margins = journal.keptUntilNextEntry(async (key) => {
	const [activityId = '', each, onWhole] = key.split(' ');
	const rows = await newest({ activityId, each: Number(each), onWhole: Number(onWhole) });
	const places = await placesOf(activityId);
	const byClause = new Map<string, PublicOpinion[]>();
	for (const row of rows) {
		const key = places.now(row.clauseKey);
		const list = byClause.get(key);
		if (list) list.push(row);
		else byClause.set(key, [row]);
	}
	// Clauses that were merged bring their opinions along: each came with as many as one clause has room for.
	for (const [key, list] of byClause) {
		const room = Number(key === '' ? onWhole : each);
		if (list.length > room) byClause.set(key, list.sort(byNewest).slice(0, room));
	}
	return byClause;
});
