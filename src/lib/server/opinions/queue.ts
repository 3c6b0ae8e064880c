/** The desk's lists: what came in, filtered, a page at a time, without anything that only `viewIdentity` may show. */
import { and, asc, count, eq, exists, inArray, like, ne, notExists, or, sql, type SQL } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { db } from '#server/db';
import { clauseRevisions } from '../drafts/schema.ts';
import type { Channel, OpinionState, Stance } from '../../opinions/types.ts';
import type { Opinion } from './queries.ts';
import { placesOf } from './places.ts';
import { opinionAssignments, opinions } from './schema.ts';

export type QueueFilter = {
	state?: OpinionState | undefined;
	channel?: Channel | undefined;
	stance?: Stance | undefined;
	/** A clause of the version that is shown, '' for the draft as a whole, or `removedClauses`. */
	clauseKey?: string | undefined;
	/** The same with the clauses it came from: see `placed`. */
	clauseKeys?: readonly string[] | undefined;
	/** Words of the text, or the end of a number. */
	text?: string | undefined;
	/** What all of them say word for word (`digest`). */
	digest?: string | undefined;
	/** Those that this person sees to, or `none`: nobody. */
	handler?: string | undefined;
	limit?: number;
	offset?: number;
};

/** The opinions of an activity for the desk, oldest first. */
export async function listForDesk(activityId: string, filter: QueueFilter = {}): Promise<Opinion[]> {
	return db
		.select()
		.from(opinions)
		.where(matching(activityId, await placed(activityId, filter)))
		.orderBy(asc(opinions.serial))
		.limit(filter.limit ?? 200)
		.offset(filter.offset ?? 0);
}

/** A filter whose clause stands for what it came from as well. */
export async function placed<Filter extends QueueFilter>(activityId: string, filter: Filter): Promise<Filter> {
	if (filter.clauseKey === undefined) return filter;
	return { ...filter, clauseKeys: (await placesOf(activityId)).from(filter.clauseKey) };
}

/** Which opinions a filter that is `placed` means: for the lists of this module and of the workbench. */
export function matching(activityId: string, filter: QueueFilter): SQL | undefined {
	const words = filter.text?.replace(/[%_\\]/g, '').trim();
	const byNumber = words && /^[\d-]{1,13}$/.test(words);
	return and(
		eq(opinions.activityId, activityId),
		eq(opinions.undone, false),
		filter.state && eq(opinions.state, filter.state),
		filter.channel && eq(opinions.channel, filter.channel),
		filter.stance && eq(opinions.stance, filter.stance),
		filter.clauseKeys && inArray(opinions.clauseKey, [...filter.clauseKeys]),
		filter.digest ? eq(opinions.digest, filter.digest) : undefined,
		filter.handler ? seenToBy(filter.handler) : undefined,
		words ? or(like(opinions.text, `%${words}%`), byNumber ? like(opinions.no, `%${words}`) : undefined) : undefined
	);
}

function seenToBy(handler: string): SQL {
	const held = eq(opinionAssignments.opinionId, opinions.id);
	const rows = (where: SQL | undefined) =>
		db.select({ id: opinionAssignments.opinionId }).from(opinionAssignments).where(where);
	return handler === 'none' ? notExists(rows(held)) : exists(rows(and(held, eq(opinionAssignments.staffId, handler))));
}

/** What the desk reads of an opinion: nothing encrypted is among it. */
export const deskColumns = {
	id: opinions.id,
	serial: opinions.serial,
	no: opinions.no,
	channel: opinions.channel,
	receivedAt: opinions.receivedAt,
	receivedOn: opinions.receivedOn,
	submitterType: opinions.submitterType,
	submitterShown: opinions.submitterShown,
	forMinor: opinions.forMinor,
	clauseKey: opinions.clauseKey,
	clauseRevisionId: opinions.clauseRevisionId,
	/** The clause as printed, of an older version with what it is now; NULL for the draft as a whole. */
	clauseNo: clauseRevisions.no,
	stance: opinions.stance,
	text: opinions.text,
	digest: opinions.digest,
	state: opinions.state,
	heldWords: opinions.heldWords,
	publicText: opinions.publicText,
	staffDigest: opinions.staffDigest,
	rejectionGround: opinions.rejectionGround,
	redirectTarget: opinions.redirectTarget,
	moderationNote: opinions.moderationNote,
	duplicateOf: opinions.duplicateOf
};

export type QueueRow = Pick<Opinion, Exclude<keyof typeof deskColumns, 'clauseNo'>> & { clauseNo: string | null };

/** One page of the queue, oldest first, and how many there are in all. */
export async function listQueue(activityId: string, filter: QueueFilter): Promise<{ rows: QueueRow[]; total: number }> {
	const where = matching(activityId, await placed(activityId, filter));
	const rows = await db
		.select(deskColumns)
		.from(opinions)
		.leftJoin(clauseRevisions, eq(clauseRevisions.id, opinions.clauseRevisionId))
		.where(where)
		.orderBy(asc(opinions.serial))
		.limit(filter.limit ?? 50)
		.offset(filter.offset ?? 0);
	const [all] = await db.select({ n: count() }).from(opinions).where(where);
	const places = await placesOf(activityId);
	return { rows: rows.map((row) => places.place(row)), total: all?.n ?? 0 };
}

