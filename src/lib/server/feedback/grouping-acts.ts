/** Where opinions stood before they were grouped: what undoing puts back. */
import { inArray } from 'drizzle-orm';
import type { Actor } from '#server/actor';
import { db } from '#server/db';
import * as opinionModule from '#server/opinions';
import type { ActKind } from '../../opinions/types.ts';
import { groupMembers } from './schema.ts';

type Place = { opinionId: string; groupId: string };
export type GroupingBefore = {
	ids: string[];
	/** The groups they were in; who is not named was in none. */
	was: Place[];
	/** A group that was made, groups that were closed, a name that was changed. */
	made?: string;
	closed?: string[];
	title?: { id: string; was: string };
};

export async function placesOf(opinionIds: readonly string[]): Promise<Place[]> {
	const found: Place[] = [];
	for (let i = 0; i < opinionIds.length; i += 500) {
		const some = inArray(groupMembers.opinionId, opinionIds.slice(i, i + 500));
		found.push(...(await db.select().from(groupMembers).where(some)));
	}
	return found;
}

export async function membersOf(groupIds: readonly string[]): Promise<Place[]> {
	if (groupIds.length === 0) return [];
	return db
		.select()
		.from(groupMembers)
		.where(inArray(groupMembers.groupId, [...groupIds]));
}

export async function noteGrouping(
	actor: Actor,
	act: { activityId: string; no: number; kind: ActKind; before: GroupingBefore }
): Promise<void> {
	await opinionModule.recordAct(actor, act, 'grouping', act.before.ids);
}
