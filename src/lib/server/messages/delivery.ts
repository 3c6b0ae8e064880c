import { and, asc, eq, isNull, lte, or } from 'drizzle-orm';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as log from '#server/log';
import { decrypt } from '#server/secrets';
import * as sms from '#server/sms';
import { messagesOut } from './schema.ts';
import { textOf, type TemplateFacts } from './words.ts';

/** Minutes until the next try after the 1st, 2nd… failure; after the last one the message is given up. */
const backOff = [1, 5, 30, 120, 360];
/** While one process sends, the others leave the message alone for this long. */
const leaseMs = 60_000;

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

/** Tries every message that is due, oldest first, one after the other. For the timetable. */
export async function sendDue(most = 100): Promise<{ sent: number; failed: number }> {
	const due = await db
		.select({ id: messagesOut.id })
		.from(messagesOut)
		.where(and(isNull(messagesOut.sentAt), lte(messagesOut.nextTryAt, clock.now())))
		.orderBy(asc(messagesOut.nextTryAt), asc(messagesOut.id))
		.limit(most);
	let sent = 0;
	for (const { id } of due) if (await deliver(id)) sent++;
	return { sent, failed: due.length - sent };
}

async function attempt(id: string): Promise<boolean> {
	const row = await claim(id);
	if (!row) return wasSent(id);
	try {
		const facts = JSON.parse(decrypt(row.factsCipher)) as TemplateFacts;
		await sms.send(decrypt(row.phoneCipher), textOf(row.template, facts), row.id);
	} catch (reason) {
		const cause = reason instanceof sms.SmsFailure ? reason.reason : 'error';
		await failed(row, cause);
		log.warn('message.failed', { id, cause, tries: row.tries });
		return false;
	}
	const done = { sentAt: clock.now(), nextTryAt: null, lastError: null };
	await transaction(async () => db.update(messagesOut).set(done).where(eq(messagesOut.id, id)).returning());
	return true;
}

/** Takes the message for this process: of two that see it due, the condition on `tries` lets one through. */
async function claim(id: string): Promise<Row | undefined> {
	const now = clock.now();
	const [row] = await db.select().from(messagesOut).where(eq(messagesOut.id, id));
	if (!row || row.sentAt || !row.nextTryAt || row.nextTryAt > now) return undefined;
	const same = and(eq(messagesOut.id, id), isNull(messagesOut.sentAt), eq(messagesOut.tries, row.tries));
	const due = and(same, or(isNull(messagesOut.nextTryAt), lte(messagesOut.nextTryAt, now)));
	const lapsed = row.lapsesAt !== null && row.lapsesAt <= now;
	const set = lapsed
		? { nextTryAt: null, lastError: 'lapsed' }
		: { nextTryAt: new Date(now.getTime() + leaseMs), tries: row.tries + 1 };
	const [taken] = await transaction(async () => db.update(messagesOut).set(set).where(due).returning());
	return lapsed ? undefined : taken;
}

async function failed(row: Row, cause: string): Promise<void> {
	const minutes = backOff[row.tries - 1];
	const nextTryAt = minutes === undefined ? null : new Date(clock.now().getTime() + minutes * 60_000);
	const set = { nextTryAt, lastError: cause };
	await transaction(async () => db.update(messagesOut).set(set).where(eq(messagesOut.id, row.id)).returning());
}

async function wasSent(id: string): Promise<boolean> {
	const [row] = await db.select({ sentAt: messagesOut.sentAt }).from(messagesOut).where(eq(messagesOut.id, id));
	return row?.sentAt != null;
}
