/** The workbench's lists: accepted opinions with their group and outcome, a page at a time. */
import { and, asc, count, eq, getTableColumns, gt, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { db } from '#server/db';
import * as opinionModule from '#server/opinions';
import { clauseRevisions } from '../drafts/schema.ts';
import { opinionMarks, opinions } from '../opinions/schema.ts';
import type { Outcome } from '../../feedback/types.ts';
import type { Disposition } from './queries.ts';
import { dispositions, groupMembers, opinionGroups } from './schema.ts';

export type BenchFilter = Omit<opinionModule.QueueFilter, 'state'> & {
	/** A group's id, or `none` for opinions that are in no group. */
	groupId?: string | undefined;
	/** Those without an outcome, or with this one. */
	outcome?: Outcome | 'undecided' | undefined;
	/** Those that had no outcome at this act: what was answered since is among them. */
	undecidedAt?: number | undefined;
	/** Those with a later number. */
	afterSerial?: number | undefined;
};
export type BenchRow = opinionModule.QueueRow & {
	clauseText: string | null;
	groupId: string | null;
	groupTitle: string | null;
	disposition: Disposition | null;
};

/** One page of the accepted opinions that a filter means, oldest first, and how many there are in all. */
export async function listBench(activityId: string, filter: BenchFilter): Promise<{ rows: BenchRow[]; total: number }> {
	const where = onBench(activityId, await opinionModule.placed(activityId, filter));
	const rows = await selected(where)
		.orderBy(asc(opinions.serial))
		.limit(filter.limit ?? 50)
		.offset(filter.offset ?? 0);
	const [all] = await db
		.select({ n: count() })
		.from(opinions)
		.leftJoin(groupMembers, eq(groupMembers.opinionId, opinions.id))
		.leftJoin(dispositions, eq(dispositions.opinionId, opinions.id))
		.where(where);
	const places = await opinionModule.placesOf(activityId);
	return { rows: rows.map((row) => places.place(row)), total: all?.n ?? 0 };
}

/** One accepted opinion of this activity; not found if it is not, or no longer, accepted. */
export async function findOnBench(activityId: string, opinionId: string): Promise<BenchRow> {
	const [row] = await selected(and(onBench(activityId, {}), eq(opinions.id, opinionId)));
	if (!row) throw new NotFound(`accepted opinion ${opinionId}`);
	return (await opinionModule.placesOf(activityId)).place(row);
}

/** The ids of all accepted opinions that a filter means, whatever the page. */
export async function idsOnBench(activityId: string, filter: BenchFilter): Promise<string[]> {
	const rows = await db
		.select({ id: opinions.id })
		.from(opinions)
		.leftJoin(groupMembers, eq(groupMembers.opinionId, opinions.id))
		.leftJoin(dispositions, eq(dispositions.opinionId, opinions.id))
		.leftJoin(opinionMarks, eq(opinionMarks.opinionId, opinions.id))
		.where(and(onBench(activityId, await opinionModule.placed(activityId, filter)), undecidedAtAct(filter.undecidedAt)))
		.orderBy(asc(opinions.serial));
	return rows.map(({ id }) => id);
}

/** How far the work has come: accepted opinions, those with an outcome, and those that are in no group. */
export async function progressOf(activityId: string): Promise<{ valid: number; decided: number; ungrouped: number }> {
	const [row] = await db
		.select({ valid: count(), decided: count(dispositions.opinionId), grouped: count(groupMembers.opinionId) })
		.from(opinions)
		.leftJoin(dispositions, eq(dispositions.opinionId, opinions.id))
		.leftJoin(groupMembers, eq(groupMembers.opinionId, opinions.id))
		.where(and(eq(opinions.activityId, activityId), eq(opinions.state, 'valid')));
	const { valid, decided, grouped } = row!;
	return { valid, decided, ungrouped: valid - grouped };
}

/** By activity: accepted opinions that have no outcome yet. */
export async function countUndecided(activityIds: readonly string[]): Promise<Map<string, number>> {
	if (activityIds.length === 0) return new Map();
	const rows = await db
		.select({ id: opinions.activityId, n: count() })
		.from(opinions)
		.leftJoin(dispositions, eq(dispositions.opinionId, opinions.id))
		.where(
			and(inArray(opinions.activityId, [...activityIds]), eq(opinions.state, 'valid'), isNull(dispositions.opinionId))
		)
		.groupBy(opinions.activityId);
	return new Map(rows.map(({ id, n }) => [id, n]));
}

const undecidedAtAct = (act: number | undefined) =>
	act === undefined ? undefined : or(isNull(dispositions.opinionId), gt(opinionMarks.outcome, act));

function onBench(activityId: string, { groupId, outcome, afterSerial, ...filter }: BenchFilter): SQL | undefined {
	return and(
		opinionModule.matching(activityId, { ...filter, state: 'valid' }),
		groupId === 'none' ? isNull(groupMembers.groupId) : groupId ? eq(groupMembers.groupId, groupId) : undefined,
		afterSerial === undefined ? undefined : gt(opinions.serial, afterSerial),
		outcome === 'undecided' ? isNull(dispositions.opinionId) : undefined,
		outcome && outcome !== 'undecided'
			? and(isNotNull(dispositions.opinionId), eq(dispositions.kind, outcome))
			: undefined
	);
}

function selected(where: SQL | undefined) {
	return db
		.select({
			...opinionModule.deskColumns,
			clauseText: clauseRevisions.text,
			groupId: groupMembers.groupId,
			groupTitle: opinionGroups.title,
			disposition: getTableColumns(dispositions)
		})
		.from(opinions)
		.leftJoin(groupMembers, eq(groupMembers.opinionId, opinions.id))
		.leftJoin(opinionGroups, eq(opinionGroups.id, groupMembers.groupId))
		.leftJoin(clauseRevisions, eq(clauseRevisions.id, opinions.clauseRevisionId))
		.leftJoin(dispositions, eq(dispositions.opinionId, opinions.id))
		.where(where);
}
