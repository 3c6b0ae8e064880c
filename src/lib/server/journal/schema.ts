import { check, integer, json, oneOf, table, text, timestamp, uniqueIndex } from '../db/columns.ts';
import { sql } from 'drizzle-orm';

export const actorKinds = ['staff', 'resident', 'anonymous', 'system'] as const;

/** One row a change, chained by hash. Never updated, never deleted (a trigger holds that). */
export const journalEntries = table(
	'journal_entries',
	{
		seq: integer().primaryKey(),
		at: timestamp().notNull(),
		actorKind: text().notNull(),
		actorId: text(),
		action: text().notNull(),
		subjectId: text().notNull(),
		facts: json<Record<string, unknown>>().notNull(),
		prevHash: text().notNull(),
		hash: text().notNull()
	},
	(t) => [uniqueIndex('journal_entries_hash').on(t.hash), oneOf('journal_entries_actor_kind', t.actorKind, actorKinds)]
);

/** The number and hash of the last entry, sealed with this installation's key: a shortened journal is found. */
export const journalHead = table(
	'journal_head',
	{
		id: integer().primaryKey(),
		seq: integer().notNull(),
		hash: text().notNull(),
		seal: text().notNull()
	},
	(t) => [check('journal_head_one_row', sql`${t.id} = 1`)]
);
