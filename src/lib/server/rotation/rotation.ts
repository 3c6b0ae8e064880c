import { setTimeout as pause } from 'node:timers/promises';
import { and, eq, isNull, sql, type SQLWrapper } from 'drizzle-orm';
import { Refusal, system } from '#server/actor';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { addDataKey, decrypt, encrypt, listDataKeys, sealingKey, sealMark } from '#server/secrets';
import { sealedTables, type SealedTable } from './sealed.ts';

/** `left`: texts that another key still seals; they were written while it ran. */
export type Resealed = { key: number; resealed: number; left: number };
type Row = Record<string, string | null> & { id: string };

/** Rows in one transaction: a few milliseconds, in which others wait. */
const most = 50;
const betweenMs = 5;
/** A server looks for a new key every five seconds; until then it seals with the last one. */
const passes = 3;
const passMs = 6_000;

/** Makes a new key for what is encrypted. Every process seals with it within seconds, and goes on opening what is there. */
export async function addKey(): Promise<number> {
	const key = addDataKey();
	await transaction(() => journal.record(system, 'key.added', 'data', { key }));
	return key;
}

/**
 * Seals everything with the newest key, in small transactions, while others read and write. Broken off and begun again it
 * goes on where it was. Refuses `rotation_oneKey` while there is but one.
 */
export async function reseal(pauseMs = passMs): Promise<Resealed> {
	if (listDataKeys().length < 2) throw new Refusal('rotation_oneKey');
	const key = sealingKey();
	const mark = sealMark(key);
	let resealed = 0;
	let inPass = 0;
	for (let pass = 0; pass < passes; pass++) {
		if (pass > 0) await pause(pauseMs);
		inPass = 0;
		for (const place of sealedTables) inPass += await resealTable(place, mark);
		resealed += inPass;
		if (pass > 0 && inPass === 0) break;
	}
	await transaction(() => journal.record(system, 'key.resealed', 'data', { key, texts: resealed }));
	return { key, resealed, left: inPass };
}

async function resealTable({ table, id, columns }: SealedTable, mark: string): Promise<number> {
	const stale = (column: SQLWrapper) =>
		sql`(${column} is not null and ${column} <> '' and substr(${column}, 1, ${mark.length}) <> ${mark})`;
	const wanted = sql.join(Object.values(columns).map(stale), sql` or `);
	let last = '';
	let count = 0;
	for (;;) {
		const rows = (await db
			.select({ id, ...columns })
			.from(table)
			.where(sql`${id} > ${last} and (${wanted})`)
			.orderBy(id)
			.limit(most)) as Row[];
		if (rows.length === 0) return count;
		last = rows.at(-1)!.id;
		const changes = rows.map((row) => ({ row, set: anew(row, Object.keys(columns), mark) }));
		count += await transaction(async () => {
			let changed = 0;
			for (const { row, set } of changes) {
				// Whoever changed the row meanwhile has sealed it; whoever emptied it, meant it.
				const same = Object.entries(columns).map(([property, column]) =>
					row[property] == null ? isNull(column) : eq(column, row[property])
				);
				const done = await db
					.update(table)
					.set(set)
					.where(and(eq(id, row.id), ...same))
					.returning({ id });
				if (done.length > 0) changed += Object.keys(set).length;
			}
			return changed;
		});
		await pause(betweenMs);
	}
}

function anew(row: Row, properties: readonly string[], mark: string): Record<string, string> {
	const stale = properties.filter((property) => row[property] && !row[property].startsWith(mark));
	return Object.fromEntries(stale.map((property) => [property, encrypt(decrypt(row[property]!))]));
}
