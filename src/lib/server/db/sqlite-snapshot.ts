import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { ambient, type Db, type Rows } from './ambient.ts';

/** One read transaction on a connection of its own: in WAL mode writers go on beside it. */
export async function readFixed<Result>(file: string, work: (rows: Rows) => Promise<Result>): Promise<Result> {
	const connection = new Database(file, { readonly: true, fileMustExist: true });
	try {
		connection.pragma('busy_timeout = 5000');
		connection.exec('BEGIN');
		// BEGIN alone fixes nothing; the first read does.
		connection.prepare('SELECT count(*) FROM sqlite_master').get();
		const handle = drizzle(connection, { casing: 'snake_case' }) as unknown as Db;
		return await ambient.run({ handle, beforeCommit: [], afterCommit: [], fixed: true }, () =>
			work((statement) => streamed(connection.prepare(statement)))
		);
	} finally {
		connection.close();
	}
}

/** Rows are read where the server answers its visitors: it lets them in between. */
async function* streamed(statement: Database.Statement): AsyncGenerator<Record<string, unknown>> {
	let read = 0;
	for (const row of statement.iterate()) {
		yield row as Record<string, unknown>;
		if (++read % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
	}
}
