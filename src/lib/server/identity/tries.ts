/** Wrong passwords and codes: five, then half an hour of rest (domain rule 58). Counted before the check, so that many at once gain nothing. */
import { and, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import { anonymous, Refusal } from '#server/actor';
import * as clock from '#server/clock';
import { minuteOf } from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { keyedHashes } from '#server/secrets';
import { signInTries } from './schema.ts';

const most = 5;
const restMs = 30 * 60_000;

/** `allowed`: the try is counted, and given back if it was right. `lockedUntil`: from now on, or still. */
export type Try = { allowed: boolean; lockedUntil: Date | null };

/** Under each key there is, the one for what is new first. */
const hashesOf = (account: string) => keyedHashes('account', account.toLowerCase()) as [string, ...string[]];

/** Counts one try. The same for accounts that do not exist. */
export async function takeTry(account: string): Promise<Try> {
	const now = clock.now();
	return transaction(async () => {
		const row = await locked(account, now);
		const { accountHash } = row;
		if (row.lockedUntil && row.lockedUntil > now) return { allowed: false, lockedUntil: row.lockedUntil };
		const failed = row.lockedUntil ? 1 : row.failed + 1;
		const lockedUntil = failed >= most ? new Date(now.getTime() + restMs) : null;
		await set(accountHash, { failed, lockedUntil });
		return { allowed: true, lockedUntil };
	});
}

/** The try was neither wrong nor a whole sign-in: it is given back, earlier ones stay counted. */
export async function giveBack(account: string): Promise<void> {
	await transaction(async () => {
		const { accountHash, failed, lockedUntil } = await locked(account, clock.now());
		const left = Math.max(0, failed - 1);
		await set(accountHash, { failed: left, lockedUntil: left >= most ? lockedUntil : null });
	});
}

/** A whole sign-in, or an administrator's reset: the count begins anew. */
export async function forgetTries(account: string): Promise<void> {
	const ofAccount = inArray(signInTries.accountHash, hashesOf(account));
	await transaction(async () => db.delete(signInTries).where(ofAccount).returning());
}

/** A try that was wrong: refuses with the code, or says that the fifth one has locked the account. */
export async function refuseWrong(account: string, taken: Try, code: string): Promise<never> {
	if (!taken.lockedUntil) throw new Refusal(code);
	// Written for every name alike, so that the time it takes tells nothing.
	await transaction(() => journal.record(anonymous, 'signIn.locked', hashesOf(account)[0]));
	throw lockedRefusal(taken);
}

export function lockedRefusal({ lockedUntil }: Try): Refusal {
	return new Refusal('identity_locked', { facts: { time: minuteOf(lockedUntil!) } });
}

/** Names that nobody tried for a day are forgotten. */
export function oldTries() {
	const now = clock.now();
	const old = lte(signInTries.lastAt, new Date(now.getTime() - 86_400_000));
	return and(old, or(isNull(signInTries.lockedUntil), lte(signInTries.lockedUntil, now)));
}

/** The row, made if need be, and held until the commit. */
async function locked(account: string, lastAt: Date) {
	const [accountHash, ...former] = hashesOf(account);
	const [row] = await db
		.insert(signInTries)
		.values({ accountHash, failed: 0, lastAt })
		.onConflictDoUpdate({ target: signInTries.accountHash, set: { lastAt } })
		.returning();
	return former.length > 0 ? takeOver(row!, former) : row!;
}

/** What was counted under an earlier key goes on under the one in use: a change of keys opens no account. */
async function takeOver(row: typeof signInTries.$inferSelect, former: string[]) {
	const gone = await db.delete(signInTries).where(inArray(signInTries.accountHash, former)).returning();
	if (gone.length === 0) return row;
	const failed = Math.max(row.failed, ...gone.map((one) => one.failed));
	const ends = [row, ...gone].flatMap(({ lockedUntil }) => lockedUntil?.getTime() ?? []);
	const lockedUntil = ends.length > 0 ? new Date(Math.max(...ends)) : null;
	await set(row.accountHash, { failed, lockedUntil });
	return { ...row, failed, lockedUntil };
}

async function set(accountHash: string, values: { failed: number; lockedUntil: Date | null }) {
	await db.update(signInTries).set(values).where(eq(signInTries.accountHash, accountHash)).returning();
}
