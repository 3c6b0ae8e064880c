/** Set-up of one database test file: an empty, migrated database of its own on the engine of the vitest project. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll } from 'vitest';

const engine = process.env.WENJI_TEST_ENGINE;
const dataDir = mkdtempSync(join(tmpdir(), 'wenji-test-'));
const name = `wenji_${randomBytes(6).toString('hex')}`;
const server = process.env.WENJI_TEST_POSTGRES;

process.env.WENJI_MODE = 'test';
process.env.DATA_DIR = dataDir;
process.env.WENJI_SQLITE_UNSAFE = '1';
process.env.LOG_LEVEL ??= 'error';
if (engine === 'postgres') {
	if (!server) throw new Error('WENJI_TEST_POSTGRES names no server: run the tests with `npm test`');
	process.env.DATABASE_URL = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
} else {
	process.env.DATABASE_URL = '';
}

beforeAll(async () => {
	if (engine === 'postgres') await onServer((sql) => sql.unsafe(`create database ${name}`));
	const { open } = await import('#server/db');
	await open();
}, 60_000);

afterAll(async () => {
	const { close } = await import('#server/db');
	await close();
	if (engine === 'postgres') await onServer((sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
	rmSync(dataDir, { recursive: true, force: true });
});

async function onServer(work: (sql: postgres.Sql) => Promise<unknown>) {
	const sql = postgres(server!, { max: 1, onnotice: () => {} });
	try {
		await work(sql);
	} finally {
		await sql.end();
	}
}
