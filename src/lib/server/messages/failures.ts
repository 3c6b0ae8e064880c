/** What could not be sent, for those who can do something about it. */
import { and, desc, eq, gt, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import { holds, NotFound, Refusal, refuseIf, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { afterCommit, db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as log from '#server/log';
import { deliver } from './delivery.ts';
import { mayNotSeeFailed } from './policy.ts';
import { messagesOut } from './schema.ts';

export type FailedMessage = Pick<
	typeof messagesOut.$inferSelect,
	'id' | 'about' | 'template' | 'createdAt' | 'nextTryAt' | 'tries' | 'lastError' | 'state'
>;

/** Messages that failed at least once and are not sent, newest first; neither number nor words are among it. */
export async function listFailed(actor: Actor, most = 200): Promise<FailedMessage[]> {
	refuseIf(mayNotSeeFailed(actor));
	const { id, about, template, createdAt, nextTryAt, tries, lastError, state } = messagesOut;
	return db
		.select({ id, about, template, createdAt, nextTryAt, tries, lastError, state })
		.from(messagesOut)
		.where(unsent(actor))
		.orderBy(desc(createdAt), desc(id))
		.limit(most);
}

/** How many were given up, of those the actor may see; 0 for everybody else. */
export async function countFailed(actor: Actor): Promise<number> {
	if (mayNotSeeFailed(actor).length > 0) return 0;
	return db.$count(messagesOut, and(unsent(actor), eq(messagesOut.state, 'failed')));
}

/** Tries once more what was given up, from the beginning of the back-off. */
export async function retry(actor: Actor, messageId: string): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotSeeFailed(actor));
		const own = and(eq(messagesOut.id, messageId), ofActor(actor));
		const [found] = await db.select().from(messagesOut).where(own);
		if (!found) throw new NotFound(`message ${messageId}`);
		const [again] = await db
			.update(messagesOut)
			.set({ state: 'waiting', nextTryAt: clock.now(), tries: 0 })
			.where(and(own, eq(messagesOut.state, 'failed'), isNotNull(messagesOut.factsCipher)))
			.returning({ id: messagesOut.id });
		if (!again) throw new Refusal('messages_notFailed');
		await journal.record(actor, 'message.retried', messageId, { template: found.template });
		afterCommit(() => deliver(messageId).then(nothing, (reason) => log.error('message.delivery', reason)));
	});
}

const unsent = (actor: Actor) =>
	and(
		ofActor(actor),
		or(eq(messagesOut.state, 'failed'), and(eq(messagesOut.state, 'waiting'), isNotNull(messagesOut.lastError))),
		// A code that is over helps nobody any more.
		or(isNull(messagesOut.lapsesAt), gt(messagesOut.lapsesAt, clock.now()))
	);

function ofActor(actor: Actor): SQL | undefined {
	const unitId = actor.kind === 'staff' ? actor.unitId : '';
	return holds(actor, 'administrator') ? undefined : eq(messagesOut.unitId, unitId);
}

const nothing = () => {};
