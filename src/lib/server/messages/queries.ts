import { and, desc, isNotNull, isNull, sql } from 'drizzle-orm';
import { config } from '#server/config';
import { db } from '#server/db';
import { decrypt } from '#server/secrets';
import { messagesOut } from './schema.ts';
import { textOf, type TemplateFacts } from './words.ts';

export type SentMessage = { id: string; phone: string; text: string; createdAt: Date; sentAt: Date | null };

/** The newest messages in clear, for the demo's outbox. Production never shows them. */
export async function listRecent(most = 50): Promise<SentMessage[]> {
	if (config.mode === 'production') throw new Error('messages are not shown in production');
	const rows = await db
		.select()
		.from(messagesOut)
		.orderBy(desc(messagesOut.createdAt), desc(messagesOut.id))
		.limit(most);
	return rows.map(({ id, phoneCipher, template, factsCipher, createdAt, sentAt }) => ({
		id,
		phone: decrypt(phoneCipher),
		text: textOf(template, JSON.parse(decrypt(factsCipher)) as TemplateFacts),
		createdAt,
		sentAt
	}));
}

/** How many messages wait for their next try, and how many were given up. */
export async function countWaiting(): Promise<{ waiting: number; givenUp: number }> {
	const waiting = await db.$count(messagesOut, and(isNull(messagesOut.sentAt), isNotNull(messagesOut.nextTryAt)));
	const unsent = and(isNull(messagesOut.sentAt), isNull(messagesOut.nextTryAt));
	const givenUp = await db.$count(messagesOut, and(unsent, sql`coalesce(${messagesOut.lastError}, '') <> 'lapsed'`));
	return { waiting, givenUp };
}
