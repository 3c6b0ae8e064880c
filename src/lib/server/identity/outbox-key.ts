/** The key of what a resident has written without network, for every device they sign in on. */
import { randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { NotFound, Refusal, type Actor } from '#server/actor';
import { db, transaction } from '#server/db';
import { decrypt, encrypt } from '#server/secrets';
import { residents } from './schema.ts';

/**
 * The key (32 bytes, base64url) that seals what this resident has not sent yet; the same whenever they sign in, so that
 * what lies on a device waits for them and for nobody else. Made when it is first asked for. Only for the resident.
 */
export async function outboxKey(actor: Actor): Promise<string> {
	if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
	const own = eq(residents.id, actor.id);
	const kept = async () =>
		(await db.select({ cipher: residents.outboxKeyCipher }).from(residents).where(own))[0]?.cipher;
	const there = await kept();
	if (there) return decrypt(there);
	const outboxKeyCipher = encrypt(randomBytes(32).toString('base64url'));
	const none = and(own, isNull(residents.closedAt), isNull(residents.outboxKeyCipher));
	// Of two devices that ask at once one makes it.
	await transaction(() => db.update(residents).set({ outboxKeyCipher }).where(none).returning({ id: residents.id }));
	const made = await kept();
	if (!made) throw new NotFound(`resident ${actor.id}`);
	return decrypt(made);
}
