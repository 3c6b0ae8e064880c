/** What was said of a draft through its versions, whichever consultation it was said in. */
import { and, count, desc, eq, inArray, lte, notInArray, sql } from 'drizzle-orm';
import { db } from '#server/db';
import * as drafts from '#server/drafts';
import { removedClauses } from '../../opinions/filter.ts';
import { consultations } from '../consultations/schema.ts';
import { draftVersions } from '../drafts/schema.ts';
import { byNewest, publicColumns, type PublicOpinion } from './queries.ts';
import { opinions } from './schema.ts';

type Version = Pick<drafts.DraftVersion, 'id' | 'draftId'>;

const ofDraft = (draftId: string) =>
	inArray(
		opinions.activityId,
		db
			.select({ id: consultations.id })
			.from(consultations)
			.innerJoin(draftVersions, eq(draftVersions.id, consultations.draftVersionId))
			.where(eq(draftVersions.draftId, draftId))
	);

/** How many opinions stand with each clause of a version (`removedClauses`: with none): those on it and on what it came from. */
export async function countOnDraft({ id, draftId }: Version): Promise<Map<string, number>> {
	const rows = await db
		.select({ key: opinions.clauseKey, n: count() })
		.from(opinions)
		.where(and(ofDraft(draftId), notInArray(opinions.state, ['withdrawn', 'duplicate'])))
		.groupBy(opinions.clauseKey);
	const { now } = await drafts.whereaboutsIn(id);
	const counts = new Map<string, number>();
	for (const { key, n } of rows) {
		const here = now.has(key) ? (now.get(key) ?? removedClauses) : key;
		counts.set(here, (counts.get(here) ?? 0) + n);
	}
	return counts;
}

/** The newest accepted opinions with each clause of a version, at most `each`, with the clause that they were said of. */
export async function listOnDraft(
	{ id, draftId }: Version,
	each: number
): Promise<Map<string, (PublicOpinion & { earlier: drafts.Earlier | undefined })[]>> {
	const ranked = db.$with('ranked').as(
		db
			.select({
				id: opinions.id,
				rank: sql<number>`row_number() over (partition by ${opinions.clauseKey} order by ${opinions.receivedAt} desc, ${opinions.id} desc)`
					.mapWith(Number)
					.as('clause_rank')
			})
			.from(opinions)
			.where(and(ofDraft(draftId), eq(opinions.state, 'valid')))
	);
	const rows = await db
		.with(ranked)
		.select(publicColumns)
		.from(ranked)
		.innerJoin(opinions, eq(opinions.id, ranked.id))
		.where(lte(ranked.rank, each))
		.orderBy(desc(opinions.receivedAt), desc(opinions.id));
	const { now, earlier } = await drafts.whereaboutsIn(id);
	const byClause = new Map<string, (PublicOpinion & { earlier: drafts.Earlier | undefined })[]>();
	for (const row of rows.sort(byNewest)) {
		const key = now.has(row.clauseKey) ? (now.get(row.clauseKey) ?? removedClauses) : row.clauseKey;
		const list = byClause.get(key) ?? [];
		if (list.length < each) byClause.set(key, [...list, { ...row, earlier: earlier.get(row.clauseRevisionId ?? '') }]);
	}
	return byClause;
}
