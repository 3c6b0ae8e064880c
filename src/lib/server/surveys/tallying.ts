/** 统计: once the survey is over, its figures are frozen, and what people wrote freely becomes opinions. */
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import { digest } from '#server/text';
import { count, eq, isNull, and, isNotNull } from 'drizzle-orm';
import { finish } from '#lib/surveys/tally/finish.ts';
import { hideSmall } from '#lib/surveys/tally/hide.ts';
import type { SheetChannel, VoidGround } from '#lib/surveys/types.ts';
import { basis } from './basis.ts';
import { dropOpenCorrection } from './corrections.ts';
import { counted, crossOf, markOf } from './counting.ts';
import { definitionOf } from './definitions.ts';
import { takeFreeAnswers } from './free-answers.ts';
import { sheetCounter } from './numbers.ts';
import { mayNotTally } from './policy.ts';
import { find, type SurveyView } from './queries.ts';
import { surveyResults, surveySheets } from './schema.ts';
import { currentVersion, listVersions } from './versions.ts';

/** Cells below this are hidden in cross-tables that the public reads. */
const smallestShown = 5;

/** What is frozen: figures, how the sheets came in, which were void and why, and which versions people answered. */
export type ResultSet = Awaited<ReturnType<typeof resultSetOf>>;

/**
 * Counts the survey for good. `crosses`: pairs of question numbers that are published with it, small cells hidden.
 * Called again it goes on where taking the free answers was cut off. Answers with how many opinions were taken now.
 */
export async function tally(
	actor: Actor,
	id: string,
	{ crosses = [] }: { crosses?: readonly (readonly [number, number])[] } = {}
): Promise<{ opinions: number }> {
	const survey = await find(id);
	refuseIf(mayNotTally(actor, survey.activity.hostUnitId, survey.phase), { basis });
	const definition = definitionOf(await currentVersion(id));
	const pairs = crosses.map((numbers) => crossOf(definition, numbers));
	if (!survey.talliedAt) {
		// A hundred thousand sheets are read before anybody has to wait for it.
		const before = await counted(id, pairs);
		await transaction(() => freezeResult(actor, id, pairs, before), 600_000);
	}
	return { opinions: await takeFreeAnswers(actor, id) };
}

async function freezeResult(
	actor: Actor,
	id: string,
	pairs: Parameters<typeof counted>[1],
	before: Awaited<ReturnType<typeof counted>>
): Promise<void> {
	await nextNumbers(sheetCounter(id), 0);
	const survey = await find(id);
	refuseIf(mayNotTally(actor, survey.activity.hostUnitId, survey.phase), { basis });
	if (survey.talliedAt) return;
	await dropOpenCorrection(actor, id);
	const { head, changed } = await markOf(id);
	const holds = head === before.mark.head && changed === before.mark.changed;
	const { state } = holds ? before : await counted(id, pairs);
	const set = await resultSetOf(id, finish(state));
	const resultSet = JSON.stringify(set);
	const row = { surveyId: id, resultSet, digest: digest(resultSet), sheets: set.sheets };
	const by = { talliedBy: (actor as StaffActor).id, talliedAt: clock.now() };
	await db.insert(surveyResults).values({ ...row, ...by, analysis: '', nextStep: '' });
	await publication.begin(actor, subjectOf(survey));
	await journal.record(actor, 'survey.tallied', id, { sheets: set.sheets, digest: row.digest });
}

const subjectOf = ({ id, activity: { hostUnitId, title } }: SurveyView) =>
	({ kind: 'surveyResult', id, unitId: hostUnitId, title }) as const;

async function resultSetOf(id: string, { sheets, questions, crosses }: ReturnType<typeof finish>) {
	const { channel, voidGround, versionId, surveyId, voidedAt } = surveySheets;
	const of = eq(surveyId, id);
	const byChannel = await db
		.select({ key: channel, n: count() })
		.from(surveySheets)
		.where(and(of, isNull(voidedAt)))
		.groupBy(channel);
	const byGround = await db
		.select({ key: voidGround, n: count() })
		.from(surveySheets)
		.where(and(of, isNotNull(voidedAt)))
		.groupBy(voidGround);
	const byVersion = await db
		.select({ key: versionId, n: count() })
		.from(surveySheets)
		.where(and(of, isNull(voidedAt)))
		.groupBy(versionId);
	if (byChannel.reduce((sum, { n }) => sum + n, 0) !== sheets) throw new Refusal('surveys_countMoved');
	return {
		sheets,
		byChannel: Object.fromEntries(byChannel.map(({ key, n }) => [key, n])) as Partial<Record<SheetChannel, number>>,
		voided: Object.fromEntries(byGround.map(({ key, n }) => [key, n])) as Partial<Record<VoidGround, number>>,
		versions: (await listVersions(id)).map((version) => ({
			...{ number: version.number, digest: version.digest, reason: version.reason },
			sheets: byVersion.find(({ key }) => key === version.id)?.n ?? 0
		})),
		questions,
		// A table that would give small cells away is left out whole.
		crosses: crosses.flatMap((table) => hideSmall(table, smallestShown) ?? [])
	};
}
