/** The one way an opinion becomes a row, whatever channel it came by. */
import { and, eq, ne } from 'drizzle-orm';
import type { Actor } from '#server/actor';
import type { Activity } from '#server/activities';
import { createId, db, nextNumber, prepared, type Slots } from '#server/db';
import * as journal from '#server/journal';
import { decrypt, encrypt, keyedHash, token } from '#server/secrets';
import { digest, fold } from '#server/text';
import type { Opinion } from './queries.ts';
import { opinions } from './schema.ts';

export type Receipt = { id: string; no: string; lookupCode: string; receivedAt: Date; repeated: boolean };

type Facts = Omit<
	typeof opinions.$inferInsert,
	'id' | 'serial' | 'no' | 'lookupHash' | 'lookupCipher' | 'salt' | 'state' | 'digest' | 'clauseKey' | 'activityId'
>;

/** The same person said the same of the same clause: rolls the transaction back; the first receipt answers. */
export class Repeated extends Error {
	readonly first: Opinion;
	/** True if a number was taken already: only a roll-back gives it back. */
	readonly numbered: boolean;
	constructor(first: Opinion, numbered: boolean) {
		super('the same opinion was there already');
		this.first = first;
		this.numbered = numbered;
	}
}

/** SHA-256 of the folded text and of the files, whatever their order: what makes two opinions the same. */
export function digestOf(text: string, fileDigests: readonly string[] = []): string {
	return digest([fold(text), ...[...fileDigests].sort()].join('\n'));
}

/** Inserts the opinion with the next number of its activity. Throws `Repeated` if it is there already. */
export async function insertOpinion(
	actor: Actor,
	activity: Activity,
	facts: Facts,
	fileDigests: readonly string[] = []
): Promise<Receipt> {
	const clauseKey = facts.clauseId ?? '';
	const same = {
		activityId: activity.id,
		personKey: facts.personKey,
		clauseKey,
		digest: digestOf(facts.text, fileDigests)
	};
	await throwIfThere(same, false);
	const serial = await nextNumber(`opinion:${activity.id}`);
	// Whoever held the counter before us may have written the very same opinion meanwhile.
	await throwIfThere(same, true);
	const id = createId();
	const no = `${activity.code}-${String(serial).padStart(4, '0')}`;
	const lookupCode = token(8);
	const salt = token(16);
	await db.insert(opinions).values({
		...facts,
		...same,
		id,
		serial,
		no,
		salt,
		lookupHash: lookupHashOf(no, lookupCode),
		lookupCipher: encrypt(lookupCode),
		state: 'pending'
	});
	await journal.record(actor, facts.channel === 'online' ? 'opinion.submitted' : 'opinion.entered', id, {
		activity: activity.id,
		no,
		channel: facts.channel,
		clause: facts.clauseRevisionId ?? null,
		stance: facts.stance,
		files: fileDigests.length,
		digest: journal.sealed(salt, [facts.text, ...fileDigests])
	});
	return { id, no, lookupCode, receivedAt: facts.receivedAt, repeated: false };
}

export const lookupHashOf = (no: string, code: string) => keyedHash('opinion look-up', `${no}:${code}`);

/** The receipt of an opinion that is there already. */
export function receiptOf(opinion: Opinion, repeated = true): Receipt {
	return {
		id: opinion.id,
		no: opinion.no,
		lookupCode: decrypt(opinion.lookupCipher),
		receivedAt: opinion.receivedAt,
		repeated
	};
}

const standing = prepared((at: Slots<'activityId' | 'personKey' | 'clauseKey' | 'digest'>) =>
	db
		.select()
		.from(opinions)
		.where(
			and(
				eq(opinions.activityId, at.activityId),
				eq(opinions.personKey, at.personKey),
				eq(opinions.clauseKey, at.clauseKey),
				eq(opinions.digest, at.digest),
				ne(opinions.state, 'withdrawn')
			)
		)
);

async function throwIfThere(
	same: { activityId: string; personKey: string; clauseKey: string; digest: string },
	numbered: boolean
) {
	const [first] = await standing(same);
	if (first) throw new Repeated(first, numbered);
}
