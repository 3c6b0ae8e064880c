import { expect, test, describe } from 'vitest';
import { system } from '#server/actor';
import { currentEngine, transaction } from '#server/db';
import * as journal from './index.ts';

const raw = (statement: string) => currentEngine().raw(statement);
const write = (subject: string, facts: journal.Facts = {}) =>
	transaction(() => journal.record(system, 'thing.changed', subject, facts));

/** An attacker at the database gets past the trigger; the chain must still tell. */
async function tamper(statement: string) {
	const postgres = currentEngine().dialect === 'postgres';
	if (postgres) await raw('alter table journal_entries disable trigger all');
	else {
		await raw('drop trigger if exists journal_entries_stay');
		await raw('drop trigger if exists journal_entries_remain');
	}
	await raw(statement);
}

async function fresh(count = 6) {
	await tamper('delete from journal_entries');
	await raw('delete from journal_head');
	for (let i = 1; i <= count; i++) await write(`subject-${i}`, { n: i, state: 'open' });
	expect(await journal.verify()).toMatchObject({ ok: true, entries: count, firstBroken: null });
}

describe('the journal', () => {
	test('is gap-free under 64 writers at once, and whole', async () => {
		await fresh(0);
		await Promise.all(Array.from({ length: 64 }, (_, i) => write(`s${i}`)));
		expect(await journal.verify()).toMatchObject({ ok: true, entries: 64 });
	});

	test('is written with its change or not at all', async () => {
		await fresh(2);
		await expect(
			transaction(async () => {
				await journal.record(system, 'thing.changed', 'x');
				throw new Error('the work failed');
			})
		).rejects.toThrow('the work failed');
		expect(await journal.verify()).toMatchObject({ ok: true, entries: 2 });
	});

	test('refuses free text, names and long strings', async () => {
		await expect(write('x', { name: '王小明' })).rejects.toThrow(/no id, state, figure or digest/);
		await expect(write('x', { text: 'a'.repeat(81) })).rejects.toThrow(/no id/);
		await expect(journal.record(system, 'a.b', 'x')).rejects.toThrow(/outside a transaction/);
	});

	test('does not let a row be changed or deleted by the program', async () => {
		const { db } = await import('#server/db');
		const { journalEntries } = await import('./schema.ts');
		if (currentEngine().dialect === 'postgres') await raw('alter table journal_entries enable trigger all');
		else
			await raw(
				"create trigger journal_entries_stay before update on journal_entries begin select raise(abort, 'never'); end"
			);
		await write('kept');
		await expect(transaction(async () => db.update(journalEntries).set({ action: 'x' }).returning())).rejects.toThrow();
	});

	test.each([
		['a changed fact', `update journal_entries set subject_id = 'other' where seq = 3`, 3],
		['another actor', `update journal_entries set actor_kind = 'staff', actor_id = 'x' where seq = 4`, 4],
		['one deleted in the middle', 'delete from journal_entries where seq = 2', 2],
		['the last deleted', 'delete from journal_entries where seq = 6', 6],
		['another time', `update journal_entries set action = 'thing.removed' where seq = 1`, 1]
	])('finds %s', async (_, statement, first) => {
		await fresh();
		await tamper(statement);
		expect(await journal.verify()).toMatchObject({ ok: false, firstBroken: first });
	});

	test('finds two entries swapped', async () => {
		await fresh();
		await tamper('update journal_entries set seq = 100 where seq = 2');
		await raw('update journal_entries set seq = 2 where seq = 3');
		await raw('update journal_entries set seq = 3 where seq = 100');
		expect(await journal.verify()).toMatchObject({ ok: false, firstBroken: 2 });
	});

	test('finds one inserted at the end and one before the beginning', async () => {
		await fresh();
		const copy = (seq: number) =>
			`insert into journal_entries (seq, at, actor_kind, actor_id, action, subject_id, facts, prev_hash, hash)
			select ${seq}, at, actor_kind, actor_id, action, subject_id, facts, hash, 'forged' from journal_entries where seq = 6`;
		await tamper(copy(7));
		expect(await journal.verify()).toMatchObject({ ok: false, firstBroken: 7 });
		await fresh();
		await tamper(copy(0));
		expect(await journal.verify()).toMatchObject({ ok: false, firstBroken: 1 });
	});

	test('finds the last deleted and the head set back to match', async () => {
		await fresh();
		await tamper('delete from journal_entries where seq = 6');
		await raw('update journal_head set seq = 5, hash = (select hash from journal_entries where seq = 5)');
		expect(await journal.verify()).toMatchObject({ ok: false, firstBroken: 5 });
	});
});
