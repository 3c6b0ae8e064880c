/** What is told to those who answered a survey, and to those who wrote in it. */
import { beforeAll, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as messages from '#server/messages';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import type { Answers } from '#lib/surveys/answers.ts';
import { proofread, reviewedBy } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { makeSurvey, publishSurvey, questions } from '../../../../tests/support/survey.ts';
import * as notifications from './index.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const own = async (who: ResidentActor) => (await messages.listOwn(who, 'zh-CN')).map(({ text }) => text);
const yes: Answers = { q1: { option: 'q1b' }, q4: { text: '夜里买药要走三公里。' } };

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

const answer = (who: ResidentActor, id: string, version = 1) =>
	surveys.submit(who, id, { answers: yes, version, consent });

async function correct(id: string) {
	await surveys.beginCorrection(unit.drafter, id, '第三题漏写了“夜间”两个字，现在补上。');
	await surveys.saveDefinition(unit.drafter, id, questions);
	await publishSurvey(unit, office.publisher, id);
}

test('a correction, a longer period and an early end are told once to those whose answers stand', async () => {
	at('2026-03-01T09:00:00');
	const { id } = await makeSurvey(unit, office.publisher, {});
	at('2026-03-03T10:00:00');
	const [stays, gone, later] = [await makeResident(), await makeResident(), await makeResident()];
	const { no } = await answer(stays, id);
	await answer(gone, id);
	await surveys.withdraw(gone, id);
	await correct(id);
	const both = await Promise.all([notifications.sendAnnouncements(), notifications.sendAnnouncements()]);
	expect(both.reduce((sum, n) => sum + n, 0)).toBe(1);
	expect(await own(stays)).toEqual([
		expect.stringContaining(`问卷更正了，理由见问卷页。答卷 ${no} 照样有效，截止前可以改`)
	]);
	await answer(later, id, 2);
	await surveys.extend(office.publisher, id, { lastDay: '2026-03-20', reason: '汛期很多人没来得及填，再给一周。' });
	expect(await notifications.sendAnnouncements()).toBe(2);
	await surveys.cancel(office.publisher, id, '经费由市里统一安排，事项移出目录。');
	expect(await notifications.sendAnnouncements()).toBe(2);
	expect((await own(later)).sort()).toEqual([
		expect.stringContaining('延长到 2026-03-20 24:00'),
		expect.stringContaining('提前结束了')
	]);
	expect(await own(gone)).toEqual([]);
});

test('of an anonymous sheet nobody knows whom to tell', async () => {
	at('2026-03-01T09:00:00');
	const { id } = await makeSurvey(unit, office.publisher, { anonymous: true });
	at('2026-03-03T10:00:00');
	const person = await makeResident();
	await answer(person, id);
	await correct(id);
	expect(await messages.listAnnouncements()).toEqual([]);
	expect(await own(person)).toEqual([]);
});

test('who wrote in a survey is told what became of it, once it is published; not after their data are deleted', async () => {
	at('2026-03-01T09:00:00');
	const { id } = await makeSurvey(unit, office.publisher, {});
	const person = await makeResident();
	at('2026-03-03T10:00:00');
	await answer(person, id);
	at('2026-03-12T09:00:00');
	await surveys.tally(unit.clerk, id);
	const [said] = await opinions.listForDesk(id, {});
	const judged = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
	await opinions.moderate(unit.clerk, id, { ...judged, opinionIds: [said!.id], decision: 'accept' });
	await decideAndPublish(id, said!.id, 'adopted');
	expect(await notifications.sendAnnouncements()).toBe(1);
	expect(await own(person)).toEqual([
		expect.stringContaining(`您的意见 ${said!.no}（问卷里的） 有答复了：采纳。理由见“我的意见”。`)
	]);
	const months = (await organisation.ruleProfile()).values.contactMonths;
	at(`${2026 + Math.ceil(months / 12)}-05-01T09:00:00`);
	const due = await opinions.countContacts();
	expect(due.opinions).toBeGreaterThan(0);
	expect(await opinions.eraseContacts()).toMatchObject({ opinions: due.opinions });
	expect((await opinions.speakersOf(id)).length).toBe(0);
	expect((await opinions.find(said!.id)).personKey).toBe(`erased:${said!.id}`);
});

async function decideAndPublish(id: string, opinionId: string, kind: 'adopted') {
	const how = { kind, reason: '', changedClause: '工作措施', changedText: '布局方案增加夜间药店。' } as const;
	await feedback.decide(unit.clerk, id, { ...how, opinionIds: [opinionId] });
	await feedback.begin(unit.drafter, id, { narrative: '问卷里收到一条建议。', nextStep: '写进布局方案。' });
	const release = (await publication.latestOf('feedback', id))!;
	await publication.classify(unit.drafter, release.id, 'proactive');
	await feedback.submitForReview(unit.drafter, id, proofread);
	await reviewedBy(unit, release.id);
	await feedback.publish(office.publisher, id, proofread);
}
