import { and, asc, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import * as clock from '#server/clock';
import { db, prepared, preparedFor, type Slots } from '#server/db';
import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import { activities } from '../activities/schema.ts';
import type { RedirectTarget, RejectionGround } from '../../opinions/types.ts';
import { deskColumns, type QueueRow } from './queue.ts';
import { opinionAppeals, opinions } from './schema.ts';
import { clauseRevisions } from '../drafts/schema.ts';

export type Appeal = typeof opinionAppeals.$inferSelect;
/** Until when a refusal may be appealed against: the last day with its grounds, and the instant at which that day ends. */
export type AppealPeriod = statute.Dated & { endsAt: Date };

/**
 * Counts the days for appeals from the moment of a moderation; profile and calendar are read once. The day that the author
 * was told (`told`) holds, whatever the rules are by now; if it has become a rest day, the next working day does.
 */
export async function appealClock(): Promise<(moderatedAt: Date, told?: string | null) => AppealPeriod> {
	const [profile, calendar] = await Promise.all([organisation.ruleProfile(), organisation.workCalendar()]);
	return (moderatedAt, told) => {
		const counted = statute.dueFrom('appeal', clock.dayOf(moderatedAt), profile, calendar);
		const date = told ? statute.nextWorkday(told, calendar) : counted.date;
		return { ...counted, date, endsAt: clock.startOfDay(statute.addDays(date, 1)) };
	};
}

export async function findAppeal(opinionId: string): Promise<Appeal | undefined> {
	const [appeal] = await db.select().from(opinionAppeals).where(eq(opinionAppeals.opinionId, opinionId));
	return appeal;
}

const appealsById = preparedFor((ids) =>
	db.select().from(opinionAppeals).where(inArray(opinionAppeals.opinionId, ids))
);

/** The appeals about these opinions. */
export async function appealsOf(opinionIds: readonly string[]): Promise<Map<string, Appeal>> {
	if (opinionIds.length === 0) return new Map();
	const rows = await appealsById(opinionIds);
	return new Map(rows.map((appeal) => [appeal.opinionId, appeal]));
}

/** Opinions of an activity whose appeals wait for a decision: no feedback goes out before. */
export function listOpenAppeals(activityId: string): Promise<{ id: string; no: string }[]> {
	return db
		.select({ id: opinions.id, no: opinions.no })
		.from(opinionAppeals)
		.innerJoin(opinions, eq(opinions.id, opinionAppeals.opinionId))
		.where(and(eq(opinionAppeals.activityId, activityId), isNull(opinionAppeals.decision)))
		.orderBy(asc(opinions.serial));
}

/** The open appeals of a unit's activities that somebody else than this person has caused, by activity. */
export async function countAppealsFor(unitId: string, staffId: string): Promise<Map<string, number>> {
	const rows = await db
		.select({ id: opinionAppeals.activityId, n: count() })
		.from(opinionAppeals)
		.innerJoin(activities, eq(activities.id, opinionAppeals.activityId))
		.where(
			and(isNull(opinionAppeals.decision), eq(activities.hostUnitId, unitId), ne(opinionAppeals.moderatedBy, staffId))
		)
		.groupBy(opinionAppeals.activityId);
	return new Map(rows.map(({ id, n }) => [id, n]));
}

/** How many appeals an activity has had, and how many of them wait. */
export async function countAppeals(activityId: string): Promise<{ all: number; open: number }> {
	const rows = await appealed({ activityId });
	const sum = (some: typeof rows) => some.reduce((total, { n }) => total + n, 0);
	return { all: sum(rows), open: sum(rows.filter(({ decision }) => decision === null)) };
}

export type AppealRow = { appeal: Appeal; opinion: QueueRow };

/** The appeals of an activity for the desk: those that wait first, oldest first. */
export function listAppeals(activityId: string): Promise<AppealRow[]> {
	return db
		.select({ appeal: opinionAppeals, opinion: { ...deskColumns } })
		.from(opinionAppeals)
		.innerJoin(opinions, eq(opinions.id, opinionAppeals.opinionId))
		.leftJoin(clauseRevisions, eq(clauseRevisions.id, opinions.clauseRevisionId))
		.where(eq(opinionAppeals.activityId, activityId))
		.orderBy(
			asc(sql`case when ${opinionAppeals.decision} is null then 0 else 1 end`),
			asc(opinionAppeals.at),
			asc(opinions.serial)
		);
}

/** What was not taken up, for everybody to read: refusals by ground, redirections by target, appeals and those granted. */
export type Refusals = {
	byGround: Partial<Record<RejectionGround, number>>;
	byTarget: Partial<Record<RedirectTarget, number>>;
	appeals: { made: number; granted: number };
};

const refused = prepared((at: Slots<'activityId'>) =>
	db
		.select({ ground: opinions.rejectionGround, target: opinions.redirectTarget, n: count() })
		.from(opinions)
		.where(and(eq(opinions.activityId, at.activityId), inArray(opinions.state, ['rejected', 'redirected'])))
		.groupBy(opinions.rejectionGround, opinions.redirectTarget)
);
const appealed = prepared((at: Slots<'activityId'>) =>
	db
		.select({ decision: opinionAppeals.decision, n: count() })
		.from(opinionAppeals)
		.where(eq(opinionAppeals.activityId, at.activityId))
		.groupBy(opinionAppeals.decision)
);

export async function countRefusals(activityId: string): Promise<Refusals> {
	const [rows, decisions] = await Promise.all([refused({ activityId }), appealed({ activityId })]);
	const refusals: Refusals = { byGround: {}, byTarget: {}, appeals: { made: 0, granted: 0 } };
	for (const { ground, target, n } of rows) {
		if (ground) refusals.byGround[ground] = (refusals.byGround[ground] ?? 0) + n;
		if (target) refusals.byTarget[target] = (refusals.byTarget[target] ?? 0) + n;
	}
	for (const { decision, n } of decisions) {
		if (decision !== 'withdrawn') refusals.appeals.made += n;
		if (decision === 'granted') refusals.appeals.granted += n;
	}
	return refusals;
}
