/** Who answered is forgotten when it is no longer needed (个人信息保护法 Art 19, 47; domain rule 55); the answers stay. */
import { and, count, eq, isNotNull, notLike, or, sql } from 'drizzle-orm';
import { system } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { keptUntil, type RuleProfile } from '#server/statute';
import { activities } from '../activities/schema.ts';
import { surveyResults, surveys, surveySheets } from './schema.ts';

const held = or(isNotNull(surveySheets.residentId), notLike(surveySheets.holderKey, 'erased:%'));

/** How many sheets the next `eraseHolders` takes the mark of their author from, as things stand. */
export async function countHolders(): Promise<number> {
	let n = 0;
	for (const surveyId of await listDue()) {
		const of = and(eq(surveySheets.surveyId, surveyId), held);
		n += (await db.select({ n: count() }).from(surveySheets).where(of))[0]!.n;
	}
	return n;
}

/**
 * Takes from every sheet whose it is, so many months (`contactMonths`) after the result was published or the survey was
 * cancelled. Answers with how many; for the timetable.
 */
export async function eraseHolders(): Promise<number> {
	let erased = 0;
	for (const surveyId of await listDue()) erased += await transaction(() => eraseOf(surveyId), 60_000);
	return erased;
}

async function eraseOf(surveyId: string): Promise<number> {
	const rows = await db
		.update(surveySheets)
		.set({ residentId: null, holderKey: sql`'erased:' || ${surveySheets.id}` })
		.where(and(eq(surveySheets.surveyId, surveyId), held))
		.returning({ id: surveySheets.id });
	if (rows.length > 0) await journal.record(system, 'survey.holdersErased', surveyId, { count: rows.length });
	return rows.length;
}

/** By the shorter of what was promised when the survey was made and what the rules say now. */
async function listDue(): Promise<string[]> {
	const [profile, rulesAt] = [await organisation.ruleProfile(), await organisation.ruleProfilesOver()];
	const today = clock.today();
	const over = (from: Date, rules: RuleProfile) => keptUntil('contact', clock.dayOf(from), rules).date <= today;
	const { id, createdAt, cancelledAt } = activities;
	const rows = await db
		.select({ id, createdAt, cancelledAt, resultAt: surveyResults.publishedAt })
		.from(surveys)
		.innerJoin(activities, eq(id, surveys.id))
		.leftJoin(surveyResults, eq(surveyResults.surveyId, surveys.id))
		.where(or(isNotNull(cancelledAt), isNotNull(surveyResults.publishedAt)));
	return rows
		.filter((row) => {
			const from = (row.resultAt ?? row.cancelledAt)!;
			return over(from, profile) || over(from, rulesAt(row.createdAt));
		})
		.map((row) => row.id);
}
