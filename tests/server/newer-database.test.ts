/** The built server on a database that a newer version has changed. Needs `npm run build`. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'wenji-newer-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function run(script: string, ...args: string[]) {
	const own = { DATA_DIR: dataDir, DATABASE_URL: '', ORIGIN: 'http://localhost:3999', WENJI_MODE: 'production' };
	const env = { ...process.env, WENJI_NOW: '', WENJI_TEST_ENGINE: '', LOG_LEVEL: 'warn', PORT: '0', ...own };
	return new Promise<{ code: number | null; said: string }>((done) => {
		const child = spawn(process.execPath, [join(root, script), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
		let said = '';
		child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
		child.on('close', (code) => done({ code, said }));
	});
}

test('it ends with words in both languages, and leaves the database alone', async () => {
	expect((await run('src/cli/wenji.ts', 'init')).code).toBe(0);
	const database = new Database(join(dataDir, 'wenji.sqlite'));
	database.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 99999999999999)`);
	database.close();
	const { code, said } = await run('build/server.js');
	expect(code).toBe(1);
	expect(said).toMatch(/数据库是更新版本的问计升级过的[\s\S]*A newer version of Wenji has upgraded this database/);
	expect(said).not.toMatch(/\bat .*\.js:\d+/);
}, 60_000);
