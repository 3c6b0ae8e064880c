import type { Actor } from '#server/actor';
import * as journal from '#server/journal';
import { keepChange } from './history.ts';

/**
 * Keeps what a setting said before and after under `<noun>:<subject>`, and journals the change with the digests of both.
 * Inside the transaction of the change, last.
 * @param before null of something new
 */
export async function recordChange(
	actor: Actor,
	action: string,
	subjectId: string,
	{ before, after }: { before: unknown; after: unknown },
	facts: journal.Facts = {}
): Promise<void> {
	const topic = `${action.split('.')[0]}:${subjectId}`;
	await keepChange(actor, topic, { before, after });
	const digests = { before: journal.sealed(subjectId, before), after: journal.sealed(subjectId, after) };
	await journal.record(actor, action, subjectId, { ...facts, ...digests });
}
