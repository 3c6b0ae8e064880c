/** 三审三校 of an open day: one document with all its sessions. */
import { eq } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { shanghaiIso } from '#server/statute';
import { basis } from './basis.ts';
import { releaseOf } from './events.ts';
import { mayNotEdit, mayNotSubmit } from './policy.ts';
import { findEvent, listCampaigns, listSessions } from './queries.ts';
import { openDayEvents } from './schema.ts';

export type Submission = publication.Signature & { attribute?: publication.Attribute; attributeBasis?: string };
export type EventContent = Awaited<ReturnType<typeof eventContentOf>>;

/** What would be published now: for the reviewers' eyes, and for the edition. */
export async function eventContentOf(eventId: string) {
	const event = await findEvent(eventId);
	const { title, theme, introduction, contact, liveLink, needsIdNumber, asks, campaignId } = event;
	const sessions = await listSessions(eventId);
	const campaign = (await listCampaigns()).find(({ id }) => id === campaignId)?.title ?? null;
	return {
		...{
			title,
			unit: (await organisation.findUnit(event.unitId)).name,
			campaignId,
			campaign,
			theme,
			introduction,
			contact
		},
		...{ liveLink, needsIdNumber, asks },
		sessions: sessions.map(({ id, activity, startsAt, endsAt, signUpOpensAt, signUpClosesAt, ...one }) => ({
			...{ id, title: activity.title, startsAt: shanghaiIso(startsAt), endsAt: shanghaiIso(endsAt) },
			...{ signUpOpensAt: shanghaiIso(signUpOpensAt), signUpClosesAt: shanghaiIso(signUpClosesAt) },
			...{ place: one.place, wayThere: one.wayThere, accessibility: one.accessibility, mode: one.mode },
			...{ programme: one.programme, quota: one.quota, invitedSeats: one.invitedSeats, minAge: one.minAge },
			...{ maxCompanions: one.maxCompanions, overlapAllowed: one.overlapAllowed, confirmHours: one.confirmHours }
		}))
	};
}

/** What keeps an open day from going to review or being published. */
export async function lacksOf(eventId: string): Promise<string[]> {
	return mayNotSubmit(await findEvent(eventId), await listSessions(eventId), clock.now());
}

/** The drafter hands the open day with all its sessions to the reviewers. */
export async function submitForReview(actor: Actor, eventId: string, submission: Submission): Promise<void> {
	const { attribute, attributeBasis, ...signature } = submission;
	await transaction(async () => {
		await nextNumbers(`openDay:${eventId}`, 0);
		const release = await releaseOf(eventId);
		refuseIf([...mayNotEdit(await findEvent(eventId)), ...publication.mayNotDraft(actor, release)], { basis });
		if (attribute) await publication.classify(actor, release.id, attribute, attributeBasis);
		refuseIf(await lacksOf(eventId), { basis });
		await publication.submit(actor, release.id, signature, await eventContentOf(eventId));
	});
}

/** 终审 and publication of the open day with all its sessions; sign-up opens at its time, or at once. */
export async function publish(
	actor: Actor,
	eventId: string,
	signature: publication.Signature
): Promise<publication.Edition> {
	return transaction(async () => {
		const release = await releaseOf(eventId);
		if (release.state !== 'finalReview') throw new Refusal('publication_notInFinalReview');
		refuseIf(publication.mayNotSign(actor, release, await publication.signatures(release)), { basis });
		refuseIf(await lacksOf(eventId), { basis });
		const edition = await publication.publish(actor, release.id, await eventContentOf(eventId), signature);
		const sessions = await listSessions(eventId);
		for (const { id } of sessions) await activities.markPublished(id);
		await db
			.update(openDayEvents)
			.set({ publishedAt: edition.publishedAt })
			.where(eq(openDayEvents.id, eventId))
			.returning({ id: openDayEvents.id });
		await journal.record(actor, 'openDay.published', eventId, { sessions: sessions.length });
		return edition;
	});
}
