import { eq } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import * as clock from '#server/clock';
import { createId, db, nextNumber, prepared, transaction, type Slots } from '#server/db';
import { findUnit } from '#server/organisation';
import { activities, type activityKinds } from './schema.ts';

export type Activity = typeof activities.$inferSelect;
export type ActivityKind = (typeof activityKinds)[number];
export type ActivityFacts = {
	kind: ActivityKind;
	title: string;
	itemId: string | null;
	hostUnitId: string;
	opensAt: Date;
	closesAt: Date;
};

/** A new, unpublished activity with its code (`2026018`), made by the module of its kind. */
export async function create(facts: ActivityFacts): Promise<Activity> {
	return transaction(async () => {
		const year = clock.dayOf(facts.opensAt).slice(0, 4);
		const n = await nextNumber(`activity:${year}`);
		const [activity] = await db
			.insert(activities)
			.values({ id: createId(), ...facts, code: year + String(n).padStart(3, '0'), createdAt: clock.now() })
			.returning();
		return activity!;
	});
}

const byId = prepared((at: Slots<'id'>) => db.select().from(activities).where(eq(activities.id, at.id)));

export async function find(id: string): Promise<Activity> {
	const [activity] = await byId({ id });
	if (!activity) throw new NotFound(`activity ${id}`);
	return activity;
}

/** Changes title, item or period; the owner's policy has decided that it may be. */
export async function change(id: string, facts: Partial<Omit<ActivityFacts, 'kind' | 'hostUnitId'>>): Promise<void> {
	await transaction(async () => {
		await db.update(activities).set(facts).where(eq(activities.id, id)).returning({ id: activities.id });
	});
}

/** Public from now on, under the name that its unit has today. */
export async function markPublished(id: string): Promise<void> {
	await transaction(async () => {
		const { name } = await findUnit((await find(id)).hostUnitId);
		const set = { publishedAt: clock.now(), hostUnitName: name };
		await db.update(activities).set(set).where(eq(activities.id, id)).returning({ id: activities.id });
	});
}

/** Ends the activity before its time with a public reason; what was said stays and is answered. */
export async function markCancelled(id: string, reason: string): Promise<void> {
	await transaction(async () => {
		const set = { cancelledAt: clock.now(), cancelReason: reason };
		await db.update(activities).set(set).where(eq(activities.id, id)).returning({ id: activities.id });
	});
}

/** The work of one unit is another's from now on, what is published keeps the name of its day. Answers with how many. */
export async function handOver(fromUnitId: string, intoUnitId: string): Promise<number> {
	const set = { hostUnitId: intoUnitId };
	const moved = await db
		.update(activities)
		.set(set)
		.where(eq(activities.hostUnitId, fromUnitId))
		.returning({ id: activities.id });
	return moved.length;
}
