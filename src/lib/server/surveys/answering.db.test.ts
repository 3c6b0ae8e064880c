/** Who may answer, when, how often; what is said to those who may not. */
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, type ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import type { Answers } from '#lib/surveys/answers.ts';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { draftSurvey, makeSurvey, publishSurvey, questions } from '../../../../tests/support/survey.ts';
import * as surveys from './index.ts';

const at = (time: string) => clock.standAt(new Date(`${time}+08:00`));
const code = (...codes: string[]) => expect.objectContaining({ codes });
let unit: Crew;
let office: Office;
let consent: string;
let id: string;

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	({
		office,
		departments: [unit]
	} = await makeOffice());
	consent = (await organisation.privacyNotice()).hash;
	({ id } = await makeSurvey(unit, office.publisher, {}));
	at('2026-03-03T10:00:00');
});

const yes: Answers = { q1: { option: 'q1a' }, q2: { options: ['q2b'] }, q3: { point: 4 } };
const no: Answers = { q1: { option: 'q1b' }, q3: { point: 2 } };
const answer = (actor: ResidentActor, answers: Answers = yes, version = 1, of = id) =>
	surveys.submit(actor, of, { answers, version, consent });
const sheets = (of = id) => surveys.liveTally(of).then((tally) => tally.sheets);

describe('one sheet for each person', () => {
	test('has a receipt; the same again has the same, something else is refused with what can be done', async () => {
		const person = await makeResident();
		const first = await answer(person);
		expect(first).toMatchObject({ no: expect.stringMatching(/^2026\d{3}D\d{5}$/), repeated: false, changes: 0 });
		expect(await answer(person)).toMatchObject({ id: first.id, no: first.no, repeated: true });
		await expect(answer(person, no)).rejects.toEqual(
			expect.objectContaining({ codes: ['surveys_answeredMayChange'], facts: { no: first.no } })
		);
		const entry = (await journal.listOf(first.id)).at(-1)!;
		expect(entry).toMatchObject({ action: 'sheet.submitted', facts: { survey: id, channel: 'online', version: 1 } });
		expect(JSON.stringify(entry.facts)).not.toContain('q1a');
	});

	test('however often it is sent at the same moment', async () => {
		const person = await makeResident();
		const before = await sheets();
		const receipts = await Promise.all(Array.from({ length: 64 }, () => answer(person)));
		expect(new Set(receipts.map((one) => one.no)).size).toBe(1);
		expect(receipts.filter(({ repeated }) => !repeated)).toHaveLength(1);
		const mixed = await makeResident();
		const sent = await Promise.allSettled(Array.from({ length: 64 }, (_, i) => answer(mixed, i % 2 ? yes : no)));
		expect(new Set(sent.flatMap((one) => (one.status === 'fulfilled' ? one.value.no : []))).size).toBe(1);
		const refused = sent.filter((one) => one.status === 'rejected');
		expect(refused).toHaveLength(32);
		for (const one of refused) expect(one.reason).toEqual(code('surveys_answeredMayChange'));
		expect(await sheets()).toBe(before + 2);
	});

	test('is for residents who signed in and agreed to the notice', async () => {
		const person = await makeResident();
		await expect(surveys.submit(anonymous, id, { answers: yes, version: 1 })).rejects.toEqual(
			code('surveys_notSignedIn')
		);
		await expect(surveys.submit(unit.clerk, id, { answers: yes, version: 1, consent })).rejects.toEqual(
			code('surveys_notSignedIn', 'surveys_staffDoNotAnswer')
		);
		await expect(surveys.submit(person, id, { answers: yes, version: 1 })).rejects.toEqual(code('surveys_noConsent'));
	});
});

