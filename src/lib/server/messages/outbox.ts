import { lt } from 'drizzle-orm';
import * as clock from '#server/clock';
import { afterCommit, db, transaction } from '#server/db';
import * as log from '#server/log';
import { encrypt } from '#server/secrets';
import { deliver } from './delivery.ts';
import { messagesOut } from './schema.ts';
import type { Template, TemplateFacts } from './words.ts';

export type { Template } from './words.ts';
export type OutgoingMessage = {
	/** A mainland mobile number, eleven digits. */
	phone: string;
	template: Template;
	facts: TemplateFacts;
	/** Not sent after this instant: a code that is no longer good. */
	lapsesAt?: Date;
};

/** Writes a message inside the surrounding transaction; the first try to send it follows the commit. */
export async function queue(message: OutgoingMessage): Promise<string> {
	const now = clock.now();
	const [row] = await db
		.insert(messagesOut)
		.values({
			phoneCipher: encrypt(message.phone),
			template: message.template,
			factsCipher: encrypt(JSON.stringify(message.facts)),
			createdAt: now,
			nextTryAt: now,
			lapsesAt: message.lapsesAt ?? null
		})
		.returning({ id: messagesOut.id });
	const { id } = row!;
	afterCommit(() => deliver(id).then(nothing, (reason) => log.error('message.delivery', reason, { id })));
	return id;
}

/** Deletes messages older than 30 days, with the numbers in them (个人信息保护法 Art 19). */
export async function sweep(): Promise<number> {
	const before = new Date(clock.now().getTime() - 30 * 86_400_000);
	const old = lt(messagesOut.createdAt, before);
	return (await transaction(async () => db.delete(messagesOut).where(old).returning({ id: messagesOut.id }))).length;
}

const nothing = () => {};
