/** 办结 and 总结: an open day ends when every session that was held has its published feedback (domain rule 30). */
import { eq } from 'drizzle-orm';
import { markOf, Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import { meaningfulCharacters } from '#server/statute';
import { normalise } from '#server/text';
import { basis } from './basis.ts';
import { findEvent, listSessions, type OpenDayEvent } from './queries.ts';
import { mayNotClose, mayNotConfirmSummary, mayNotRewriteSummary } from './policy.ts';
import { openDayEvents } from './schema.ts';

/** Ends an open day with its summary. Refuses while an answer is missing. The public reads it once another has confirmed it. */
export async function closeEvent(actor: Actor, eventId: string, input: { summary: string }): Promise<OpenDayEvent> {
	const summary = normalise(input.summary);
	return transaction(async () => {
		await nextNumbers(`openDay:${eventId}`, 0);
		const event = await findEvent(eventId);
		const sessions = await listSessions(eventId);
		refuseIf(mayNotClose(actor, event, sessions), { basis });
		const unanswered: string[] = [];
		for (const { id: sessionId, phase, activity } of sessions) {
			if (phase !== 'cancelled' && !(await publication.currentEdition('feedback', sessionId)))
				unanswered.push(activity.title);
		}
		if (unanswered.length > 0) {
			const titles = unanswered.map((title) => `《${title}》`).join('、');
			throw new Refusal('opendays_feedbackMissing', { facts: { titles }, basis });
		}
		if (meaningfulCharacters(summary).length < 10) throw new Refusal('opendays_summaryTooShort');
		const { id } = actor as StaffActor;
		const closed = { summary, closedAt: clock.now(), closedBy: id, summaryBy: id };
		const [row] = await db.update(openDayEvents).set(closed).where(eq(openDayEvents.id, eventId)).returning();
		await journal.record(actor, 'openDay.closed', eventId, { sessions: sessions.length });
		return row!;
	});
}

/** The summary in other words, until it is confirmed. */
export async function rewriteSummary(actor: Actor, eventId: string, input: { summary: string }): Promise<void> {
	const summary = normalise(input.summary);
	await transaction(async () => {
		await nextNumbers(`openDay:${eventId}`, 0);
		const event = await findEvent(eventId);
		refuseIf(mayNotRewriteSummary(actor, event), { basis });
		if (meaningfulCharacters(summary).length < 10) throw new Refusal('opendays_summaryTooShort');
		await db
			.update(openDayEvents)
			.set({ summary, summaryBy: (actor as StaffActor).id })
			.where(eq(openDayEvents.id, eventId))
			.returning({ id: openDayEvents.id });
		await journal.record(actor, 'openDay.summaryRewritten', eventId);
	});
}

/**
 * A second person has read the summary: from now on the public does, and it is never changed. `seen`: the words that they
 * read; what was rewritten meanwhile is read anew.
 */
export async function confirmSummary(actor: Actor, eventId: string, seen?: string): Promise<void> {
	await transaction(async () => {
		await nextNumbers(`openDay:${eventId}`, 0);
		const event = await findEvent(eventId);
		refuseIf(mayNotConfirmSummary(actor, event), { basis });
		if (seen !== undefined && seen !== markOf([event.summary])) throw new Refusal('opendays_summaryChanged');
		await db
			.update(openDayEvents)
			.set({ summaryConfirmedBy: (actor as StaffActor).id, summaryConfirmedAt: clock.now() })
			.where(eq(openDayEvents.id, eventId))
			.returning({ id: openDayEvents.id });
		await journal.record(actor, 'openDay.summaryConfirmed', eventId);
	});
}

/** What the form carries of the words that it shows. */
export const markOfSummary = ({ summary }: Pick<OpenDayEvent, 'summary'>): string => markOf([summary]);
