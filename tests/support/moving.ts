/** Databases to move into: the test's own one, emptied, and one of the other engine for the `wenji` command. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { config } from '#server/config';
import { close, dialect } from '#server/db';

const cli = resolve(import.meta.dirname, '../../src/cli/wenji.ts');

/** Closes the configured database and leaves it as a new one is. */
export async function emptyDatabase(): Promise<void> {
	await close();
	if (dialect === 'sqlite') {
		for (const part of ['', '-wal', '-shm']) rmSync(config.databaseUrl + part, { force: true });
	} else {
		await statements(config.databaseUrl, 'drop schema public, drizzle cascade', 'create schema public');
	}
}

export type Elsewhere = {
	dataDir: string;
	/** Runs `wenji … --json` there; answers with its document and exit code. */
	wenji(...args: string[]): Promise<{ code: number; document: Record<string, unknown> }>;
	/** Begins it, and leaves the process to the test. */
	begin(...args: string[]): ChildProcess;
	remove(): Promise<void>;
};

/** A data folder and an empty database of the other engine, or of the same. */
export async function elsewhere(other: 'sqlite' | 'postgres', more: Record<string, string> = {}): Promise<Elsewhere> {
	const dataDir = mkdtempSync(join(tmpdir(), 'wenji-moved-'));
	const server = process.env.WENJI_TEST_POSTGRES!;
	const name = `wenji_${randomBytes(6).toString('hex')}`;
	if (other === 'postgres') await statements(server, `create database ${name}`);
	const url = other === 'postgres' ? Object.assign(new URL(server), { pathname: `/${name}` }).toString() : '';
	const env = { ...process.env, ...more, WENJI_MODE: 'test', DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: 'error' };
	const wenji = (...args: string[]) =>
		new Promise<{ code: number; document: Record<string, unknown> }>((done, fail) => {
			const child = spawn(process.execPath, [cli, ...args, '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
			let said = '';
			child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
			child.on('error', fail);
			child.on('close', (code) => done({ code: code ?? -1, document: JSON.parse(said) as Record<string, unknown> }));
		});
	const begin = (...args: string[]) => spawn(process.execPath, [cli, ...args], { env, stdio: 'ignore' });
	const remove = async () => {
		if (url) await statements(server, `drop database if exists ${name} with (force)`);
		rmSync(dataDir, { recursive: true, force: true });
	};
	return { dataDir, wenji, begin, remove };
}

async function statements(url: string, ...list: string[]): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		for (const statement of list) await sql.unsafe(statement);
	} finally {
		await sql.end();
	}
}
