/** What stands in the margin of a draft: the newest accepted opinions of every clause. */
import { and, desc, eq } from 'drizzle-orm';
import { db, prepared, type Slots } from '#server/db';
import * as journal from '#server/journal';
import { placesOf } from './places.ts';
import { byNewest, countAsSaid, publicColumns, type PublicOpinion } from './queries.ts';
import { opinions } from './schema.ts';

// Clause by clause, by their index: the cost grows with the clauses and not with the opinions.
const newest = prepared((at: Slots<'activityId' | 'clauseKey' | 'room'>) =>
	db
		.select(publicColumns)
		.from(opinions)
		.where(
			and(eq(opinions.activityId, at.activityId), eq(opinions.clauseKey, at.clauseKey), eq(opinions.state, 'valid'))
		)
		.orderBy(desc(opinions.receivedAt), desc(opinions.id))
		.limit(at.room)
);

/**
 * The newest accepted opinions by clause, at most `each` of one clause and `onWhole` of the draft as a whole (`''`); read
 * once until anything changes. The map is shared.
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
	const keys = [...(await countAsSaid(activityId)).keys()];
	const read = keys.map((clauseKey) => newest({ activityId, clauseKey, room: Number(clauseKey ? each : onWhole) }));
	const rows = (await Promise.all(read)).flat();
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
