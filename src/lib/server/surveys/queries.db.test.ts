/** What lists, pages and tables show of surveys, and what becomes of words that people write freely. */
import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#server/actor';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { readTable } from '#server/spreadsheets';
import * as supervision from '#server/supervision';
import type { Answers } from '#lib/surveys/answers.ts';
import { proofread, reviewedBy } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { draftSurvey, makeSurvey, publishResultOf } from '../../../../tests/support/survey.ts';
import * as surveys from './index.ts';

const at = (time: string) => clock.standAt(new Date(`${time}+08:00`));
const code = (...codes: string[]) => expect.objectContaining({ codes });
let unit: Crew;
let other: Crew;
let office: Office;
let consent: string;

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	({
		office,
		departments: [unit, other]
	} = await makeOffice());
	consent = (await organisation.privacyNotice()).hash;
});

const yes: Answers = {
	q1: { option: 'q1c', other: '=HYPERLINK("http://x")' },
	q3: { point: 4 },
	q4: { text: '=1+1 这是公式吗？' }
};

test('lists show what is published, open ones first; the desk shows its own drafts too', async () => {
	const draft = await draftSurvey(unit, { title: '起草中的问卷' });
	const ended = await makeSurvey(unit, office.publisher, { title: '已截止的问卷' });
	at('2026-03-12T09:00:00');
	const open = await makeSurvey(unit, office.publisher, {
		opensOn: '2026-03-10',
		lastDay: '2026-03-20',
		parentActivityId: ''
	});
	const later = await makeSurvey(other, office.publisher, { opensOn: '2026-04-10', lastDay: '2026-04-20' });
	const ids = (list: readonly surveys.SurveyView[]) => list.map((one) => one.id);
	expect(ids(await surveys.listPublic())).toEqual([open.id, later.id, ended.id]);
	expect(ids(await surveys.listPublic({ phase: 'closed' }))).toEqual([ended.id]);
	expect(await surveys.countPublic()).toEqual({ upcoming: 1, open: 1, closed: 1 });
	expect(ids(await surveys.listForDesk(unit.unit.id)).sort()).toEqual([open.id, ended.id, draft.id].sort());
	await expect(surveys.findPublic(draft.id)).rejects.toThrow('not found');
	// It waited in review past its first day: its ten days begin today.
	const late = await surveys.findPublic(open.id);
	expect([late.opensOn, late.lastDay]).toEqual(['2026-03-12', '2026-03-22']);
	expect(
		await surveys.extend(office.publisher, open.id, {
			lastDay: '2026-03-30',
			reason: '汛期很多人没来得及填，再给一周。'
		})
	).toMatchObject({ lastDay: '2026-03-30' });
	expect(await surveys.listExtensions(open.id)).toHaveLength(1);
	const copy = await surveys.duplicate(unit.drafter, open.id, { opensOn: '2026-05-01', lastDay: '2026-05-10' });
	const under = await surveys.edit(
		unit.drafter,
		copy.id,
		{ ...settings(copy), parentActivityId: '' },
		surveys.markOfSettings(copy)
	);
	expect(await surveys.listUnder([under.id])).toEqual([]);
});

function settings({ activity, ...survey }: surveys.SurveyView) {
	const { postEvaluation, purpose, opensOn, lastDay, onePer, anonymous: hidden, changeable, openSample } = survey;
	const days = { postEvaluation, purpose, opensOn, lastDay, onePer, changeable, openSample };
	const texts = { title: activity.title, itemId: '', parentActivityId: '', sampleFrame: '', contractor: '' };
	return { ...days, ...texts, anonymous: hidden };
}

