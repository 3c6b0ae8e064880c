/** Scenario 4: ten days for the detour of the old bridge, asked for on 05-29, approved by the office, 06-01 to 06-11. */
import { beforeAll, describe, expect, test } from 'vitest';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { draftConsultation, type MadeConsultation } from '../support/consultation.ts';
import { makeOffice, makeStaff, type Crew, type Office } from '../support/factories.ts';
import { accept, at, handIn, proofread, reviewedBy, say } from '../support/scenario.ts';

const reason = '桥梁检测 5 月 28 日评定 D 级，6 月 20 日前须封闭';
const period = { opensOn: '2026-06-01', days: 10 };

let office: Office;
let unit: Crew;
let made: MadeConsultation;

beforeAll(async () => {
	at('2026-05-29T09:00');
	await organisation.seed();
	const government = await makeOffice();
	office = government.office;
	unit = government.departments[0];
});

describe('a shortened period', () => {
	test.each([
		['情况紧急', 'statute_reasonTooShort'],
		['因情况紧急等原因，需要缩短期限，特此说明，请予支持', 'statute_reasonEmptyPhrase'],
		['　　　　　　　　　　　　　　　　　　　　　　　　', 'statute_reasonMissing']
	])('the form refuses “%s” alone', async (words, code) => {
		await expect(draftConsultation(unit, { ...period, shorteningReason: words })).rejects.toMatchObject({
			codes: expect.arrayContaining([code])
		});
	});

	test('without the office nobody publishes it, and the unit cannot approve itself', async () => {
		made = await draftConsultation(unit, { ...period, shorteningReason: reason });
		await consultations.submitForReview(unit.drafter, made.id, proofread);
		await reviewedBy(unit, made.releaseId);
		const publish = () => consultations.publish(office.publisher, made.id, proofread);
		await expect(publish()).rejects.toMatchObject({ codes: ['statute_approvalMissing'] });
		await expect(consultations.approveShortening(unit.drafter, made.id)).rejects.toMatchObject({
			codes: expect.arrayContaining(['consultations_notOffice'])
		});
		const approver = await makeStaff({ unitId: office.unit.id, roles: ['publisher'] });
		await consultations.approveShortening(approver, made.id);
		at('2026-06-01T08:30');
		await publish();
	});

	test('the notice shows the reason and what is usual', async () => {
		const notice = await consultations.findPublic(made.id);
		expect(notice).toMatchObject({
			phase: 'open',
			days: 10,
			minDays: 30,
			lastDay: '2026-06-11',
			shorteningReason: reason
		});
		expect(notice.activity.closesAt.toISOString()).toBe('2026-06-11T16:00:00.000Z');
		const edition = await publication.currentEdition('consultation', made.id);
		expect(edition!.content).toMatchObject({ shorteningReason: reason, minimumDays: 30, days: 10 });
	});

	test('64 opinions come in; the two against the shortening are explained to', async () => {
		const ids: string[] = [];
		for (let number = 1; number <= 64; number++) {
			at(`2026-06-${String(2 + (number % 9)).padStart(2, '0')}T19:${String(number % 60).padStart(2, '0')}`);
			const against = number > 62;
			const text = against
				? `第${number}位：十天太短，老人还没听说就截止了。`
				: `第${number}位：绕行的3路车请在南堍加一站。`;
			ids.push((await say(made.id, { text, stance: against ? 'oppose' : 'suggest' })).id);
		}
		at('2026-06-12T09:00');
		await accept(unit.clerk, made.id, ids);
		const answer = { changedClause: '', changedText: '' };
		await feedback.decide(unit.clerk, made.id, {
			...answer,
			opinionIds: ids.slice(0, 62),
			kind: 'adopted',
			reason: '',
			changedClause: '第二条',
			changedText: '3路车在老桥南堍增设临时站。'
		});
		await feedback.decide(unit.clerk, made.id, {
			...answer,
			opinionIds: ids.slice(62),
			kind: 'explained',
			reason: '检测报告要求6月20日前封闭，三十日等不及；期满后仍可来信来电，封闭期间继续收集意见。'
		});
		const words = { narrative: '十日内收到意见64条，已逐条研究。', nextStep: '按修改后的方案组织绕行。' };
		await reviewedBy(unit, await handIn(unit, made.id, words));
		at('2026-06-18T10:00');
		await feedback.publish(office.publisher, made.id, proofread);
		const [edition] = await feedback.listPublished(made.id);
		expect(edition!.content.said.byState.valid).toBe(64);
		expect(edition!.content.decided.totals).toEqual({ adopted: 62, partiallyAdopted: 0, notAdopted: 0, explained: 2 });
		expect(await consultations.feedbackDue(await consultations.find(made.id), '2026-06-18')).toMatchObject({
			date: '2026-07-10',
			overdue: 0
		});
	});
});
