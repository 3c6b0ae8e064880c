/** 办结: an open day ends when every session that was held has its published feedback (domain rule 30). */
import { eq } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import { meaningfulCharacters } from '#server/statute';
import { normalise } from '#server/text';
import { basis } from './basis.ts';
import { findEvent, listSessions, type OpenDayEvent } from './queries.ts';
import { mayNotClose } from './policy.ts';
import { openDayEvents } from './schema.ts';

/** Ends an open day with its summary, which the public reads. Refuses while an answer is missing. */
export async function closeEvent(actor: Actor, eventId: string, input: { summary: string }): Promise<OpenDayEvent> {
	const summary = normalise(input.summary);
	return transaction(async () => {
		await nextNumbers(`openDay:${eventId}`, 0);
		const event = await findEvent(eventId);
		const sessions = await listSessions(eventId);
		refuseIf(mayNotClose(actor, event, sessions), { basis });
		const unanswered: string[] = [];
		for (const { id, phase, activity } of sessions) {
			if (phase !== 'cancelled' && !(await publication.currentEdition('feedback', id))) unanswered.push(activity.title);
		}
		if (unanswered.length > 0) {
			const titles = unanswered.map((title) => `《${title}》`).join('、');
			throw new Refusal('opendays_feedbackMissing', { facts: { titles }, basis });
		}
		if (meaningfulCharacters(summary).length < 10) throw new Refusal('opendays_summaryTooShort');
		const closed = { summary, closedAt: clock.now(), closedBy: (actor as StaffActor).id };
		const [row] = await db.update(openDayEvents).set(closed).where(eq(openDayEvents.id, eventId)).returning();
		await journal.record(actor, 'openDay.closed', eventId, { sessions: sessions.length });
		return row!;
	});
}
