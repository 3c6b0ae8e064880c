/** The questionnaire of a session is for those who came (domain 3.6): they are told of it, and nobody else answers it. */
import { and, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm';
import { Refusal, system, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as opendays from '#server/opendays';
import { activities } from '../activities/schema.ts';
import { basis } from './basis.ts';
import { find, type Survey } from './queries.ts';
import { surveys } from './schema.ts';

/** Refuses `surveys_notThere` to who did not come; whoever holds a code was given it there. */
export async function refuseAbsent(
	actor: Actor,
	{ parentActivityId, onePer }: Pick<Survey, 'parentActivityId' | 'onePer'>
): Promise<void> {
	if (!parentActivityId || onePer !== 'person') return;
	const [parent] = await db.select().from(activities).where(eq(activities.id, parentActivityId));
	if (parent?.kind !== 'openDaySession' || (await opendays.hasCome(actor, parentActivityId))) return;
	throw new Refusal('surveys_notThere', { basis });
}

/**
 * Tells those who came that they are asked, once a questionnaire, when both have begun: the survey is open, and the gates
 * of the session have had time to send what they scanned. For the timetable; answers with how many were told.
 */
export async function askAttendees(): Promise<number> {
	const at = clock.now();
	const due = await db
		.select({ id: surveys.id, sessionId: surveys.parentActivityId })
		.from(surveys)
		.innerJoin(activities, eq(activities.id, surveys.id))
		.where(
			and(
				...[isNull(surveys.askedAt), eq(surveys.onePer, 'person'), isNotNull(surveys.parentActivityId)],
				...[isNotNull(activities.publishedAt), isNull(activities.cancelledAt)],
				...[lte(activities.opensAt, at), gt(activities.closesAt, at)]
			)
		);
	if (due.length === 0) return 0;
	const settled = new Set(await opendays.listSettled(at));
	let told = 0;
	for (const { id, sessionId } of due) if (settled.has(sessionId!)) told += await ask(id, at);
	return told;
}

async function ask(surveyId: string, at: Date): Promise<number> {
	return transaction(async () => {
		await nextNumbers(`survey:${surveyId}`, 0);
		const { askedAt, parentActivityId, lastDay } = await find(surveyId);
		if (askedAt) return 0;
		const told = await opendays.tellCame(parentActivityId!, 'messages_sessionAsked', { day: lastDay });
		await db.update(surveys).set({ askedAt: at }).where(eq(surveys.id, surveyId)).returning({ id: surveys.id });
		await journal.record(system, 'survey.attendeesAsked', surveyId, { session: parentActivityId, told });
		return told;
	}, 60_000);
}
