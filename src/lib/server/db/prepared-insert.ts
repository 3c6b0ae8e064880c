import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { db } from './ambient.ts';
import { prepared, type Slots } from './prepared.ts';

/**
 * Inserts into one table whose queries are built once for each way of leaving columns empty: to put together an insert of
 * fifty columns takes longer than to write its row. Every value that the program gives, its id too, has to be in the row.
 */
export function preparedInsert<Of extends PgTable>(table: Of): (row: Of['$inferInsert']) => Promise<void> {
	const known = new Map<string, (values: Record<string, unknown>) => Promise<unknown>>();
	return async (values) => {
		const row = values as Record<string, unknown>;
		const given = Object.keys(row).filter((name) => row[name] !== undefined);
		const shape = given.map((name) => (row[name] === null ? `${name}=` : name)).join();
		let insert = known.get(shape);
		if (!insert) {
			insert = build(table, row, given);
			if (known.size < most) known.set(shape, insert);
		}
		await insert(row);
	};
}

/** An opinion has some thirty shapes that occur: by channel, clause, name and consent. */
const most = 100;

function build(table: PgTable, row: Record<string, unknown>, given: readonly string[]) {
	const columns = Object.entries(getTableColumns(table));
	const made = columns.find(([name, column]) => column.defaultFn && !given.includes(name));
	// It would be made once, when the query is built, and be the same in every row.
	if (made) throw new Error(`preparedInsert: the row has no "${made[0]}"`);
	return prepared((at: Slots<string>) =>
		db
			.insert(table)
			.values(Object.fromEntries(given.map((name) => [name, row[name] === null ? sql`null` : at[name]])))
			.returning({ done: sql`1` })
	);
}
