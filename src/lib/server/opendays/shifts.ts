/** 值守: people at the gate need no account; a link bound to the event lets them in, until it ends. */
import { asc, eq } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { createId, db, prepared, transaction, type Slots } from '#server/db';
import * as journal from '#server/journal';
import { token as newToken, tokenHash } from '#server/secrets';
import type { ShiftInput } from '../../opendays/forms.ts';
import { basis } from './basis.ts';
import { mayNotOrganise } from './policy.ts';
import { findEvent } from './queries.ts';
import { openDayShifts } from './schema.ts';
import { countMinors } from './sign-up-queries.ts';

type ShiftRow = typeof openDayShifts.$inferSelect;
/** Without what opens it. */
export type Shift = Omit<ShiftRow, 'tokenHash'>;

const longestMs = 48 * 3_600_000;
/** After its end a shift gives no list; what its devices have not sent yet is taken for so long. */
const graceMs = 24 * 3_600_000;

/** Opens a shift; `token` goes into the link, is shown once and kept nowhere. */
export async function openShift(
	actor: Actor,
	eventId: string,
	input: ShiftInput
): Promise<{ id: string; token: string }> {
	const token = newToken();
	return transaction(async () => {
		const event = await findEvent(eventId);
		refuseIf(mayNotOrganise(actor, event.unitId), { basis });
		if (!event.publishedAt) throw new Refusal('opendays_notPublished');
		if (event.closedAt) throw new Refusal('opendays_alreadyClosed');
		const long = input.endsAt.getTime() - input.startsAt.getTime();
		if (long <= 0 || long > longestMs) throw new Refusal('opendays_badShift');
		const values = { id: createId(), eventId, ...input, tokenHash: tokenHash(token) };
		await db.insert(openDayShifts).values({ ...values, createdBy: (actor as StaffActor).id, createdAt: clock.now() });
		// The gate's list names whoever holds a ticket: opening it is the approval, minors among them are counted.
		const minors = await countMinors(eventId);
		await journal.record(actor, 'gateShift.opened', values.id, { event: eventId, minors });
		return { id: values.id, token };
	});
}

/** Ends a shift before its time. */
export async function endShift(actor: Actor, shiftId: string): Promise<void> {
	await transaction(async () => {
		const [shift] = await db.select().from(openDayShifts).where(eq(openDayShifts.id, shiftId));
		if (!shift) throw new NotFound(`shift ${shiftId}`);
		refuseIf(mayNotOrganise(actor, (await findEvent(shift.eventId)).unitId), { basis });
		if (shift.endedAt) throw new Refusal('opendays_shiftOver');
		await db
			.update(openDayShifts)
			.set({ endedAt: clock.now() })
			.where(eq(openDayShifts.id, shiftId))
			.returning({ id: openDayShifts.id });
		await journal.record(actor, 'gateShift.ended', shiftId, { event: shift.eventId });
	});
}

/** The shifts of an event by their start. */
export async function listShifts(eventId: string): Promise<Shift[]> {
	const rows = await db
		.select()
		.from(openDayShifts)
		.where(eq(openDayShifts.eventId, eventId))
		.orderBy(asc(openDayShifts.startsAt), asc(openDayShifts.id));
	return rows.map(({ tokenHash: _hash, ...shift }) => shift);
}

const byToken = prepared((at: Slots<'hash'>) =>
	db.select().from(openDayShifts).where(eq(openDayShifts.tokenHash, at.hash))
);

/**
 * The shift of a link. Refuses `opendays_shiftUnknown`, `opendays_shiftNotBegun`, `opendays_shiftOver`; `sending`: what was
 * scanned during the shift is taken for another day.
 */
export async function shiftOf(token: string, sending = false): Promise<Shift> {
	const [row] = await byToken({ hash: tokenHash(token) });
	if (!row) throw new Refusal('opendays_shiftUnknown');
	const { tokenHash: _hash, ...shift } = row;
	const at = clock.now();
	if (at < shift.startsAt) throw new Refusal('opendays_shiftNotBegun');
	const end = Math.min(shift.endsAt.getTime(), shift.endedAt?.getTime() ?? Infinity);
	if (at.getTime() >= end + (sending ? graceMs : 0)) throw new Refusal('opendays_shiftOver');
	return shift;
}