describe('what is answered', () => {
	test.each<[string, Answers, string]>([
		['a required question left out', { q3: { point: 4 } }, 'questionnaire_missing'],
		['an option of another question', { q1: { option: 'q2a' } }, 'questionnaire_noOption'],
		['too many', { q1: { option: 'q1a' }, q2: { options: ['q2a', 'q2b', 'q2c'] } }, 'questionnaire_tooMany'],
		['a question of another survey', { ...no, q9: { option: 'q9a' } }, 'questionnaire_foreign'],
		['a point that is none', { ...no, q3: { point: 6 } }, 'questionnaire_noPoint']
	])('is refused: %s', async (_, answers, fault) => {
		const faulty = expect.objectContaining({
			codes: ['surveys_answersFaulty'],
			faults: expect.arrayContaining([expect.objectContaining({ code: fault })]) as unknown
		});
		await expect(answer(await makeResident(), answers)).rejects.toEqual(faulty);
	});

	test('on a branch that was not taken is dropped', async () => {
		const person = await makeResident();
		await answer(person, { ...no, q2: { options: ['q2a'] } });
		expect(JSON.parse((await surveys.findOwn(person, id))!.answers)).toEqual(no);
	});

	test('is cleaned like all words of people', async () => {
		const person = await makeResident();
		await answer(person, { ...no, q4: { text: '  多设\u0000一点\u200b \r\n 谢谢  ' } });
		expect(JSON.parse((await surveys.findOwn(person, id))!.answers)).toMatchObject({
			q4: { text: '多设一点 \n 谢谢' }
		});
	});

	test('is changed until the close, and what stood there is kept', async () => {
		const person = await makeResident();
		const first = await answer(person, yes);
		const input = { answers: no, version: 1, consent };
		expect(await surveys.change(person, id, input)).toMatchObject({ no: first.no, changes: 1, repeated: false });
		expect(await surveys.change(person, id, input)).toMatchObject({ no: first.no, changes: 1, repeated: true });
		const [before] = await surveys.listHistory(first.id);
		expect(JSON.parse(before!.answers)).toEqual(yes);
		await expect(surveys.change(await makeResident(), id, input)).rejects.toEqual(code('surveys_notAnswered'));
	});

	test('is taken back, counts no longer, and may be given anew', async () => {
		const person = await makeResident();
		const before = await sheets();
		const first = await answer(person);
		const gone = await Promise.all([surveys.withdraw(person, id), surveys.withdraw(person, id)]);
		expect(gone).toEqual([first.no, first.no]);
		expect(await sheets()).toBe(before);
		const second = await answer(person, no);
		expect(second.no).not.toBe(first.no);
		expect(await sheets()).toBe(before + 1);
		// What is asked for once more, its answer lost, means the sheet of that time and not the one that stands now.
		expect(await surveys.withdraw(person, id, {}, first.no)).toBe(first.no);
		expect((await surveys.findOwn(person, id))?.no).toBe(second.no);
		await expect(surveys.withdraw(await makeResident(), id, {}, first.no)).rejects.toEqual(code('surveys_notAnswered'));
	});

	test('and sent again after the close it is answered as the first time; anything else is too late', async () => {
		const { id: of } = await makeSurvey(unit, office.publisher, {});
		const [person, other] = [await makeResident(), await makeResident()];
		const first = await answer(person, yes, 1, of);
		const input = { answers: no, version: 1, consent };
		await answer(other, yes, 1, of);
		const [changed] = await Promise.all([surveys.change(other, of, input), surveys.change(other, of, input)]);
		const gone = await makeResident();
		const { no: taken } = await answer(gone, yes, 1, of);
		await surveys.withdraw(gone, of);
		const { activity } = await surveys.find(of);
		clock.standAt(activity.closesAt);
		expect(await answer(person, yes, 1, of)).toMatchObject({ no: first.no, repeated: true });
		expect(await surveys.change(other, of, input)).toMatchObject({ no: changed.no, changes: 1, repeated: true });
		expect(await surveys.withdraw(gone, of)).toBe(taken);
		await expect(answer(person, no, 1, of)).rejects.toEqual(code('surveys_closed'));
		await expect(surveys.withdraw(person, of)).rejects.toEqual(code('surveys_closed'));
		at('2026-03-03T10:00:00');
	});
});

describe('in time', () => {
	test('is from the first instant to the last; a second on either side is refused', async () => {
		const { id: one } = await makeSurvey(unit, office.publisher, {
			opensOn: '2026-03-10',
			lastDay: '2026-03-10',
			changeable: false
		});
		const tries = async (time: string) => {
			at(time);
			const person = await makeResident();
			return answer(person, yes, 1, one).then(
				() => 'taken',
				(reason: { codes: string[] }) => reason.codes.join()
			);
		};
		expect(await tries('2026-03-09T23:59:59')).toBe('surveys_notYetOpen');
		expect(await tries('2026-03-10T00:00:00')).toBe('taken');
		expect(await tries('2026-03-10T00:00:01')).toBe('taken');
		expect(await tries('2026-03-10T23:59:59')).toBe('taken');
		expect(await tries('2026-03-11T00:00:00')).toBe('surveys_closed');
		expect(await tries('2026-03-11T00:00:01')).toBe('surveys_closed');
		at('2026-03-10T12:00:00');
		const person = await makeResident();
		await answer(person, yes, 1, one);
		const change = surveys.change(person, one, { answers: no, version: 1, consent });
		await expect(change).rejects.toEqual(code('surveys_notChangeable'));
		await expect(answer(person, no, 1, one)).rejects.toEqual(code('surveys_answeredAlready'));
		at('2026-03-03T10:00:00');
	});

	test('a draft is not answered', async () => {
		const { id: drafted } = await draftSurvey(unit);
		await expect(answer(await makeResident(), yes, 1, drafted)).rejects.toEqual(code('surveys_notPublished'));
	});
});

