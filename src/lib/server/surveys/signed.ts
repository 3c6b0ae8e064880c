/** The sheets that a resident gave under their number, and what may still be done with them; anonymous ones lead to nobody. */
import { desc, eq } from 'drizzle-orm';
import { Refusal, type Actor } from '#server/actor';
import { phaseOf } from '#server/activities';
import * as clock from '#server/clock';
import { db } from '#server/db';
import type { VoidGround } from '#lib/surveys/types.ts';
import { activities } from '../activities/schema.ts';
import { mayNotAnswer, mayNotChange } from './policy.ts';
import { surveyResults, surveys, surveySheets } from './schema.ts';

export type SignedSheet = {
	surveyId: string;
	title: string;
	no: string;
	submittedAt: Date;
	changedAt: Date | null;
	/** How often it was changed. */
	changes: number;
	voidedAt: Date | null;
	voidGround: VoidGround | null;
	closesAt: Date;
	resultAt: Date | null;
	/** Why its author cannot change it, or take it back; empty if they can. */
	mayNotChange: string[];
	mayNotWithdraw: string[];
};

/** The newest first, void ones among them. */
export async function listSigned(actor: Actor): Promise<SignedSheet[]> {
	if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
	const rows = await db
		.select({ sheet: surveySheets, survey: surveys, activity: activities, resultAt: surveyResults.publishedAt })
		.from(surveySheets)
		.innerJoin(surveys, eq(surveys.id, surveySheets.surveyId))
		.innerJoin(activities, eq(activities.id, surveys.id))
		.leftJoin(surveyResults, eq(surveyResults.surveyId, surveys.id))
		.where(eq(surveySheets.residentId, actor.id))
		.orderBy(desc(surveySheets.submittedAt), desc(surveySheets.id));
	const now = clock.now();
	return rows.map(({ sheet, survey, activity, resultAt }) => {
		const { surveyId, no, submittedAt, changedAt, changes, voidedAt, voidGround } = sheet;
		const phase = phaseOf(activity, now);
		const gone = voidedAt ? ['surveys_notAnswered'] : [];
		return {
			...{ surveyId, title: activity.title, no, submittedAt, changedAt, changes, voidedAt, voidGround },
			...{ closesAt: activity.closesAt, resultAt },
			mayNotChange: [...gone, ...mayNotChange(actor, survey, phase)],
			mayNotWithdraw: [...gone, ...mayNotAnswer(actor, survey, phase)]
		};
	});
}
