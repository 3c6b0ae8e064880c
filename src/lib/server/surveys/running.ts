import { eq } from 'drizzle-orm';
import { refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import { basis } from './basis.ts';
import { dropOpenCorrection } from './corrections.ts';
import { mayNotCancel, mayNotExtend } from './policy.ts';
import { find, type SurveyView } from './queries.ts';
import { surveyExtensions, surveys } from './schema.ts';
import { periodOf } from './surveys.ts';
import { announce } from './telling.ts';

/** Extends the period to a later last day, before the close, with a public reason. */
export async function extend(
	actor: Actor,
	id: string,
	input: { lastDay: string; reason: string }
): Promise<SurveyView> {
	const profile = await organisation.ruleProfile();
	return transaction(async () => {
		const found = await find(id);
		const { opensAt, closesAt } = found.activity;
		const period = { opensAt, closesAt, lastDay: found.lastDay };
		const asked = { period, newLastDay: input.lastDay, reason: input.reason, at: clock.now() };
		refuseIf([...mayNotExtend(actor, found.phase), ...statute.mayNotExtend(asked, profile)], { basis });
		const { lastDay } = input;
		await db.insert(surveyExtensions).values({
			...{ surveyId: id, previousLastDay: found.lastDay, lastDay, reason: input.reason.trim() },
			...{ staffId: (actor as StaffActor).id, at: clock.now() }
		});
		await db.update(surveys).set({ lastDay }).where(eq(surveys.id, id)).returning({ id: surveys.id });
		await activities.change(id, { closesAt: periodOf({ opensOn: found.opensOn, lastDay }).closesAt });
		await journal.record(actor, 'survey.extended', id, { from: found.lastDay, to: lastDay });
		await announce('extended', found, { day: lastDay });
		return find(id);
	});
}

/** Ends the survey with a public reason; what was answered is counted all the same (domain scenario 5). */
export async function cancel(actor: Actor, id: string, reason: string): Promise<SurveyView> {
	return transaction(async () => {
		const found = await find(id);
		refuseIf(mayNotCancel(actor, found.phase, reason), { basis });
		await dropOpenCorrection(actor, id);
		await activities.markCancelled(id, reason.trim());
		await journal.record(actor, 'survey.cancelled', id);
		await announce('cancelled', found);
		return find(id);
	});
}
