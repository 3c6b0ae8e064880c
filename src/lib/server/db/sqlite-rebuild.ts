import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { ambient, type Db } from './ambient.ts';
import { quoted, type Building, type Plan, type Rebuilding } from './plan.ts';
import { fromPortable, type TableShape } from './portable.ts';
import { migrate } from './sqlite-migrations.ts';

export function isEmptySqlite(file: string): boolean {
	const connection = new Database(file, { readonly: true });
	try {
		return connection.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
	} finally {
		connection.close();
	}
}

/** Beside the place it is for, and put there when it is whole: who is killed on the way leaves no database. */
export async function rebuildSqlite<Result>(
	file: string,
	plan: Plan,
	{ fill, confirm }: Building<Result>
): Promise<Result> {
	const growing = `${file}.restoring`;
	mkdirSync(dirname(file), { recursive: true });
	removeAll(growing);
	const connection = new Database(growing);
	try {
		connection.pragma('journal_mode = MEMORY');
		connection.pragma('synchronous = OFF');
		migrate(connection, plan.first);
		const handle = drizzle(connection, { casing: 'snake_case' }) as unknown as Db;
		const inside = <Value>(work: () => Promise<Value>) =>
			ambient.run({ handle, beforeCommit: [], afterCommit: [], fixed: true }, work);
		await unguarded(connection, plan, () => inside(() => fill({ insert: insertion(connection) })));
		migrate(connection, plan.rest);
		const result = await inside(confirm);
		connection.close();
		flush(growing);
		for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
		renameSync(growing, file);
		flush(dirname(file));
		return result;
	} catch (reason) {
		connection.close();
		removeAll(growing);
		throw reason;
	}
}

async function unguarded(connection: Database.Database, { tables }: Plan, work: () => Promise<void>): Promise<void> {
	connection.pragma('foreign_keys = ON');
	connection.exec('BEGIN');
	// A repetition may stand before the opinion that it repeats: whether all point at something is asked at the commit.
	connection.pragma('defer_foreign_keys = ON');
	const guards = connection.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).all();
	for (const { name } of guards as Guard[]) connection.exec(`DROP TRIGGER ${quoted(name)}`);
	for (const { name } of [...tables].reverse()) connection.exec(`DELETE FROM ${quoted(name)}`);
	await work();
	for (const { sql } of guards as Guard[]) connection.exec(sql);
	connection.exec('COMMIT');
}

type Guard = { name: string; sql: string };

function insertion(connection: Database.Database): Rebuilding['insert'] {
	const statements = new Map<string, Database.Statement>();
	return async (table: TableShape, rows) => {
		const columns = Object.entries(table.columns);
		let statement = statements.get(table.name);
		if (!statement) {
			const names = columns.map(([name]) => quoted(name)).join(', ');
			const places = columns.map(() => '?').join(', ');
			statement = connection.prepare(`INSERT INTO ${quoted(table.name)} (${names}) VALUES (${places})`);
			statements.set(table.name, statement);
		}
		for (const row of rows) statement.run(columns.map(([name, kind]) => fromPortable(kind, row[name])));
	};
}

function flush(path: string): void {
	// Windows cannot open a folder; it has no need to.
	if (process.platform === 'win32') return;
	const handle = openSync(path, 'r');
	fsyncSync(handle);
	closeSync(handle);
}

function removeAll(file: string): void {
	for (const part of ['', '-journal', '-wal', '-shm']) rmSync(file + part, { force: true });
}
