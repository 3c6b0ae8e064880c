import { expect, test } from 'vitest';
import { system } from '#server/actor';
import { transaction } from '#server/db';
import * as journal from '#server/journal';

test('a reading is kept until the next entry, and is read anew inside a transaction', async () => {
	let reads = 0;
	const read = journal.keptUntilNextEntry(async (key) => `${key} ${++reads}`);
	expect([await read('a'), await read('a'), await read('b')]).toEqual(['a 1', 'a 1', 'b 2']);
	await transaction(() => journal.record(system, 'site.changed', 'site'));
	expect([await read('a'), await read('a')]).toEqual(['a 3', 'a 3']);
	const undone = transaction(async () => {
		await journal.record(system, 'site.changed', 'site');
		expect(await read('a')).toBe('a 4');
		throw new Error('undone');
	});
	await expect(undone).rejects.toThrow('undone');
	expect(await read('a')).toBe('a 3');
});

test('what failed is not kept', async () => {
	let reads = 0;
	const read = journal.keptUntilNextEntry(async () => {
		if (++reads === 1) throw new Error('away');
		return reads;
	});
	await expect(read('a')).rejects.toThrow('away');
	expect(await read('a')).toBe(2);
});
