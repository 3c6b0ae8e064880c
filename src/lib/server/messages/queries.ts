import { asc, desc, eq, isNull } from 'drizzle-orm';
import { Refusal, type Actor } from '#server/actor';
import { config } from '#server/config';
import { db } from '#server/db';
import { decrypt } from '#server/secrets';
import { announcements, messagesOut } from './schema.ts';
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
		phone: phoneCipher ? decrypt(phoneCipher) : '',
		text: clearText(template, factsCipher),
		createdAt,
		sentAt
	}));
}

export type OwnMessage = {
	id: string;
	text: string;
	/** Number of the opinion it is about. */
	about: string;
	createdAt: Date;
	/** Whether it has gone out; what has not is to be read here all the same. */
	sent: boolean;
};

/** What was written to a resident about their opinions, newest first, in the language they read. */
export async function listOwn(actor: Actor, locale: 'zh-CN' | 'en', most = 50): Promise<OwnMessage[]> {
	if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
	const rows = await db
		.select()
		.from(messagesOut)
		.where(eq(messagesOut.residentId, actor.id))
		.orderBy(desc(messagesOut.createdAt), desc(messagesOut.id))
		.limit(most);
	return rows.map(({ id, template, factsCipher, about, createdAt, sentAt }) => ({
		id,
		text: clearText(template, factsCipher, locale),
		about: about ?? '',
		createdAt,
		sent: sentAt !== null
	}));
}

/** How many messages wait for their next try, and how many were given up. */
export async function countWaiting(): Promise<{ waiting: number; givenUp: number }> {
	const waiting = await db.$count(messagesOut, eq(messagesOut.state, 'waiting'));
	const givenUp = await db.$count(messagesOut, eq(messagesOut.state, 'failed'));
	return { waiting, givenUp };
}

/** Since when the longest unsent message, and the longest announcement without its messages, wait; null where none does. */
export async function waitingSince(): Promise<{ message: Date | null; announcement: Date | null }> {
	const [message] = await db
		.select({ at: messagesOut.createdAt })
		.from(messagesOut)
		.where(eq(messagesOut.state, 'waiting'))
		.orderBy(asc(messagesOut.createdAt))
		.limit(1);
	const [announcement] = await db
		.select({ at: announcements.at })
		.from(announcements)
		.where(isNull(announcements.expandedAt))
		.orderBy(asc(announcements.at))
		.limit(1);
	return { message: message?.at ?? null, announcement: announcement?.at ?? null };
}

const clearText = (template: string, factsCipher: string | null, locale: 'zh-CN' | 'en' = 'zh-CN') =>
	factsCipher ? textOf(template, JSON.parse(decrypt(factsCipher)) as TemplateFacts, locale) : '';
