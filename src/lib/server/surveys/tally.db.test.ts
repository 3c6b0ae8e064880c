/** Entered, imported, made void, counted: what the tally says, and that it stays. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine } from '#server/db';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import type { Answers } from '#lib/surveys/answers.ts';
import { makeCrew, makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import {
	draftSurvey,
	makeSurvey,
	publishResultOf,
	publishSurvey,
	questions
} from '../../../../tests/support/survey.ts';
import * as surveys from './index.ts';

const at = (time: string) => clock.standAt(new Date(`${time}+08:00`));
const code = (...codes: string[]) => expect.objectContaining({ codes });
const raw = (statement: string) => currentEngine().raw(statement);
let unit: Crew;
let office: Office;
let street: Crew;
let consent: string;

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	({
		office,
		departments: [unit]
	} = await makeOffice());
	street = await makeCrew({ kind: 'street' });
	consent = (await organisation.privacyNotice()).hash;
});

const answer = (actor: ResidentActor, id: string, answers: Answers, version = 1) =>
	surveys.submit(actor, id, { answers, version, consent });
const paper = { channel: 'paper' as const, receivedOn: '2026-03-04' };
const yes: Answers = { q1: { option: 'q1a' }, q2: { options: ['q2b'] }, q3: { point: 4 } };
const no: Answers = { q1: { option: 'q1b' }, q3: { point: 2 }, q4: { text: '站前街道夜里没有药店。' } };

describe('a survey from its publication to its result', () => {
	let id: string;
	let voided: string;
	beforeAll(async () => {
		at('2026-03-01T09:00:00');
		({ id } = await makeSurvey(unit, office.publisher));
		at('2026-03-04T10:00:00');
		await answer(await makeResident(), id, yes);
		await answer(await makeResident(), id, no);
		await answer(await makeResident(), id, { ...no, q4: { text: '无' } });
	});

	test('takes paper from the clerks of its unit and of the streets, with day and channel', async () => {
		await surveys.enterOnBehalf(unit.clerk, id, { ...paper, answers: no, entryKey: 'sheet0001' });
		expect(await surveys.enterOnBehalf(unit.clerk, id, { ...paper, answers: no, entryKey: 'sheet0001' })).toMatchObject(
			{
				repeated: true
			}
		);
		({ id: voided } = await surveys.enterOnBehalf(street.clerk, id, { ...paper, channel: 'counter', answers: yes }));
		expect(await surveys.findSheet(voided)).toMatchObject({
			channel: 'counter',
			enteredBy: street.clerk.id,
			receivedOn: '2026-03-04'
		});
		const outside = surveys.enterOnBehalf(unit.clerk, id, { ...paper, receivedOn: '2026-03-01', answers: yes });
		await expect(outside).rejects.toEqual(code('surveys_outsidePeriod'));
		const future = surveys.enterOnBehalf(unit.clerk, id, { ...paper, receivedOn: '2026-03-05', answers: yes });
		await expect(future).rejects.toEqual(code('surveys_receivedInFuture'));
	});

	test('takes a pile at once, and names what is wrong row by row', async () => {
		const rows = [yes, { q3: { point: 9 } }, no].map((answers, i) => ({
			...paper,
			answers,
			row: i + 1,
			entryKey: `pile${i}000`
		}));
		const result = await surveys.enterMany(unit.clerk, id, rows);
		expect(result).toMatchObject({ rows: 3, accepted: 2, repeated: 0 });
		expect(result.rejected).toEqual([
			expect.objectContaining({ row: 2, reason: 'questionnaire_missing', question: 'q1' })
		]);
		expect(await surveys.enterMany(unit.clerk, id, rows)).toMatchObject({ accepted: 0, repeated: 2 });
	});

	test('has running figures at the desk, and a void sheet leaves them', async () => {
		expect((await surveys.liveTally(id)).sheets).toBe(7);
		await surveys.voidSheet(unit.clerk, voided, {
			ground: 'enteredTwice',
			note: '与前一份纸质答卷是同一份，重复录入。'
		});
		expect((await surveys.liveTally(id)).sheets).toBe(6);
		const again = surveys.voidSheet(unit.clerk, voided, { ground: 'trial', note: '这是录入时的试填，不算数。' });
		await expect(again).rejects.toEqual(code('surveys_alreadyVoid'));
	});

	test('is counted when it is over, with what people wrote as opinions, in reach of nobody from then on', async () => {
		await expect(surveys.tally(unit.clerk, id)).rejects.toEqual(code('surveys_notClosed'));
		at('2026-03-12T00:00:00');
		await surveys.enterOnBehalf(unit.clerk, id, { ...paper, answers: yes });
		expect(await surveys.tally(unit.clerk, id, { crosses: [[1, 3]] })).toEqual({ opinions: 3 });
		const result = (await surveys.findResult(id))!;
		expect(result).toMatchObject({ sheets: 7, publishedAt: null });
		expect(result.resultSet).toMatchObject({
			sheets: 7,
			byChannel: { online: 3, paper: 4 },
			voided: { enteredTwice: 1 }
		});
		expect(result.resultSet.questions[0]).toMatchObject({
			no: 1,
			asked: 7,
			n: 7,
			options: [{ count: 3, percent: 42.86 }, { count: 4, percent: 57.14 }, { count: 0 }]
		});
		expect(result.resultSet.questions[1]).toMatchObject({ asked: 3, n: 3 });
		await expect(surveys.enterOnBehalf(unit.clerk, id, { ...paper, answers: yes })).rejects.toEqual(
			code('surveys_tallied')
		);
		await expect(
			surveys.voidSheet(unit.clerk, voided, { ground: 'trial', note: '这是录入时的试填，不算数。' })
		).rejects.toEqual(code('surveys_tallied', 'surveys_alreadyVoid'));
		const said = await opinions.listForDesk(id, {});
		expect(said.map(({ channel, text }) => [channel, text])).toEqual(
			Array.from({ length: 3 }, () => ['survey', '站前街道夜里没有药店。'])
		);
		const asked = await surveys.questionsOf(said.map((one) => one.id));
		expect([...asked.values()].map(({ question }) => question)).toEqual(
			Array.from({ length: 3 }, () => '您还有什么建议？')
		);
		expect(await surveys.tally(unit.clerk, id)).toEqual({ opinions: 0 });
	});

	test('its result is published with words of its own, and never changes', async () => {
		await expect(surveys.submitResultForReview(unit.drafter, id, { proofread: true })).rejects.toEqual(
			code('surveys_noAnalysis', 'surveys_noNextStep')
		);
		await expect(surveys.findPublicResult(id)).rejects.toThrow('not found');
		await publishResultOf(unit, office.publisher, id);
		const { content } = await surveys.findPublicResult(id);
		expect(content).toMatchObject({
			openSample: true,
			result: { sheets: 7 },
			nextStep: '据此在三个街道选址，六月公布方案。'
		});
		await expect(raw(`update survey_results set analysis = 'x' where survey_id = '${id}'`)).rejects.toThrow();
	});
});

test('more than a page of sheets is counted whole, and what comes later is added', async () => {
	at('2026-03-01T09:00:00');
	const { id } = await draftSurvey(unit);
	const rows = (n: number) => Array.from({ length: n }, (_, i) => ({ row: i + 1, answers: i % 3 ? yes : no }));
	await surveys.importSheets(unit.drafter, id, rows(1203));
	expect(await surveys.liveTally(id)).toMatchObject({ sheets: 1203 });
	await surveys.importSheets(unit.drafter, id, rows(3));
	const tally = await surveys.liveTally(id);
	expect(tally.sheets).toBe(1206);
	expect(tally.questions[0]!.options.map(({ count }) => count)).toEqual([804, 402, 0]);
	expect(await surveys.importSheets(unit.clerk, id, rows(2), { dryRun: true })).toMatchObject({ accepted: 2 });
	expect((await surveys.liveTally(id)).sheets).toBe(1206);
});

describe('a correction', () => {
	test('that removes what was answered is refused, at the desk and when it is published', async () => {
		at('2026-03-01T09:00:00');
		const { id } = await makeSurvey(unit, office.publisher, { opensOn: '2026-03-01' });
		await answer(await makeResident(), id, yes);
		await surveys.beginCorrection(unit.drafter, id, '第二题的“市医院”写重了，去掉。');
		const without = (option: string) => ({
			...questions,
			entries: questions.entries.map((one) =>
				one.kind === 'multiple' ? { ...one, options: one.options.filter((each) => each.id !== option) } : one
			)
		});
		await expect(surveys.saveDefinition(unit.drafter, id, without('q2b'))).rejects.toEqual(
			expect.objectContaining({
				codes: ['surveys_answeredRemoved'],
				facts: { no: 2, label: '您去了哪里？', part: '区医院' }
			})
		);
		const noQuestion = { ...questions, entries: questions.entries.filter((one) => one.id !== 'q3') };
		await expect(surveys.saveDefinition(unit.drafter, id, noQuestion)).rejects.toEqual(code('surveys_answeredRemoved'));
		await surveys.saveDefinition(unit.drafter, id, without('q2c'));
		await answer(await makeResident(), id, { ...yes, q2: { options: ['q2c'] } });
		await expect(publishSurvey(unit, office.publisher, id)).rejects.toEqual(code('surveys_answeredRemoved'));
		await surveys.dropCorrection(unit.drafter, id);
		expect((await surveys.currentVersion(id)).number).toBe(1);
	});

	test('adds a question: who answered before was not asked it', async () => {
		at('2026-03-01T09:00:00');
		const { id } = await makeSurvey(unit, office.publisher, { opensOn: '2026-03-01' });
		await answer(await makeResident(), id, yes);
		await surveys.beginCorrection(unit.drafter, id, '漏了一道题：您住在哪个街道，现在补上。');
		const added = { kind: 'shortText' as const, id: 'q5', label: '您住在哪个街道？' };
		await surveys.saveDefinition(unit.drafter, id, { ...questions, entries: [...questions.entries, added] });
		await publishSurvey(unit, office.publisher, id);
		await answer(await makeResident(), id, { ...yes, q5: { text: '站前街道' } }, 2);
		const tally = await surveys.liveTally(id);
		expect(tally.questions.map(({ asked, n }) => [asked, n])).toEqual([
			[2, 2],
			[2, 2],
			[2, 2],
			[2, 0],
			[1, 1]
		]);
		at('2026-03-12T09:00:00');
		await surveys.tally(unit.clerk, id);
		expect((await surveys.findResult(id))!.resultSet.versions).toMatchObject([
			{ number: 1, reason: null, sheets: 1 },
			{ number: 2, reason: '漏了一道题：您住在哪个街道，现在补上。', sheets: 1 }
		]);
	});
});

test('a survey without a question, or with a fault, is not handed to the reviewers', async () => {
	at('2026-03-01T09:00:00');
	const { id } = await draftSurvey(unit, { definition: { entries: [] } });
	const submit = () => surveys.submitForReview(unit.drafter, id, { proofread: true });
	await expect(submit()).rejects.toEqual(code('surveys_definitionFaults'));
	const [first] = questions.entries;
	await surveys.saveDefinition(unit.drafter, id, { entries: [first, first] });
	await expect(submit()).rejects.toEqual(code('surveys_definitionFaults'));
	const many = Array.from({ length: 500 }, (_, i) => ({ kind: 'shortText', id: `q${i}`, label: '问' }));
	await expect(surveys.saveDefinition(unit.drafter, id, { entries: many })).rejects.toEqual(
		code('surveys_definitionFaults')
	);
});

test('what a colleague saved meanwhile is not overwritten', async () => {
	const { id } = await draftSurvey(unit);
	const { digest } = await surveys.currentVersion(id);
	await surveys.saveDefinition(unit.drafter, id, { ...questions, intro: '四个问题，两分钟。' }, digest);
	const second = surveys.saveDefinition(unit.drafter, id, { ...questions, intro: '四题。' }, digest);
	await expect(second).rejects.toEqual(code('surveys_savedMeanwhile'));
});

test('a cancelled survey is counted too', async () => {
	at('2026-03-01T09:00:00');
	const { id } = await makeSurvey(unit, office.publisher, { opensOn: '2026-03-01' });
	await answer(await makeResident(), id, yes);
	await surveys.cancel(office.publisher, id, '资金被市里收回，这一事项已经调出目录。');
	await expect(answer(await makeResident(), id, yes)).rejects.toEqual(code('surveys_cancelled'));
	await surveys.tally(unit.clerk, id);
	expect((await surveys.findResult(id))!.sheets).toBe(1);
	expect((await surveys.resultContentOf(id)).period).toEqual({ opensOn: '2026-03-01', lastDay: '2026-03-01' });
});
