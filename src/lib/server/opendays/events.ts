/** An open day of a unit, and its sessions, while they are drafted. */
import { eq } from 'drizzle-orm';
import { markOf, NotFound, Refusal, refuseIf, Stale, type Actor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { createId, db, nextNumbers, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import { addDays } from '#server/statute';
import type { EventInput, SessionInput } from '../../opendays/forms.ts';
import { basis } from './basis.ts';
import { mayNotDraft, mayNotEdit, mayNotSet } from './policy.ts';
import { find, findEvent, type OpenDayEvent, type SessionView } from './queries.ts';
import { openDayCampaigns, openDayEvents, openDaySessions } from './schema.ts';

/** A new open day of a unit, as a draft without sessions. */
export async function draftEvent(actor: Actor, unitId: string, input: EventInput): Promise<OpenDayEvent> {
	refuseIf(mayNotDraft(actor, unitId), { basis });
	return transaction(async () => {
		await refuseNoCampaign(input.campaignId);
		const createdBy = actor.kind === 'staff' ? actor.id : null;
		const values = { id: createId(), unitId, ...settingsOf(input), createdBy, createdAt: clock.now() };
		const [event] = await db.insert(openDayEvents).values(values).returning();
		await publication.begin(actor, { kind: 'openDayEvent', id: values.id, unitId, title: input.title });
		await journal.record(actor, 'openDay.drafted', values.id, { campaign: event!.campaignId });
		return event!;
	});
}

/** What the form of an open day carries of the words that it shows. */
export const markOfEvent = (event: OpenDayEvent): string =>
	markOf([
		event.title,
		event.theme,
		event.introduction,
		event.contact,
		event.liveLink,
		event.needsIdNumber,
		event.asks,
		event.campaignId
	]);

/** Rewrites the words of a draft. `seen`: what a colleague saved since is not overwritten (`Stale`). */
export async function editEvent(
	actor: Actor,
	eventId: string,
	input: EventInput,
	seen?: string
): Promise<OpenDayEvent> {
	return transaction(async () => {
		const release = await draftedRelease(actor, eventId);
		const now = markOfEvent(await findEvent(eventId));
		if (seen !== undefined && seen !== now) {
			const saves = await identity.lastSave(eventId, ['openDay.edited', 'openDay.drafted'], {});
			throw new Stale('opendays_savedMeanwhile', { seen: now, saves });
		}
		await refuseNoCampaign(input.campaignId);
		const [event] = await db
			.update(openDayEvents)
			.set(settingsOf(input))
			.where(eq(openDayEvents.id, eventId))
			.returning();
		if (input.title !== release.title) await publication.retitle(release.id, input.title);
		await journal.record(actor, 'openDay.edited', eventId);
		return event!;
	});
}

/** One more session of a draft. */
export async function addSession(actor: Actor, eventId: string, input: SessionInput): Promise<SessionView> {
	refuseIf(mayNotSet(input), { basis });
	return transaction(async () => {
		await draftedRelease(actor, eventId);
		const { unitId } = await findEvent(eventId);
		const { title, ...settings } = input;
		const activity = await activities.create({
			...{ kind: 'openDaySession', title, itemId: null, hostUnitId: unitId },
			...periodOf(input)
		});
		await db.insert(openDaySessions).values({ id: activity.id, eventId, ...settings });
		await journal.record(actor, 'openDaySession.added', activity.id, { event: eventId, quota: input.quota });
		return find(activity.id);
	});
}

/** What the form of a session carries of the settings that it shows. */
export function markOfSession({ activity, ...session }: SessionView): string {
	const { startsAt, endsAt, signUpOpensAt, signUpClosesAt, place, wayThere, accessibility, mode } = session;
	const { programme, quota, invitedSeats, minAge, maxCompanions, overlapAllowed, confirmHours } = session;
	return markOf([
		...[activity.title, startsAt, endsAt, signUpOpensAt, signUpClosesAt, place, wayThere, accessibility, mode],
		...[programme, quota, invitedSeats, minAge, maxCompanions, overlapAllowed, confirmHours]
	]);
}

/** Rewrites a session of a draft. `seen` as with the open day itself. */
export async function editSession(
	actor: Actor,
	sessionId: string,
	input: SessionInput,
	seen?: string
): Promise<SessionView> {
	refuseIf(mayNotSet(input), { basis });
	return transaction(async () => {
		const { eventId } = await draftedSession(actor, sessionId);
		const now = markOfSession(await find(sessionId));
		if (seen !== undefined && seen !== now) {
			const saves = await identity.lastSave(sessionId, ['openDaySession.edited', 'openDaySession.added'], {});
			throw new Stale('opendays_savedMeanwhile', { seen: now, saves });
		}
		const { title, ...settings } = input;
		await db
			.update(openDaySessions)
			.set(settings)
			.where(eq(openDaySessions.id, sessionId))
			.returning({ id: openDaySessions.id });
		await activities.change(sessionId, { title, ...periodOf(input) });
		await journal.record(actor, 'openDaySession.edited', sessionId, { event: eventId, quota: input.quota });
		return find(sessionId);
	});
}

/** Takes a session out of a draft. */
export async function dropSession(actor: Actor, sessionId: string): Promise<void> {
	await transaction(async () => {
		const { eventId } = await draftedSession(actor, sessionId);
		await db
			.update(openDaySessions)
			.set({ droppedAt: clock.now() })
			.where(eq(openDaySessions.id, sessionId))
			.returning({ id: openDaySessions.id });
		await journal.record(actor, 'openDaySession.dropped', sessionId, { event: eventId });
	});
}

/** The open days of one unit are another's from now on. Answers with how many. */
export async function handOver(fromUnitId: string, intoUnitId: string): Promise<number> {
	const moved = await db
		.update(openDayEvents)
		.set({ unitId: intoUnitId })
		.where(eq(openDayEvents.unitId, fromUnitId))
		.returning({ id: openDayEvents.id });
	return moved.length;
}

/** From the opening of sign-up to 24:00 of the day on which the session ends: until then it takes suggestions. */
export const periodOf = ({ signUpOpensAt, endsAt }: Pick<SessionInput, 'signUpOpensAt' | 'endsAt'>) => ({
	opensAt: signUpOpensAt,
	closesAt: clock.startOfDay(addDays(clock.dayOf(new Date(endsAt.getTime() - 1)), 1))
});

/** The release of an open day; refuses where there is none. */
export async function releaseOf(eventId: string): Promise<publication.Release> {
	const release = await publication.latestOf('openDayEvent', eventId);
	if (!release) throw new Refusal('publication_notBegun');
	return release;
}

async function draftedRelease(actor: Actor, eventId: string): Promise<publication.Release> {
	await nextNumbers(`openDay:${eventId}`, 0);
	const event = await findEvent(eventId);
	const release = await releaseOf(eventId);
	// Where nobody works yet the program writes what is to be reviewed by nobody: the demo, an import.
	const drafting = actor.kind === 'system' ? [] : publication.mayNotDraft(actor, release);
	refuseIf([...mayNotEdit(event), ...drafting], { basis });
	return release;
}

async function draftedSession(actor: Actor, sessionId: string): Promise<SessionView> {
	const session = await find(sessionId);
	if (session.droppedAt) throw new NotFound(`session ${sessionId}`);
	await draftedRelease(actor, session.eventId);
	return session;
}

function settingsOf({ campaignId, liveLink, ...input }: EventInput) {
	return { ...input, campaignId: campaignId || null, liveLink: liveLink || null };
}

async function refuseNoCampaign(id: string): Promise<void> {
	if (!id) return;
	const found = await db.select({ id: openDayCampaigns.id }).from(openDayCampaigns).where(eq(openDayCampaigns.id, id));
	if (found.length === 0) throw new NotFound(`campaign ${id}`);
}
