import { eq, inArray, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import * as clock from '#server/clock';
import { db, prepared, preparedFor, preparedInsert, transaction, type Slots } from '#server/db';
import { settings, units } from '../organisation/schema.ts';

const keep = prepared((at: Slots<'key' | 'value' | 'updatedAt'>) =>
	db.insert(settings).values({ key: at.key, value: at.value, updatedAt: at.updatedAt }).returning()
);
const read = prepared((at: Slots<'key'>) => db.select().from(settings).where(eq(settings.key, at.key)));
const since = prepared((at: Slots<'from'>) =>
	db
		.select({ key: settings.key })
		.from(settings)
		.where(sql`${settings.updatedAt} >= ${sql.param(at.from, settings.updatedAt)}`)
);

test('a kept query reads and writes as a plain one does, inside a transaction and outside', async () => {
	const updatedAt = new Date('2026-03-02T00:00:00.123Z');
	const row = { key: 'a', value: { words: '云汐区' }, updatedAt };
	await expect(keep(row)).rejects.toThrow('outside a transaction');
	expect(await read({ key: 'a' })).toEqual([]);
	await transaction(async () => {
		expect(await keep(row)).toEqual([row]);
		expect(await read({ key: 'a' })).toEqual([row]);
	});
	expect(await read({ key: 'a' })).toEqual([row]);
	await transaction(() => keep({ ...row, key: 'b', value: 2 }));
	expect(await read({ key: 'b' })).toEqual([{ ...row, key: 'b', value: 2 }]);
	expect(await since({ from: updatedAt })).toHaveLength(2);
	expect(await since({ from: clock.now() })).toHaveLength(0);
});

test('what is rolled back is gone, and nothing is written after the end', async () => {
	const row = { key: 'c', value: 1, updatedAt: clock.now() };
	const failed = transaction(async () => {
		await keep(row);
		throw new Error('no');
	});
	await expect(failed).rejects.toThrow('no');
	expect(await read({ key: 'c' })).toEqual([]);
	let late: (() => Promise<unknown>) | undefined;
	let end = () => {};
	const over = new Promise<void>((done) => (end = done));
	let tried: Promise<unknown> | undefined;
	await transaction(async () => {
		late = async () => over.then(() => keep(row));
		tried = late().then(
			() => 'written',
			() => 'refused'
		);
		await read({ key: 'c' });
	});
	end();
	expect(await tried).toBe('refused');
	expect(await read({ key: 'c' })).toEqual([]);
});

test('a list of any length is read by a query of its own', async () => {
	const ofKeys = preparedFor((keys) => db.select().from(settings).where(inArray(settings.key, keys)));
	const keys = Array.from({ length: 60 }, (_, at) => `list ${at}`);
	await transaction(async () => {
		for (const key of keys) await keep({ key, value: key, updatedAt: clock.now() });
	});
	for (const length of [1, 2, 2, 60]) expect(await ofKeys(keys.slice(0, length))).toHaveLength(length);
	expect(await transaction(() => ofKeys(keys.slice(0, 3)))).toHaveLength(3);
});

test('an insert is built for each way of leaving columns empty, and asks for what it must not make up itself', async () => {
	const insert = preparedInsert(units);
	const row = { name: '区民政局', kind: 'department' as const, createdAt: new Date('2026-03-02T00:00:00.123Z') };
	await transaction(async () => {
		await insert({ ...row, id: 'a' });
		await insert({ ...row, id: 'b', name: '区教育局', fullName: null, telephone: '0000-2026', sort: 3 });
		await insert({ ...row, id: 'c', name: '区城管局', fullName: '云汐区城市管理局', telephone: null, sort: 4 });
	});
	const found = await db.select().from(units).orderBy(units.id);
	expect(
		found.map(({ id, fullName, telephone, sort, createdAt }) => [id, fullName, telephone, sort, createdAt])
	).toEqual([
		['a', null, null, 0, row.createdAt],
		['b', null, '0000-2026', 3, row.createdAt],
		['c', '云汐区城市管理局', null, 4, row.createdAt]
	]);
	await expect(transaction(() => insert(row))).rejects.toThrow('no "id"');
});
