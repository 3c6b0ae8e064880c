import { check, integer, primaryKey, table, text, timestamp } from '../db/columns.ts';
import { sql } from 'drizzle-orm';

/** What was deleted because its time was over: one row a kind and day, with how much. */
export const removals = table(
	'removals',
	{
		/** A name of `kinds`. */
		kind: text().notNull(),
		day: text().notNull(),
		count: integer().notNull(),
		lastAt: timestamp().notNull()
	},
	(t) => [primaryKey({ columns: [t.kind, t.day] }), check('removals_counted', sql`${t.count} > 0`)]
);
