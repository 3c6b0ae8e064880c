import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { ambient, type Db, type Rows } from './ambient.ts';

/** A transaction that always sees the instant of its first read (repeatable read), on a connection of its own. */
export async function readFixed<Result>(url: string, work: (rows: Rows) => Promise<Result>): Promise<Result> {
	return onOneConnection(url, 'isolation level repeatable read read only', async (inside, handle) => {
		await inside.unsafe(`set local timezone to 'UTC'`);
		const rows: Rows = (statement) => streamed(inside, statement);
		return ambient.run({ handle, beforeCommit: [], afterCommit: [], fixed: true }, () => work(rows));
	});
}

/** Few at a time: one row may be a whole published edition. */
const most = 25;

/** Without a parameter the driver would take the simple protocol, which has no cursors; its types do not know the word. */
const extended = { simple: false } as postgres.UnsafeQueryOptions;

async function* streamed(inside: postgres.TransactionSql, statement: string) {
	for await (const rows of inside.unsafe(statement, [], extended).cursor(most)) {
		for (const row of rows) yield row as Record<string, unknown>;
	}
}

/** One long transaction, with Drizzle bound to it. A connection that breaks ends it: nothing goes on beside it. */
export async function onOneConnection<Result>(
	url: string,
	mode: string,
	work: (inside: postgres.TransactionSql, handle: Db) => Promise<Result>
): Promise<Result> {
	const client = postgres(url, { max: 1, onnotice: () => {} });
	try {
		const result = await client.begin(mode, (inside) => {
			const bound = Object.assign(inside, { options: client.options }) as unknown as postgres.Sql;
			return work(inside, drizzle(bound, { casing: 'snake_case' }) as unknown as Db);
		});
		return result as Result;
	} finally {
		await client.end({ timeout: 5 });
	}
}
