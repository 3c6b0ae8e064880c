/** 承办: who of the unit's clerks sees to which opinions. It helps a unit to share the work and never locks anything. */
import { and, eq, inArray } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import { feedbackInReview } from './moderation.ts';
import { mayNotAssign } from './policy.ts';
import { opinionAssignments, opinions } from './schema.ts';

/** `to` is a clerk of the unit, or null for nobody. `free` leaves alone what a colleague sees to already. */
export type AssignmentInput = { opinionIds: readonly string[]; to: string | null; free?: boolean };
/** How many changed hands, and how many a colleague keeps. */
export type Assigned = { changed: number; kept: number };

/** The clerks who may see to opinions of a unit, by account. */
export async function listHandlers(hostUnitId: string): Promise<{ id: string; name: string }[]> {
	const people = await identity.listStaff(hostUnitId);
	return people
		.filter(({ disabledAt, roles }) => !disabledAt && roles.includes('opinionClerk'))
		.map(({ id, name }) => ({ id, name }));
}

/** Gives opinions to a clerk of the host unit, or to nobody; what was withdrawn, refused or repeated needs nobody. */
export async function assign(actor: Actor, activityId: string, input: AssignmentInput): Promise<Assigned> {
	return transaction(async () => {
		const activity = await activities.find(activityId);
		refuseIf(mayNotAssign(actor, activity, await feedbackInReview(activityId)));
		const handlers = await listHandlers(activity.hostUnitId);
		if (input.to && !handlers.some(({ id }) => id === input.to)) throw new Refusal('opinions_notHandler');
		const now = await heldBy(activityId, input.opinionIds);
		if (now.length === 0) throw new Refusal('opinions_noneToAssign');
		const others = now.filter(({ staffId }) => input.free && staffId !== null && staffId !== input.to);
		const ids = now.filter((one) => one.staffId !== input.to && !others.includes(one)).map(({ id }) => id);
		const changed = input.to ? await give(actor, ids, input.to, input.free ?? false) : await clear(ids);
		if (changed.length > 0) await note(actor, activityId, input.to, changed);
		return { changed: changed.length, kept: others.length + ids.length - changed.length };
	});
}

/** What somebody saw to goes back to nobody, in every activity: for whoever leaves. Answers with how many. */
export async function giveBack(actor: Actor, staffId: string): Promise<number> {
	return transaction(async () => {
		const own = await db
			.select({ id: opinions.id, activityId: opinions.activityId })
			.from(opinionAssignments)
			.innerJoin(opinions, eq(opinions.id, opinionAssignments.opinionId))
			.where(eq(opinionAssignments.staffId, staffId));
		for (const activityId of new Set(own.map((one) => one.activityId))) {
			const ids = own.filter((one) => one.activityId === activityId).map(({ id }) => id);
			await note(actor, activityId, null, await clear(ids), staffId);
		}
		return own.length;
	}, 60_000);
}

/** Opinion → who sees to it, of those that somebody sees to. */
export async function handlersOf(opinionIds: readonly string[]): Promise<Map<string, string>> {
	if (opinionIds.length === 0) return new Map();
	const rows = await db
		.select({ id: opinionAssignments.opinionId, staffId: opinionAssignments.staffId })
		.from(opinionAssignments)
		.where(inArray(opinionAssignments.opinionId, [...opinionIds]));
	return new Map(rows.map(({ id, staffId }) => [id, staffId]));
}

async function heldBy(activityId: string, opinionIds: readonly string[]) {
	const found: { id: string; staffId: string | null }[] = [];
	for (let i = 0; i < opinionIds.length; i += 500) {
		const rows = await db
			.select({ id: opinions.id, staffId: opinionAssignments.staffId })
			.from(opinions)
			.leftJoin(opinionAssignments, eq(opinionAssignments.opinionId, opinions.id))
			.where(
				and(
					eq(opinions.activityId, activityId),
					inArray(opinions.state, ['pending', 'valid']),
					inArray(opinions.id, opinionIds.slice(i, i + 500))
				)
			);
		found.push(...rows);
	}
	return found;
}

async function give(actor: Actor, ids: readonly string[], staffId: string, free: boolean): Promise<string[]> {
	const given: string[] = [];
	const set = { staffId, assignedBy: (actor as StaffActor).id, at: clock.now() };
	for (let i = 0; i < ids.length; i += 500) {
		const insert = db
			.insert(opinionAssignments)
			.values(ids.slice(i, i + 500).map((opinionId) => ({ opinionId, ...set })));
		// Of two who take the same at once, the second leaves it to the first.
		const kept = free
			? insert.onConflictDoNothing()
			: insert.onConflictDoUpdate({ target: opinionAssignments.opinionId, set });
		given.push(...(await kept.returning({ id: opinionAssignments.opinionId })).map(({ id }) => id));
	}
	return given;
}

async function clear(ids: readonly string[]): Promise<string[]> {
	const cleared: string[] = [];
	for (let i = 0; i < ids.length; i += 500) {
		const rows = await db
			.delete(opinionAssignments)
			.where(inArray(opinionAssignments.opinionId, ids.slice(i, i + 500)))
			.returning({ id: opinionAssignments.opinionId });
		cleared.push(...rows.map(({ id }) => id));
	}
	return cleared;
}

async function note(actor: Actor, activityId: string, to: string | null, ids: string[], from?: string): Promise<void> {
	const facts = { opinions: ids, ...(to && { to }), ...(from && { from }) };
	await journal.record(actor, to ? 'opinion.assigned' : 'opinion.unassigned', activityId, facts);
}
