/** The one way an opinion becomes a row, whatever channel it came by. */
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#server/actor';
import type { Activity } from '#server/activities';
import { createId, db, nextNumber, prepared, preparedInsert, type Slots } from '#server/db';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { decrypt, encrypt, hashLike, keyedHash, sameText, token } from '#server/secrets';
import { digest, fold } from '#server/text';
import { settle } from './person-key.ts';
import type { Opinion } from './queries.ts';
import { opinions } from './schema.ts';

export type Receipt = { id: string; no: string; lookupCode: string; receivedAt: Date; repeated: boolean };

type Facts = Omit<
	typeof opinions.$inferInsert,
	| 'heldWords'
	| 'serial'
	| 'no'
	| 'lookupHash'
	| 'lookupCipher'
	| 'salt'
	| 'state'
	| 'digest'
	| 'clauseKey'
	| 'activityId'
>;

/** The same person said the same of the same clause: rolls the transaction back; the first receipt answers. */
export class Repeated extends Error {
	readonly first: Opinion;
	constructor(first: Opinion) {
		super('the same opinion was there already');
		this.first = first;
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
	const made = prepareOpinion(activity, facts, await organisation.holdWords(), fileDigests);
	await settle(activity.id, [made]);
	await throwIfThere(made.same);
	const serial = await nextNumber(counterOf(activity));
	// Whoever held the counter before us may have written the very same opinion meanwhile.
	await throwIfThere(made.same);
	const { row, recorded } = numbered(activity, made, serial);
	await insertRow(row);
	const action = isLate(facts)
		? 'opinion.admitted'
		: facts.channel === 'online'
			? 'opinion.submitted'
			: 'opinion.entered';
	await journal.record(actor, action, row.id, recorded.facts);
	const { id, no } = row;
	return { id, no, lookupCode: made.lookupCode, receivedAt: facts.receivedAt, repeated: false };
}

/** 迟到: what came online has a day of its own only where it is not that of its arrival. */
export const isLate = ({ channel, receivedOn }: Pick<Facts, 'channel' | 'receivedOn'>): boolean =>
	channel === 'online' && Boolean(receivedOn);

const insertRow = preparedInsert(opinions);

export const counterOf = ({ id }: Activity) => `opinion:${id}`;

/** Everything of an opinion that can be had before the transaction: all but its number. */
export type PreparedOpinion = ReturnType<typeof prepareOpinion>;

export function prepareOpinion(
	activity: Activity,
	facts: Facts,
	holdWords: readonly string[],
	fileDigests: readonly string[] = []
) {
	const held = organisation.heldBy(holdWords, facts.text);
	const lookupCode = token(8);
	const salt = token(16);
	return {
		same: {
			activityId: activity.id,
			personKey: facts.personKey,
			clauseKey: facts.clauseId ?? '',
			digest: digestOf(facts.text, fileDigests)
		},
		facts: { ...facts, heldWords: held.length > 0 ? held : null },
		id: facts.id ?? createId(),
		salt,
		lookupCode,
		lookupCipher: encrypt(lookupCode),
		files: fileDigests.length,
		sealed: journal.sealed(salt, [facts.text, ...fileDigests])
	};
}

/** The row and the journal's facts, once the number is known. */
export function numbered(activity: Activity, made: PreparedOpinion, serial: number) {
	const { facts, same, id, salt, lookupCode, lookupCipher, files, sealed } = made;
	const no = `${activity.code}-${String(serial).padStart(4, '0')}`;
	const lookupHash = lookupHashOf(no, lookupCode);
	const { channel, stance, heldWords, clauseRevisionId: clause = null } = facts;
	return {
		row: { ...facts, ...same, id, serial, no, salt, lookupHash, lookupCipher, state: 'pending' as const },
		recorded: {
			subjectId: id,
			facts: { activity: activity.id, no, channel, clause, stance, files, held: heldWords?.length, digest: sealed }
		}
	};
}

const purpose = 'opinion look-up';
/** With any of the keys: it carries the mark of its own. */
const lookupHashOf = (no: string, code: string, key?: number) => keyedHash(purpose, `${no}:${code}`, key);

export const lookupHashWith = (key: number, { no, lookupCipher }: Pick<Opinion, 'no' | 'lookupCipher'>) =>
	lookupHashOf(no, decrypt(lookupCipher), key);

/** Whether the code is that of the hash. Takes as long where there is no such number. */
export function proves(lookupHash: string | undefined, no: string, code: string): boolean {
	const given = hashLike(lookupHash ?? '', purpose, `${no}:${code.replaceAll('-', '')}`);
	return sameText(lookupHash ?? 'no such number', given);
}

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

/** The opinion that this person has said in these words of this clause, and that stands. */
export async function findSaid(same: PreparedOpinion['same']): Promise<Opinion | undefined> {
	return (await standing(same))[0];
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
				// As the index says it: with a slot in its place SQLite would not use it.
				sql`${opinions.state} <> 'withdrawn'`
			)
		)
);

async function throwIfThere(same: PreparedOpinion['same']) {
	const first = await findSaid(same);
	if (first) throw new Repeated(first);
}
