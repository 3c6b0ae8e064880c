import type { Migration } from './migrations.ts';
import type { TableShape } from './portable.ts';

export type Rebuilding = {
	/** Rows as `toPortable` gives them. */
	insert(table: TableShape, rows: readonly Record<string, unknown>[]): Promise<void>;
};
export type Building<Result> = {
	/** Inserts the rows into the tables as they were. Guards are down, and nothing is judged until it is done. */
	fill(into: Rebuilding): Promise<void>;
	/** Looks at the whole database, before anybody else can see it; its answer is the answer. A throw undoes all. */
	confirm(): Promise<Result>;
};
/** How a database is built anew: migrations, rows of these tables, the later migrations. */
export type Plan = { first: readonly Migration[]; rest: readonly Migration[]; tables: readonly TableShape[] };

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
