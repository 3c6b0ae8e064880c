import { asc, eq, gt } from 'drizzle-orm';
import { sameText } from '#server/secrets';
import { db } from '#server/db';
import { genesis, hashOf, sealOf } from './chain.ts';
import { journalEntries, journalHead } from './schema.ts';

export type Verdict = {
	ok: boolean;
	entries: number;
	head: { seq: number; hash: string } | null;
	/** Number of the first entry that is wrong or missing; null if none. */
	firstBroken: number | null;
};

/** Recomputes the whole chain in pages and holds its end against the sealed head. */
export async function verify(): Promise<Verdict> {
	const [head] = await db.select().from(journalHead).where(eq(journalHead.id, 1));
	return walk(head, { seq: 0, hash: genesis }, -2_147_483_648);
}

/** The same for so many entries before the end; `entries` is how many were looked at. */
export async function verifyEnd(most: number): Promise<Verdict> {
	const [head] = await db.select().from(journalHead).where(eq(journalHead.id, 1));
	const before = (head?.seq ?? 0) - most;
	const [first] = await db.select().from(journalEntries).where(eq(journalEntries.seq, before));
	if (before <= 0 || !first) return verify();
	const verdict = await walk(head, first, before);
	return { ...verdict, entries: verdict.entries - before };
}

/** `from`: the entry before the first that is looked at; `last`: nothing up to this number is read. */
async function walk(
	head: typeof journalHead.$inferSelect | undefined,
	from: { seq: number; hash: string },
	last: number
): Promise<Verdict> {
	let { seq, hash } = from;
	let broken: number | null = null;
	walk: for (;;) {
		const page = await db
			.select()
			.from(journalEntries)
			.where(gt(journalEntries.seq, last))
			.orderBy(asc(journalEntries.seq))
			.limit(500);
		for (const entry of page) {
			last = entry.seq;
			if (entry.seq !== seq + 1 || entry.prevHash !== hash || hashOf(entry) !== entry.hash) {
				broken = seq + 1;
				break walk;
			}
			seq = entry.seq;
			hash = entry.hash;
		}
		if (page.length < 500) break;
	}
	if (broken === null) broken = headBroken(head, seq, hash);
	return {
		ok: broken === null,
		entries: seq,
		head: head ? { seq: head.seq, hash: head.hash } : null,
		firstBroken: broken
	};
}

/** The chain is whole up to `seq`: does the sealed head say the same? */
function headBroken(
	head: { seq: number; hash: string; seal: string } | undefined,
	seq: number,
	hash: string
): number | null {
	if (!head) return seq === 0 ? null : seq;
	if (head.seq > seq) return seq + 1;
	const whole = head.seq === seq && head.hash === hash && sameText(head.seal, sealOf(seq, hash));
	return whole ? null : seq;
}
