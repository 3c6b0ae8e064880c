import { beforeAll, expect, test } from 'vitest';
import { system } from '#server/actor';
import { currentEngine, transaction } from '#server/db';
import * as journal from './index.ts';

beforeAll(async () => {
	for (let n = 0; n < 12; n++) await transaction(() => journal.record(system, 'test.written', `n${n}`));
});

test('the end alone is looked at, and what is wrong before it is left to the whole', async () => {
	expect(await journal.verifyEnd(5)).toMatchObject({ ok: true, entries: 5, head: { seq: 12 } });
	expect(await journal.verifyEnd(100)).toMatchObject({ ok: true, entries: 12 });
	const { raw, dialect } = currentEngine();
	if (dialect === 'postgres') await raw('alter table journal_entries disable trigger all');
	else await raw('drop trigger journal_entries_stay');
	await raw(`update journal_entries set subject_id = 'other' where seq = 3`);
	expect(await journal.verifyEnd(5)).toMatchObject({ ok: true, entries: 5 });
	expect(await journal.verify()).toMatchObject({ ok: false, firstBroken: 3 });
	await raw(`update journal_entries set subject_id = 'other' where seq = 10`);
	expect(await journal.verifyEnd(5)).toMatchObject({ ok: false, firstBroken: 10 });
});

test('entries of one transaction are written at its end, in their order; of one that failed there is none', async () => {
	const before = await journal.length();
	await transaction(async () => {
		await journal.record(system, 'test.first', 'a');
		expect(await journal.length()).toBe(before);
		await journal.recordAll(system, 'test.second', [
			{ subjectId: 'b', facts: {} },
			{ subjectId: 'c', facts: {} }
		]);
	});
	expect((await journal.listLast(3)).map(({ action }) => action)).toEqual(['test.second', 'test.second', 'test.first']);
	const failing = transaction(async () => {
		await journal.record(system, 'test.third', 'd');
		throw new Error('no');
	});
	await expect(failing).rejects.toThrow('no');
	expect(await journal.length()).toBe(before + 3);
});
