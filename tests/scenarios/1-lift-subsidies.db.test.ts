/** Scenario 1: 128 submissions, 9 moved on, 3 refused, 116 valid in 21 groups; due 04-30, published 04-22. */
import { beforeAll, describe, expect, test } from 'vitest';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import type { Outcome } from '#lib/feedback/types.ts';
import { makeConsultation, type MadeConsultation } from '../support/consultation.ts';
import { makeOffice, type Crew, type Office } from '../support/factories.ts';
import { accept, at, handIn, proofread, redirect, reject, reviewedBy, say } from '../support/scenario.ts';

/** Sizes of the 21 groups by their outcome. */
const groups: Record<Outcome, number[]> = {
	adopted: [10, 8, 6, 5, 4, 3, 2],
	partiallyAdopted: [6, 5, 4, 2, 2],
	notAdopted: [27, 8, 6],
	explained: [5, 4, 3, 3, 2, 1]
};
const totals = { adopted: 38, partiallyAdopted: 19, notAdopted: 41, explained: 18 };
const groundFloor = '补贴资金只能用于工程费用，一层住户的补偿由业主协商，协商不成的由街道在十五日内组织调解。';

let office: Office;
let unit: Crew;
let made: MadeConsultation;
let said: { id: string; residentId: string }[];

beforeAll(async () => {
	at('2026-02-27T09:00');
	await organisation.seed();
	const government = await makeOffice();
	office = government.office;
	unit = government.departments[0];
	at('2026-03-02T09:00');
	made = await makeConsultation({ unit, publisher: office.publisher, opensOn: '2026-03-02' });
	said = [];
	for (let number = 1; number <= 128; number++) {
		at(`2026-03-${String(3 + (number % 28)).padStart(2, '0')}T20:${String(number % 60).padStart(2, '0')}`);
		const clauseId = made.clauseIds[number % 3]!;
		said.push(await say(made.id, { text: `我们单元第${number}户的想法：一层要补偿，补贴要早给。`, clauseId }));
	}
}, 120_000);

const ids = (from: number, count: number) => said.slice(from, from + count).map(({ id }) => id);

describe('lift subsidies, the ordinary path', () => {
	test('closes on 04-01 at 24:00, feedback is due on 04-30', async () => {
		at('2026-04-01T23:59');
		const notice = await consultations.findPublic(made.id);
		expect(notice).toMatchObject({ phase: 'open', lastDay: '2026-04-01', days: 30 });
		at('2026-04-02T00:00');
		expect((await consultations.findPublic(made.id)).phase).toBe('closed');
		expect(await consultations.feedbackDue(notice)).toMatchObject({ date: '2026-04-30', overdue: 0, warnings: [] });
	});

	test('9 are moved on, 3 refused with their ground, 116 are valid', async () => {
		at('2026-04-03T10:00');
		await redirect(unit.clerk, made.id, ids(0, 9), '反映的是一部在用电梯的故障，已转12345。');
		await reject(unit.clerk, made.id, ids(9, 3), '有辱骂他人的话，不能公开。');
		await accept(unit.clerk, made.id, ids(12, 116));
		const { received, byState } = await opinions.tally(made.id);
		expect(received).toBe(128);
		expect(byState).toEqual({ pending: 0, withdrawn: 0, duplicate: 0, rejected: 3, redirected: 9, valid: 116 });
	});

	test('21 groups are answered; 27 people on the ground floor do not go without a reason', async () => {
		at('2026-04-14T10:00');
		let from = 12;
		for (const [kind, sizes] of Object.entries(groups) as [Outcome, number[]][]) {
			for (const size of sizes) {
				const opinionIds = ids(from, size);
				from += size;
				const title = size === 27 ? '一楼补偿' : `第${from}类`;
				await feedback.createGroup(unit.clerk, made.id, { title, opinionIds });
				const answer = { opinionIds, kind, changedText: '', changedClause: kind === 'adopted' ? '第二条' : '' };
				if (size === 27) {
					const silent = feedback.decide(unit.clerk, made.id, { ...answer, reason: '不予采纳' });
					await expect(silent).rejects.toMatchObject({ codes: ['feedback_reasonTooShort'] });
				}
				await feedback.decide(unit.clerk, made.id, { ...answer, reason: groundFloor });
			}
		}
		expect(await feedback.missing(made.id)).toEqual({ pending: [], undecided: [], appealed: [], late: [] });
		expect(await feedback.listGroups(made.id)).toHaveLength(21);
	});

	test('is published on 04-22 with sums that add up, and every author finds the outcome', async () => {
		at('2026-04-20T10:00');
		const words = { narrative: '共收到意见128条，逐条研究后形成以下结果。', nextStep: '修改后送合法性审查。' };
		await reviewedBy(unit, await handIn(unit, made.id, words));
		at('2026-04-22T15:00');
		await feedback.publish(office.publisher, made.id, proofread);
		const [edition] = await feedback.listPublished(made.id);
		expect(edition!.publishedAt.toISOString()).toBe('2026-04-22T07:00:00.000Z');
		expect(edition!.content.decided.totals).toEqual(totals);
		expect(edition!.content.decided.rows).toHaveLength(21);
		expect(feedback.totalsOf(edition!.content.decided.rows)).toEqual(totals);
		const concentrated = edition!.content.decided.rows.find(({ title }) => title === '一楼补偿');
		expect(concentrated).toMatchObject({ count: 27, outcome: 'notAdopted', reason: groundFloor });
		const outcomes = await feedback.publishedOutcomes(said.map(({ id }) => id));
		expect(outcomes.size).toBe(116);
		const [own] = await opinions.listOfResident(said[20]!.residentId);
		expect(outcomes.get(own!.opinion.id)?.kind).toBe('adopted');
	});
});
