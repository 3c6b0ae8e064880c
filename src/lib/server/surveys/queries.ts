import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte, or, sql, type Placeholder } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { phaseOf, type Activity, type Phase } from '#server/activities';
import * as clock from '#server/clock';
import { db, prepared, preparedFor, type Slots } from '#server/db';
import { activities } from '../activities/schema.ts';
import { units } from '../organisation/schema.ts';
import { surveyExtensions, surveyResults, surveys } from './schema.ts';

export type Survey = typeof surveys.$inferSelect;
export type Extension = typeof surveyExtensions.$inferSelect;
/**
 * A survey with its activity, its phase at the moment of asking and its unit: `unitName` as it was published, `keptBy` as
 * the unit is called now that answers for it. `talliedAt`: from then on no sheet is added or changed.
 */
export type SurveyView = Survey & {
	activity: Activity;
	unitName: string;
	keptBy: string;
	phase: Phase;
	talliedAt: Date | null;
	resultAt: Date | null;
};

const columns = {
	survey: surveys,
	activity: activities,
	keptBy: units.name,
	talliedAt: surveyResults.talliedAt,
	resultAt: surveyResults.publishedAt
};
type Row = { survey: Survey; activity: Activity; keptBy: string; talliedAt: Date | null; resultAt: Date | null };

function view({ survey, activity, keptBy, talliedAt, resultAt }: Row): SurveyView {
	const unitName = activity.hostUnitName ?? keptBy;
	return { ...survey, activity, unitName, keptBy, phase: phaseOf(activity, clock.now()), talliedAt, resultAt };
}

const rows = () =>
	db
		.select(columns)
		.from(surveys)
		.innerJoin(activities, eq(activities.id, surveys.id))
		.innerJoin(units, eq(units.id, activities.hostUnitId))
		.leftJoin(surveyResults, eq(surveyResults.surveyId, surveys.id));

const byId = prepared((at: Slots<'id'>) => rows().where(eq(surveys.id, at.id)));

/** Any survey, published or not: for the desk. */
export async function find(id: string): Promise<SurveyView> {
	const [row] = await byId({ id });
	if (!row) throw new NotFound(`survey ${id}`);
	return view(row);
}

/** A survey that the public may see; a draft is not found. */
export async function findPublic(id: string): Promise<SurveyView> {
	const found = await find(id);
	if (found.phase === 'draft') throw new NotFound(`survey ${id}`);
	return found;
}

export type PublicFilter = { phase?: 'upcoming' | 'open' | 'closed'; limit?: number; offset?: number };

function phasesAt(now: Date | Placeholder) {
	const instant = sql.param(now, activities.opensAt);
	const running = isNull(activities.cancelledAt);
	return {
		upcoming: and(gt(activities.opensAt, instant), running)!,
		open: and(lte(activities.opensAt, instant), gt(activities.closesAt, instant), running)!,
		closed: or(lte(activities.closesAt, instant), isNotNull(activities.cancelledAt))!
	};
}

const published = (phase: PublicFilter['phase']) =>
	prepared((at: Slots<'now' | 'limit' | 'offset'>) => {
		const phases = phasesAt(at.now);
		const rank = sql`case when ${phases.open} then 0 when ${phases.upcoming} then 1 else 2 end`;
		const soonest = sql`case when ${phases.open} then ${activities.closesAt} when ${phases.upcoming} then ${activities.opensAt} end`;
		return rows()
			.where(and(isNotNull(activities.publishedAt), phase && phases[phase]))
			.orderBy(asc(rank), asc(soonest), desc(activities.closesAt), asc(activities.id))
			.limit(at.limit)
			.offset(at.offset);
	});
const publishedIn = {
	all: published(undefined),
	upcoming: published('upcoming'),
	open: published('open'),
	closed: published('closed')
};

/** Published surveys: open ones first, by their close; then upcoming ones, by their opening; then the newest ended ones. */
export async function listPublic({ phase, limit = 100, offset = 0 }: PublicFilter = {}): Promise<SurveyView[]> {
	return (await publishedIn[phase ?? 'all']({ now: clock.now(), limit, offset })).map(view);
}

/** How many published surveys are in each phase. */
export async function countPublic(): Promise<{ upcoming: number; open: number; closed: number }> {
	const phases = phasesAt(clock.now());
	const of = async (phase: keyof typeof phases) => {
		const from = db.select({ n: count() }).from(surveys).innerJoin(activities, eq(activities.id, surveys.id));
		return (await from.where(and(isNotNull(activities.publishedAt), phases[phase])))[0]!.n;
	};
	return { upcoming: await of('upcoming'), open: await of('open'), closed: await of('closed') };
}

/** The surveys of one unit for the desk, drafts among them; without a unit all of them. */
export async function listForDesk(unitId?: string): Promise<SurveyView[]> {
	const found = await rows()
		.where(unitId ? eq(activities.hostUnitId, unitId) : undefined)
		.orderBy(desc(activities.createdAt), desc(activities.id));
	return found.map(view);
}

const under = preparedFor((parentIds) =>
	rows()
		.where(and(inArray(surveys.parentActivityId, parentIds), isNotNull(activities.publishedAt)))
		.orderBy(asc(activities.opensAt), asc(activities.id))
);

/** Published surveys that belong to these activities (a consultation, a session). */
export async function listUnder(parentIds: readonly string[]): Promise<SurveyView[]> {
	return parentIds.length === 0 ? [] : (await under(parentIds)).map(view);
}

/** How the period was extended, oldest first. */
export function listExtensions(id: string): Promise<Extension[]> {
	return db
		.select()
		.from(surveyExtensions)
		.where(eq(surveyExtensions.surveyId, id))
		.orderBy(asc(surveyExtensions.at), asc(surveyExtensions.id));
}
