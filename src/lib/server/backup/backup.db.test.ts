/** One archive: made while others write, read into an empty database, refused wherever it is not what was written. */
import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { system } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { alone, currentEngine, dialect, isEmpty, open, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { createZip, walkZip } from '#server/zip';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';
import { emptyDatabase } from '../../../../tests/support/moving.ts';
import { at, say } from '../../../../tests/support/scenario.ts';
import { check, make, restore, type Made } from './index.ts';

const file = (name: string) => join(config.dataDir, name);
const refusal = (code: string, facts: object = {}) => ({
	codes: [code],
	facts: expect.objectContaining(facts) as object
});
const passphrase = 'ein langer Satz, den niemand rät';
let consultationId: string;
let opinionId: string;
let made: Made;

beforeAll(async () => {
	at('2026-03-01T08:00');
	await organisation.seed();
	const { office, departments } = await makeOffice();
	const [unit] = departments;
	({ id: consultationId } = await makeConsultation({ unit, publisher: office.publisher, opensOn: '2026-03-02' }));
	at('2026-03-10T10:00');
	({ id: opinionId } = await say(consultationId, { text: '一楼采光会受影响，\n补贴能不能再多一点？' }));
	const repetitions = await sayAgain(6);
	const how = { ground: '', target: '', note: '', publicText: '', decision: 'duplicate' } as const;
	const [first, ...rest] = repetitions as [string, ...string[]];
	const judged = await opinions.moderate(unit.clerk, consultationId, { ...how, opinionIds: rest, duplicateOf: first });
	expect(judged.done).toHaveLength(5);
	made = await make(file('made.zip'), passphrase);
}, 60_000);

test('while others write, the archive is one instant of the database', async () => {
	const before = (await journal.newest())!.seq;
	let writing = true;
	const writer = (async () => {
		for (let i = 0; writing; i++) {
			await transaction(() => journal.record(system, 'test.written', String(i)));
			await new Promise((resolve) => setImmediate(resolve));
		}
	})();
	const { manifest } = await make(file('serving.zip'));
	writing = false;
	await writer;
	const entries = manifest.tables.find(({ name }) => name === 'journal_entries')!.rows;
	expect(manifest.journal!.seq).toBe(entries);
	expect(entries).toBeGreaterThanOrEqual(before);
	expect((await journal.newest())!.seq).toBeGreaterThan(entries);
});

test('a file is never overwritten; what a killed backup left is taken away, one that grows is left alone', async () => {
	await expect(make(file('nowhere/x.zip'))).rejects.toMatchObject(refusal('backup_folderMissing'));
	await expect(make(made.path)).rejects.toMatchObject(refusal('backup_exists'));
	writeFileSync(file('killed.zip.partial'), 'PK');
	utimesSync(file('killed.zip.partial'), clock.now(), clock.now());
	await expect(make(file('killed.zip'))).rejects.toMatchObject(refusal('backup_underWay'));
	utimesSync(file('killed.zip.partial'), 0, 0);
	await make(file('killed.zip'));
	expect([existsSync(file('killed.zip')), existsSync(file('killed.zip.partial'))]).toEqual([true, false]);
	expect(statSync(made.path).isFile()).toBe(true);
});

test('keys go in only with a passphrase that is worth it', async () => {
	expect(made.manifest.keys.sha256).toMatch(/^[0-9a-f]{64}$/);
	const bytes = readFileSync(made.path, 'latin1');
	for (const key of ['data', 'lookup', 'journal']) {
		expect(bytes).not.toContain(readFileSync(file(`keys/${key}.key`), 'latin1').trim());
	}
	await expect(make(file('weak.zip'), 'kurz')).rejects.toMatchObject(refusal('backup_passphraseShort'));
	await expect(make(file('weak.zip'), '')).rejects.toMatchObject(refusal('backup_passphraseMissing'));
	expect(existsSync(file('weak.zip'))).toBe(false);
});

test('a file that the disk has lost or damaged is named, and the rest is put by', async () => {
	const [gone, bad] = (await storedFiles()) as [string, string];
	const content = readFileSync(attachments.pathOf(bad));
	renameSync(attachments.pathOf(gone), file('aside'));
	writeFileSync(attachments.pathOf(bad), Buffer.concat([content, Buffer.from('x')]));
	const { manifest } = await make(file('lacking.zip'));
	renameSync(file('aside'), attachments.pathOf(gone));
	writeFileSync(attachments.pathOf(bad), content);
	const lacking = [
		{ sha256: gone, why: 'missing' },
		{ sha256: bad, why: 'damaged' }
	];
	expect(manifest.files).toMatchObject({ count: made.manifest.files.count - 2, lacking });
});

test('a living database is refused in words, whatever the archive', async () => {
	await expect(restore(made.path)).rejects.toMatchObject(refusal('backup_living'));
	expect(await opinions.find(opinionId)).toBeDefined();
});

test('cut anywhere or changed in one byte, it is found before anything is written', async () => {
	await emptyDatabase();
	rmSync(attachments.filesFolder, { recursive: true });
	const whole = readFileSync(made.path);
	const bad = file('bad.zip');
	for (const length of [0, 3, 4, 100, whole.length >> 1, whole.length - 65, whole.length - 1]) {
		writeFileSync(bad, whole.subarray(0, length));
		const reason = (await check(bad).catch((thrown: unknown) => thrown)) as { codes?: string[] };
		expect([length, reason.codes?.[0]]).toEqual([length, expect.stringMatching(/backup_(cut|damaged|notArchive)/)]);
	}
	const step = Math.ceil(whole.length / 60);
	for (let place = 4; place < whole.length; place += place > whole.length - 200 ? 9 : step) {
		const bytes = Buffer.from(whole);
		bytes[place]! ^= 1;
		writeFileSync(bad, bytes);
		const reason = (await check(bad).catch((thrown: unknown) => thrown)) as { codes?: string[] };
		expect([place, reason.codes?.[0]]).toEqual([place, expect.stringMatching(/backup_(cut|damaged)/)]);
	}
	const parts = ['tables/opinions.jsonl', 'tables/staff.jsonl', 'files/', 'manifest.json', 'keys.json'];
	for (const part of parts) {
		const bytes = Buffer.from(whole);
		// The name of the part, behind the lengths; then twenty bytes of lengths and its content.
		const start = bytes.indexOf(`\0${part}`) + 1 + (part === 'files/' ? 'files/00/'.length + 64 : part.length) + 20;
		bytes[start + 6]! ^= 0xff;
		writeFileSync(bad, bytes);
		const named = { part: expect.stringContaining(part) as string };
		await expect(restore(bad)).rejects.toMatchObject(refusal('backup_damaged', named));
	}
	expect([await isEmpty(), await storedFiles()]).toEqual([true, []]);
});

test('an archive of a newer program, or one that says what is not so, leaves nothing behind', async () => {
	const newer = await altered('newer.zip', (said) => said.migrations.push('0999_later'));
	await expect(restore(newer)).rejects.toMatchObject(refusal('backup_archiveNewer', { archive: '0999_later' }));
	const other = await altered('other.zip', (said) => (said.migrations[0] = '0000_elsewhere'));
	await expect(restore(other)).rejects.toMatchObject(refusal('backup_archiveOther'));
	const future = await altered('future.zip', (said) => (said.version = 2 as 1));
	await expect(restore(future)).rejects.toMatchObject(refusal('backup_formatNewer'));
	// Found only when all rows are in: the transaction takes them back, and the files with them.
	const lying = await altered('lying.zip', (said) => said.tables.find(({ name }) => name === 'staff')!.rows++);
	await expect(restore(lying)).rejects.toMatchObject(refusal('backup_damaged', { part: 'tables/staff.jsonl' }));
	const head = await altered('head.zip', (said) => said.journal!.seq--);
	await expect(restore(head)).rejects.toMatchObject(refusal('backup_damaged'));
	expect([await isEmpty(), await storedFiles()]).toEqual([true, []]);
	expect(existsSync(`${config.databaseUrl}.restoring`)).toBe(false);
});

test('keys are put in place with the right passphrase only, and never over others', async () => {
	renameSync(file('keys'), file('keys-aside'));
	await expect(restore(made.path)).rejects.toMatchObject(refusal('backup_passphraseNeeded'));
	await expect(restore(made.path, 'nicht der richtige Satz')).rejects.toMatchObject(refusal('backup_passphraseWrong'));
	renameSync(file('keys-aside'), file('keys'));
	const key = readFileSync(file('keys/data.key'));
	writeFileSync(file('keys/data.key'), `${'ab'.repeat(32)}\n`);
	await expect(restore(made.path, passphrase)).rejects.toMatchObject(refusal('backup_keysOther'));
	writeFileSync(file('keys/data.key'), key);
	expect(await isEmpty()).toBe(true);
});

test('of two restores at once one is refused; nor does one begin during an upgrade', async () => {
	await alone(0, () => expect(restore(made.path)).rejects.toMatchObject(refusal('backup_restoreUnderWay') as object));
	const both = await Promise.allSettled([restore(made.path), restore(made.path)]);
	const [done, refused] = both.sort((a) => (a.status === 'fulfilled' ? -1 : 1));
	expect(done).toMatchObject({ value: { journalVerified: true, written: made.manifest.files.count } });
	const codes = expect.stringMatching(/backup_(restoreUnderWay|living)/) as string;
	expect(refused).toMatchObject({ reason: { codes: [codes] } });
});

test('afterwards the database goes on: the next number, the guards, the same rows', async () => {
	await open();
	const again = await make(file('again.zip'));
	expect(again.manifest.tables).toEqual(made.manifest.tables);
	expect(await journal.verify()).toMatchObject({ ok: true, head: made.manifest.journal });
	const next = await opinions.find((await say(consultationId, { text: '八点以后还能不能施工？' })).id);
	expect(next.no).toMatch(/-0008$/);
	const { raw } = currentEngine();
	await expect(raw(`update opinions set text = 'x' where id = '${opinionId}'`)).rejects.toThrow();
	await expect(raw(`delete from journal_entries where seq = 1`)).rejects.toThrow();
	await expect(raw(`update opinions set duplicate_of = 'nobody' where duplicate_of is not null`)).rejects.toThrow();
	if (dialect === 'postgres') {
		const loose = `select 1 from pg_trigger where tgenabled <> 'O' union all select 1 from pg_constraint where condeferrable`;
		expect(await raw(loose)).toEqual([]);
	}
});

/** One person, the same thing in other words. By their ids some repetitions stand before what they repeat. */
async function sayAgain(times: number): Promise<string[]> {
	const author = await makeResident();
	const consent = (await organisation.privacyNotice()).hash;
	const ids: string[] = [];
	for (let i = 0; i < times; i++) {
		const about = {
			clauseId: '',
			stance: 'suggest',
			text: `一楼采光会受影响，再说一遍（${i}）`,
			name: '周晓岚'
		} as const;
		const how = {
			submitterType: 'person',
			showName: false,
			forMinor: false,
			ageBand: '',
			minorConsent: false
		} as const;
		ids.push((await opinions.submit(author, consultationId, { ...about, ...how, consent })).id);
	}
	return ids;
}

async function storedFiles(): Promise<string[]> {
	const names = await readdir(attachments.filesFolder, { recursive: true }).catch(() => []);
	return names
		.filter((name) => /[0-9a-f]{64}$/.test(name))
		.map((name) => name.slice(-64))
		.sort();
}

/** A whole archive whose manifest says something else. */
async function altered(name: string, change: (said: Made['manifest']) => unknown): Promise<string> {
	const zip = await createZip(file(name));
	for await (const part of walkZip(made.path)) {
		if (part.name !== 'manifest.json') await zip.add(part.name, part.chunks());
	}
	const said = structuredClone(made.manifest);
	change(said);
	await zip.add('manifest.json', [JSON.stringify(said)]);
	await zip.finish();
	await zip.close();
	return file(name);
}
