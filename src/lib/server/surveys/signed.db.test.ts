/** What people find again of their sheets, and of what they wrote in them. */
import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#server/actor';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as organisation from '#server/organisation';
import type { Answers } from '#lib/surveys/answers.ts';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { makeSurvey, publishResultOf } from '../../../../tests/support/survey.ts';
import * as surveys from './index.ts';

const at = (time: string) => clock.standAt(new Date(`${time}+08:00`));
const yes: Answers = { q1: { option: 'q1a' }, q4: { text: '夜里买药要走三公里。' } };
const no: Answers = { q1: { option: 'q1b' } };
let unit: Crew;
let office: Office;
let consent: string;

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	({
		office,
		departments: [unit]
	} = await makeOffice());
	consent = (await organisation.privacyNotice()).hash;
});

test('sheets under one’s number are listed with what may be done; anonymous ones and those of others are not', async () => {
	at('2026-03-01T09:00:00');
	const named = await makeSurvey(unit, office.publisher, { title: '记名的问卷' });
	const fixed = await makeSurvey(unit, office.publisher, { title: '不能改的问卷', changeable: false });
	const hidden = await makeSurvey(unit, office.publisher, { anonymous: true });
	at('2026-03-03T10:00:00');
	const [person, other] = [await makeResident(), await makeResident()];
	const answer = (who: typeof person, id: string, answers = yes) =>
		surveys.submit(who, id, { answers, version: 1, consent });
	await answer(other, named.id);
	await answer(person, hidden.id);
	const first = await answer(person, named.id);
	at('2026-03-03T10:05:00');
	await answer(person, fixed.id);
	at('2026-03-03T10:10:00');
	await surveys.change(person, named.id, { answers: no, version: 1, consent });
	expect(await surveys.listSigned(person)).toMatchObject([
		{ title: '不能改的问卷', changes: 0, mayNotChange: ['surveys_notChangeable'], mayNotWithdraw: [] },
		{ title: '记名的问卷', no: first.no, changes: 1, mayNotChange: [], mayNotWithdraw: [] }
	]);
	await surveys.withdraw(person, fixed.id);
	expect((await surveys.listSigned(person))[0]).toMatchObject({
		...{ voidGround: 'withdrawn', mayNotWithdraw: ['surveys_notAnswered'] },
		voidedAt: new Date('2026-03-03T10:10:00+08:00')
	});
	at('2026-03-12T10:00:00');
	expect((await surveys.listSigned(person))[1]).toMatchObject({
		...{ mayNotChange: ['surveys_closed'], mayNotWithdraw: ['surveys_closed'], resultAt: null }
	});
	await surveys.tally(unit.clerk, named.id);
	await publishResultOf(unit, office.publisher, named.id);
	expect((await surveys.listSigned(person))[1]!.resultAt).not.toBeNull();
	await expect(surveys.listSigned(anonymous)).rejects.toMatchObject({ codes: ['identity_residentsOnly'] });
	await expect(surveys.listSigned(unit.clerk)).rejects.toMatchObject({ codes: ['identity_residentsOnly'] });
});

test('what was written is found by its sheet, with its question, also where nobody knows whose it is', async () => {
	at('2026-03-01T09:00:00');
	const { id } = await makeSurvey(unit, office.publisher, { anonymous: true, onePer: 'device' });
	at('2026-03-03T10:00:00');
	const device = 'a mark of twenty-four signs';
	const sheet = await surveys.submit(anonymous, id, { device, answers: yes, version: 1 });
	const silent = await surveys.submit(anonymous, id, { device: `${device} other`, answers: no, version: 1 });
	expect(await feedback.listOfSheet(anonymous, sheet.id)).toEqual([]);
	at('2026-03-12T10:00:00');
	await surveys.tally(unit.clerk, id);
	expect(await feedback.listOfSheet(anonymous, sheet.id)).toMatchObject([
		{ text: '夜里买药要走三公里。', question: '您还有什么建议？', state: 'pending', outcome: null }
	]);
	expect(await feedback.listOfSheet(anonymous, silent.id)).toEqual([]);
});
