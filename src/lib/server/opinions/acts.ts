/**
 * 办理步骤: the acts at the desk on the opinions of one activity, numbered. A page carries the number that it has seen;
 * whoever saves with it is told what a colleague saved since, before anything is overwritten.
 */
import { and, asc, desc, eq, gt, inArray, type SQL } from 'drizzle-orm';
import { type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumber } from '#server/db';
import * as identity from '#server/identity';
import type { ActKind, Aspect } from '../../opinions/types.ts';
import { deskActs, opinionMarks } from './schema.ts';

export type Act = typeof deskActs.$inferSelect;

/** The number of the last act: read it before what it is meant to cover. */
export async function lastAct(activityId: string): Promise<number> {
	const [row] = await db
		.select({ no: deskActs.no })
		.from(deskActs)
		.where(eq(deskActs.activityId, activityId))
		.orderBy(desc(deskActs.no))
		.limit(1);
	return row?.no ?? 0;
}

/** The number of the act that begins: the next one waits for it until the commit. Take it before anything is compared. */
export const takeAct = (activityId: string): Promise<number> => nextNumber(`acts:${activityId}`);

/** Writes an act down, with the opinions it touched and what stood there before. */
export async function recordAct(
	actor: Actor,
	act: { activityId: string; no: number; kind: ActKind; before?: unknown },
	aspect: Aspect,
	opinionIds: readonly string[]
): Promise<void> {
	const { before = null, ...rest } = act;
	await db
		.insert(deskActs)
		.values({ ...rest, before, staffId: (actor as StaffActor).id, at: clock.now() })
		.returning({ no: deskActs.no });
	const set = { [aspect]: act.no };
	for (let i = 0; i < opinionIds.length; i += 500) {
		const rows = opinionIds.slice(i, i + 500).map((opinionId) => ({ opinionId, ...set }));
		await db
			.insert(opinionMarks)
			.values(rows)
			.onConflictDoUpdate({ target: opinionMarks.opinionId, set })
			.returning({ id: opinionMarks.opinionId });
	}
}

export type Touched = { act: Act; who: string; opinionIds: string[] };

/** The acts after `seen` that touched this of these opinions last, oldest first, each with those it touched. */
export async function touchedSince(
	activityId: string,
	aspect: Aspect,
	opinionIds: readonly string[],
	seen: number
): Promise<Touched[]> {
	const byNo = new Map<number, string[]>();
	for (let i = 0; i < opinionIds.length; i += 500) {
		const some = inArray(opinionMarks.opinionId, opinionIds.slice(i, i + 500));
		for (const { id, no } of await markedIn(aspect, and(some, gt(opinionMarks[aspect], seen))))
			byNo.set(no, [...(byNo.get(no) ?? []), id]);
	}
	if (byNo.size === 0) return [];
	const acts = await db
		.select()
		.from(deskActs)
		.where(and(eq(deskActs.activityId, activityId), inArray(deskActs.no, [...byNo.keys()])))
		.orderBy(asc(deskActs.no));
	const names = await identity.staffNames(acts.map(({ staffId }) => staffId));
	return acts.map((act) => ({ act, who: names.get(act.staffId) ?? '', opinionIds: byNo.get(act.no)! }));
}

/** Those of these opinions that this act was not the last to touch. */
export async function touchedAfter(act: Act, aspect: Aspect, opinionIds: readonly string[]): Promise<number> {
	let later = 0;
	for (let i = 0; i < opinionIds.length; i += 500) {
		const some = inArray(opinionMarks.opinionId, opinionIds.slice(i, i + 500));
		later += (await markedIn(aspect, and(some, gt(opinionMarks[aspect], act.no)))).length;
	}
	return later;
}

function markedIn(aspect: Aspect, where: SQL | undefined) {
	return db.select({ id: opinionMarks.opinionId, no: opinionMarks[aspect] }).from(opinionMarks).where(where);
}

/** Has anybody at the desk done anything with it? */
export async function wasTouched(opinionId: string): Promise<boolean> {
	const rows = await db
		.select({ id: opinionMarks.opinionId })
		.from(opinionMarks)
		.where(eq(opinionMarks.opinionId, opinionId));
	return rows.length > 0;
}

/** One act by its number. */
export async function findAct(activityId: string, no: number): Promise<Act | undefined> {
	const [act] = await db
		.select()
		.from(deskActs)
		.where(and(eq(deskActs.activityId, activityId), eq(deskActs.no, no)));
	return act;
}

/** The last act of one person here, undone or not. */
export async function lastActOf(activityId: string, staffId: string): Promise<Act | undefined> {
	const [act] = await db
		.select()
		.from(deskActs)
		.where(and(eq(deskActs.activityId, activityId), eq(deskActs.staffId, staffId)))
		.orderBy(desc(deskActs.no))
		.limit(1);
	return act;
}

/** The same without what it put away, which may be long. */
export function headOfLastAct(activityId: string, staffId: string) {
	return db
		.select({ no: deskActs.no, at: deskActs.at, undoneBy: deskActs.undoneBy })
		.from(deskActs)
		.where(and(eq(deskActs.activityId, activityId), eq(deskActs.staffId, staffId)))
		.orderBy(desc(deskActs.no))
		.limit(1);
}

export async function markUndone(act: Act, by: number): Promise<void> {
	await db
		.update(deskActs)
		.set({ undoneBy: by })
		.where(and(eq(deskActs.activityId, act.activityId), eq(deskActs.no, act.no)))
		.returning({ no: deskActs.no });
}
