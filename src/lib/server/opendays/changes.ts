/** What changes after the publication: seats, time and place, or that it is called off. Never silently. */
import { and, eq, gt, inArray, lt, ne } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import type { QuotaInput, RescheduleInput } from '../../opendays/forms.ts';
import { standingStates, type ChangeKind } from '../../opendays/types.ts';
import { basis } from './basis.ts';
import { periodOf } from './events.ts';
import { mayNotChange, mayNotTime } from './policy.ts';
import { find, type SessionView } from './queries.ts';
import { end, lockedSession, settle } from './seats.ts';
import { openDayChanges, openDaySessions, openDaySignUps } from './schema.ts';
import { listParties, type SignUp } from './sign-up-queries.ts';
import { tellEach } from './telling.ts';

/** More or fewer seats: what is confirmed stays, and what comes free goes to those who wait, in the same transaction. */
export async function changeQuota(actor: Actor, sessionId: string, input: QuotaInput): Promise<SessionView> {
	const at = clock.now();
	const { quota, invitedSeats, reason } = input;
	return transaction(async () => {
		await lockedSession(sessionId);
		const session = await settle(sessionId, at);
		refuseIf(mayNotChange(actor, session, reason), { basis });
		if (invitedSeats > quota) throw new Refusal('opendays_guestsOverQuota');
		const least = { seats: session.openTaken, guests: session.guestsTaken };
		if (quota - invitedSeats < least.seats)
			throw new Refusal('opendays_quotaBelowConfirmed', { facts: { least: least.seats } });
		if (invitedSeats < least.guests)
			throw new Refusal('opendays_guestsBelowConfirmed', { facts: { least: least.guests } });
		await write(actor, session, { kind: 'quota', reason, set: { quota, invitedSeats } }, at);
		await settle(sessionId, at);
		await journal.record(actor, 'openDaySession.quotaChanged', sessionId, { from: session.quota, to: quota });
		return find(sessionId);
	});
}

/**
 * Another time or place. Seats and tickets stay; everybody is told, and whoever now has two sessions at once is told that.
 * Answers with how many have.
 */
export async function reschedule(
	actor: Actor,
	sessionId: string,
	input: RescheduleInput
): Promise<{ overlapping: number }> {
	const at = clock.now();
	const { reason, ...set } = input;
	return transaction(async () => {
		await lockedSession(sessionId);
		const before = await settle(sessionId, at);
		const codes = [...mayNotChange(actor, before, reason), ...mayNotTime(input)];
		if (input.startsAt <= at) codes.push('opendays_timePast');
		if (input.signUpClosesAt <= before.signUpOpensAt) codes.push('opendays_signUpEndsBeforeStart');
		refuseIf(codes, { basis });
		await write(actor, before, { kind: 'rescheduled', reason, set }, at);
		// Suggestions are taken for as long as was said, at least.
		const { closesAt } = periodOf({ signUpOpensAt: before.signUpOpensAt, endsAt: input.endsAt });
		if (closesAt > before.activity.closesAt) await activities.change(sessionId, { closesAt });
		await shortenOffers(sessionId, input.startsAt);
		const session = await find(sessionId);
		const standing = (await listParties(sessionId, standingStates)).map(({ signUp }) => signUp);
		const twice = await elsewhere(session, standing);
		await tellEach(session, standing, ({ residentId }) => ({
			template: twice.has(residentId ?? '') ? 'messages_sessionMovedOnto' : 'messages_sessionRescheduled'
		}));
		const facts = { from: clock.minuteOf(before.startsAt), to: clock.minuteOf(input.startsAt), told: standing.length };
		await journal.record(actor, 'openDaySession.rescheduled', sessionId, { ...facts, overlapping: twice.size });
		return { overlapping: twice.size };
	});
}

/** Calls a session off with a public reason: everybody is told, and every ticket is void. */
export async function cancelSession(actor: Actor, sessionId: string, reason: string): Promise<SessionView> {
	const at = clock.now();
	return transaction(async () => {
		const session = await lockedSession(sessionId);
		refuseIf(mayNotChange(actor, session, reason), { basis });
		await write(actor, session, { kind: 'cancelled', reason, set: {} }, at);
		await activities.markCancelled(sessionId, reason.trim());
		const standing = (await listParties(sessionId, standingStates)).map(({ signUp }) => signUp);
		for (const one of standing) await end(one, { state: 'cancelled', endedWhy: 'sessionCancelled' }, at);
		await tellEach(session, standing, () => ({
			template: 'messages_sessionCancelled',
			facts: { reason: reason.trim() }
		}));
		await journal.record(actor, 'openDaySession.cancelled', sessionId, { told: standing.length });
		return find(sessionId);
	}, 60_000);
}

type Changed = Partial<
	Pick<SessionView, 'quota' | 'invitedSeats' | 'startsAt' | 'endsAt' | 'signUpClosesAt' | 'place' | 'wayThere'>
>;

/** The change as the public reads it, and what it does. */
async function write(
	actor: Actor,
	session: SessionView,
	{ kind, reason, set }: { kind: ChangeKind; reason: string; set: Changed },
	at: Date
): Promise<void> {
	const told = (value: Changed[keyof Changed]) => (value instanceof Date ? clock.minuteOf(value) : value!);
	const named = Object.keys(set) as (keyof Changed)[];
	const differing = named.filter((name) => told(set[name]) !== told(session[name]));
	if (differing.length === 0 && kind !== 'cancelled') throw new Refusal('opendays_nothingChanged');
	const no = session.changes + 1;
	await db.insert(openDayChanges).values({
		...{ sessionId: session.id, no, kind, reason: reason.trim(), staffId: (actor as StaffActor).id, at },
		before: Object.fromEntries(differing.map((name) => [name, told(session[name])])),
		after: Object.fromEntries(differing.map((name) => [name, told(set[name])]))
	});
	await db
		.update(openDaySessions)
		.set({ ...set, changes: no })
		.where(eq(openDaySessions.id, session.id))
		.returning({ id: openDaySessions.id });
}

/** Nobody has longer to confirm than until the session begins. */
async function shortenOffers(sessionId: string, startsAt: Date): Promise<void> {
	await db
		.update(openDaySignUps)
		.set({ confirmBy: startsAt })
		.where(
			and(
				eq(openDaySignUps.sessionId, sessionId),
				eq(openDaySignUps.state, 'offered'),
				gt(openDaySignUps.confirmBy, startsAt)
			)
		)
		.returning({ id: openDaySignUps.id });
}

/** Who of these has another session at the same time. */
async function elsewhere(session: SessionView, signUps: readonly SignUp[]): Promise<Set<string>> {
	const ids = signUps.flatMap(({ residentId }) => residentId ?? []);
	if (ids.length === 0 || session.overlapAllowed) return new Set();
	const found = new Set<string>();
	for (let from = 0; from < ids.length; from += 500) {
		const rows = await db
			.select({ residentId: openDaySignUps.residentId })
			.from(openDaySignUps)
			.innerJoin(openDaySessions, eq(openDaySessions.id, openDaySignUps.sessionId))
			.where(
				and(
					...[inArray(openDaySignUps.residentId, ids.slice(from, from + 500)), ne(openDaySessions.id, session.id)],
					...[inArray(openDaySignUps.state, [...standingStates]), eq(openDaySessions.overlapAllowed, false)],
					...[lt(openDaySessions.startsAt, session.endsAt), gt(openDaySessions.endsAt, session.startsAt)]
				)
			);
		for (const { residentId } of rows) found.add(residentId!);
	}
	return found;
}
