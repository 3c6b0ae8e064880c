/** What the database holds by itself, whatever the program does. */
import { beforeAll, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import { createId, currentEngine, db, transaction } from '#server/db';
import * as organisation from '#server/organisation';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { draftSurvey, makeSurvey, publishResultOf } from '../../../../tests/support/survey.ts';
import * as surveys from './index.ts';
import { surveyResults, surveys as surveyRows, surveySheetHistory, surveySheets, surveyVersions } from './schema.ts';

const at = (time: string) => clock.standAt(new Date(`${time}+08:00`));
const raw = (statement: string) => expect(currentEngine().raw(statement)).rejects.toThrow();
let unit: Crew;
let office: Office;
let id: string;
let versionId: string;
let sheetId: string;
let other: { id: string; versionId: string };
let serial = 100;

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	({
		office,
		departments: [unit]
	} = await makeOffice());
	({ id } = await makeSurvey(unit, office.publisher));
	const drafted = await draftSurvey(unit);
	other = { id: drafted.id, versionId: (await surveys.currentVersion(drafted.id)).id };
	versionId = (await surveys.currentVersion(id)).id;
	at('2026-03-03T10:00:00');
	const consent = (await organisation.privacyNotice()).hash;
	const answers = { q1: { option: 'q1b' } };
	({ id: sheetId } = await surveys.submit(await makeResident(), id, { answers, version: 1, consent }));
});

type Row = typeof surveySheets.$inferInsert;
const row = (more: Partial<Row> = {}): Row => ({
	...{ id: createId(), surveyId: id, versionId, serial: ++serial, no: `x${serial}`, channel: 'online' },
	...{ holderKey: createId(), answers: '{}', salt: 's', submittedAt: clock.now() },
	...more
});
const insert = (more: Partial<Row> = {}) => transaction(() => db.insert(surveySheets).values(row(more)).returning());

describe('a sheet', () => {
	test('is one for each holder, each code, each paper form', async () => {
		await insert({ holderKey: 'same' });
		await expect(insert({ holderKey: 'same' })).rejects.toThrow();
		const paper = { channel: 'paper', holderKey: null, enteredBy: unit.clerk.id, receivedOn: '2026-03-03' } as const;
		await insert({ ...paper, entryKey: 'form' });
		await expect(insert({ ...paper, entryKey: 'form' })).rejects.toThrow();
	});

	test.each<[string, () => Partial<Row>]>([
		['a version of another survey', () => ({ versionId: other.versionId })],
		['a survey that is not published', () => ({ surveyId: other.id, versionId: other.versionId })],
		['before the period', () => ({ submittedAt: new Date('2026-03-01T15:59:59Z') })],
		['at the close', () => ({ submittedAt: new Date('2026-03-11T16:00:00Z') })],
		['online, but by nobody', () => ({ holderKey: null })],
		['on paper, but without a clerk', () => ({ channel: 'paper', holderKey: null, receivedOn: '2026-03-03' })],
		['void from the start', () => ({ voidedAt: clock.now(), voidGround: 'withdrawn' })],
		['void without a ground', () => ({ voidedAt: clock.now() })]
	])('is none: %s', async (_, more) => {
		await expect(insert(more())).rejects.toThrow();
	});

	test('is never edited, moved or deleted; what it said is kept before it changes', async () => {
		await raw(`delete from survey_sheets where id = '${sheetId}'`);
		await raw(`update survey_sheets set channel = 'import' where id = '${sheetId}'`);
		await raw(`update survey_sheets set resident_id = 'x' where id = '${sheetId}'`);
		await raw(`update survey_sheets set answers = '{}' where id = '${sheetId}'`);
		const { answers } = await surveys.findSheet(sheetId);
		const before = { sheetId, no: 0, versionId, answers, at: clock.now(), replacedAt: clock.now() };
		await transaction(() => db.insert(surveySheetHistory).values(before).returning());
		await raw(`update survey_sheets set answers = '{}' where id = '${sheetId}'`);
		await raw(`update survey_sheet_history set answers = '{}'`);
		await raw('delete from survey_sheet_history');
	});
});

test('what was published stays: versions, settings, invitations', async () => {
	await raw(`update survey_versions set definition = '{}' where id = '${versionId}'`);
	await raw(`delete from survey_versions where id = '${versionId}'`);
	await raw(`update surveys set one_per = 'device' where id = '${id}'`);
	await raw(`update surveys set last_day = '2026-03-05' where id = '${id}'`);
	await raw(`delete from surveys where id = '${id}'`);
	const open = { surveyId: id, number: 2, definition: '{}', digest: 'd', createdAt: clock.now() };
	const version = (more: object) =>
		transaction(() =>
			db
				.insert(surveyVersions)
				.values({ ...open, ...more })
				.returning()
		);
	await expect(version({ reason: '短' })).rejects.toThrow();
	await version({ reason: '第三题漏写了“夜间”两个字。' });
	await expect(version({ number: 3, reason: '第三题漏写了“夜间”两个字。' })).rejects.toThrow();
	const settings = { id: office.unit.id, purpose: '', opensOn: '2026-03-02', lastDay: '2026-03-03' };
	const survey = { ...settings, onePer: 'person', anonymous: false, changeable: true, openSample: true } as const;
	await expect(transaction(() => db.insert(surveyRows).values(survey).returning())).rejects.toThrow();
});

test('a result holds every sheet that counts, comes after the close, and stays', async () => {
	const now = new Date('2026-03-12T01:00:00Z');
	const result = (more: Partial<typeof surveyResults.$inferInsert>) =>
		transaction(() =>
			db
				.insert(surveyResults)
				.values({
					...{ surveyId: id, resultSet: '{}', digest: 'd', sheets: 3, analysis: '', nextStep: '' },
					...{ talliedBy: unit.clerk.id, talliedAt: now, ...more }
				})
				.returning()
		);
	await expect(result({ sheets: 2 })).rejects.toThrow();
	await expect(result({ talliedAt: new Date('2026-03-11T15:59:59Z') })).rejects.toThrow();
	at('2026-03-12T09:00:00');
	await surveys.dropCorrection(unit.drafter, id).catch(() => undefined);
	const { id: own } = await makeOwn();
	await expect(
		insert({ surveyId: own, versionId: (await surveys.currentVersion(own)).id, channel: 'import', holderKey: null })
	).rejects.toThrow();
	for (const change of [`result_set = '{}'`, 'sheets = 9', `analysis = 'x'`]) {
		await raw(`update survey_results set ${change} where survey_id = '${own}'`);
	}
	await raw(`delete from survey_results where survey_id = '${own}'`);
});

/** Published, counted, its result published. */
async function makeOwn(): Promise<{ id: string }> {
	at('2026-03-01T09:00:00');
	const made = await makeSurvey(unit, office.publisher);
	at('2026-03-12T09:00:00');
	await surveys.tally(unit.clerk, made.id);
	await publishResultOf(unit, office.publisher, made.id);
	return made;
}
