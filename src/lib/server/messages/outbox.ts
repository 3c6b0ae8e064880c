import { eq } from 'drizzle-orm';
import * as clock from '#server/clock';
import { afterCommit, createId, db } from '#server/db';
import * as log from '#server/log';
import { encrypt } from '#server/secrets';
import { deliver, sendDue } from './delivery.ts';
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
/** A message about an opinion, to a number that is encrypted already. */
export type PersonalMessage = {
	phoneCipher: string;
	residentId: string | null;
	unitId: string;
	/** Number of the opinion. */
	about: string;
	template: Template;
	facts: TemplateFacts;
};

/** Writes a message inside the surrounding transaction; the first try to send it follows the commit. */
export async function queue(message: OutgoingMessage): Promise<string> {
	const { phone, template, facts, lapsesAt } = message;
	const id = createId();
	const sealed = { phoneCipher: encrypt(phone), factsCipher: encrypt(JSON.stringify(facts)) };
	await db.insert(messagesOut).values({ id, ...sealed, template, ...waiting(), lapsesAt: lapsesAt ?? null });
	afterCommit(() => deliver(id).then(nothing, (reason) => log.error('message.delivery', reason, { id })));
	return id;
}

/** Writes any number of messages inside the surrounding transaction; they are sent after the commit, one after the other. */
export async function queueAll(messages: readonly PersonalMessage[], at = clock.now()): Promise<void> {
	for (let from = 0; from < messages.length; from += 200) {
		const rows = messages.slice(from, from + 200).map(({ facts, ...message }) => ({
			id: createId(),
			...message,
			factsCipher: encrypt(JSON.stringify(facts)),
			...waiting(),
			createdAt: at
		}));
		await db.insert(messagesOut).values(rows);
	}
	if (messages.length === 0) return;
	afterCommit(() => sendDue().then(nothing, (reason) => log.error('message.delivery', reason)));
}

/** What could not be sent for one unit is shown to another from now on. */
export async function handOver(fromUnitId: string, intoUnitId: string): Promise<void> {
	const set = { unitId: intoUnitId };
	await db.update(messagesOut).set(set).where(eq(messagesOut.unitId, fromUnitId)).returning({ id: messagesOut.id });
}

/** Deletes what was written to a resident, sent or not, inside the surrounding transaction: the account is closed. */
export async function forget(residentId: string): Promise<void> {
	await db.delete(messagesOut).where(eq(messagesOut.residentId, residentId)).returning({ id: messagesOut.id });
}

const waiting = () => ({ state: 'waiting', createdAt: clock.now(), nextTryAt: clock.now() }) as const;
const nothing = () => {};
