/** Paper, calls and visits, keyed in by a clerk; files of answers; each with its channel and who entered it. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import type { Answers } from '#lib/surveys/answers.ts';
import type { EnteredInput } from '#lib/surveys/survey-form.ts';
import { basis } from './basis.ts';
import { definitionOf } from './definitions.ts';
import { sheetCounter } from './numbers.ts';
import { mayNotEnter, mayNotImport } from './policy.ts';
import { find, type SurveyView } from './queries.ts';
import { surveySheets } from './schema.ts';
import { FaultyAnswers, insertSheet, preparedSheet, receiptOf, takenAnswers } from './sheets.ts';
import type { Receipt, SheetFacts } from './sheets.ts';
import { currentVersion } from './versions.ts';

/** Sheets of paper that are entered in one go. */
export const mostAtOnce = 500;

export type EnteredSheet = EnteredInput & { answers: Answers };

/** Enters one sheet. The day on it lies within the period; the day it is entered may be later, until the tally. */
export async function enterOnBehalf(actor: Actor, surveyId: string, input: EnteredSheet): Promise<Receipt> {
	const at = clock.now();
	return transaction(async () => {
		const survey = await opened(actor, surveyId);
		const version = await currentVersion(surveyId);
		const facts = factsOf(actor as StaffActor, survey, input, takenAnswers(definitionOf(version), input.answers), at);
		await nextNumbers(sheetCounter(surveyId), 0);
		const [same] = input.entryKey ? await entered(surveyId, [input.entryKey]) : [];
		if (same) return receiptOf(same);
		refuseIf((await find(surveyId)).talliedAt ? ['surveys_tallied'] : [], { basis });
		return insertSheet(actor, survey.activity, version, facts);
	});
}

/** `row` as the caller counts; `reason` is a message key that `facts` fill, `question` the id of the faulty one. */
export type RejectedRow = {
	row: number;
	reason: string;
	facts: Readonly<Record<string, string | number>>;
	question?: string;
};
export type EnteredRows = { rows: number; accepted: number; repeated: number; rejected: RejectedRow[] };

/**
 * A pile of paper at once: every good sheet or none; what is wrong with each other one is told, row by row. `dryRun` tells
 * what would happen and writes nothing.
 */
export async function enterMany(
	actor: Actor,
	surveyId: string,
	sheets: readonly (EnteredSheet & { row: number })[],
	{ dryRun = false }: { dryRun?: boolean } = {}
): Promise<EnteredRows> {
	if (sheets.length > mostAtOnce) throw new Refusal('surveys_tooManyRows', { facts: { most: mostAtOnce } });
	const at = clock.now();
	const survey = await opened(actor, surveyId);
	const factsFor = (input: EnteredSheet, answers: string) => factsOf(actor as StaffActor, survey, input, answers, at);
	return take(actor, survey, sheets, factsFor, 'sheet.entered', dryRun);
}

export type ImportedSheet = { row: number; answers: Answers; entryKey?: string };

/**
 * Answers out of a file, channel `import`, from the draft until the tally. The same row of the same file (`entryKey`)
 * twice is one sheet. `dryRun` tells what would happen and writes nothing.
 */
export async function importSheets(
	actor: Actor,
	surveyId: string,
	sheets: readonly ImportedSheet[],
	{ dryRun = false }: { dryRun?: boolean } = {}
): Promise<EnteredRows> {
	const at = clock.now();
	const survey = await find(surveyId);
	refuseIf(mayNotImport(actor, survey.activity.hostUnitId, survey.talliedAt !== null), { basis });
	if (survey.phase === 'cancelled') throw new Refusal('surveys_cancelled', { basis });
	const enteredBy = actor.kind === 'staff' ? actor.id : null;
	const factsFor = ({ entryKey }: ImportedSheet, answers: string): SheetFacts => ({
		...{ channel: 'import', submittedAt: at, answers, entryKey: entryKey ?? null, enteredBy }
	});
	return take(actor, survey, sheets, factsFor, 'sheet.imported', dryRun);
}

