import {
	and,
	asc,
	desc,
	eq,
	gt,
	inArray,
	isNotNull,
	isNull,
	lte,
	or,
	sql,
	type Placeholder,
	type SQL
} from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { phaseOf, type Activity, type Phase } from '#server/activities';
import * as clock from '#server/clock';
import { db, prepared, type Slots } from '#server/db';
import * as journal from '#server/journal';
import { activities } from '../activities/schema.ts';
import { draftVersions } from '../drafts/schema.ts';
import { units } from '../organisation/schema.ts';
import { consultationExtensions, consultations } from './schema.ts';

export type Consultation = typeof consultations.$inferSelect;
export type Extension = typeof consultationExtensions.$inferSelect;
/**
 * A consultation with its activity, its phase at the moment of asking, and its unit: `unitName` as the notice says it,
 * which stays once it is published; `keptBy` as the unit is called now that answers for it.
 */
export type ConsultationView = Consultation & { activity: Activity; unitName: string; keptBy: string; phase: Phase };

const columns = { consultation: consultations, activity: activities, keptBy: units.name };
type Row = { consultation: Consultation; activity: Activity; keptBy: string };

function view({ consultation, activity, keptBy }: Row): ConsultationView {
	const unitName = activity.hostUnitName ?? keptBy;
	return { ...consultation, activity, unitName, keptBy, phase: phaseOf(activity, clock.now()) };
}

const byId = prepared((at: Slots<'id'>) =>
	db
		.select(columns)
		.from(consultations)
		.innerJoin(activities, eq(activities.id, consultations.id))
		.innerJoin(units, eq(units.id, activities.hostUnitId))
		.where(eq(consultations.id, at.id))
);

/** Any consultation, published or not: for the desk. */
export async function find(id: string): Promise<ConsultationView> {
	const [row] = await byId({ id });
	if (!row) throw new NotFound(`consultation ${id}`);
	return view(row);
}

const versionOf = prepared((at: Slots<'id'>) =>
	db.select({ id: consultations.draftVersionId }).from(consultations).where(eq(consultations.id, at.id))
);

/** The version of the draft that is shown now: what an opinion is held against, without the rest of the notice. */
export async function draftVersionOf(id: string): Promise<string> {
	const [version] = await versionOf({ id });
	if (!version) throw new NotFound(`consultation ${id}`);
	return version.id;
}

const everybodysNotice = journal.keptUntilNextEntry((id) => byId({ id }));

/** A consultation that the public may see; a draft is not found. */
export async function findPublic(id: string): Promise<ConsultationView> {
	const [row] = await everybodysNotice(id);
	const found = row && view(row);
	if (!found || found.phase === 'draft') throw new NotFound(`consultation ${id}`);
	return found;
}

export type PublicFilter = { phase?: 'upcoming' | 'open' | 'closed'; unitId?: string; limit?: number; offset?: number };

const running = isNull(activities.cancelledAt);

function phasesAt(now: Placeholder) {
	const instant = sql.param(now, activities.opensAt);
	return {
		upcoming: and(gt(activities.opensAt, instant), running)!,
		open: and(lte(activities.opensAt, instant), gt(activities.closesAt, instant), running)!,
		closed: or(lte(activities.closesAt, instant), isNotNull(activities.cancelledAt))!
	};
}

const published = (phase: PublicFilter['phase'], ofUnit: boolean) =>
	prepared((at: Slots<'now' | 'unitId' | 'limit' | 'offset'>) => {
		const phases = phasesAt(at.now);
		const rank = sql`case when ${phases.open} then 0 when ${phases.upcoming} then 1 else 2 end`;
		const soonest = sql`case when ${phases.open} then ${activities.closesAt} when ${phases.upcoming} then ${activities.opensAt} end`;
		return db
			.select(columns)
			.from(consultations)
			.innerJoin(activities, eq(activities.id, consultations.id))
			.innerJoin(units, eq(units.id, activities.hostUnitId))
			.where(
				and(
					isNotNull(activities.publishedAt),
					phase && phases[phase],
					ofUnit ? eq(activities.hostUnitId, at.unitId) : undefined
				)
			)
			.orderBy(asc(rank), asc(soonest), desc(activities.closesAt), asc(activities.id))
			.limit(at.limit)
			.offset(at.offset);
	});

/** One query for each way of filtering. */
const publishedBy = new Map<string, ReturnType<typeof published>>();

