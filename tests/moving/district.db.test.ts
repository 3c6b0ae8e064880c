/** The whole district moves to the other engine and comes back. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { config } from '#server/config';
import { dialect, open } from '#server/db';
import * as journal from '#server/journal';
import { load } from '../../src/demo/load/index.ts';
import { elsewhere, emptyDatabase, type Elsewhere } from '../support/moving.ts';
import { check, make, restore, type Checked } from '#server/backup';

const file = (name: string) => join(config.dataDir, name);
const passphrase = '云汐区的一句长口令，不短';
let there: Elsewhere;

beforeAll(async () => {
	writeFileSync(file('now'), new Date('2026-05-13T14:20:00+08:00').toISOString());
	await load();
	there = await elsewhere(dialect === 'sqlite' ? 'postgres' : 'sqlite', { WENJI_BACKUP_PASSPHRASE: passphrase });
}, 300_000);
afterAll(() => there.remove());

test('every row, file and journal entry is the same there, and again when it comes back', async () => {
	const before = await make(file('before.zip'), passphrase);
	// 323 said of consultations, 30 written in a survey, 66 at open days.
	expect(before.manifest.tables.find(({ name }) => name === 'opinions')!.rows).toBe(419);
	const { count, lacking } = before.manifest.files;
	expect(lacking).toEqual([]);
	expect(count).toBeGreaterThan(10);

	const moved = await there.wenji('restore', before.path);
	const same = { ...before.manifest.journal, verified: true };
	expect(moved).toMatchObject({ code: 0, document: { keys: 'restored', journal: same, files: { written: count } } });
	expect((await there.wenji('journal', 'verify')).document).toMatchObject({ ok: true });
	const away = join(there.dataDir, 'away.zip');
	expect((await there.wenji('backup', away, '--with-keys')).code).toBe(0);
	expect(comparable(await check(away))).toEqual(comparable(before));

	await emptyDatabase();
	expect(await restore(away)).toMatchObject({ keys: 'present', written: 0, journalVerified: true });
	await open();
	const after = await make(file('after.zip'));
	expect(comparable(after)).toEqual(comparable(before));
	expect(await journal.verify()).toMatchObject({ ok: true, head: before.manifest.journal });
	expect(existsSync(`${config.databaseUrl}.restoring`)).toBe(false);
}, 120_000);

test('a backup that is killed leaves no file of its name', async () => {
	const killed = file('killed.zip');
	const child = there.begin('backup', killed);
	const ended = new Promise((resolve) => child.once('exit', resolve));
	await vi.waitUntil(() => existsSync(`${killed}.partial`) || child.exitCode !== null, {
		timeout: 20_000,
		interval: 1
	});
	child.kill('SIGKILL');
	await ended;
	// On a machine so quick that it was done before: then it is whole.
	if (existsSync(killed)) await check(killed);
	else expect(existsSync(`${killed}.partial`)).toBe(true);
}, 30_000);

/** Digests of the rows in order: the same bytes, whichever engine they were read from. */
function comparable({ manifest }: Pick<Checked, 'manifest'>) {
	const { tables, files, migrations, journal: head, keys } = manifest;
	return { tables, files, migrations, head, marks: keys.marks };
}
