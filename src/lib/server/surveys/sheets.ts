/** The one way a sheet becomes a row, whatever channel it came by. */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { Refusal, type Actor } from '#server/actor';
import type { Activity } from '#server/activities';
import { createId, db, nextNumber, preparedFor } from '#server/db';
import * as journal from '#server/journal';
import { token } from '#server/secrets';
import { normalise } from '#server/text';
import { accept } from '#lib/surveys/accept.ts';
import type { AnswerFault } from '#lib/surveys/answer-faults.ts';
import type { Answer, Answers } from '#lib/surveys/answers.ts';
import type { Definition } from '#lib/surveys/definition.ts';
import type { SheetChannel } from '#lib/surveys/types.ts';
import { sheetCounter } from './numbers.ts';
import { surveySheets } from './schema.ts';
import type { SheetRow } from './streaming.ts';
import type { Version } from './versions.ts';

/** `repeated`: it was there already, word for word. */
export type Receipt = { id: string; no: string; at: Date; changes: number; repeated: boolean };

/** What the questionnaire does not allow, question by question; the answers stay with whoever typed them. */
export class FaultyAnswers extends Refusal {
	readonly faults: readonly AnswerFault[];
	constructor(faults: readonly AnswerFault[]) {
		super('surveys_answersFaulty', { facts: { count: faults.length } });
		this.name = 'FaultyAnswers';
		this.faults = faults;
	}
}

/** The answers that count, as text to store. Refuses what the definition does not allow, and a sheet without any answer. */
export function takenAnswers(definition: Definition, given: Answers): string {
	const { answers, faults } = accept(definition, cleaned(given));
	if (faults.length > 0) throw new FaultyAnswers(faults);
	if (Object.keys(answers).length === 0) throw new Refusal('surveys_nothingAnswered');
	return JSON.stringify(answers);
}

/** Words of people are cleaned at the edge, as everywhere. */
function cleaned(given: Answers): Answers {
	const clean = (answer: Answer): Answer => {
		if ('text' in answer) return { text: normalise(answer.text) };
		if ('other' in answer && answer.other !== undefined) return { ...answer, other: normalise(answer.other) };
		return answer;
	};
	return Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, clean(answer)]));
}

export type SheetFacts = Pick<SheetRow, 'submittedAt' | 'answers'> & {
	channel: SheetChannel;
	holderKey?: string | null;
	residentId?: string | null;
	codeId?: string | null;
	entryKey?: string | null;
	enteredBy?: string | null;
	receivedOn?: string | null;
};

/** Everything of a sheet but its number, and what the journal says of it. */
export function preparedSheet(activity: Activity, version: Version, facts: SheetFacts) {
	const [id, salt] = [createId(), token(16)];
	const digest = journal.sealed(salt, [facts.answers]);
	return (serial: number) => {
		const no = `${activity.code}D${String(serial).padStart(5, '0')}`;
		const row = { id, surveyId: activity.id, versionId: version.id, serial, no, salt, ...facts };
		const said = { survey: activity.id, no, channel: facts.channel, version: version.number, digest };
		return { row, recorded: { subjectId: id, facts: said } };
	};
}

/** Inserts one sheet with the next number; the caller has taken the counter's lock and seen that nobody was there. */
export async function insertSheet(
	actor: Actor,
	activity: Activity,
	version: Version,
	facts: SheetFacts
): Promise<Receipt> {
	const numbered = preparedSheet(activity, version, facts);
	const { row, recorded } = numbered(await nextNumber(sheetCounter(activity.id)));
	await db.insert(surveySheets).values(row);
	const action = facts.channel === 'online' ? 'sheet.submitted' : 'sheet.entered';
	await journal.record(actor, action, row.id, recorded.facts);
	return { id: row.id, no: row.no, at: row.submittedAt, changes: 0, repeated: false };
}

const standing = preparedFor(([surveyId, ...keys]) =>
	db
		.select()
		.from(surveySheets)
		.where(
			and(eq(surveySheets.surveyId, surveyId!), inArray(surveySheets.holderKey, keys), isNull(surveySheets.voidedAt))
		)
);

/** The sheet of a holder that stands; undefined before they answered, or after they took it back. */
export async function sheetOf(surveyId: string, keys: readonly string[]): Promise<SheetRow | undefined> {
	return (await standing([surveyId, ...keys]))[0];
}

/** The numbers of the sheets that their holder has taken back, the last one first. */
export async function withdrawnOf(surveyId: string, keys: readonly string[]): Promise<string[]> {
	const { surveyId: of, holderKey, voidGround } = surveySheets;
	const rows = await db
		.select({ no: surveySheets.no })
		.from(surveySheets)
		.where(and(eq(of, surveyId), inArray(holderKey, [...keys]), eq(voidGround, 'withdrawn')))
		.orderBy(desc(surveySheets.voidedAt), desc(surveySheets.serial));
	return rows.map(({ no }) => no);
}

export function receiptOf(sheet: SheetRow, repeated = true): Receipt {
	const { id, no, submittedAt, changedAt, changes } = sheet;
	return { id, no, at: changedAt ?? submittedAt, changes, repeated };
}
