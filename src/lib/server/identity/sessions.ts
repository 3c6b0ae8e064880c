import { desc, eq } from 'drizzle-orm';
import { Refusal, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as log from '#server/log';
import {
	createSession,
	deleteSession,
	deleteSessionsOf,
	readSession,
	touchSession,
	type AccountId,
	type Level,
	type StoredSession
} from './lucia.ts';
import { needsTotp, passwordDue, type PasswordDue } from './policy.ts';
import { residentById, staffById, type StaffPerson } from './people.ts';
import { sessions } from './schema.ts';

const minute = 60_000;
/** Domain rule 58: idle end after 15 minutes for staff, 30 for residents; at the latest after 12 hours, 30 days. */
const limits = {
	staff: { idle: 15 * minute, whole: 12 * 60 * minute },
	resident: { idle: 30 * minute, whole: 30 * 24 * 60 * minute }
};
/** For the six digits after the password. */
const pendingMs = 10 * minute;
/** The last sign of life is written at most this often. */
const touchMs = minute;

export type Authenticated = {
	actor: Actor;
	/** `endsAt`: at the latest; `idleEndsAt`: if nothing more is done. */
	session: { level: Level; startedAt: Date; endsAt: Date; idleEndsAt: Date };
	/** Set while the desk opens nothing but the page on which the password is changed. */
	passwordDue: PasswordDue | null;
	/** A staff member's name; a resident's masked name or number, as shared screens may show it. */
	displayName: string;
};

/**
 * Opens a session for an account whose proof the caller has checked: signing in does, and the demo's one-tap sign-in.
 * @param pending the password was right, the second factor is still to come
 */
export function startSession(accountId: AccountId, level: Level, { pending = false } = {}): Promise<string> {
	const length = pending ? pendingMs : limitsOf(accountId).whole;
	return createSession(accountId, level, new Date(clock.now().getTime() + length));
}

/**
 * Who is behind a session id; null if it is unknown, over, still without its second factor, or its account is closed.
 * Roles are read anew each time, so that a role that was taken away is gone with the next request.
 */
export async function authenticate(sessionId: string): Promise<Authenticated | null> {
	const stored = await living(sessionId);
	const person = stored && (await personOf(stored.accountId));
	if (!stored || !person || (person.needsTotp && stored.level !== 'totp')) return null;
	await keepAlive(sessionId, stored);
	const { level, startedAt, endsAt } = stored;
	const idleEndsAt = new Date(Math.min(+endsAt, +clock.now() + limitsOf(stored.accountId).idle));
	return {
		actor: person.actor,
		displayName: person.displayName,
		passwordDue: person.passwordSetAt === undefined ? null : passwordDue(person.passwordSetAt, startedAt, config.mode),
		session: { level, startedAt, endsAt, idleEndsAt }
	};
}

/** The person of a session whose password was right and whose second factor is still to come. */
export async function pendingStaff(sessionId: string): Promise<StaffPerson | null> {
	const stored = await living(sessionId);
	if (!stored || stored.level !== 'password' || !stored.accountId.startsWith('staff:')) return null;
	const person = await staffById(stored.accountId.slice('staff:'.length));
	return person && needsTotp(person.roles) ? person : null;
}

/** The sessions of a resident that are not over, newest first: when they began and were last used. */
export async function listSessions(actor: Actor): Promise<{ startedAt: Date; lastSeenAt: Date }[]> {
	if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
	const { startedAt, lastSeenAt, accountId } = sessions;
	return db
		.select({ startedAt, lastSeenAt })
		.from(sessions)
		.where(eq(accountId, `resident:${actor.id}`))
		.orderBy(desc(startedAt));
}

/** Ends a session. Harmless if there is none. */
export async function signOut(sessionId: string): Promise<void> {
	const found = await authenticate(sessionId);
	await transaction(async () => {
		await deleteSession(sessionId);
		if (found?.actor.kind === 'staff') await journal.record(found.actor, 'staff.signedOut', found.actor.id);
	});
}

/** Ends all sessions of an account (a new password, a lost phone, an account disabled). */
export const endSessionsOf = (accountId: AccountId): Promise<void> => deleteSessionsOf(accountId);

/**
 * Name and attributes of the session cookie. It ends with the browser, as shared screens need it; `__Host-` binds it to
 * https and this host alone, and is not to be had over http.
 */
export function sessionCookie(secure: boolean) {
	const attributes = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure };
	return { name: secure ? '__Host-wenji' : 'wenji', attributes };
}

async function living(sessionId: string): Promise<StoredSession | null> {
	const stored = sessionId ? await readSession(sessionId) : null;
	if (!stored) return null;
	const now = clock.now().getTime();
	const idleEnd = stored.lastSeenAt.getTime() + limitsOf(stored.accountId).idle;
	return now < stored.endsAt.getTime() && now < idleEnd ? stored : null;
}

async function personOf(accountId: AccountId) {
	const id = accountId.slice(accountId.indexOf(':') + 1);
	if (accountId.startsWith('resident:')) {
		const resident = await residentById(id);
		return resident && { ...resident, needsTotp: false, passwordSetAt: undefined };
	}
	const person = await staffById(id);
	if (!person) return undefined;
	const { actor, name, roles, passwordSetAt } = person;
	return { actor, displayName: name, needsTotp: needsTotp(roles), passwordSetAt };
}

/** Best effort: a full disk must not keep anybody from reading. */
async function keepAlive(sessionId: string, { lastSeenAt }: StoredSession): Promise<void> {
	if (Math.abs(clock.now().getTime() - lastSeenAt.getTime()) < touchMs) return;
	try {
		await touchSession(sessionId);
	} catch (reason) {
		log.error('session.touch', reason);
	}
}

const limitsOf = (accountId: AccountId) => (accountId.startsWith('staff:') ? limits.staff : limits.resident);
