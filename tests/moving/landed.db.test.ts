/** What an office holds of an older program: its backups are read, its rows come through every later migration. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { check, make, open, restore } from '#server/backup';
import { config } from '#server/config';
import { currentEngine, dialect, migrationState } from '#server/db';
import * as journal from '#server/journal';
import { emptyDatabase } from '../support/moving.ts';

/** Backups of the demo district, each named for the newest migration of the program that made it. */
const folder = join(import.meta.dirname, 'landed');
const archives = readdirSync(folder).filter((name) => name.endsWith('.zip'));

const guards = async () => {
	const rows = await currentEngine().raw(
		dialect === 'sqlite'
			? "select name, sql as text from sqlite_master where type in ('trigger', 'index', 'table') and sql is not null"
			: `select tgname as name, pg_get_triggerdef(oid) as text from pg_trigger where not tgisinternal
				union all select indexname, indexdef from pg_indexes where schemaname = 'public'
				union all select conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace`
	);
	return (rows as { name: string; text: string }[]).map(({ name, text }) => `${name}: ${text}`).sort();
};

test('there is a backup of the first program', () => expect(archives).toContain('0001_guards.zip'));

for (const name of archives) {
	test(`${name}: every row and the journal come over, under the guards of today`, async () => {
		const fresh = await guards();
		const { manifest } = await check(join(folder, name));
		expect(manifest.migrations.at(-1)).toBe(basename(name, '.zip'));
		await emptyDatabase();
		// Its keys stayed where it was made: the seals of its journal cannot be proved here, and that is said.
		expect(await restore(join(folder, name))).toMatchObject({ journalVerified: false });
		await open();
		const { known, applied } = await migrationState();
		expect(applied).toBe(known);
		expect(await guards()).toEqual(fresh);
		expect(await journal.newest()).toMatchObject(manifest.journal!);

		const after = await make(join(config.dataDir, 'after.zip'));
		const now = new Map(after.manifest.tables.map((table) => [table.name, table.rows]));
		// A later program may begin to count what it did not count before.
		const kept = manifest.tables.filter(({ name }) => name !== 'counters');
		for (const table of kept) expect([table.name, now.get(table.name)]).toEqual([table.name, table.rows]);
		expect(after.manifest.files.count).toBe(manifest.files.count);
	});
}
