/** 注销账号: the number and the name go, what was said stays without them (个人信息保护法 Art 15, 47). */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { Refusal, refuseIf, system, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as messages from '#server/messages';
import { decrypt } from '#server/secrets';
import { deleteSessionsOf } from './lucia.ts';
import { phoneHashesOf } from './people.ts';
import { closeWithinMs, mayNotClose } from './policy.ts';
import { residents, smsCodes } from './schema.ts';
import { authenticate } from './sessions.ts';

const basis = '个人信息保护法第四十七条';

/**
 * Until when the session of a resident is young enough to close the account with: 15 minutes from signing in. Null if
 * the session is none of theirs.
 */
export async function mayCloseUntil(actor: Actor, sessionId: string): Promise<Date | null> {
	const found = await authenticate(sessionId);
	const own = actor.kind === 'resident' && found?.actor.kind === 'resident' && found.actor.id === actor.id;
	return own ? new Date(found.session.startedAt.getTime() + closeWithinMs) : null;
}

/**
 * Closes the account of the resident who asks: its sessions end, its number, name and messages are deleted. Opinions stay
 * as they are shown; whoever signs in with the number later is a new person. Refuses `identity_signInAgain` if they signed
 * in more than 15 minutes ago.
 */
export async function closeAccount(actor: Actor, sessionId: string): Promise<void> {
	const until = await mayCloseUntil(actor, sessionId);
	await transaction(async () => {
		refuseIf(mayNotClose(actor, until, clock.now()), { basis });
		if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
		if (!(await forget(actor.id))) return;
		await journal.record(actor, 'resident.closed', actor.id);
	});
}

/** Closes accounts that nothing is left to serve; for the timetable. Answers with how many it were. */
export async function closeUnused(residentIds: readonly string[]): Promise<number> {
	return transaction(async () => {
		let closed = 0;
		for (const id of residentIds) if (await forget(id)) closed++;
		if (closed > 0) await journal.record(system, 'resident.unusedClosed', clock.today(), { count: closed });
		return closed;
	});
}

async function forget(id: string): Promise<boolean> {
	const open = and(eq(residents.id, id), isNull(residents.closedAt));
	const [before] = await db.select({ phoneCipher: residents.phoneCipher }).from(residents).where(open);
	if (!before) return false;
	// The columns ask for a value, and the hash for one that nobody else has: none of a number is left in them.
	const [closed] = await db
		.update(residents)
		.set({ phoneCipher: '', phoneHash: `closed:${id}`, nameCipher: null, outboxKeyCipher: null, closedAt: clock.now() })
		.where(open)
		.returning({ id: residents.id });
	if (!closed) return false;
	await deleteSessionsOf(`resident:${id}`);
	const codes = inArray(smsCodes.phoneHash, phoneHashesOf(decrypt(before.phoneCipher)));
	await db.delete(smsCodes).where(codes).returning({ tries: smsCodes.tries });
	await messages.forget(id);
	return true;
}
