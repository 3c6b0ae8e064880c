/**
 * 重复: what one person says twice is answered once, with the first. So nothing may hang on an opinion that gets no
 * answer: the word of its author would be lost (rule 23).
 */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { NotFound, Refusal, type Actor } from '#server/actor';
import { db } from '#server/db';
import * as journal from '#server/journal';
import { decrypt } from '#server/secrets';
import { fold } from '#server/text';
import { find, type Opinion } from './queries.ts';
import { opinions } from './schema.ts';

/**
 * The opinion that a repetition may hang on: one of the same activity that is, or will be, answered. Its row is locked:
 * whoever rejects or withdraws it meanwhile waits, and then finds what hangs on it.
 */
export async function firstOf(activityId: string, id: string): Promise<Opinion> {
	const [first] = await db
		.update(opinions)
		.set({ duplicateOf: null })
		.where(and(eq(opinions.id, id), inArray(opinions.state, ['pending', 'valid'])))
		.returning();
	if ((first ?? (await find(id))).activityId !== activityId) throw new NotFound(`opinion ${id}`);
	if (!first) throw new Refusal('opinions_firstNotValid');
	return first;
}

type Author = Pick<Opinion, 'personKey' | 'residentId' | 'nameCipher' | 'forMinor'>;

/**
 * May both be by one person? The same words of different people count each. Where paper names nobody, or a person came
 * once online and once at the counter, the clerk judges.
 */
export function mayBeOnePerson(one: Author, other: Author): boolean {
	if (one.personKey === other.personKey) return true;
	if (one.forMinor !== other.forMinor || (one.residentId && other.residentId)) return false;
	const [name, otherName] = [nameOf(one), nameOf(other)];
	return !name || !otherName || name === otherName;
}

const nameOf = ({ nameCipher }: Author) => (nameCipher ? fold(decrypt(nameCipher)) : '');

/**
 * What hung on opinions that get no answer any more (withdrawn, rejected, redirected) waits for a person again. Answers
 * with how many came back.
 */
export async function bringBack(actor: Actor, activityId: string, leaving: readonly string[]): Promise<number> {
	const hanging = await listHanging(activityId, leaving);
	for (const { id, duplicateOf } of hanging) {
		await db
			.update(opinions)
			.set({ state: 'pending', duplicateOf: null, moderationNote: null, moderatedBy: null, moderatedAt: null })
			.where(eq(opinions.id, id))
			.returning({ id: opinions.id });
		await journal.record(actor, 'opinion.broughtBack', id, { first: duplicateOf });
	}
	return hanging.length;
}

/** What hung on opinions that now hang on another themselves goes with them: nothing hangs on a repetition. */
export async function hangOn(
	actor: Actor,
	activityId: string,
	leaving: readonly string[],
	first: Opinion
): Promise<void> {
	for (const { id, duplicateOf } of await listHanging(activityId, leaving)) {
		await db.update(opinions).set({ duplicateOf: first.id }).where(eq(opinions.id, id)).returning({ id: opinions.id });
		await journal.record(actor, 'opinion.rehung', id, { from: duplicateOf, first: first.id });
	}
}

async function listHanging(activityId: string, firsts: readonly string[]) {
	if (firsts.length === 0) return [];
	return db
		.select({ id: opinions.id, duplicateOf: opinions.duplicateOf })
		.from(opinions)
		.where(
			and(
				eq(opinions.activityId, activityId),
				eq(opinions.state, 'duplicate'),
				inArray(opinions.duplicateOf, [...firsts])
			)
		)
		.orderBy(asc(opinions.serial));
}
