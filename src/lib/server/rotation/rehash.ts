/** A new key for look-up: who is known by number, or by what a letter says, is known all the while, and nobody twice. */
import { setTimeout as pause } from 'node:timers/promises';
import { and, asc, eq, gt, isNotNull, isNull, like, not, or } from 'drizzle-orm';
import { Refusal, system } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import { phoneHashWith } from '#server/identity';
import * as journal from '#server/journal';
import * as opinions from '#server/opinions';
import { addLookupKey as makeKey, keyInForce, listLookupKeys, putInForce } from '#server/secrets';
import { residents } from '../identity/schema.ts';
import { opinions as opinionRows } from '../opinions/schema.ts';
import { madeWith } from './hashed.ts';

/** `left`: hashes of an earlier key that were written while it ran. */
export type Rehashed = { key: number; rehashed: number; left: number };

const most = 50;
const betweenMs = 5;
/** A look-up code is hashed with the new key once every process knows it, a quarter of a minute after it was made. */
const passes = 5;
const passMs = 6_000;
const settledMs = 20_000;
/** Whoever changes the key in force waits for a whole bundle of letters that is being entered. */
const waitMs = 60_000;

/**
 * Makes a new key for look-up and puts it in force: from then on whoever is new is written under it, and whoever is there
 * is found under either. One that was made and not put in force, because the process was killed, is taken up.
 */
export async function addLookupKey(): Promise<number> {
	const newest = listLookupKeys().at(-1)?.number ?? 0;
	const key = newest > (await keyInForce()) ? newest : makeKey();
	await transaction(async () => {
		await putInForce(key);
		await journal.record(system, 'key.added', 'lookup', { key });
	}, waitMs);
	return key;
}

/**
 * Hashes everything that lasts anew with the key in force, in small transactions, while others read and write. Broken off
 * and begun again it goes on where it was. Refuses `rotation_oneLookupKey` while there is no earlier key.
 */
export async function rehash(pauseMs = passMs): Promise<Rehashed> {
	const key = await keyInForce();
	const files = listLookupKeys();
	if (files.every(({ number }) => number >= key)) throw new Refusal('rotation_oneLookupKey');
	const settledAt = files.find(({ number }) => number === key)!.since.getTime() + settledMs;
	let rehashed = 0;
	let inPass = 0;
	for (let pass = 0; pass < passes; pass++) {
		if (pass > 0) await pause(pauseMs);
		const settled = clock.machine() > settledAt;
		inPass = (await rehashNumbers(key)) + (await rehashPeople(key)) + (await rehashCodes(key));
		rehashed += inPass;
		if (settled && inPass === 0) break;
	}
	await transaction(() => journal.record(system, 'key.rehashed', 'lookup', { key, hashes: rehashed }));
	return { key, rehashed, left: inPass };
}

/** Rows in the order of their ids, fifty to a transaction; `change` answers how many hashes of a row it has made anew. */
async function inBatches<Row extends { id: string }>(
	read: (after: string) => Promise<Row[]>,
	change: (row: Row) => Promise<number>
): Promise<number> {
	let last = '';
	let changed = 0;
	for (;;) {
		const rows = await read(last);
		if (rows.length === 0) return changed;
		last = rows.at(-1)!.id;
		changed += await transaction(async () => {
			let done = 0;
			for (const row of rows) done += await change(row);
			return done;
		});
		await pause(betweenMs);
	}
}

async function rehashNumbers(key: number): Promise<number> {
	const { id, phoneHash, phoneCipher, closedAt } = residents;
	const stale = and(isNull(closedAt), not(madeWith(phoneHash, key)));
	return inBatches(
		(after) =>
			db
				.select()
				.from(residents)
				.where(and(gt(id, after), stale))
				.orderBy(asc(id))
				.limit(most),
		async (row) => {
			// Who has closed the account meanwhile has no number any more.
			const same = and(eq(id, row.id), eq(phoneHash, row.phoneHash), eq(phoneCipher, row.phoneCipher));
			const set = { phoneHash: phoneHashWith(key, row) };
			return (await db.update(residents).set(set).where(same).returning({ id })).length;
		}
	);
}

async function rehashPeople(key: number): Promise<number> {
	const { id, activityId, personKey, nameCipher, phoneCipher } = opinionRows;
	const hashed = or(like(personKey, 'phone:%'), like(personKey, 'name:%'));
	const held = or(isNotNull(nameCipher), isNotNull(phoneCipher));
	const stale = and(hashed, held, not(madeWith(personKey, key)));
	return inBatches(
		(after) =>
			db
				.select({ id, activityId, personKey, nameCipher, phoneCipher })
				.from(opinionRows)
				.where(and(gt(id, after), stale))
				.orderBy(asc(id))
				.limit(most),
		async (row) => {
			const anew = opinions.personKeyWith(key, row);
			return anew ? opinions.rekey(row.activityId, row.personKey, anew) : 0;
		}
	);
}

async function rehashCodes(key: number): Promise<number> {
	const { id, no, lookupHash, lookupCipher } = opinionRows;
	return inBatches(
		(after) =>
			db
				.select({ id, no, lookupHash, lookupCipher })
				.from(opinionRows)
				.where(and(gt(id, after), not(madeWith(lookupHash, key))))
				.orderBy(asc(id))
				.limit(most),
		async (row) => {
			const same = and(eq(id, row.id), eq(lookupHash, row.lookupHash));
			const set = { lookupHash: opinions.lookupHashWith(key, row) };
			return (await db.update(opinionRows).set(set).where(same).returning({ id })).length;
		}
	);
}