test('who reads an older version is told what was corrected, and sends again', async () => {
	const { id: corrected } = await makeSurvey(unit, office.publisher);
	const early = await makeResident();
	await answer(early, yes, 1, corrected);
	await surveys.beginCorrection(unit.drafter, corrected, '第三题漏写了“夜间”两个字，现在补上。');
	const entries = questions.entries.map((one) =>
		one.id === 'q3' ? { ...one, label: '您对现在的夜间服务满意吗？' } : one
	);
	await surveys.saveDefinition(unit.drafter, corrected, { ...questions, entries });
	await publishSurvey(unit, office.publisher, corrected);
	const late = await makeResident();
	await expect(answer(late, yes, 1, corrected)).rejects.toEqual(
		expect.objectContaining({
			codes: ['surveys_versionChanged'],
			changes: [{ version: 2, reason: '第三题漏写了“夜间”两个字，现在补上。' }]
		})
	);
	await expect(answer(late, yes, 7, corrected)).rejects.toEqual(code('surveys_versionUnknown'));
	await answer(late, yes, 2, corrected);
	const [one, two] = await surveys.listVersions(corrected);
	expect((await surveys.findOwn(early, corrected))!.versionId).toBe(one!.id);
	expect((await surveys.findOwn(late, corrected))!.versionId).toBe(two!.id);
});

test('an anonymous sheet of somebody who is signed in leads to nobody, by row or by journal', async () => {
	const { id: quiet } = await makeSurvey(unit, office.publisher, { anonymous: true, changeable: true });
	const person = await makeResident();
	const { id: sheetId } = await answer(person, yes, 1, quiet);
	await surveys.change(person, quiet, { answers: no, version: 1 });
	await surveys.withdraw(person, quiet);
	const told = await journal.listOf(sheetId);
	expect(told.map(({ action }) => action).sort()).toEqual(['sheet.changed', 'sheet.submitted', 'sheet.withdrawn']);
	for (const { actorKind, actorId } of told) expect([actorKind, actorId]).toEqual(['anonymous', null]);
	const { id: byDevice } = await makeSurvey(unit, office.publisher, { onePer: 'device', anonymous: true });
	const device = 'a-device-of-somebody-signed-in';
	const sheet = await surveys.submit(person, byDevice, { answers: yes, version: 1, device });
	expect((await journal.listOf(sheet.id)).map(({ actorId }) => actorId)).toEqual([null]);
});

test('a device and an invitation code answer once each, and lead to nobody', async () => {
	const { id: open } = await makeSurvey(unit, office.publisher, { onePer: 'device', anonymous: true });
	const device = 'a-device-of-somebody';
	const send = (answers: Answers, mark?: string) =>
		surveys.submit(anonymous, open, { answers, version: 1, ...(mark && { device: mark }) });
	await expect(send(yes)).rejects.toEqual(code('surveys_noDevice'));
	const { no: receipt } = await send(yes, device);
	expect(await send(yes, device)).toMatchObject({ no: receipt, repeated: true });
	await expect(send(no, device)).rejects.toEqual(code('surveys_answeredMayChange'));
	expect(await surveys.findOwn(anonymous, open, { device })).toMatchObject({ residentId: null });

	const { id: invited } = await makeSurvey(unit, office.publisher, { onePer: 'code', anonymous: true });
	const [first, second] = await surveys.makeCodes(unit.drafter, invited, 2);
	const by = (invitation: string, answers = yes) =>
		surveys.submit(anonymous, invited, { answers, version: 1, code: invitation });
	expect((await by(first!.toUpperCase().replaceAll('-', ' '))).repeated).toBe(false);
	await expect(by(first!, no)).rejects.toEqual(code('surveys_answeredMayChange'));
	await by(second!);
	await expect(by('wrong-code')).rejects.toEqual(code('surveys_codeUnknown'));
	await expect(by('')).rejects.toEqual(code('surveys_noCode'));
	expect(await surveys.countCodes(invited)).toEqual({ made: 2, used: 2 });
});
