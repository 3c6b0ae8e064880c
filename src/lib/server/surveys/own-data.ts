/** What is stored of a person's answers, for that person (个人信息保护法 Art 45); anonymous ones are found by their hash. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { Refusal, type Actor } from '#server/actor';
import { db } from '#server/db';
import { keyedHashes } from '#server/secrets';
import type { Answers } from '#lib/surveys/answers.ts';
import { activities } from '../activities/schema.ts';
import { surveys, surveySheets } from './schema.ts';

export type OwnSheet = {
	surveyId: string;
	title: string;
	no: string;
	anonymous: boolean;
	submittedAt: Date;
	changedAt: Date | null;
	voidedAt: Date | null;
	answers: Answers;
};

/** Sheets that a resident gave by their number, the newest first; those whose mark was deleted lead to nobody any more. */
export async function listOwnSheets(actor: Actor): Promise<OwnSheet[]> {
	if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
	const perPerson = await db
		.select({ id: surveys.id })
		.from(surveys)
		.innerJoin(activities, eq(activities.id, surveys.id))
		.where(and(eq(surveys.onePer, 'person'), isNotNull(activities.publishedAt)));
	const found: OwnSheet[] = [];
	for (let at = 0; at < perPerson.length; at += 100) {
		const keys = perPerson.slice(at, at + 100).flatMap(({ id }) => keyedHashes('survey person', `${id}:${actor.id}`));
		const rows = await db
			.select({ sheet: surveySheets, title: activities.title, anonymous: surveys.anonymous })
			.from(surveySheets)
			.innerJoin(surveys, eq(surveys.id, surveySheets.surveyId))
			.innerJoin(activities, eq(activities.id, surveys.id))
			.where(
				and(
					inArray(
						surveySheets.surveyId,
						perPerson.slice(at, at + 100).map(({ id }) => id)
					),
					inArray(surveySheets.holderKey, keys)
				)
			);
		for (const { sheet, title, anonymous } of rows) {
			const { surveyId, no, submittedAt, changedAt, voidedAt } = sheet;
			const answers = JSON.parse(sheet.answers) as Answers;
			found.push({ surveyId, title, no, anonymous, submittedAt, changedAt, voidedAt, answers });
		}
	}
	return found.sort((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime() || (a.no < b.no ? 1 : -1));
}