test('sheets are read page by page, and taken along with codes and words, formulas as text', async () => {
	at('2026-03-01T09:00:00');
	const { id } = await makeSurvey(unit, office.publisher, { opensOn: '2026-03-01' });
	for (let i = 0; i < 3; i++) await surveys.submit(await makeResident(), id, { answers: yes, version: 1, consent });
	const [newest, second] = await surveys.listSheets(id, { limit: 2 });
	const rest = await surveys.listSheets(id, { before: second!.serial });
	expect([newest!.serial, second!.serial, ...rest.map((one) => one.serial)]).toEqual([3, 2, 1]);
	await surveys.voidSheet(unit.clerk, rest[0]!.id, { ground: 'trial', note: '公布前的试填，不应当计入。' });
	expect(await surveys.listSheets(id, { standing: false, channel: 'online' })).toHaveLength(1);
	expect(await surveys.countSheets(id)).toEqual([{ channel: 'online', n: 2, voided: 1 }]);
	expect((await surveys.listSheetsAfter(id, 1)).map((one) => one.serial)).toEqual([2, 3]);

	const csv = Buffer.from(await surveys.exportCsv(unit.clerk, id, 'zh-CN'));
	expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
	const [head, first] = csv.toString('utf8').slice(1).split('\r\n');
	expect(head).toContain('Q1 去年您夜间去看过病吗？,Q1t 去年您夜间去看过病吗？,Q1o');
	expect(first).toContain(`q1c,其他,"'=HYPERLINK(""http://x"")"`);
	expect(csv.toString('utf8')).not.toMatch(/(^|,)"?=/m);
	const book = await readTable({ name: 'a.xlsx', bytes: await surveys.exportXlsx(unit.clerk, id, 'en') });
	expect(book.rows).toHaveLength(2);
	await expect(surveys.exportCsv(other.clerk, id, 'zh-CN')).rejects.toEqual(code('surveys_notYours'));
	await expect(surveys.exportCsv(anonymous, id, 'zh-CN')).rejects.toEqual(code('surveys_notYours'));
});

test('what people wrote is judged, grouped and answered like any opinion, and its author finds the answer', async () => {
	at('2026-03-01T09:00:00');
	const { id } = await makeSurvey(unit, office.publisher, { opensOn: '2026-03-01' });
	const person = await makeResident();
	await surveys.submit(person, id, {
		answers: { q1: { option: 'q1b' }, q4: { text: '夜里买药要走三公里。' } },
		version: 1,
		consent
	});
	const own = await surveys.listOwnSheets(person);
	expect(own).toMatchObject([{ surveyId: id, anonymous: false, answers: { q4: { text: '夜里买药要走三公里。' } } }]);
	at('2026-03-12T09:00:00');
	expect(await surveys.tally(unit.clerk, id)).toEqual({ opinions: 1 });
	const [said] = await opinions.listForDesk(id, {});
	const judged = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
	await opinions.moderate(unit.clerk, id, { ...judged, opinionIds: [said!.id], decision: 'accept' });
	await feedback.createGroup(unit.clerk, id, { title: '夜间药店', opinionIds: [said!.id] });
	const how = {
		kind: 'adopted',
		reason: '',
		changedClause: '工作措施',
		changedText: '布局方案增加夜间药店。'
	} as const;
	// There is no draft: an adoption names what comes of it, never a clause.
	expect(await feedback.changeable(id)).toEqual(['工作措施', '后续方案']);
	expect((await opinions.placesOf(id)).printed(null, null)).toBe('问卷');
	for (const changedClause of ['全文', '新增条款', '第一条'])
		await expect(feedback.decide(unit.clerk, id, { ...how, changedClause, opinionIds: [said!.id] })).rejects.toEqual(
			code('feedback_unknownMeasure')
		);
	await feedback.decide(unit.clerk, id, { ...how, opinionIds: [said!.id] });
	const words = { narrative: '问卷里收到一条建议，已经采纳。', nextStep: '写进布局方案。' };
	await feedback.begin(unit.drafter, id, words);
	const release = (await publication.latestOf('feedback', id))!;
	await publication.classify(unit.drafter, release.id, 'proactive');
	await feedback.submitForReview(unit.drafter, id, proofread);
	await reviewedBy(unit, release.id);
	await feedback.publish(office.publisher, id, proofread);
	const [view] = await feedback.listOwn(person);
	expect(view).toMatchObject({ text: '夜里买药要走三公里。', state: 'valid', outcome: { kind: 'adopted' } });
	expect((await feedback.findOwnData(person, 'zh-CN')).sheets).toHaveLength(1);
});

test('the desk sees where a survey stands and what one may do', async () => {
	at('2026-03-01T09:00:00');
	const { id } = await makeSurvey(unit, office.publisher, { opensOn: '2026-03-01' });
	const view = await supervision.surveyOf(unit.clerk, id);
	expect(view).toMatchObject({ open: null, result: null, codes: null, sheets: [], faults: [] });
	expect(view.mayNot.enter).toEqual([]);
	expect(view.mayNot.tally).toEqual(['surveys_notClosed']);
	expect(view.mayNot.extend).toEqual(['surveys_notOffice']);
	await expect(supervision.surveyOf(other.clerk, id)).rejects.toEqual(code('surveys_notYours'));
	at('2026-03-12T09:00:00');
	await surveys.tally(unit.clerk, id);
	const release = (await publication.latestOf('surveyResult', id))!;
	const review = await supervision.reviewOf(unit.drafter, release.id);
	expect(review.content).toMatchObject({ kind: 'surveyResult', now: { result: { sheets: 0 } } });
	expect(review.lacks.map((one) => one.code)).toContain('surveys_noAnalysis');
	const first = (await publication.latestOf('survey', id))!;
	expect((await supervision.reviewOf(unit.drafter, first.id)).content).toMatchObject({
		kind: 'survey',
		now: { version: 1 }
	});
});

test('who answered is forgotten so many months after the result, and the answers stay', async () => {
	at('2026-03-01T09:00:00');
	const { id } = await makeSurvey(unit, office.publisher, { opensOn: '2026-03-01', title: '要忘记谁答过的问卷' });
	const person = await makeResident();
	await surveys.submit(person, id, { answers: yes, version: 1, consent });
	at('2026-03-12T09:00:00');
	await surveys.tally(unit.clerk, id);
	await publishResultOf(unit, office.publisher, id);
	expect((await surveys.listPublishedResults())[0]).toMatchObject({ surveyId: id });
	const months = (await organisation.ruleProfile()).values.contactMonths;
	at('2026-03-13T09:00:00');
	expect(await surveys.countHolders()).toBe(0);
	at(`${2026 + Math.ceil(months / 12)}-04-01T09:00:00`);
	const due = await surveys.countHolders();
	expect(due).toBeGreaterThan(0);
	expect(await surveys.eraseHolders()).toBe(due);
	expect(await surveys.countHolders()).toBe(0);
	expect(await surveys.listOwnSheets(person)).toEqual([]);
	const [sheet] = await surveys.listSheets(id);
	expect(sheet).toMatchObject({ residentId: null, holderKey: `erased:${sheet!.id}` });
	expect(JSON.parse(sheet!.answers)).toMatchObject({ q3: { point: 4 } });
});