const everybodysList = journal.keptUntilNextEntry(async (key) => {
	const { phase, unitId, limit, offset } = JSON.parse(key) as Required<PublicFilter> & { minute: number };
	const kind = `${phase ?? ''}:${unitId !== ''}`;
	const query = publishedBy.get(kind) ?? published(phase, unitId !== '');
	publishedBy.set(kind, query);
	return query({ now: clock.now(), unitId, limit, offset });
});

/** Published consultations: open ones first, by their close; then upcoming ones, by their opening; then the newest ended ones. */
export async function listPublic(filter: PublicFilter = {}): Promise<ConsultationView[]> {
	const { phase, unitId = '', limit = 100, offset = 0 } = filter;
	// Periods begin and end on whole minutes: within one, only what is journaled changes the list.
	const minute = Math.floor(clock.now().getTime() / 60_000);
	return (await everybodysList(JSON.stringify({ phase, unitId, limit, offset, minute }))).map(view);
}

export type PhaseCounts = { upcoming: number; open: number; closed: number };

const counted = (ofUnit: boolean) =>
	prepared((at: Slots<'now' | 'unitId'>) => {
		const phases = phasesAt(at.now);
		const sum = (when: SQL) => sql<number>`coalesce(sum(case when ${when} then 1 else 0 end), 0)`.mapWith(Number);
		return db
			.select({ upcoming: sum(phases.upcoming), open: sum(phases.open), closed: sum(phases.closed) })
			.from(consultations)
			.innerJoin(activities, eq(activities.id, consultations.id))
			.where(and(isNotNull(activities.publishedAt), ofUnit ? eq(activities.hostUnitId, at.unitId) : undefined));
	});
const countedOfAll = counted(false);
const countedOfUnit = counted(true);

/** How many published consultations are in each phase, of one unit or of all. */
export async function countPublic(unitId = ''): Promise<PhaseCounts> {
	const [counts] = await (unitId ? countedOfUnit : countedOfAll)({ now: clock.now(), unitId });
	return counts!;
}

const hosts = prepared(() =>
	db
		.selectDistinct({ id: units.id, name: units.name, sort: units.sort })
		.from(consultations)
		.innerJoin(activities, eq(activities.id, consultations.id))
		.innerJoin(units, eq(units.id, activities.hostUnitId))
		.where(isNotNull(activities.publishedAt))
		.orderBy(asc(units.sort), asc(units.id))
);

/** The units that have published a consultation, in their order. */
export const listHosts = (): Promise<{ id: string; name: string }[]> => hosts({});

/** The consultations of one unit for the desk, drafts among them; without a unit all of them. */
export async function listForDesk(unitId?: string): Promise<ConsultationView[]> {
	const rows = await db
		.select(columns)
		.from(consultations)
		.innerJoin(activities, eq(activities.id, consultations.id))
		.innerJoin(units, eq(units.id, activities.hostUnitId))
		.where(unitId ? eq(activities.hostUnitId, unitId) : undefined)
		.orderBy(desc(activities.createdAt), desc(activities.id));
	return rows.map(view);
}

export type NoticeOnDraft = {
	id: string;
	title: string;
	draftId: string;
	draftVersionId: string;
	versionNo: number;
	phase: Phase;
};

/** The notices on any version of these drafts, the newest first. */
export async function listOnDrafts(draftIds: readonly string[]): Promise<NoticeOnDraft[]> {
	if (draftIds.length === 0) return [];
	const { id, draftId, no } = draftVersions;
	const rows = await db
		.select({ activity: activities, draftId, draftVersionId: id, versionNo: no })
		.from(consultations)
		.innerJoin(activities, eq(activities.id, consultations.id))
		.innerJoin(draftVersions, eq(id, consultations.draftVersionId))
		.where(inArray(draftId, [...draftIds]))
		.orderBy(desc(activities.createdAt), desc(activities.id));
	const now = clock.now();
	return rows.map(({ activity, ...rest }) => ({
		id: activity.id,
		title: activity.title,
		phase: phaseOf(activity, now),
		...rest
	}));
}

const extensionsOf = prepared((at: Slots<'id'>) =>
	db
		.select()
		.from(consultationExtensions)
		.where(eq(consultationExtensions.consultationId, at.id))
		.orderBy(asc(consultationExtensions.at), asc(consultationExtensions.id))
);

/** How the period was extended, oldest first. */
export const listExtensions = (id: string): Promise<Extension[]> => extensionsOf({ id });
