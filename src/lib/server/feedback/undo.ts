/** 撤销: one's own last act at the desk is taken back as if it had not been, for ten minutes. */
import { and, eq, gt, inArray, isNotNull, notInArray } from 'drizzle-orm';
import { refuseIf, type Actor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as opinionModule from '#server/opinions';
import type { ActKind, Aspect } from '../../opinions/types.ts';
import { deskActs } from '../opinions/schema.ts';
import type { GroupingBefore } from './grouping-acts.ts';
import { mayNotDecide, mayNotHandle, mayNotUndo, undoMinutes } from './policy.ts';
import type { Disposition } from './queries.ts';
import { inReview } from './review.ts';
import { dispositions, groupMembers, opinionGroups } from './schema.ts';

type OutcomeBefore = { ids: string[]; was: Disposition[] };
/** An act that its author may still undo: how many opinions it touched, and until when. */
export type Undoable = { no: number; kind: ActKind; count: number; until: Date };

const aspectOf = (kind: ActKind): Aspect =>
	kind === 'moderated' ? 'moderation' : kind.startsWith('outcome') ? 'outcome' : 'grouping';

/** The last act of this person here, if it may still be undone. */
export async function lastUndoable(actor: Actor, activityId: string): Promise<Undoable | null> {
	if (actor.kind !== 'staff') return null;
	const [head] = await opinionModule.headOfLastAct(activityId, actor.id);
	if (!head || head.undoneBy || clock.now().getTime() - head.at.getTime() > undoMinutes * 60_000) return null;
	const act = await opinionModule.lastActOf(activityId, actor.id);
	if (!act || (await obstacles(actor, activityId, act)).length > 0) return null;
	const count = (act.before as { ids: string[] } | null)?.ids.length ?? 0;
	return { no: act.no, kind: act.kind, count, until: new Date(act.at.getTime() + undoMinutes * 60_000) };
}

/** Undoes act `no`, which must be the last of this person here. */
export async function undo(actor: Actor, activityId: string, no: number): Promise<void> {
	await transaction(async () => {
		const by = await opinionModule.takeAct(activityId);
		const last = actor.kind === 'staff' ? await opinionModule.lastActOf(activityId, actor.id) : undefined;
		const act = last?.no === no ? last : undefined;
		refuseIf(await obstacles(actor, activityId, act));
		await putBack(act!);
		await opinionModule.markUndone(act!, by);
		const { ids } = act!.before as { ids: string[] };
		await opinionModule.recordAct(actor, { activityId, no: by, kind: 'undone' }, aspectOf(act!.kind), ids);
		await journal.record(actor, 'act.undone', activityId, { act: act!.kind, no, opinions: ids.length });
	});
}

async function obstacles(actor: Actor, activityId: string, act: opinionModule.Act | undefined): Promise<string[]> {
	const activity = await activities.find(activityId);
	const signed = await inReview(activityId);
	const ended = act?.kind.startsWith('outcome')
		? mayNotDecide(actor, activity, activities.phaseOf(activity, clock.now()), signed)
		: mayNotHandle(actor, activity, signed);
	if (ended.length > 0) return ended;
	const touched = act ? await builtOn(act) : 0;
	const told = act?.kind === 'moderated' ? (act.before as opinionModule.ModerationBefore).told : 0;
	return mayNotUndo(actor, act, { now: clock.now(), touched, told });
}

/** What others, or the same person, did since with what the act touched. */
async function builtOn(act: opinionModule.Act): Promise<number> {
	if (!act.before) return 0;
	const { ids } = act.before as { ids: string[] };
	let touched = await opinionModule.touchedAfter(act, aspectOf(act.kind), ids);
	if (act.kind === 'moderated') {
		touched += await opinionModule.touchedAfter(act, 'grouping', ids);
		touched += await opinionModule.touchedAfter(act, 'outcome', ids);
	}
	return aspectOf(act.kind) === 'grouping' ? touched + (await groupsMoved(act)) : touched;
}

async function groupsMoved({ activityId, no, before }: opinionModule.Act): Promise<number> {
	const { ids, was, made, title } = before as GroupingBefore;
	const homes = [...new Set(was.map(({ groupId }) => groupId))];
	const closedHomes = (before as GroupingBefore).closed ?? [];
	const gone = homes.filter((id) => !closedHomes.includes(id));
	const closed = gone.length
		? await db
				.select({ id: opinionGroups.id })
				.from(opinionGroups)
				.where(and(inArray(opinionGroups.id, gone), isNotNull(opinionGroups.closedAt)))
		: [];
	const joined = made
		? await db
				.select({ id: groupMembers.opinionId })
				.from(groupMembers)
				.where(and(eq(groupMembers.groupId, made), ids.length ? notInArray(groupMembers.opinionId, ids) : undefined))
		: [];
	const later =
		title || made
			? await db
					.select({ before: deskActs.before })
					.from(deskActs)
					.where(and(eq(deskActs.activityId, activityId), gt(deskActs.no, no), eq(deskActs.kind, 'groupRenamed')))
			: [];
	const renamed = later.filter((one) => (one.before as GroupingBefore).title?.id === (title?.id ?? made));
	return closed.length + joined.length + renamed.length;
}

async function putBack(act: opinionModule.Act): Promise<void> {
	if (act.kind === 'moderated') return opinionModule.restoreDecisions(act.before as opinionModule.ModerationBefore);
	if (act.kind.startsWith('outcome')) return putOutcomesBack(act.before as OutcomeBefore);
	const { ids, was, made, closed = [], title } = act.before as GroupingBefore;
	for (const id of closed)
		await db.update(opinionGroups).set({ closedAt: null }).where(eq(opinionGroups.id, id)).returning();
	await chunked(ids, (some) =>
		db.delete(groupMembers).where(inArray(groupMembers.opinionId, some)).returning({ id: groupMembers.opinionId })
	);
	await chunked(was, (some) => db.insert(groupMembers).values(some).returning({ id: groupMembers.opinionId }));
	if (made) await db.update(opinionGroups).set({ closedAt: clock.now() }).where(eq(opinionGroups.id, made)).returning();
	if (title) await db.update(opinionGroups).set({ title: title.was }).where(eq(opinionGroups.id, title.id)).returning();
}

async function putOutcomesBack({ ids, was }: OutcomeBefore): Promise<void> {
	await chunked(ids, (some) =>
		db.delete(dispositions).where(inArray(dispositions.opinionId, some)).returning({ id: dispositions.opinionId })
	);
	const rows = was.map((one) => ({ ...one, decidedAt: new Date(one.decidedAt) }));
	await chunked(rows, (some) => db.insert(dispositions).values(some).returning({ id: dispositions.opinionId }));
}

async function chunked<One>(list: readonly One[], work: (some: One[]) => Promise<unknown>): Promise<void> {
	for (let i = 0; i < list.length; i += 500) await work(list.slice(i, i + 500));
}
