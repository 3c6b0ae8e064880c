/** What a page asks before it offers something, and what is too much at once. */
import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#server/actor';
import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import * as reorganisation from '#server/reorganisation';
import {
	makeCrew,
	makeOffice,
	makeResident,
	makeStaff,
	type Crew,
	type Office
} from '../../../../tests/support/factories.ts';
import { draftSurvey, makeSurvey, questions } from '../../../../tests/support/survey.ts';
import * as surveys from './index.ts';

const at = (time: string) => clock.standAt(new Date(`${time}+08:00`));
const code = (...codes: string[]) => expect.objectContaining({ codes });
let unit: Crew;
let office: Office;
let id: string;

beforeAll(async () => {
	at('2026-03-02T09:00:00');
	await organisation.seed();
	({
		office,
		departments: [unit]
	} = await makeOffice());
	({ id } = await makeSurvey(unit, office.publisher, { changeable: false }));
});

test('what may be done is told before it is tried', async () => {
	const survey = await surveys.find(id);
	expect(surveys.mayNotAnswer(anonymous, survey, survey.phase)).toEqual(['surveys_notSignedIn']);
	expect(surveys.mayNotAnswer(await makeResident(), survey, survey.phase)).toEqual([]);
	expect(surveys.mayNotChange(await makeResident(), survey, survey.phase)).toEqual(['surveys_notChangeable']);
	expect(surveys.mayNotDraft(office.drafter, unit.unit.id)).toEqual(['surveys_notDrafter']);
	expect(surveys.mayNotSubmit({ purpose: '问问' })).toEqual(['surveys_noPurpose']);
	expect(surveys.definitionOf(await surveys.currentVersion(id))).toEqual(questions);
});

test('refusals carry what a page needs to show', async () => {
	const answer = (version: number, answers = {}) =>
		makeResident()
			.then((person) => surveys.submit(person, id, { answers, version }))
			.catch((reason: unknown) => reason);
	expect(await answer(1)).toBeInstanceOf(surveys.FaultyAnswers);
	await surveys.beginCorrection(unit.drafter, id, '第三题漏写了“夜间”两个字。');
	await expect(surveys.publish(office.publisher, id, { proofread: true })).rejects.toEqual(
		code('publication_notInFinalReview')
	);
	expect(
		await surveys.saveDefinition(unit.drafter, id, { entries: [{ kind: 'poem' }] }).catch((reason: unknown) => reason)
	).toBeInstanceOf(surveys.FaultyDefinition);
	expect(new surveys.VersionChanged([{ version: 2, reason: '补了两个字' }]).facts).toEqual({
		version: 2,
		reason: '补了两个字'
	});
});

test('too much at once is refused, with how much may be', async () => {
	const paper = { channel: 'paper' as const, receivedOn: '2026-03-02', answers: { q1: { option: 'q1b' } } };
	const pile = Array.from({ length: surveys.mostAtOnce + 1 }, (_, row) => ({ ...paper, row }));
	await expect(surveys.enterMany(unit.clerk, id, pile)).rejects.toEqual(code('surveys_tooManyRows'));
	const { id: invited } = await draftSurvey(unit, { onePer: 'code', anonymous: true });
	for (const number of [0, 1.5, surveys.mostCodes.atOnce + 1]) {
		await expect(surveys.makeCodes(unit.drafter, invited, number)).rejects.toEqual(code('surveys_codesCount'));
	}
});

test('figures are crossed by the numbers of questions, small cells never for the public', async () => {
	const definition = surveys.definitionOf(await surveys.currentVersion(id));
	expect(surveys.crossOf(definition, [1, 3])).toEqual(['q1', 'q3']);
	for (const numbers of [
		[1, 1],
		[1, 4],
		[9, 1]
	] as const) {
		expect(() => surveys.crossOf(definition, numbers)).toThrow('surveys_notCrossed');
	}
	await surveys.dropCorrection(unit.drafter, id);
	at('2026-03-12T09:00:00');
	await surveys.tally(unit.clerk, id);
	const result = (await surveys.findResult(id))!;
	await surveys.saveResultText(
		unit.drafter,
		id,
		{ analysis: '没有人答。', nextStep: '再问一次。' },
		surveys.markOfResultText(result)
	);
	const stale = surveys.saveResultText(
		unit.drafter,
		id,
		{ analysis: '没有人答过。', nextStep: '再问。' },
		surveys.markOfResultText(result)
	);
	await expect(stale).rejects.toEqual(code('surveys_savedMeanwhile'));
});

test('a unit is not closed while a survey of its waits for its result, and hands it over when it is merged', async () => {
	at('2026-03-02T09:00:00');
	const { unit: old, ...crew } = await makeCrew();
	const { id: running } = await makeSurvey({ unit: old, ...crew }, office.publisher, { opensOn: '2026-03-02' });
	const admin = await makeStaff({ unitId: office.unit.id, roles: ['administrator'] });
	const title = '夜间医疗服务点布局问卷';
	expect((await reorganisation.holdingsOf(old)).surveys).toEqual([{ id: running, title }]);
	await expect(reorganisation.closeUnit(admin, old.id)).rejects.toMatchObject({
		codes: ['units_hasSurveys', 'units_hasStaff']
	});
	await reorganisation.mergeUnit(admin, old.id, unit.unit.id);
	expect(await surveys.find(running)).toMatchObject({ unitName: old.name, keptBy: unit.unit.name });
});
