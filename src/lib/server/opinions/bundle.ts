/** Many opinions at once: the same rows and journal entries as one by one, in few statements. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Actor } from '#server/actor';
import type { Activity } from '#server/activities';
import { db, nextNumbers } from '#server/db';
import * as journal from '#server/journal';
import { counterOf, numbered, type PreparedOpinion } from './insert.ts';
import { settle } from './person-key.ts';
import { opinions } from './schema.ts';

const keyOf = ({ personKey, clauseKey, digest }: Pick<PreparedOpinion['same'], 'personKey' | 'clauseKey' | 'digest'>) =>
	`${personKey} ${clauseKey} ${digest}`;

/** Those that nobody has said yet, each once, in their order. */
export async function unsaid(activityId: string, bundle: readonly PreparedOpinion[]): Promise<PreparedOpinion[]> {
	const said = new Set<string>();
	for (let i = 0; i < bundle.length; i += 500) {
		const digests = bundle.slice(i, i + 500).map(({ same }) => same.digest);
		const { personKey, clauseKey, digest, state } = opinions;
		const rows = await db
			.select({ personKey, clauseKey, digest })
			.from(opinions)
			.where(and(eq(opinions.activityId, activityId), inArray(digest, digests), ne(state, 'withdrawn')));
		for (const row of rows) said.add(keyOf(row));
	}
	return bundle.filter(({ same }) => !said.has(keyOf(same)) && said.add(keyOf(same)));
}

/** Inserts what is not there yet, with the next numbers of the activity; answers with those. Inside a transaction. */
export async function insertBundle(
	actor: Actor,
	activity: Activity,
	bundle: readonly PreparedOpinion[]
): Promise<PreparedOpinion[]> {
	// Whoever enters the same letters at the same moment waits for this row, and then finds them.
	const before = await nextNumbers(counterOf(activity), 0);
	await settle(activity.id, bundle);
	const fresh = await unsaid(activity.id, bundle);
	if (fresh.length === 0) return [];
	await nextNumbers(counterOf(activity), fresh.length);
	const made = fresh.map((one, index) => numbered(activity, one, before + index + 1));
	for (let i = 0; i < made.length; i += 100) {
		await db.insert(opinions).values(made.slice(i, i + 100).map(({ row }) => row));
	}
	await journal.recordAll(
		actor,
		'opinion.entered',
		made.map(({ recorded }) => recorded)
	);
	return fresh;
}
