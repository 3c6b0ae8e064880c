/** A test message to one's own telephone: the way out is tried, and what the gateway answered is told in words. */
import { and, eq, gt } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { mobileOf } from '#lib/identity/phone.ts';
import { deliver } from './delivery.ts';
import { queue } from './outbox.ts';
import { mayNotTryGateway } from './policy.ts';
import { messagesOut } from './schema.ts';

const template = 'messages_test';
/** In an hour, by all administrators together: each one costs money. */
const mostAnHour = 5;
const minute = 60_000;

/** `reason`: one word of why it did not go out (`refused`, `timeout`…); it is then among the failed ones of the desk. */
export type Trial = { id: string; sent: boolean; reason: string | null };

/** Administrators only. The number is kept like any other, encrypted, and goes once the gateway has the message. */
export async function sendTest(actor: Actor, to: { phone: string; site: string }): Promise<Trial> {
	refuseIf(mayNotTryGateway(actor));
	const phone = mobileOf(to.phone);
	if (!phone) throw new Refusal('messages_badNumber');
	const now = clock.now();
	const id = await transaction(async () => {
		const lately = and(
			eq(messagesOut.template, template),
			gt(messagesOut.createdAt, new Date(now.getTime() - 60 * minute))
		);
		if ((await db.$count(messagesOut, lately)) >= mostAnHour) {
			throw new Refusal('messages_testTooMany', { facts: { most: mostAnHour } });
		}
		const facts = { site: to.site, time: clock.minuteOf(now).slice(-5) };
		// A test that comes much later than it was asked for tells nothing.
		const made = await queue({ phone, template, facts, lapsesAt: new Date(now.getTime() + 30 * minute) });
		const { unitId } = actor as StaffActor;
		await db.update(messagesOut).set({ unitId }).where(eq(messagesOut.id, made)).returning({ id: messagesOut.id });
		await journal.record(actor, 'message.tested', made);
		return made;
	});
	const sent = await deliver(id);
	const [row] = await db.select({ reason: messagesOut.lastError }).from(messagesOut).where(eq(messagesOut.id, id));
	return { id, sent, reason: sent ? null : (row?.reason ?? 'error') };
}
