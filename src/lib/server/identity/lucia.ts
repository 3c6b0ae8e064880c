/**
 * Sessions through lucia's Adapter: the only file that knows lucia (docs/decisions/0001). Two things are not left to it:
 * the table holds hashes of the ids, so whoever reads it can open nothing; and lucia reads the machine's clock, so it is
 * shown no end at all: when a session ends is decided in sessions.ts, by our own clock.
 */
import { eq } from 'drizzle-orm';
import { Lucia, type Adapter, type DatabaseSession } from 'lucia';
import * as clock from '#server/clock';
import { db, prepared, transaction, type Slots } from '#server/db';
import { token, tokenHash } from '#server/secrets';
import { sessions } from './schema.ts';

/** `staff:<id>` or `resident:<id>`. */
export type AccountId = `staff:${string}` | `resident:${string}`;
export type Level = (typeof sessions.$inferSelect)['level'];
type Attributes = { level: Level; startedAt: Date; lastSeenAt: Date; endsAt: Date };
export type StoredSession = Attributes & { accountId: AccountId };

declare module 'lucia' {
	interface Register {
		Lucia: typeof lucia;
		UserId: AccountId;
		DatabaseSessionAttributes: Attributes;
	}
}

const never = new Date(8.64e15);

function asLucia(id: string, row: typeof sessions.$inferSelect): DatabaseSession {
	const { accountId, level, startedAt, lastSeenAt, endsAt } = row;
	const attributes = { level, startedAt, lastSeenAt, endsAt };
	return { id, userId: accountId as AccountId, expiresAt: never, attributes };
}

const byHash = prepared((at: Slots<'idHash'>) => db.select().from(sessions).where(eq(sessions.idHash, at.idHash)));

const adapter: Adapter = {
	getSessionAndUser: async (id) => {
		const [row] = await byHash({ idHash: tokenHash(id) });
		if (!row) return [null, null];
		// The id that was asked for goes back: the stored one is a hash.
		return [asLucia(id, row), { id: row.accountId as AccountId, attributes: {} }];
	},
	getUserSessions: async (accountId) => {
		const rows = await db.select().from(sessions).where(eq(sessions.accountId, accountId));
		return rows.map((row) => asLucia(row.idHash, row));
	},
	setSession: async ({ id, userId, attributes }) => {
		await transaction(async () =>
			db
				.insert(sessions)
				.values({ idHash: tokenHash(id), accountId: userId, ...attributes })
				.returning()
		);
	},
	// Never asked for: no session that lucia sees comes near its end.
	updateSessionExpiration: async () => {},
	deleteSession: async (id) => {
		await transaction(async () =>
			db
				.delete(sessions)
				.where(eq(sessions.idHash, tokenHash(id)))
				.returning()
		);
	},
	deleteUserSessions: async (accountId) => {
		await transaction(async () => db.delete(sessions).where(eq(sessions.accountId, accountId)).returning());
	},
	// Never asked for: what is over goes with the other things that are (sweep.ts).
	deleteExpiredSessions: async () => {}
};

const lucia = new Lucia(adapter, { getSessionAttributes: (attributes) => attributes });

/** Opens a session and answers with its id, 158 bits of chance that are stored nowhere. */
export async function createSession(accountId: AccountId, level: Level, endsAt: Date): Promise<string> {
	const now = clock.now();
	const attributes = { level, startedAt: now, lastSeenAt: now, endsAt };
	return (await lucia.createSession(accountId, attributes, { sessionId: token() })).id;
}

export async function readSession(sessionId: string): Promise<StoredSession | null> {
	const { session } = await lucia.validateSession(sessionId);
	if (!session) return null;
	const { userId, level, startedAt, lastSeenAt, endsAt } = session;
	return { accountId: userId, level, startedAt, lastSeenAt, endsAt };
}

/** Writes the sign of life. */
export async function touchSession(sessionId: string): Promise<void> {
	const lastSeenAt = clock.now();
	const own = eq(sessions.idHash, tokenHash(sessionId));
	await transaction(async () => db.update(sessions).set({ lastSeenAt }).where(own).returning());
}

export const deleteSession = (sessionId: string) => lucia.invalidateSession(sessionId);
export const deleteSessionsOf = (accountId: AccountId) => lucia.invalidateUserSessions(accountId);