/** The ids of all opinions that a filter means, whatever the page. */
export async function idsInQueue(activityId: string, filter: QueueFilter): Promise<string[]> {
	const rows = await db
		.select({ id: opinions.id })
		.from(opinions)
		.where(matching(activityId, await placed(activityId, filter)))
		.orderBy(asc(opinions.serial));
	return rows.map(({ id }) => id);
}

/** 相同意见: how many people of the activity said these very words; withdrawn and repeated ones are not counted. */
export async function countSame(activityId: string, digests: readonly string[]): Promise<Map<string, number>> {
	if (digests.length === 0) return new Map();
	const rows = await db
		.select({ digest: opinions.digest, n: count() })
		.from(opinions)
		.where(
			and(
				eq(opinions.activityId, activityId),
				inArray(opinions.digest, [...new Set(digests)]),
				ne(opinions.state, 'withdrawn'),
				ne(opinions.state, 'duplicate')
			)
		)
		.groupBy(opinions.digest);
	return new Map(rows.filter(({ n }) => n > 1).map(({ digest, n }) => [digest, n]));
}

export type DeskOpinion = QueueRow & {
	clauseText: string | null;
	moderatedBy: string | null;
	moderatedAt: Date | null;
	withdrawnAt: Date | null;
	enteredBy: string | null;
	/** A name or a telephone number is kept, and may be looked at by those whom `viewIdentity` lets. */
	hasIdentity: boolean;
};

/** One opinion of this activity with the clause as it read on that day. */
export async function findForDesk(activityId: string, id: string): Promise<DeskOpinion> {
	const [row] = await db
		.select({
			...deskColumns,
			clauseText: clauseRevisions.text,
			moderatedBy: opinions.moderatedBy,
			moderatedAt: opinions.moderatedAt,
			withdrawnAt: opinions.withdrawnAt,
			enteredBy: opinions.enteredBy,
			nameCipher: opinions.nameCipher,
			phoneCipher: opinions.phoneCipher
		})
		.from(opinions)
		.leftJoin(clauseRevisions, eq(clauseRevisions.id, opinions.clauseRevisionId))
		.where(and(eq(opinions.activityId, activityId), eq(opinions.id, id)));
	if (!row) throw new NotFound(`opinion ${id}`);
	const { nameCipher, phoneCipher, ...shown } = row;
	const places = await placesOf(activityId);
	return { ...places.place(shown), hasIdentity: Boolean(nameCipher ?? phoneCipher) };
}

/** Numbers of opinions of this activity; ids that are not its own are left out. */
export async function numbersOf(activityId: string, ids: readonly string[]): Promise<{ id: string; no: string }[]> {
	if (ids.length === 0) return [];
	return db
		.select({ id: opinions.id, no: opinions.no })
		.from(opinions)
		.where(and(eq(opinions.activityId, activityId), inArray(opinions.id, [...ids])))
		.orderBy(asc(opinions.serial));
}

/** The opinion of this activity with a number as people write it: whole, or its last part. */
export async function idOfNumber(activityId: string, no: string): Promise<string | undefined> {
	const serial = Number(/(\d{1,6})$/.exec(no.normalize('NFKC').trim())?.[1] ?? Number.NaN);
	if (!Number.isSafeInteger(serial)) return undefined;
	const [row] = await db
		.select({ id: opinions.id })
		.from(opinions)
		.where(and(eq(opinions.activityId, activityId), eq(opinions.serial, serial)));
	return row?.id;
}

/** The next opinion that waits for moderation, after this one in the order of numbers, else the first. */
export async function nextPending(activityId: string, afterSerial: number): Promise<string | undefined> {
	const rows = await db
		.select({ id: opinions.id })
		.from(opinions)
		.where(and(eq(opinions.activityId, activityId), eq(opinions.state, 'pending')))
		.orderBy(asc(sql`case when ${opinions.serial} > ${afterSerial} then 0 else 1 end`), asc(opinions.serial))
		.limit(1);
	return rows[0]?.id;
}

/** By activity: how many opinions came in (withdrawn ones left out), and how many wait for moderation. */
export async function waiting(
	activityIds: readonly string[]
): Promise<Map<string, { received: number; pending: number }>> {
	if (activityIds.length === 0) return new Map();
	const rows = await db
		.select({ id: opinions.activityId, state: opinions.state, n: count() })
		.from(opinions)
		.where(and(inArray(opinions.activityId, [...activityIds]), ne(opinions.state, 'withdrawn')))
		.groupBy(opinions.activityId, opinions.state);
	const counts = new Map<string, { received: number; pending: number }>();
	for (const { id, state, n } of rows) {
		const of = counts.get(id) ?? { received: 0, pending: 0 };
		of.received += n;
		if (state === 'pending') of.pending += n;
		counts.set(id, of);
	}
	return counts;
}
