import { sql } from 'drizzle-orm';
import { check, choice, id, index, integer, json, oneOf, table, text, timestamp } from '../db/columns.ts';

/** `failed`: given up after the last try; `lapsed`: a code that was no longer worth sending. */
export const messageStates = ['waiting', 'sent', 'failed', 'lapsed'] as const;

/** Messages to people, written in the transaction of the change that causes them and sent after it. */
export const messagesOut = table(
	'messages_out',
	{
		id: id(),
		/** The resident who reads it on their page; NULL for codes and for people known by a letter only. */
		residentId: text(),
		/** The unit whose clerks are told when it cannot be sent; NULL for codes. */
		unitId: text(),
		/** Number of the opinion it is about. */
		about: text(),
		/** The phone number, encrypted; wiped once the gateway has the message. */
		phoneCipher: text(),
		/** Message key of the text, and its variables (encrypted JSON); those of a code are wiped when it is sent or over. */
		template: text().notNull(),
		factsCipher: text(),
		createdAt: timestamp().notNull(),
		state: choice(messageStates).notNull(),
		/** When it is tried next; while a process sends it, when another may take it over. */
		nextTryAt: timestamp(),
		/** Worth nothing after this instant (a code); NULL if it never lapses. */
		lapsesAt: timestamp(),
		sentAt: timestamp(),
		tries: integer().notNull().default(0),
		/** Why the last try failed, in one word; never the gateway's own text. */
		lastError: text()
	},
	(t) => [
		index('messages_out_due').on(t.nextTryAt),
		index('messages_out_created').on(t.createdAt),
		index('messages_out_resident').on(t.residentId, t.createdAt),
		index('messages_out_state').on(t.state, t.createdAt),
		oneOf('messages_out_state_word', t.state, messageStates),
		check('messages_out_waits_for_try', sql`(${t.state} = 'waiting') = (${t.nextTryAt} is not null)`),
		check('messages_out_sent_at', sql`(${t.state} = 'sent') = (${t.sentAt} is not null)`),
		check(
			'messages_out_can_be_sent',
			sql`${t.state} <> 'waiting' or (${t.phoneCipher} is not null and ${t.factsCipher} is not null)`
		)
	]
);

export const announcementKinds = ['feedback', 'extended', 'revised', 'cancelled'] as const;

/**
 * What everybody who spoke in an activity is to be told: one row in the transaction of the change, made into one message a
 * person afterwards, so that the change itself stays short.
 */
export const announcements = table(
	'announcements',
	{
		id: id(),
		kind: choice(announcementKinds).notNull(),
		activityId: text().notNull(),
		facts: json<Record<string, string | number>>().notNull(),
		at: timestamp().notNull(),
		/** When its messages were written, in the same transaction. */
		expandedAt: timestamp()
	},
	(t) => [index('announcements_due').on(t.expandedAt, t.at), oneOf('announcements_kind', t.kind, announcementKinds)]
);
