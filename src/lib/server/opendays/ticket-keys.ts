import { asc, desc } from 'drizzle-orm';
import { system } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { makeTicketKey, ticketPublicKey } from '#server/secrets';
import { toLetters } from '#lib/opendays/letters.ts';
import type { TicketKey } from '#lib/opendays/ticket.ts';
import { openDayTicketKeys } from './schema.ts';

/** The public halves of all keys, for the gates and for whoever checks a ticket. */
export function listKeys(): Promise<TicketKey[]> {
	return db
		.select({ number: openDayTicketKeys.number, publicKey: openDayTicketKeys.publicKey })
		.from(openDayTicketKeys)
		.orderBy(asc(openDayTicketKeys.number));
}

/**
 * The number of the key that signs what is new. Made when it is first asked for; where its file is gone or another one,
 * the next is made. To be asked before the transaction: it may write a file.
 */
export async function signingKey(): Promise<number> {
	const [last] = await db.select().from(openDayTicketKeys).orderBy(desc(openDayTicketKeys.number)).limit(1);
	if (last && lettersOf(last.number) === last.publicKey) return last.number;
	return putInUse((last?.number ?? 0) + 1);
}

/** Makes the next key: from now on it signs. What earlier ones have signed is still admitted. Answers with its number. */
export async function addTicketKey(): Promise<number> {
	return putInUse((await signingKey()) + 1);
}

async function putInUse(number: number): Promise<number> {
	makeTicketKey(number);
	const publicKey = lettersOf(number)!;
	await transaction(async () => {
		const made = await db
			.insert(openDayTicketKeys)
			.values({ number, publicKey, createdAt: clock.now() })
			.onConflictDoNothing()
			.returning({ number: openDayTicketKeys.number });
		if (made.length > 0) await journal.record(system, 'ticketKey.made', 'ticket', { key: number });
	});
	return number;
}

function lettersOf(number: number): string | undefined {
	const bytes = ticketPublicKey(number);
	return bytes && toLetters(bytes);
}
