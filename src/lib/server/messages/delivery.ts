import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as log from '#server/log';
import { decrypt } from '#server/secrets';
import * as sms from '#server/sms';
import { messagesOut } from './schema.ts';
import { secret, textOf, type TemplateFacts } from './words.ts';

/** Minutes until the next try after the 1st, 2nd… failure; after the last one the message is given up. */
const backOff = [1, 5, 30, 120, 720];
/** While one process sends, the others leave the message alone for this long; then they take it that the sender died. */
const leaseMs = 60_000;
/** Calls to the gateway at a time. */
const lanes = 8;

type Row = typeof messagesOut.$inferSelect;

const underWay = new Map<string, Promise<boolean>>();

/**
 * Tries to send one message if it is due. True once it is sent. Asked again while a try is under way, it waits for that
 * one: the caller of a change can learn whether its message went out.
 */
export function deliver(id: string): Promise<boolean> {
	const running = underWay.get(id);
	if (running) return running;
	const started = attempt(id).finally(() => underWay.delete(id));
	underWay.set(id, started);
	return started;
}

/** Tries the messages that are due, oldest first. For the timetable. */
export async function sendDue(most = 2000): Promise<{ sent: number; failed: number }> {
	await wipeLapsed();
	const due = await db
		.select({ id: messagesOut.id })
		.from(messagesOut)
		.where(lte(messagesOut.nextTryAt, clock.now()))
		.orderBy(asc(messagesOut.nextTryAt), asc(messagesOut.id))
		.limit(most);
	let sent = 0;
	for (let at = 0; at < due.length; at += lanes) {
		const tried = await Promise.all(due.slice(at, at + lanes).map(({ id }) => deliver(id)));
		sent += tried.filter(Boolean).length;
	}
	return { sent, failed: due.length - sent };
}

async function attempt(id: string): Promise<boolean> {
	const row = await claim(id);
	if (!row) return wasSent(id);
	try {
		const facts = JSON.parse(decrypt(row.factsCipher!)) as TemplateFacts;
		await sms.send(decrypt(row.phoneCipher!), textOf(row.template, facts), row.id);
	} catch (reason) {
		const cause = reason instanceof sms.SmsFailure ? reason.reason : 'error';
		await failed(row, cause);
		log.warn('message.failed', { id, cause, tries: row.tries });
		return false;
	}
	const done = {
		state: 'sent',
		sentAt: clock.now(),
		nextTryAt: null,
		lastError: null,
		...spent(row.template)
	} as const;
	await transaction(async () => db.update(messagesOut).set(done).where(eq(messagesOut.id, id)).returning());
	return true;
}

/** What is no longer needed once the gateway has a message. Without a gateway the outbox is the telephone (demo, tests). */
function spent(template: string): Partial<Row> {
	if (sms.gatewayState() === 'outbox') return {};
	return secret.includes(template) ? { phoneCipher: null, factsCipher: null } : { phoneCipher: null };
}

/**
 * Takes the message for this process: of two that see it due, the condition on `tries` lets one through, on both engines.
 * If this process dies, the message is due again when the lease ends; its id tells the gateway that it is the same one.
 */
async function claim(id: string): Promise<Row | undefined> {
	const now = clock.now();
	const [row] = await db.select().from(messagesOut).where(eq(messagesOut.id, id));
	if (!row?.nextTryAt || row.nextTryAt > now) return undefined;
	const due = and(eq(messagesOut.id, id), eq(messagesOut.tries, row.tries), lte(messagesOut.nextTryAt, now));
	const lapsed = row.lapsesAt !== null && row.lapsesAt <= now;
	const set = lapsed
		? ({ state: 'lapsed', nextTryAt: null, lastError: 'lapsed', phoneCipher: null, factsCipher: null } as const)
		: { nextTryAt: new Date(now.getTime() + leaseMs), tries: row.tries + 1 };
	const [taken] = await transaction(async () => db.update(messagesOut).set(set).where(due).returning());
	return lapsed ? undefined : taken;
}

async function failed(row: Row, cause: string): Promise<void> {
	const minutes = backOff[row.tries - 1];
	const set =
		minutes === undefined
			? ({ state: 'failed', nextTryAt: null, lastError: cause } as const)
			: { nextTryAt: new Date(clock.now().getTime() + minutes * 60_000), lastError: cause };
	// Whoever took it over after our lease knows better.
	const own = and(eq(messagesOut.id, row.id), eq(messagesOut.tries, row.tries), eq(messagesOut.state, 'waiting'));
	await transaction(async () => db.update(messagesOut).set(set).where(own).returning());
}

/** A code that is over is not kept, sent or not. */
async function wipeLapsed(): Promise<void> {
	if (sms.gatewayState() === 'outbox') return;
	const over = and(
		lte(messagesOut.lapsesAt, clock.now()),
		isNotNull(messagesOut.factsCipher),
		inArray(messagesOut.state, ['sent', 'failed', 'lapsed'])
	);
	const [one] = await db.select({ id: messagesOut.id }).from(messagesOut).where(over).limit(1);
	if (!one) return;
	await transaction(async () =>
		db.update(messagesOut).set({ phoneCipher: null, factsCipher: null }).where(over).returning({ id: messagesOut.id })
	);
}

async function wasSent(id: string): Promise<boolean> {
	const [row] = await db.select({ sentAt: messagesOut.sentAt }).from(messagesOut).where(eq(messagesOut.id, id));
	return row?.sentAt != null;
}
