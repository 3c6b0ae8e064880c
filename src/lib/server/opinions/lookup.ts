import { and, eq } from 'drizzle-orm';
import { NotFound, type Actor } from '#server/actor';
import { db, prepared, type Slots } from '#server/db';
import { decrypt } from '#server/secrets';
import { proves, receiptOf, type Receipt } from './insert.ts';
import { findWithClause, listOfResident, type OwnOpinion } from './queries.ts';
import { opinions } from './schema.ts';

/**
 * An opinion by number and look-up code, without signing in. A wrong number and a wrong code cost the same and answer the
 * same; the route limits how often one address may ask.
 */
export async function lookUp(no: string, code: string): Promise<OwnOpinion | undefined> {
	const [row] = await byNo({ no });
	const right = proves(row?.lookupHash, no, code);
	return row && right ? findWithClause(row.id) : undefined;
}

/** What an author wrote of themselves with each opinion, by its id; for the author alone. The name is null once deleted. */
export async function listWritten(actor: Actor) {
	const own = actor.kind === 'resident' ? await listOfResident(actor.id) : [];
	return new Map(
		own.map(({ opinion: { id, channel, submitterType, nameCipher, ageBand, lookupCipher } }) => [
			id,
			{ channel, submitterType, name: nameCipher && decrypt(nameCipher), ageBand, lookupCode: decrypt(lookupCipher) }
		])
	);
}

const byNo = prepared((at: Slots<'no'>) =>
	db.select({ id: opinions.id, lookupHash: opinions.lookupHash }).from(opinions).where(eq(opinions.no, at.no))
);

/** The receipt of an opinion, look-up code included, for its author; nobody else finds it. */
export async function receiptFor(actor: Actor, no: string): Promise<Receipt> {
	const author = actor.kind === 'resident' ? actor.id : '';
	const [opinion] = await db
		.select()
		.from(opinions)
		.where(and(eq(opinions.no, no), eq(opinions.residentId, author)));
	if (!opinion) throw new NotFound(`receipt ${no}`);
	return receiptOf(opinion, false);
}
