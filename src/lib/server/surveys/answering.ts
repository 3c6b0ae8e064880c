/** A person answers, changes what they answered, or takes it back. */
import { eq } from 'drizzle-orm';
import { anonymous, Refusal, refuseIf, type Actor, type ResidentActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, nextNumber, nextNumbers, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import type { Answers } from '#lib/surveys/answers.ts';
import { refuseAbsent } from './attendees.ts';
import { basis } from './basis.ts';
import { definitionOf } from './definitions.ts';
import { holderOf, type Holder, type Shown } from './holder.ts';
import { changeCounter, sheetCounter } from './numbers.ts';
import { mayNotAnswer, mayNotChange } from './policy.ts';
import { find, type SurveyView } from './queries.ts';
import { surveySheetHistory, surveySheets } from './schema.ts';
import { insertSheet, receiptOf, sheetOf, takenAnswers, withdrawnOf, type Receipt } from './sheets.ts';
import type { SheetRow } from './streaming.ts';
import { currentVersion, listVersions, type Version } from './versions.ts';

export type AnswerInput = Shown & {
	answers: Answers;
	/** The version that the person read. */
	version: number;
	/** Hash of the privacy notice that the person agreed to; asked for where somebody signs in. */
	consent?: string;
};

/** Corrected while the person was answering: what was typed stays, and these are the reasons. Nothing was written. */
export class VersionChanged extends Refusal {
	readonly changes: readonly { version: number; reason: string }[];
	constructor(changes: readonly { version: number; reason: string }[]) {
		const reason = changes.map((one) => one.reason).join('；');
		super('surveys_versionChanged', { basis, facts: { version: changes.at(-1)!.version, reason } });
		this.name = 'VersionChanged';
		this.changes = changes;
	}
}

/**
 * One sheet of answers. The moment the call begins decides whether it is in time. The same answers again are answered
 * with the first receipt, whenever they come; other answers are refused with what can be done.
 */
export async function submit(actor: Actor, surveyId: string, input: AnswerInput): Promise<Receipt> {
	const at = clock.now();
	const same = await findSame(actor, surveyId, input);
	if (same) return same;
	const survey = await find(surveyId);
	refuseIf(mayNotAnswer(actor, survey, activities.phaseOf(survey.activity, at)), { basis });
	await refuseAbsent(actor, survey);
	const holder = await holderOf(actor, survey, input);
	const version = await versionRead(survey, input.version);
	const answers = takenAnswers(definitionOf(version), input.answers);
	const consent = await consentOf(actor, survey, input);
	// Written apart, and by the pages a step earlier: beside an anonymous sheet it would tell whose it is.
	if (consent && survey.anonymous) await identity.consent(actor as ResidentActor, consent, 'survey');
	return transaction(async () => {
		if (consent && !survey.anonymous) await identity.consent(actor as ResidentActor, consent, 'survey');
		await nextNumbers(sheetCounter(surveyId), 0);
		// Whoever held the counter before us may have been the same person, on another device or by a double tap.
		const meanwhile = await sheetOf(surveyId, holder.keys);
		if (meanwhile) return again(survey, meanwhile, answers);
		refuseCounted(await find(surveyId));
		const { keys, residentId, codeId } = holder;
		const facts = { holderKey: keys[0]!, residentId, codeId, submittedAt: at, answers };
		return insertSheet(authorOf(actor, survey), survey.activity, version, { channel: 'online', ...facts });
	});
}

/** Other answers in the place of those given before, until the close; what stood there is kept. */
export async function change(actor: Actor, surveyId: string, input: AnswerInput): Promise<Receipt> {
	const at = clock.now();
	const same = await findSame(actor, surveyId, input);
	if (same) return same;
	const survey = await find(surveyId);
	refuseIf(mayNotChange(actor, survey, activities.phaseOf(survey.activity, at)), { basis });
	const holder = await holderOf(actor, survey, input);
	const version = await versionRead(survey, input.version);
	const answers = takenAnswers(definitionOf(version), input.answers);
	return transaction(async () => {
		await nextNumbers(sheetCounter(surveyId), 0);
		const sheet = await ownSheet(survey, holder);
		if (sheet.answers === answers && sheet.versionId === version.id) return receiptOf(sheet);
		refuseCounted(await find(surveyId));
		const { id, changes: no, versionId, changedAt, submittedAt } = sheet;
		const before = { sheetId: id, no, versionId, answers: sheet.answers, at: changedAt ?? submittedAt, replacedAt: at };
		await db.insert(surveySheetHistory).values(before);
		const [changed] = await db
			.update(surveySheets)
			.set({ answers, versionId: version.id, changes: no + 1, changedAt: at })
			.where(eq(surveySheets.id, id))
			.returning();
		await nextNumber(changeCounter(surveyId));
		const digest = journal.sealed(sheet.salt, [answers]);
		await journal.record(authorOf(actor, survey), 'sheet.changed', id, {
			survey: surveyId,
			no: sheet.no,
			version: version.number,
			digest
		});
		return receiptOf(changed!, false);
	});
}

/**
 * The person takes the sheet back before the close; it counts no longer, and they may answer again. `no` is the sheet that
 * is meant: one that was taken back before is not taken back once more, and no later one in its place. Answers with its
 * number.
 */
export async function withdraw(actor: Actor, surveyId: string, shown: Shown = {}, no?: string): Promise<string> {
	const at = clock.now();
	const survey = await find(surveyId);
	const gone = await goneBefore(actor, survey, shown, no);
	if (gone) return gone;
	refuseIf(mayNotAnswer(actor, survey, activities.phaseOf(survey.activity, at)), { basis });
	const holder = await holderOf(actor, survey, shown);
	return transaction(async () => {
		await nextNumbers(sheetCounter(surveyId), 0);
		const meanwhile = await goneBefore(actor, survey, shown, no);
		if (meanwhile) return meanwhile;
		const sheet = await ownSheet(survey, holder);
		if (no && sheet.no !== no) throw new Refusal('surveys_notAnswered');
		refuseCounted(await find(surveyId));
		const set = { voidedAt: at, voidGround: 'withdrawn' } as const;
		await db.update(surveySheets).set(set).where(eq(surveySheets.id, sheet.id)).returning({ id: surveySheets.id });
		await nextNumber(changeCounter(surveyId));
		await journal.record(authorOf(actor, survey), 'sheet.withdrawn', sheet.id, { survey: surveyId, no: sheet.no });
		return sheet.no;
	});
}

/** The receipt of the sheet that stands, if it says just this: whenever it comes again, it is answered with it. */
export async function findSame(actor: Actor, surveyId: string, input: AnswerInput): Promise<Receipt | undefined> {
	const survey = await find(surveyId);
	const sheet = await sheetShown(actor, survey, input);
	const version = sheet && (await listVersions(surveyId)).find(({ number }) => number === input.version);
	if (!version || version.id !== sheet.versionId) return undefined;
	try {
		return takenAnswers(definitionOf(version), input.answers) === sheet.answers ? receiptOf(sheet) : undefined;
	} catch (reason) {
		if (reason instanceof Refusal) return undefined;
		throw reason;
	}
}

/** Of whoever shows nothing that leads to a sheet there is none. */
async function keysShown(actor: Actor, survey: SurveyView, shown: Shown): Promise<readonly string[]> {
	try {
		return (await holderOf(actor, survey, shown)).keys;
	} catch (reason) {
		if (reason instanceof Refusal) return [];
		throw reason;
	}
}

async function sheetShown(actor: Actor, survey: SurveyView, shown: Shown): Promise<SheetRow | undefined> {
	const keys = await keysShown(actor, survey, shown);
	return keys.length > 0 ? sheetOf(survey.id, keys) : undefined;
}

/** The number of the sheet that its holder has taken back: the one that is meant, else the last, where none stands. */
async function goneBefore(actor: Actor, survey: SurveyView, shown: Shown, no?: string): Promise<string | undefined> {
	const keys = await keysShown(actor, survey, shown);
	if (keys.length === 0 || (!no && (await sheetOf(survey.id, keys)))) return undefined;
	return (await withdrawnOf(survey.id, keys)).find((one) => !no || one === no);
}

/** What one has answered, to look at or to change; undefined where nothing stands. */
export async function findOwn(actor: Actor, surveyId: string, shown: Shown = {}): Promise<SheetRow | undefined> {
	const survey = await find(surveyId);
	if (survey.onePer === 'person' && actor.kind !== 'resident') return undefined;
	return sheetOf(surveyId, (await holderOf(actor, survey, shown)).keys);
}

/** The journal names nobody beside an anonymous sheet, signed in or not. */
const authorOf = (actor: Actor, survey: SurveyView): Actor => (survey.anonymous ? anonymous : actor);

/** Who has answered cannot answer again: word for word it was the same sending, else it is said what can be done. */
function again(survey: SurveyView, sheet: SheetRow, answers: string): Receipt {
	if (sheet.answers === answers) return receiptOf(sheet);
	const code = survey.changeable ? 'surveys_answeredMayChange' : 'surveys_answeredAlready';
	throw new Refusal(code, { basis, facts: { no: sheet.no } });
}

async function ownSheet(survey: SurveyView, { keys }: Holder): Promise<SheetRow> {
	const sheet = await sheetOf(survey.id, keys);
	if (!sheet) throw new Refusal('surveys_notAnswered');
	return sheet;
}

function refuseCounted({ talliedAt }: SurveyView): void {
	if (talliedAt) throw new Refusal('surveys_tallied', { basis });
}

/** Refuses answers to a version that was corrected meanwhile, or that never was. */
async function versionRead(survey: SurveyView, number: number): Promise<Version> {
	const version = await currentVersion(survey.id);
	if (version.number === number) return version;
	const later = (await listVersions(survey.id)).filter((one) => one.frozenAt && one.number > number);
	const known = Number.isInteger(number) && number >= 1 && later.length > 0;
	if (!known) throw new Refusal('surveys_versionUnknown', { facts: { version: version.number } });
	throw new VersionChanged(later.map((one) => ({ version: one.number, reason: one.reason ?? '' })));
}

/** Somebody who signs in leaves a telephone number with us, anonymous or not: the notice is agreed to (PIPL Art 13, 17). */
async function consentOf(actor: Actor, survey: SurveyView, { consent }: AnswerInput): Promise<string | null> {
	if (survey.onePer !== 'person' || actor.kind !== 'resident') return null;
	const { hash } = await organisation.privacyNotice();
	if (consent !== hash) throw new Refusal('surveys_noConsent', { basis: '个人信息保护法第十三条、第十七条' });
	return hash;
}
