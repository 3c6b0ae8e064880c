import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db, inTransaction, prepared, type Slots } from '#server/db';
import { canonical, genesis, hashOf, sealOf } from './chain.ts';
import { journalEntries, journalHead } from './schema.ts';

/** Ids, states, days, figures and digests. Never a name, a number of a person, or free text. */
export type Facts = Record<
	string,
	string | number | boolean | null | undefined | readonly string[] | readonly number[]
>;

/**
 * Writes one entry in the surrounding transaction. Call it last: on PostgreSQL the head row is a lock that the next
 * change waits for.
 * @param action `noun.pastVerb`, such as `opinion.submitted`
 */
export async function record(actor: Actor, action: string, subjectId: string, facts: Facts = {}): Promise<void> {
	if (!inTransaction()) throw new Error(`journal.record('${action}') outside a transaction`);
	const plain = withoutGaps(action, facts);
	const head = await advance();
	const entry = {
		seq: head.seq,
		at: clock.now(),
		actorKind: actor.kind,
		actorId: 'id' in actor ? actor.id : null,
		action,
		subjectId,
		facts: plain,
		prevHash: head.hash
	};
	const hash = hashOf(entry);
	await insertEntry({ ...entry, hash });
	await moveHead({ hash, seal: sealOf(entry.seq, hash) });
}

const insertEntry = prepared((at: Slots<keyof typeof journalEntries.$inferInsert>) =>
	db
		.insert(journalEntries)
		.values({
			...{ seq: at.seq, at: at.at, actorKind: at.actorKind, actorId: at.actorId, action: at.action },
			...{ subjectId: at.subjectId, facts: at.facts, prevHash: at.prevHash, hash: at.hash }
		})
		.returning({ seq: journalEntries.seq })
);
const moveHead = prepared((at: Slots<'hash' | 'seal'>) =>
	db
		.update(journalHead)
		.set({ hash: sql`${at.hash}`, seal: sql`${at.seal}` })
		.where(eq(journalHead.id, 1))
		.returning({ id: journalHead.id })
);
const nextSeq = prepared(() =>
	db
		.update(journalHead)
		.set({ seq: sql`${journalHead.seq} + 1` })
		.where(eq(journalHead.id, 1))
		.returning({ seq: journalHead.seq, hash: journalHead.hash })
);

/** A digest for the journal of something it must not hold in clear; the salt lives with the row and goes with it. */
export function sealed(salt: string, value: unknown): string {
	return createHash('sha256')
		.update(`${salt}\0${canonical(value)}`)
		.digest('hex');
}

/** Takes the next number and the hash of the entry before it; the row stays locked until the commit. */
async function advance(): Promise<{ seq: number; hash: string }> {
	const [head] = await nextSeq({});
	if (head) return head;
	const first = { id: 1, seq: 1, hash: genesis, seal: sealOf(1, genesis) };
	const [made] = await db
		.insert(journalHead)
		.values(first)
		.onConflictDoUpdate({ target: journalHead.id, set: { seq: sql`${journalHead.seq} + 1` } })
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
