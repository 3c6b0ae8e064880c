/** The embedded engine: one writer that shares commits among those who wait, one read-only connection. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { ambient, runInside, type Ambient, type Db, type Engine } from './ambient.ts';
import { appliedTo, migrate } from './sqlite-migrations.ts';
import { readFixed } from './sqlite-snapshot.ts';

type Job = {
	work: () => Promise<unknown>;
	timeoutMs: number;
	resolve: (value: unknown) => void;
	reject: (reason: unknown) => void;
};
export type SqliteOptions = { synchronous?: 'FULL' | 'OFF'; batch?: number };

/** Drizzle prepares each query anew; keeping the statements gives 30 to 60 % more writes a second. */
function keepStatements(connection: Database.Database, most = 500): Database.Database {
	const kept = new Map<string, Database.Statement>();
	const prepare = connection.prepare.bind(connection);
	connection.prepare = ((source: string) => {
		const known = kept.get(source);
		if (known) {
			if (known.reader) known.raw(false);
			return known;
		}
		const statement = prepare(source);
		if (kept.size >= most) kept.delete(kept.keys().next().value as string);
		kept.set(source, statement);
		return statement;
	}) as typeof connection.prepare;
	return connection;
}

export function openSqlite(file: string, options: SqliteOptions = {}): Engine {
	mkdirSync(dirname(file), { recursive: true });
	const writer = new Database(file);
	writer.pragma('busy_timeout = 5000');
	writer.pragma('journal_mode = WAL');
	writer.pragma(`synchronous = ${options.synchronous ?? 'FULL'}`);
	const writing = drizzle(keepStatements(writer), { casing: 'snake_case' });
	writer.pragma('foreign_keys = ON');
	const connection = keepStatements(new Database(file, { readonly: true }));
	connection.pragma('busy_timeout = 5000');
	const reader = drizzle(connection, { casing: 'snake_case' }) as unknown as Db;

	const queue: Job[] = [];
	const most = options.batch ?? 64;
	let busy = false;

	/** One job in a savepoint of its own: if it fails, the others of the same commit stay. */
	async function run(job: Job): Promise<() => void> {
		writer.exec('SAVEPOINT job');
		// Late work must not slip into the next job: the handle dies with the job.
		const { proxy, revoke } = Proxy.revocable(writing, {});
		const store: Ambient = { handle: proxy as unknown as Db, beforeCommit: [], afterCommit: [] };
		try {
			const value = await runInside(store, job.work, job.timeoutMs);
			writer.exec('RELEASE job');
			return () => {
				job.resolve(value);
				for (const act of store.afterCommit) void ambient.exit(async () => act());
			};
		} catch (reason) {
			// Where the disk is full SQLite has taken back the whole transaction: nobody's work of this commit is kept.
			if (!writer.inTransaction) throw reason;
			writer.exec('ROLLBACK TO job; RELEASE job');
			return () => job.reject(reason);
		} finally {
			revoke();
		}
	}

	async function drain() {
		busy = true;
		try {
			while (queue.length) {
				const jobs = queue.splice(0, most);
				try {
					writer.exec('BEGIN IMMEDIATE');
					const answers: (() => void)[] = [];
					for (const job of jobs) answers.push(await run(job));
					writer.exec('COMMIT');
					for (const answer of answers) answer();
				} catch (reason) {
					if (writer.inTransaction) writer.exec('ROLLBACK');
					for (const job of jobs) job.reject(reason);
				}
			}
		} finally {
			busy = false;
		}
	}

	return {
		dialect: 'sqlite',
		reader,
		write: (work, timeoutMs) =>
			new Promise((resolve, reject) => {
				queue.push({ work, timeoutMs, resolve: resolve as (value: unknown) => void, reject });
				if (!busy) queueMicrotask(() => void (busy || drain()));
			}),
		raw: async (statement) => {
			const prepared = writer.prepare(statement);
			return prepared.reader ? (prepared.all() as Record<string, unknown>[]) : (prepared.run(), []);
		},
		applied: async () => appliedTo(writer),
		migrate: async (due) => migrate(writer, due),
		snapshot: (work) => readFixed(file, work),
		close: async () => {
			connection.close();
			writer.close();
		}
	};
}