async function take<Input extends { row: number; answers: Answers; entryKey?: string | undefined }>(
	actor: Actor,
	survey: SurveyView,
	sheets: readonly Input[],
	factsFor: (input: Input, answers: string) => SheetFacts,
	action: 'sheet.entered' | 'sheet.imported',
	dryRun = false
): Promise<EnteredRows> {
	const version = await currentVersion(survey.id);
	const definition = definitionOf(version);
	const result: EnteredRows = { rows: sheets.length, accepted: 0, repeated: 0, rejected: [] };
	const good: { entryKey: string | undefined; numbered: ReturnType<typeof preparedSheet> }[] = [];
	for (const input of sheets) {
		try {
			const facts = factsFor(input, takenAnswers(definition, input.answers));
			good.push({ entryKey: input.entryKey, numbered: preparedSheet(survey.activity, version, facts) });
		} catch (reason) {
			if (!(reason instanceof Refusal)) throw reason;
			result.rejected.push({ row: input.row, ...told(reason) });
		}
	}
	const write = async () => {
		const before = await nextNumbers(sheetCounter(survey.id), 0);
		const now = await find(survey.id);
		refuseIf(now.talliedAt ? ['surveys_tallied'] : [], { basis });
		const version2 = await currentVersion(survey.id);
		if (version2.digest !== version.digest) throw new Refusal('surveys_savedMeanwhile');
		const fresh = await unentered(survey.id, good);
		if (fresh.length > 0) await nextNumbers(sheetCounter(survey.id), fresh.length);
		const made = fresh.map(({ numbered }, index) => numbered(before + index + 1));
		for (let i = 0; i < made.length; i += 100) {
			await db.insert(surveySheets).values(made.slice(i, i + 100).map(({ row }) => row));
		}
		const recorded = made.map((one) => one.recorded);
		await journal.recordAll(actor, action, recorded);
		return fresh.length;
	};
	result.accepted = dryRun ? (await unentered(survey.id, good)).length : await transaction(write, 600_000);
	result.repeated = good.length - result.accepted;
	return result;
}

/** Those that are not there yet, each once. */
async function unentered<One extends { entryKey: string | undefined }>(
	surveyId: string,
	good: readonly One[]
): Promise<One[]> {
	const keys = good.flatMap(({ entryKey }) => entryKey ?? []);
	const seen = new Set<string>();
	for (let i = 0; i < keys.length; i += 500) {
		for (const { entryKey } of await entered(surveyId, keys.slice(i, i + 500))) seen.add(entryKey!);
	}
	return good.filter(({ entryKey }) => entryKey === undefined || (!seen.has(entryKey) && seen.add(entryKey)));
}

function entered(surveyId: string, keys: readonly string[]) {
	const { surveyId: of, entryKey, voidedAt } = surveySheets;
	const same = and(eq(of, surveyId), inArray(entryKey, [...keys]), isNull(voidedAt));
	return db.select().from(surveySheets).where(same);
}

async function opened(actor: Actor, surveyId: string): Promise<SurveyView> {
	const survey = await find(surveyId);
	const { activity, phase, talliedAt } = survey;
	refuseIf(mayNotEnter(actor, activity.hostUnitId, phase, talliedAt !== null), { basis });
	return survey;
}

function factsOf(actor: StaffActor, survey: SurveyView, input: EnteredSheet, answers: string, at: Date): SheetFacts {
	const { channel, receivedOn, entryKey = null } = input;
	const { opensOn, lastDay } = survey;
	if (receivedOn > clock.today()) throw new Refusal('surveys_receivedInFuture');
	const until = survey.activity.cancelledAt ? clock.dayOf(survey.activity.cancelledAt) : lastDay;
	if (receivedOn < opensOn || receivedOn > until) {
		throw new Refusal('surveys_outsidePeriod', { basis, facts: { opensOn, lastDay: until } });
	}
	return { channel, submittedAt: at, answers, entryKey, enteredBy: actor.id, receivedOn };
}

function told(reason: Refusal): Omit<RejectedRow, 'row'> {
	if (!(reason instanceof FaultyAnswers)) return { reason: reason.codes[0]!, facts: reason.facts };
	const { code, facts, question } = reason.faults[0]!;
	return { reason: code, facts, question };
}
