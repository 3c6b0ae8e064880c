/** What was said of a draft through its versions, whichever consultation it was said in. */
import { and, count, eq, notInArray } from 'drizzle-orm';
import { db } from '#server/db';
import * as drafts from '#server/drafts';
import { consultations } from '../consultations/schema.ts';
import { draftVersions } from '../drafts/schema.ts';
import { opinions } from './schema.ts';

/** How many opinions stand with each clause of a version: those on it, and those on what it came from. */
export async function countOnDraft(version: Pick<drafts.DraftVersion, 'id' | 'draftId'>): Promise<Map<string, number>> {
	const rows = await db
		.select({ key: opinions.clauseKey, n: count() })
		.from(opinions)
		.innerJoin(consultations, eq(consultations.id, opinions.activityId))
		.innerJoin(draftVersions, eq(draftVersions.id, consultations.draftVersionId))
		.where(and(eq(draftVersions.draftId, version.draftId), notInArray(opinions.state, ['withdrawn', 'duplicate'])))
		.groupBy(opinions.clauseKey);
	const { now } = await drafts.whereaboutsIn(version.id);
	const counts = new Map<string, number>();
	for (const { key, n } of rows) {
		const here = now.has(key) ? now.get(key)! : key;
		if (here !== null) counts.set(here, (counts.get(here) ?? 0) + n);
	}
	return counts;
}
