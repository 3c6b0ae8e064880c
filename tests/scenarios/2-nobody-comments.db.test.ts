/** Scenario 2: no opinion, a zero report in review, and a letter posted in time that arrives on 06-12. */
import { beforeAll, describe, expect, test } from 'vitest';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as jobs from '#server/jobs';
import * as journal from '#server/journal';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { makeConsultation, type MadeConsultation } from '../support/consultation.ts';
import { makeOffice, type Crew, type Office } from '../support/factories.ts';
import { accept, at, handIn, proofread, reviewedBy } from '../support/scenario.ts';

const letter = {
	channel: 'letter' as const,
	receivedOn: '2026-06-09',
	clauseNo: '第二条',
	stance: 'suggest' as const,
	text: '我们院子年年进水，预案里请写清楚哪天谁来搬沙袋。',
	submitterType: 'person' as const,
	name: '谭桂香',
	phone: '',
	ageBand: '' as const,
	forMinor: false
};

let office: Office;
let unit: Crew;
let made: MadeConsultation;
let releaseId: string;
const state = async () => (await publication.find(releaseId)).state;

beforeAll(async () => {
	at('2026-05-08T09:00');
	await organisation.seed();
	const government = await makeOffice();
	office = government.office;
	unit = government.departments[0];
	at('2026-05-11T09:00');
	made = await makeConsultation({ unit, publisher: office.publisher, opensOn: '2026-05-11' });
});

describe('nobody comments', () => {
	test('the program drafts the report after the close on 06-10, never before, and once', async () => {
		at('2026-06-10T23:59');
		await jobs.runOnce();
		expect(await feedback.latest(made.id)).toBeUndefined();
		at('2026-06-11T00:01');
		await jobs.runOnce();
		await jobs.runOnce();
		expect(await feedback.latest(made.id)).toMatchObject({ zero: true, createdBy: null, publishedAt: null });
		expect(await consultations.feedbackDue(await consultations.find(made.id))).toMatchObject({ date: '2026-07-09' });
	});

	test('a person hands it in, and two of three reviewers have signed when the post comes', async () => {
		at('2026-06-11T10:00');
		const words = { narrative: '征求意见期间没有收到意见，各渠道均正常开放。', nextStep: '组织专家评审。' };
		releaseId = await handIn(unit, made.id, words);
		await reviewedBy(unit, releaseId);
		expect(await state()).toBe('finalReview');
		expect((await feedback.contentOf(made.id)).zero).toBe(true);
	});

	test('the letter is admitted, and every signature is void', async () => {
		at('2026-06-12T09:30');
		const late = opinions.enterOnBehalf(unit.clerk, made.id, { ...letter, receivedOn: '2026-06-11' });
		await expect(late).rejects.toMatchObject({ codes: ['opinions_outsidePeriod'] });
		expect(await state()).toBe('finalReview');
		await opinions.enterOnBehalf(unit.clerk, made.id, letter);
		expect(await publication.find(releaseId)).toMatchObject({ state: 'drafting', round: 2, secrecyReviewedAt: null });
		await expect(feedback.publish(office.publisher, made.id, proofread)).rejects.toMatchObject({
			codes: ['feedback_pendingLeft']
		});
	});

	test('it becomes a report of one opinion, reviewed by three anew, published on 06-16', async () => {
		const [opinion] = await opinions.listForDesk(made.id);
		await accept(unit.clerk, made.id, [opinion!.id]);
		await feedback.decide(unit.clerk, made.id, {
			opinionIds: [opinion!.id],
			kind: 'partiallyAdopted',
			reason: '责任到人和到岗时间写入第二条；沙袋存放点由街道逐年公布。',
			changedClause: '第二条',
			changedText: '预案应当写明每处积水点的责任人和到岗时间。'
		});
		at('2026-06-15T10:00');
		await handIn(unit, made.id, { narrative: '征求意见期间收到来信一封，已研究。', nextStep: '组织专家评审。' });
		await expect(feedback.publish(office.publisher, made.id, proofread)).rejects.toMatchObject({
			codes: ['publication_notInFinalReview']
		});
		await reviewedBy(unit, releaseId);
		at('2026-06-16T11:00');
		await feedback.publish(office.publisher, made.id, proofread);
		const [edition] = await feedback.listPublished(made.id);
		expect(edition!.content).toMatchObject({ zero: false, decided: { totals: { partiallyAdopted: 1 } } });
		expect(edition!.content.decided.rows).toHaveLength(1);
		expect(new Set([edition!.drafterName, ...edition!.reviewerNames, edition!.publisherName]).size).toBe(4);
		const signed = (await publication.history(releaseId)).filter(({ step }) => step.decision === 'signed');
		expect(signed.map(({ step }) => step.round)).toEqual([1, 1, 1, 2, 2, 2, 2]);
		expect(await feedback.latest(made.id)).toMatchObject({ zero: false });
		expect(await journal.verify()).toMatchObject({ ok: true });
	});

	test('once it is out, a further letter is told so', async () => {
		const more = { ...letter, text: '补充一句：沙袋请放在二号门。' };
		await expect(opinions.enterOnBehalf(unit.clerk, made.id, more)).rejects.toMatchObject({
			codes: ['opinions_feedbackOut']
		});
	});
});
