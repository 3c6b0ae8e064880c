import type { Save } from '#server/actor';
import * as journal from '#server/journal';
import { staffNames } from './people.ts';

/** Who wrote last what stands in a record now, and when, from the journal: for whoever had read it before. */
export async function lastSave(
	subjectId: string,
	actions: readonly string[],
	texts: Save['texts']
): Promise<readonly Save[]> {
	const entry = (await journal.listOf(subjectId)).findLast(({ action }) => actions.includes(action));
	if (!entry) return [];
	const names = await staffNames(entry.actorId ? [entry.actorId] : []);
	return [{ who: names.get(entry.actorId ?? '') ?? '', at: entry.at, count: 1, texts }];
}
