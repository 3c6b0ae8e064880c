import { integer, table, text } from './columns.ts';

/** Gap-free numbers by key; the row is the lock. Taken with `nextNumber`. */
export const counters = table('counters', {
	key: text().primaryKey(),
	n: integer().notNull()
});
