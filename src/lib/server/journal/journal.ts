import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Actor } from '#server/actor';
import * as clock from '#server/clock';
import { beforeCommit, db, inTransaction, ofTransaction, prepared, preparedInsert, type Slots } from '#server/db';
import { canonical, genesis, hashOf, sealOf } from './chain.ts';
import { journalEntries, journalHead } from './schema.ts';

/** Ids, states, days, figures and digests. Never a name, a number of a person, or free text. */
export type Facts = Record<
	string,
	string | number | boolean | null | undefined | readonly string[] | readonly number[]
>;

type Waiting = Omit<typeof journalEntries.$inferInsert, 'seq' | 'prevHash' | 'hash'>;

/**
 * Entries wait for the end of their transaction: on PostgreSQL the head row is a lock, and who took it first and then
 * waited for a number would stand in the way of who has the number and waits for the head.
 */
const waiting = ofTransaction(() => {
	const list: Waiting[] = [];
	beforeCommit(() => write(list));
	return list;
});

/**
 * Writes one entry in the surrounding transaction, at its end.
 * @param action `noun.pastVerb`, such as `opinion.submitted`
 */
export async function record(actor: Actor, action: string, subjectId: string, facts: Facts = {}): Promise<void> {
	return recordAll(actor, action, [{ subjectId, facts }]);
}

export type Recorded = { subjectId: string; facts: Facts };

/** The same for many subjects of one action, in their order: one link each, few statements for all of them. */
export async function recordAll(actor: Actor, action: string, list: readonly Recorded[]): Promise<void> {
	if (!inTransaction()) throw new Error(`journal.record('${action}') outside a transaction`);
	const checked = list.map(({ subjectId, facts }) => ({ subjectId, facts: withoutGaps(action, facts) }));
	if (checked.length > 0) waiting().push(...checked.map((one) => entryOf(actor, action, one)));
}

async function write(list: readonly Waiting[]): Promise<void> {
	const head = await advance(list.length);
	const first = head.seq - list.length + 1;
	let prevHash = head.hash;
	const entries = list.map((one, index) => {
		const entry = { ...one, actorId: one.actorId ?? null, seq: first + index, prevHash };
		prevHash = hashOf(entry);
		return { ...entry, hash: prevHash };
	});
	if (entries.length <= few) for (const entry of entries) await insertEntry(entry);
	else for (let i = 0; i < entries.length; i += 200) await db.insert(journalEntries).values(entries.slice(i, i + 200));
	await moveHead({ hash: prevHash, seal: sealOf(head.seq, prevHash) });
}

const entryOf = (actor: Actor, action: string, one: Pick<Waiting, 'subjectId' | 'facts'>): Waiting => ({
	at: clock.now(),
	actorKind: actor.kind,
	actorId: 'id' in actor ? actor.id : null,
	action,
	...one
});

const insertEntry = preparedInsert(journalEntries);
/** So many are written one by one sooner than a query is put together for all of them. */
const few = 4;
const moveHead = prepared((at: Slots<'hash' | 'seal'>) =>
	db
		.update(journalHead)
		.set({ hash: sql`${at.hash}`, seal: sql`${at.seal}` })
		.where(eq(journalHead.id, 1))
		.returning({ id: journalHead.id })
);
const nextSeq = prepared((at: Slots<'count'>) =>
	db
		.update(journalHead)
		.set({ seq: sql`${journalHead.seq} + ${sql.param(at.count, journalHead.seq)}` })
		.where(eq(journalHead.id, 1))
		.returning({ seq: journalHead.seq, hash: journalHead.hash })
);

/** A digest for the journal of something it must not hold in clear; the salt lives with the row and goes with it. */
export function sealed(salt: string, value: unknown): string {
	return createHash('sha256')
		.update(`${salt}\0${canonical(value)}`)
		.digest('hex');
}

/** Takes the next numbers: answers with the last of them and the hash of the entry before the first. The row stays locked until the commit. */
async function advance(count: number): Promise<{ seq: number; hash: string }> {
	const [head] = await nextSeq({ count });
	if (head) return head;
	const first = { id: 1, seq: count, hash: genesis, seal: sealOf(count, genesis) };
	const [made] = await db
		.insert(journalHead)
		.values(first)
		.onConflictDoUpdate({ target: journalHead.id, set: { seq: sql`${journalHead.seq} + ${count}` } })
		.returning({ seq: journalHead.seq, hash: journalHead.hash });
	return made!;
}

/** Personal data slips in as free text: Chinese characters and long strings are refused here, for every caller. */
function withoutGaps(action: string, facts: Facts): Record<string, unknown> {
	const plain: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(facts)) {
		if (value === undefined) continue;
		for (const item of Array.isArray(value) ? value : [value]) {
			if (typeof item === 'string' && !/^[\w.:+\-/ ]{0,80}$/.test(item)) {
				throw new Error(`journal ${action}: "${key}" is no id, state, figure or digest`);
			}
		}
		plain[key] = value;
	}
	return plain;
}
