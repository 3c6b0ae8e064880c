/** A start whose tables are older, broken on the way, or newer than the program. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { system } from '#server/actor';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { close, currentEngine, migrationState, transaction } from '#server/db';
import * as journal from '#server/journal';
import { emptyDatabase } from '../../../../tests/support/moving.ts';
import { listKept } from './folder.ts';
import { check, DatabaseRefused, open, restore } from './index.ts';

const programs = vi.hoisted(() => ({ root: '' }));
vi.mock('../db/migrations-root.ts', async (original) => {
	const real: { migrationsRoot(): string } = await original();
	return { migrationsRoot: () => programs.root || real.migrationsRoot() };
});

const folder = mkdtempSync(join(tmpdir(), 'wenji-programs-'));
let head: journal.Entry | undefined;

/** A program with one migration more than the last one, for both engines. */
function laterProgram(name: string, statements: string, changes = (_snapshot: Snapshot) => {}): string {
	const root = join(folder, name);
	const from = programs.root || join(import.meta.dirname, '../../../../drizzle');
	for (const engine of ['sqlite', 'postgres']) {
		cpSync(join(from, engine), join(root, engine), { recursive: true });
		const file = join(root, engine, 'meta', '_journal.json');
		const list = JSON.parse(readFileSync(file, 'utf8')) as { entries: { idx: number; when: number; tag: string }[] };
		const last = list.entries.at(-1)!;
		const [idx, number] = [last.idx + 1, (at: number) => String(at).padStart(4, '0')];
		list.entries.push({ ...last, idx, when: last.when + 1000, tag: `${number(idx)}_${name}` });
		writeFileSync(file, JSON.stringify(list));
		writeFileSync(join(root, engine, `${number(idx)}_${name}.sql`), statements);
		const meta = (at: number) => join(root, engine, 'meta', `${number(at)}_snapshot.json`);
		const snapshot = JSON.parse(readFileSync(meta(idx - 1), 'utf8')) as Snapshot;
		if (engine === 'postgres') changes(snapshot);
		writeFileSync(meta(idx), JSON.stringify(snapshot));
	}
	return root;
}
type Snapshot = { tables: Record<string, { columns: Record<string, object> }> };

beforeAll(async () => {
	clock.standAt(new Date('2026-03-02T09:00:00+08:00'));
	await transaction(() => journal.record(system, 'test.written', 'before'));
	head = await journal.newest();
});
afterAll(() => rmSync(folder, { recursive: true }));

const refusalOf = (work: Promise<unknown>) => work.then(() => undefined).catch((reason: unknown) => reason);

test('tables change only after all is put by, and the archive of then is read by the program of now', async () => {
	const { known } = await migrationState();
	await close();
	programs.root = laterProgram('units_get_a_code', 'alter table units add column code text', ({ tables }) => {
		tables['public.units']!.columns.code = { name: 'code', type: 'text', primaryKey: false };
	});
	await open();
	expect(await migrationState()).toEqual({ known: known + 1, applied: known + 1 });
	const [kept, ...more] = await listKept();
	expect([kept!.kind, more]).toEqual(['upgrade', []]);
	expect(kept!.name).toMatch(new RegExp(`^upgrade-20260302T090000-m${known}-v[\\d.]+\\.zip$`));
	expect((await check(kept!.path)).manifest).toMatchObject({ journal: { seq: head!.seq, hash: head!.hash } });

	await emptyDatabase();
	await restore(kept!.path);
	await open();
	expect(await migrationState()).toEqual({ known: known + 1, applied: known + 1 });
	expect(await currentEngine().raw('select code from units')).toEqual([]);
	expect(await journal.verify()).toMatchObject({ ok: true, entries: head!.seq });
	// Nothing was due this time.
	expect(await listKept()).toHaveLength(1);
});

test('a migration that fails half-way leaves the old state, and says where the backup lies', async () => {
	const before = await migrationState();
	const good = programs.root;
	await close();
	clock.standAt(new Date('2026-03-03T09:00:00+08:00'));
	const half = 'alter table units add column half text;--> statement-breakpoint\nalter table nowhere add column x text';
	programs.root = laterProgram('breaks', half);
	for (let start = 0; start < 2; start++) {
		const reason = (await refusalOf(open())) as DatabaseRefused;
		expect(reason).toBeInstanceOf(DatabaseRefused);
		expect(reason.codes).toEqual(['backup_migrationFailed']);
		const [, path] = (await listKept()).map((one) => one.path);
		expect(reason.message).toContain(path);
		expect(reason.message).toMatch(/撤回[\s\S]*taken back/);
		expect((await check(path!)).manifest.migrations).toHaveLength(before.applied);
	}
	// The second start over the same failure made no second backup of the same.
	expect(await listKept()).toHaveLength(2);
	programs.root = good;
	await open();
	expect(await migrationState()).toEqual(before);
	await expect(currentEngine().raw('select half from units')).rejects.toThrow();
	expect(await journal.verify()).toMatchObject({ ok: true, entries: head!.seq });
});

test('without a backup there is no upgrade', async () => {
	const before = await migrationState();
	const good = programs.root;
	await close();
	clock.standAt(new Date('2026-03-04T09:00:00+08:00'));
	programs.root = laterProgram('late', 'alter table units add column late text');
	rmSync(config.backupDir, { recursive: true });
	writeFileSync(config.backupDir, 'no folder');
	expect(await refusalOf(open())).toMatchObject({ codes: ['backup_beforeUpgradeFailed'] });
	rmSync(config.backupDir);
	programs.root = good;
	await open();
	expect(await migrationState()).toEqual(before);
});

test('a program that is older than the tables refuses in words, and so does one of another kind', async () => {
	const { known } = await migrationState();
	await close();
	const newer = programs.root;
	programs.root = '';
	const older = (await refusalOf(open())) as DatabaseRefused;
	expect(older).toMatchObject({ codes: ['backup_databaseNewer'], facts: { applied: known, known: known - 1 } });
	expect(older.message).toMatch(/更新版本[\s\S]*newer version/);
	programs.root = join(folder, 'other');
	for (const engine of ['sqlite', 'postgres']) {
		cpSync(join(newer, engine), join(programs.root, engine), { recursive: true });
		const file = join(programs.root, engine, 'meta', '_journal.json');
		writeFileSync(file, readFileSync(file, 'utf8').replace(/"when":\s*\d/, '"when":9'));
	}
	expect(await refusalOf(open())).toMatchObject({ codes: ['backup_databaseOther'] });
	programs.root = newer;
	await open();
	expect(await journal.newest()).toEqual(head);
});

test('seven backups from before upgrades stay', async () => {
	await close();
	mkdirSync(config.backupDir, { recursive: true });
	for (let day = 1; day <= 8; day++) {
		writeFileSync(join(config.backupDir, `upgrade-2025010${day}T000000-m1-v0.1.0.zip`), 'old');
	}
	programs.root = laterProgram('one_more', 'alter table units add column one_more text', ({ tables }) => {
		tables['public.units']!.columns.one_more = { name: 'one_more', type: 'text', primaryKey: false };
	});
	await open();
	const names = (await listKept()).map(({ path }) => basename(path));
	expect(names).toHaveLength(7);
	expect([names[0]!.slice(8, 16), names.at(-1)!.slice(8, 16)]).toEqual(['20250103', '20260304']);
});
