/** The commands as an administrator types them, on a database of their own. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';

const entry = fileURLToPath(new URL('../wenji.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'wenji-backup-'));
const archive = join(root, 'wenji.zip');
const passphrase = 'ein Satz, den niemand rät\n';
afterAll(() => rmSync(root, { recursive: true }));

type Answer = {
	code: number | null;
	document: Record<string, unknown> & { error?: { code: string; message: string } };
};
function wenji(dataDir: string, args: string[], input = ''): Promise<Answer> {
	return new Promise((done) => {
		const child = spawn(process.execPath, [entry, ...args, '--json'], {
			cwd: root,
			env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', DATA_DIR: join(root, dataDir) }
		});
		let said = '';
		child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
		child.on('close', (code) => done({ code, document: JSON.parse(said) as Answer['document'] }));
		child.stdin.end(input);
	});
}
const codeOf = ({ code, document }: Answer) => [code, document.error?.code];

// Each step starts a process; on a busy machine that takes its time.
test('a backup with keys is made, looked at, and opens on a new machine with the passphrase alone', async () => {
	expect(codeOf(await wenji('old', ['backup', archive]))).toEqual([1, 'backup_nothing']);
	expect(existsSync(join(root, 'old'))).toBe(false);
	await wenji('old', ['init']);
	const create = ['staff', 'create', '--account', 'gaoxing', '--name', '高行', '--unit', '区政府办公室'];
	await wenji('old', [...create, '--role', 'administrator', '--password-stdin'], 'Yunxi-2026-first\n');
	expect(codeOf(await wenji('old', ['backup']))).toEqual([1, 'backup_fileNeeded']);

	const made = await wenji('old', ['backup', archive, '--with-keys', '--passphrase-stdin'], passphrase);
	expect(made).toMatchObject({ code: 0, document: { ok: true, file: archive, withKeys: true, engine: 'sqlite' } });
	expect(made.document.sha256).toMatch(/^[0-9a-f]{64}$/);
	expect(statSync(archive).mode & 0o077).toBe(0);
	const looked = await wenji('nowhere', ['backup', 'check', archive]);
	expect(looked.document).toMatchObject({ ok: true, sha256: made.document.sha256, rows: made.document.rows });
	expect(existsSync(join(root, 'nowhere'))).toBe(false);

	const wrong = await wenji('new', ['restore', archive, '--passphrase-stdin'], 'ein anderer langer Satz\n');
	expect(codeOf(wrong)).toEqual([1, 'backup_passphraseWrong']);
	const moved = await wenji('new', ['restore', archive, '--passphrase-stdin'], passphrase);
	expect(moved).toMatchObject({ code: 0, document: { keys: 'restored', rows: made.document.rows } });
	for (const key of ['data', 'lookup', 'journal']) {
		const [before, after] = ['old', 'new'].map((dir) => join(root, dir, 'keys', `${key}.key`)) as [string, string];
		expect(readFileSync(after)).toEqual(readFileSync(before));
		expect(statSync(after).mode & 0o777).toBe(0o600);
	}
	expect((await wenji('new', ['journal', 'verify'])).document).toMatchObject({ ok: true });
	expect(codeOf(await wenji('new', ['restore', archive]))).toEqual([1, 'backup_living']);
}, 120_000);

test('of two that restore into one place at once one does, and the other is told', async () => {
	const restore = () => wenji('twice', ['restore', archive, '--passphrase-stdin'], passphrase);
	const both = (await Promise.all([restore(), restore()])).sort((a, b) => Number(a.code) - Number(b.code));
	expect(both[0]).toMatchObject({ code: 0, document: { keys: 'restored' } });
	expect(codeOf(both[1]!)).toEqual([1, expect.stringMatching(/^backup_(restoreUnderWay|living)$/)]);
	expect(both[1]!.document.error!.message).toMatch(/[一-龥]{4}/);
	expect((await wenji('twice', ['journal', 'verify'])).document).toMatchObject({ ok: true });
}, 120_000);

test('what is no archive, or none of this program, is refused in words; so is a newer database', async () => {
	const text = join(root, 'letter.zip');
	writeFileSync(text, '这不是备份');
	expect(codeOf(await wenji('fresh', ['restore', text]))).toEqual([1, 'backup_notArchive']);
	expect(codeOf(await wenji('fresh', ['restore', join(root, 'none.zip')]))).toEqual([1, 'cli_fileMissing']);
	const whole = readFileSync(archive);
	const bent = Buffer.from(whole);
	bent[whole.length >> 1]! ^= 1;
	for (const [name, bytes] of [
		['cut.zip', whole.subarray(0, whole.length >> 1)],
		['bent.zip', bent]
	] as const) {
		writeFileSync(join(root, name), bytes);
		const answer = await wenji('fresh', ['restore', join(root, name)]);
		expect(codeOf(answer)).toEqual([1, expect.stringMatching(/^backup_(cut|damaged)$/)]);
		expect(answer.document.error!.message).toMatch(/[一-龥]{4}/);
	}
	expect(existsSync(join(root, 'fresh'))).toBe(false);
	const database = new Database(join(root, 'new', 'wenji.sqlite'));
	database.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 99999999999999)`);
	database.close();
	for (const args of [
		['journal', 'verify'],
		['backup', join(root, 'more.zip')]
	]) {
		const { code, document } = await wenji('new', args);
		expect([code, document.error!.code]).toEqual([1, 'backup_databaseNewer']);
		expect(document.error!.message).toContain('没有启动');
	}
	const { document } = await wenji('new', ['doctor']);
	const checks = document.checks as { check: string; state: string; detail: string }[];
	expect(checks.find(({ check }) => check === 'database')).toMatchObject({ state: 'fail' });
	expect(checks.find(({ check }) => check === 'backup')).toMatchObject({ state: 'warn' });
}, 60_000);
