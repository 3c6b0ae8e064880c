/** Another edition of what is said of published figures: with its reason, the former one still found, the figures the same. */
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { proofread, reviewedBy } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { makeSurvey, publishResultOf } from '../../../../tests/support/survey.ts';
import * as surveys from './index.ts';
import { surveyResults } from './schema.ts';

const at = (time: string) => clock.standAt(new Date(`${time}+08:00`));
const code = (...codes: string[]) => expect.objectContaining({ codes });
const reason = '分析里把两个街道写反了，现在更正。';
let unit: Crew;
let office: Office;
let id: string;

const write = (analysis: string) =>
	transaction(() => db.update(surveyResults).set({ analysis }).where(eq(surveyResults.surveyId, id)).returning());

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	({
		office,
		departments: [unit]
	} = await makeOffice());
	({ id } = await makeSurvey(unit, office.publisher, {}));
	at('2026-03-03T10:00:00');
	const consent = (await organisation.privacyNotice()).hash;
	await surveys.submit(await makeResident(), id, { answers: { q1: { option: 'q1a' } }, version: 1, consent });
	at('2026-03-12T10:00:00');
	await surveys.tally(unit.clerk, id);
	await expect(surveys.beginResultCorrection(unit.drafter, id, reason)).rejects.toEqual(
		code('surveys_resultNotPublished')
	);
	await publishResultOf(unit, office.publisher, id);
});

test('is begun by the unit with a reason, once at a time; without one the words stay as they were published', async () => {
	await expect(surveys.beginResultCorrection(unit.clerk, id, reason)).rejects.toEqual(code('surveys_notDrafter'));
	await expect(surveys.beginResultCorrection(unit.drafter, id, '写错')).rejects.toEqual(code('surveys_reasonTooShort'));
	await expect(surveys.dropResultCorrection(unit.drafter, id)).rejects.toEqual(code('surveys_noCorrection'));
	await expect(write('悄悄改掉。')).rejects.toThrow();
	await surveys.beginResultCorrection(unit.drafter, id, reason);
	await expect(surveys.beginResultCorrection(unit.drafter, id, reason)).rejects.toEqual(
		code('surveys_correctionUnderWay')
	);
});

test('dropped, it leaves everything as it was', async () => {
	const before = (await surveys.findPublicResult(id)).content.analysis;
	await surveys.saveResultText(unit.drafter, id, { analysis: '写了一半的更正，先不要了。', nextStep: '再想一想。' });
	expect((await surveys.findPublicResult(id)).content.analysis).toBe(before);
	await surveys.dropResultCorrection(unit.drafter, id);
	expect((await surveys.findResult(id))!.analysis).toBe(before);
	await expect(write('悄悄改掉。')).rejects.toThrow();
});

test('reviewed by three and published, it has its reason; the edition before it is found, the figures are the same', async () => {
	const { edition: first } = await surveys.findPublicResult(id);
	await surveys.beginResultCorrection(unit.drafter, id, reason);
	const text = { analysis: '更正：去过的多在市医院，不是区医院。', nextStep: '选址照旧，六月公布方案。' };
	await surveys.saveResultText(unit.drafter, id, text);
	at('2026-03-20T10:00:00');
	await surveys.submitResultForReview(unit.drafter, id, { ...proofread, attribute: 'proactive' });
	await reviewedBy(unit, (await publication.latestOf('surveyResult', id))!.id);
	const edition = await surveys.publishResult(office.publisher, id, proofread);
	expect(edition).toMatchObject({ no: first.no + 2, note: reason });
	const now = await surveys.findPublicResult(id);
	const former = await surveys.findPublicResult(id, first.no);
	expect([now.content.analysis, former.content.analysis]).toEqual([
		text.analysis,
		'多数居民去年没有夜间就医，去过的多在区医院。'
	]);
	expect(now.content.result).toEqual(former.content.result);
	expect(now.content.resultDigest).toBe(former.content.resultDigest);
	expect((await surveys.find(id)).resultAt).toEqual(first.publishedAt);
	await expect(surveys.findPublicResult(id, 99)).rejects.toThrow();
	await expect(write('悄悄改掉。')).rejects.toThrow();
});
