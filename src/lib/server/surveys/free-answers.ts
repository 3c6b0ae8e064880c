/** What people wrote where the survey asks for opinions: taken over in small transactions, and never twice. */
import { asc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#server/actor';
import type { Activity } from '#server/activities';
import { db, transaction } from '#server/db';
import * as opinions from '#server/opinions';
import type { Answers } from '#lib/surveys/answers.ts';
import type { Definition } from '#lib/surveys/definition.ts';
import { definitionOf } from './definitions.ts';
import { find } from './queries.ts';
import { surveyOpinions, surveySheets } from './schema.ts';
import { eachSheet, type SheetRow } from './streaming.ts';
import { listVersions } from './versions.ts';

type Free = {
	sheet: Pick<SheetRow, 'id' | 'residentId' | 'submittedAt' | 'changedAt'>;
	questionId: string;
	text: string;
};

/** Answers with how many opinions there are more now. */
export async function takeFreeAnswers(actor: Actor, surveyId: string): Promise<number> {
	const { activity } = await find(surveyId);
	const versions = new Map((await listVersions(surveyId)).map((version) => [version.id, definitionOf(version)]));
	if (![...versions.values()].some((definition) => asked(definition).length > 0)) return 0;
	let taken = 0;
	let batch: Free[] = [];
	const flush = async () => {
		const now = batch;
		batch = [];
		taken += await transaction(() => enter(actor, activity, now), 60_000);
	};
	for await (const sheet of eachSheet(surveyId)) {
		batch.push(...freeOf(sheet, versions.get(sheet.versionId)!));
		if (batch.length >= 200) await flush();
	}
	if (batch.length > 0) await flush();
	return taken;
}

async function enter(actor: Actor, activity: Activity, batch: readonly Free[]): Promise<number> {
	const sheetIds = [...new Set(batch.map(({ sheet }) => sheet.id))];
	const before = await db.select().from(surveyOpinions).where(inArray(surveyOpinions.sheetId, sheetIds));
	const known = new Set(before.map(({ sheetId, questionId }) => `${sheetId} ${questionId}`));
	const fresh = batch.filter(({ sheet, questionId }) => !known.has(`${sheet.id} ${questionId}`));
	const said = fresh.map(({ sheet, text }) => ({
		...{ personKey: `sheet:${sheet.id}`, residentId: sheet.residentId, text },
		receivedAt: sheet.changedAt ?? sheet.submittedAt
	}));
	const ids = await opinions.enterAnswers(actor, activity, said);
	const rows = fresh.flatMap(({ sheet, questionId }, at) =>
		ids[at] ? [{ opinionId: ids[at], sheetId: sheet.id, questionId }] : []
	);
	if (rows.length > 0) await db.insert(surveyOpinions).values(rows);
	return rows.length;
}

/** Questions whose answers are opinions of the activity. */
function asked({ entries }: Definition) {
	return entries.filter((entry) => (entry.kind === 'shortText' || entry.kind === 'longText') && entry.opinion);
}

function freeOf(
	{ answers, ...sheet }: Omit<SheetRow, 'answers'> & { answers: Answers },
	definition: Definition
): Free[] {
	return asked(definition).flatMap(({ id: questionId }) => {
		const answer = answers[questionId];
		return answer && 'text' in answer ? [{ sheet, questionId, text: answer.text }] : [];
	});
}

/** What somebody wrote in a sheet, as opinions, in the order of the questions' ids; none before the tally. */
export async function opinionsOfSheet(sheetId: string): Promise<string[]> {
	const rows = await db
		.select({ id: surveyOpinions.opinionId })
		.from(surveyOpinions)
		.where(eq(surveyOpinions.sheetId, sheetId))
		.orderBy(asc(surveyOpinions.questionId));
	return rows.map(({ id }) => id);
}

/** Which question each of these opinions answers, by its id: they are not understood without it. */
export async function questionsOf(
	opinionIds: readonly string[]
): Promise<Map<string, { sheetNo: string; question: string }>> {
	const found = new Map<string, { sheetNo: string; question: string }>();
	if (opinionIds.length === 0) return found;
	const rows = await db
		.select({
			link: surveyOpinions,
			no: surveySheets.no,
			surveyId: surveySheets.surveyId,
			versionId: surveySheets.versionId
		})
		.from(surveyOpinions)
		.innerJoin(surveySheets, eq(surveySheets.id, surveyOpinions.sheetId))
		.where(inArray(surveyOpinions.opinionId, [...opinionIds]));
	const versions = new Map<string, Definition>();
	for (const surveyId of new Set(rows.map((row) => row.surveyId))) {
		for (const version of await listVersions(surveyId)) versions.set(version.id, definitionOf(version));
	}
	for (const { link, no, versionId } of rows) {
		const question = versions.get(versionId)?.entries.find(({ id }) => id === link.questionId)?.label ?? '';
		found.set(link.opinionId, { sheetNo: no, question });
	}
	return found;
}
