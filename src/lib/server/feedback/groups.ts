/** 意见归类: groups made by hand, split and merged. A group says who is answered together, not what is answered. */
import { and, eq, inArray } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, Stale, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { createId, db, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as opinionModule from '#server/opinions';
import { opinions } from '../opinions/schema.ts';
import type { GroupInput } from '../../feedback/forms.ts';
import { membersOf, noteGrouping, placesOf, type GroupingBefore } from './grouping-acts.ts';
import { refuseRegrouped } from './meanwhile.ts';
import { mayNotHandle } from './policy.ts';
import { findGroup, type Group } from './queries.ts';
import { inReview } from './review.ts';
import { groupMembers, opinionGroups } from './schema.ts';

/** `seen` is the last act that the page knew: what a colleague moved since is not moved again (`Stale`). */
type Seen = { seen?: number | undefined };

/** A new group of these opinions; those that were in another group leave it (this is also how a group is split). */
export async function createGroup(actor: Actor, activityId: string, input: GroupInput & Seen): Promise<Group> {
	return transaction(async () => {
		const no = await opinionModule.takeAct(activityId);
		await refuseUnlessHandles(actor, activityId);
		await refuseRegrouped(activityId, input.opinionIds, { no, seen: input.seen });
		const was = await placesOf(input.opinionIds);
		const [group] = await db
			.insert(opinionGroups)
			.values({
				id: createId(),
				activityId,
				title: input.title,
				createdBy: (actor as StaffActor).id,
				createdAt: clock.now()
			})
			.returning();
		const moved = await place(activityId, input.opinionIds, group!.id);
		await refuseOpposing(group!.id, input.opposing ?? false);
		const before: GroupingBefore = { ids: [...input.opinionIds], was, made: group!.id };
		await noteGrouping(actor, { activityId, no, kind: 'grouped', before });
		await journal.record(actor, 'group.created', group!.id, { activity: activityId, opinions: moved });
		return group!;
	});
}

/** `was` is the name that the page showed: a colleague's other name is not overwritten. */
export async function renameGroup(actor: Actor, groupId: string, title: string, was?: string): Promise<void> {
	await transaction(async () => {
		const { activityId } = await findGroup(groupId);
		const no = await opinionModule.takeAct(activityId);
		const group = await openGroup(actor, groupId);
		if (title.trim().length < 2) throw new Refusal('feedback_noGroupTitle');
		if (was !== undefined && was !== group.title && title.trim() !== group.title) {
			const saves = await identity.lastSave(groupId, ['group.renamed', 'group.created'], { title: group.title });
			throw new Stale('feedback_renamedMeanwhile', { seen: group.title, saves });
		}
		await db.update(opinionGroups).set({ title: title.trim() }).where(eq(opinionGroups.id, group.id)).returning();
		const before: GroupingBefore = { ids: [], was: [], title: { id: groupId, was: group.title } };
		await noteGrouping(actor, { activityId, no, kind: 'groupRenamed', before });
		await journal.record(actor, 'group.renamed', groupId);
	});
}

/** Puts opinions into a group. */
export async function addToGroup(
	actor: Actor,
	groupId: string,
	opinionIds: readonly string[],
	{ opposing = false, seen }: { opposing?: boolean } & Seen = {}
): Promise<void> {
	await transaction(async () => {
		const { activityId } = await findGroup(groupId);
		const no = await opinionModule.takeAct(activityId);
		const group = await openGroup(actor, groupId);
		await refuseRegrouped(activityId, opinionIds, { no, seen });
		const was = await placesOf(opinionIds);
		const mixed = (await sidesOf(groupId)) === 2;
		const moved = await place(group.activityId, opinionIds, groupId);
		await refuseOpposing(groupId, opposing || mixed);
		await noteGrouping(actor, { activityId, no, kind: 'grouped', before: { ids: [...opinionIds], was } });
		await journal.record(actor, 'group.extended', groupId, { opinions: moved });
	});
}

/** Takes opinions out of whatever group they are in; they stand alone again. */
export async function ungroup(
	actor: Actor,
	activityId: string,
	opinionIds: readonly string[],
	{ seen }: Seen = {}
): Promise<void> {
	await transaction(async () => {
		const no = await opinionModule.takeAct(activityId);
		await refuseUnlessHandles(actor, activityId);
		const own = await ownOf(activityId, opinionIds);
		await refuseRegrouped(activityId, own, { no, seen });
		const was = await placesOf(own);
		await db.delete(groupMembers).where(inArray(groupMembers.opinionId, own)).returning({ id: groupMembers.opinionId });
		await noteGrouping(actor, { activityId, no, kind: 'ungrouped', before: { ids: own, was } });
		await journal.record(actor, 'group.reduced', activityId, { opinions: own.length });
	});
}

/** Merges groups into one; the others are closed, empty. */
export async function mergeGroups(
	actor: Actor,
	intoId: string,
	fromIds: readonly string[],
	{ opposing = false }: { opposing?: boolean } = {}
): Promise<void> {
	await transaction(async () => {
		const { activityId } = await findGroup(intoId);
		const no = await opinionModule.takeAct(activityId);
		const into = await openGroup(actor, intoId);
		const was = await membersOf(fromIds.filter((id) => id !== intoId));
		const sides = await Promise.all([intoId, ...fromIds].map(sidesOf));
		for (const id of fromIds) {
			if (id === intoId) continue;
			const from = await openGroup(actor, id);
			if (from.activityId !== into.activityId) throw new NotFound(`group ${id}`);
			await db.update(groupMembers).set({ groupId: intoId }).where(eq(groupMembers.groupId, id)).returning();
			await db.update(opinionGroups).set({ closedAt: clock.now() }).where(eq(opinionGroups.id, id)).returning();
		}
		await refuseOpposing(intoId, opposing || sides.includes(2));
		const closed = fromIds.filter((id) => id !== intoId);
		const before: GroupingBefore = { ids: was.map(({ opinionId }) => opinionId), was, closed };
		await noteGrouping(actor, { activityId, no, kind: 'groupsMerged', before });
		await journal.record(actor, 'group.merged', intoId, { from: [...fromIds] });
	});
}

/**
 * Who supports and who opposes is answered with the same words only where a person has said that this is meant: an answer
 * to one side is easily none to the other.
 */
async function refuseOpposing(groupId: string, meant: boolean): Promise<void> {
	if (!meant && (await sidesOf(groupId)) === 2) throw new Refusal('feedback_opposingStances');
}

/** How many of the two sides, for and against, a group holds. */
async function sidesOf(groupId: string): Promise<number> {
	const rows = await db
		.selectDistinct({ stance: opinions.stance })
		.from(groupMembers)
		.innerJoin(opinions, eq(opinions.id, groupMembers.opinionId))
		.where(
			and(
				eq(groupMembers.groupId, groupId),
				eq(opinions.state, 'valid'),
				inArray(opinions.stance, ['support', 'oppose'])
			)
		);
	return rows.length;
}

async function openGroup(actor: Actor, groupId: string): Promise<Group> {
	const group = await findGroup(groupId);
	if (group.closedAt) throw new NotFound(`group ${groupId}`);
	await refuseUnlessHandles(actor, group.activityId);
	return group;
}

async function refuseUnlessHandles(actor: Actor, activityId: string): Promise<void> {
	refuseIf(mayNotHandle(actor, await activities.find(activityId), await inReview(activityId)));
}

async function ownOf(activityId: string, opinionIds: readonly string[]): Promise<string[]> {
	const rows = await db
		.select({ id: opinions.id })
		.from(opinions)
		.where(
			and(eq(opinions.activityId, activityId), eq(opinions.state, 'valid'), inArray(opinions.id, [...opinionIds]))
		);
	if (rows.length !== new Set(opinionIds).size) throw new Refusal('feedback_notValidOpinions');
	return rows.map(({ id }) => id);
}

async function place(activityId: string, opinionIds: readonly string[], groupId: string): Promise<number> {
	const own = opinionIds.length ? await ownOf(activityId, opinionIds) : [];
	for (let i = 0; i < own.length; i += 500) {
		const rows = own.slice(i, i + 500).map((opinionId) => ({ opinionId, groupId }));
		await db
			.insert(groupMembers)
			.values(rows)
			.onConflictDoUpdate({ target: groupMembers.opinionId, set: { groupId } })
			.returning({ id: groupMembers.opinionId });
	}
	return own.length;
}
