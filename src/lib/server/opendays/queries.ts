import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import type { Activity } from '#server/activities';
import * as clock from '#server/clock';
import { db, prepared, type Slots } from '#server/db';
import * as journal from '#server/journal';
import { activities } from '../activities/schema.ts';
import { units } from '../organisation/schema.ts';
import { phaseOf, type SessionPhase } from './phase.ts';
import { openDayCampaigns, openDayChanges, openDayEvents, openDaySessions } from './schema.ts';

export type Campaign = typeof openDayCampaigns.$inferSelect;
export type OpenDayEvent = typeof openDayEvents.$inferSelect;
type Session = typeof openDaySessions.$inferSelect;
export type Change = typeof openDayChanges.$inferSelect;
/** A session with its activity, its event and its phase at the moment of asking; `unitName` as it was published. */
export type SessionView = Session & { activity: Activity; event: OpenDayEvent; unitName: string; phase: SessionPhase };

type Row = { session: Session; activity: Activity; event: OpenDayEvent; keptBy: string };

function view({ session, activity, event, keptBy }: Row): SessionView {
	const unitName = activity.hostUnitName ?? keptBy;
	return { ...session, activity, event, unitName, phase: phaseOf({ ...session, activity }, clock.now()) };
}

const rows = () =>
	db
		.select({ session: openDaySessions, activity: activities, event: openDayEvents, keptBy: units.name })
		.from(openDaySessions)
		.innerJoin(activities, eq(activities.id, openDaySessions.id))
		.innerJoin(openDayEvents, eq(openDayEvents.id, openDaySessions.eventId))
		.innerJoin(units, eq(units.id, activities.hostUnitId));

const byId = prepared((at: Slots<'id'>) => rows().where(eq(openDaySessions.id, at.id)));

/** Any session, published or not: for the desk. */
export async function find(id: string): Promise<SessionView> {
	const [row] = await byId({ id });
	if (!row) throw new NotFound(`session ${id}`);
	return view(row);
}

/** A session that the public may see; a draft is not found. */
export async function findPublic(id: string): Promise<SessionView> {
	const found = await find(id);
	if (found.phase === 'draft') throw new NotFound(`session ${id}`);
	return found;
}

/** An event, published or not: for the desk. */
export async function findEvent(id: string): Promise<OpenDayEvent> {
	const [event] = await db.select().from(openDayEvents).where(eq(openDayEvents.id, id));
	if (!event) throw new NotFound(`open day ${id}`);
	return event;
}

/** An event that the public may see; a draft is not found. */
export async function findPublicEvent(id: string): Promise<OpenDayEvent> {
	const event = await findEvent(id);
	if (!event.publishedAt) throw new NotFound(`open day ${id}`);
	return event;
}

/** Whether any open day was ever published: only then has it a place among the others. */
const anyPublished = journal.keptUntilNextEntry(async () => {
	const found = await db
		.select({ id: openDayEvents.id })
		.from(openDayEvents)
		.where(isNotNull(openDayEvents.publishedAt))
		.limit(1);
	return found.length > 0;
});
export const arePublished = (): Promise<boolean> => anyPublished('');

/** The sessions of an event by their start; what was taken out of the draft is not among them. */
export const listSessions = (eventId: string): Promise<SessionView[]> => listSessionsOf([eventId]);

/** The same of several events. */
export async function listSessionsOf(eventIds: readonly string[]): Promise<SessionView[]> {
	if (eventIds.length === 0) return [];
	const found = await rows()
		.where(and(inArray(openDaySessions.eventId, [...eventIds]), isNull(openDaySessions.droppedAt)))
		.orderBy(asc(openDaySessions.startsAt), asc(openDaySessions.id));
	return found.map(view);
}

export type PublicFilter = { from?: Date; until?: Date; unitId?: string; campaignId?: string; limit?: number };

/** Published sessions that begin in `[from, until)`, the next one first. */
export async function listPublic({ from, until, unitId, campaignId, limit = 500 }: PublicFilter = {}): Promise<
	SessionView[]
> {
	const found = await rows()
		.where(
			and(
				isNotNull(activities.publishedAt),
				from && gte(openDaySessions.startsAt, from),
				until && lt(openDaySessions.startsAt, until),
				unitId ? eq(activities.hostUnitId, unitId) : undefined,
				campaignId ? eq(openDayEvents.campaignId, campaignId) : undefined
			)
		)
		.orderBy(asc(openDaySessions.startsAt), asc(openDaySessions.id))
		.limit(limit);
	return found.map(view);
}

/** Published sessions of one unit, or of all units, the latest first. */
export async function listHosted(unitId?: string): Promise<SessionView[]> {
	const found = await rows()
		.where(and(isNotNull(activities.publishedAt), unitId ? eq(activities.hostUnitId, unitId) : undefined))
		.orderBy(desc(openDaySessions.startsAt), desc(openDaySessions.id));
	return found.map(view);
}

/** The events of one unit for the desk, drafts among them; without a unit all of them. */
export function listEvents(unitId?: string): Promise<OpenDayEvent[]> {
	return db
		.select()
		.from(openDayEvents)
		.where(unitId ? eq(openDayEvents.unitId, unitId) : undefined)
		.orderBy(desc(openDayEvents.createdAt), desc(openDayEvents.id));
}

/** Campaigns, the latest first. */
export const listCampaigns = (): Promise<Campaign[]> =>
	db.select().from(openDayCampaigns).orderBy(desc(openDayCampaigns.startsOn), desc(openDayCampaigns.id));

/** What was changed in these sessions after their publication, oldest first. */
export async function listChanges(sessionIds: readonly string[]): Promise<Change[]> {
	if (sessionIds.length === 0) return [];
	return db
		.select()
		.from(openDayChanges)
		.where(inArray(openDayChanges.sessionId, [...sessionIds]))
		.orderBy(asc(openDayChanges.at), asc(openDayChanges.no), asc(openDayChanges.id));
}
