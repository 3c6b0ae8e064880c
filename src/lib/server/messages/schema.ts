import { id, index, integer, table, text, timestamp } from '../db/columns.ts';

/** Messages to people, written in the transaction of the change that causes them and sent after it. */
export const messagesOut = table(
	'messages_out',
	{
		id: id(),
		/** The phone number, encrypted. */
		phoneCipher: text().notNull(),
		/** Message key of the text, and its variables (encrypted JSON). */
		template: text().notNull(),
		factsCipher: text().notNull(),
		createdAt: timestamp().notNull(),
		/** NULL: sent, lapsed or given up. */
		nextTryAt: timestamp(),
		/** Worth nothing after this instant (a code); NULL if it never lapses. */
		lapsesAt: timestamp(),
		sentAt: timestamp(),
		tries: integer().notNull().default(0),
		/** Why the last try failed, in one word; never the gateway's own text. */
		lastError: text()
	},
	(t) => [index('messages_out_due').on(t.nextTryAt), index('messages_out_created').on(t.createdAt)]
);
