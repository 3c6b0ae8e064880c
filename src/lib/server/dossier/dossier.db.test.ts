import { beforeAll, describe, expect, test, vi } from 'vitest';
import { NotFound } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { createId, currentEngine, db, transaction } from '#server/db';
import * as organisation from '#server/organisation';
import { papers, publishCatalogue, row } from '../../../../tests/support/catalogues.ts';
import { draftConsultation, proofread, reviewedBy } from '../../../../tests/support/consultation.ts';
import { makeOffice } from '../../../../tests/support/factories.ts';
import { feedbacks } from '../feedback/schema.ts';
import { opinions } from '../opinions/schema.ts';
import * as dossier from './index.ts';

const at = (instant: string) => clock.standAt(new Date(`${instant}+08:00`));
let made: Awaited<ReturnType<typeof makeOffice>>;
let itemId: string;
let hiddenId: string;
let consultationId: string;

const stageOf = async (name: string) => {
	const { stages } = await dossier.dossierOf(itemId);
	return stages.find(({ stage }) => stage === name)!;
};

beforeAll(async () => {
	at('2026-01-05T09:00:00');
	await organisation.seed();
	made = await makeOffice();
	const { justice, office, departments } = made;
	const lead = departments[0].unit.id;
	const input = { year: 2026, title: '2026年重大行政决策事项目录', organ: '云汐区人民政府' };
	const { version } = await catalogue.createCatalogue(justice.drafter, input);
	const plan = { stagePlan: [{ stage: 'participation' as const, plannedMonth: '2026-03' }] };
	itemId = (await catalogue.addEntry(justice.drafter, version.id, row(1, lead, plan))).itemId;
	await catalogue.addEntry(justice.drafter, version.id, row(2, lead));
	const ground = {
		disclosure: 'withheld' as const,
		exemptionBasis: '《保守国家秘密法》',
		exemptionApprover: '区政府办公室'
	};
	const hidden = row(3, lead, { ...ground, exemption: 'hidden' });
	hiddenId = (await catalogue.addEntry(justice.drafter, version.id, hidden)).itemId;
	await catalogue.setPapers(justice.drafter, version.id, papers);
	await publishCatalogue(justice, office, version.id);
});

/** An opinion as the tables hold it; its making is tested elsewhere. */
async function write(serial: number, state: 'valid' | 'pending') {
	const row = {
		activityId: consultationId,
		serial,
		no: `2026001-${serial}`,
		lookupHash: 'x',
		lookupCipher: 'x',
		channel: 'letter' as const,
		receivedAt: clock.now(),
		receivedOn: clock.today(),
		enteredBy: made.departments[0].clerk.id,
		personKey: createId(),
		submitterType: 'person' as const,
		submitterShown: '王**',
		clauseKey: '',
		stance: 'suggest' as const,
		text: '建议增设一层补偿。',
		digest: createId(),
		salt: 'x',
		state
	};
	await transaction(async () => void (await db.insert(opinions).values(row)));
}

describe('the dossier of an item through its consultation', () => {
	test('before anything has begun', async () => {
		const { item, stages, progress } = await dossier.dossierOf(itemId);
		expect(item.entry.seq).toBe(1);
		expect(stages[0]).toMatchObject({ stage: 'catalogued', state: 'done', doneOn: '2026-01-05' });
		expect(await stageOf('participation')).toMatchObject({ state: 'next', plannedMonth: '2026-03' });
		expect(progress).toEqual({ word: 'notBegun', stage: 'initiation' });
		await expect(dossier.dossierOf(hiddenId)).rejects.toThrow(NotFound);
	});

	test('a notice in review shows nothing, a published one its period', async () => {
		at('2026-02-25T09:00:00');
		const [unit] = made.departments;
		const draft = await draftConsultation(unit, { itemId });
		consultationId = draft.id;
		await consultations.submitForReview(unit.drafter, draft.id, proofread);
		await reviewedBy(unit, draft.releaseId);
		expect((await stageOf('participation')).activities).toEqual([]);
		await consultations.publish(made.office.publisher, draft.id, proofread);
		const stage = await stageOf('participation');
		expect(stage).toMatchObject({ state: 'next', startedOn: '2026-03-02', doneOn: null });
		expect(stage.activities).toEqual([
			expect.objectContaining({ id: draft.id, phase: 'upcoming', from: '2026-03-02', to: '2026-04-01', received: 0 })
		]);
		expect(await stageOf('drafting')).toMatchObject({ state: 'done', doneOn: '2026-02-25' });
	});

	test('open to the last millisecond, then over', async () => {
		at('2026-03-02T00:00:00');
		await write(1, 'valid');
		await write(2, 'pending');
		expect(await stageOf('participation')).toMatchObject({
			state: 'now',
			activities: [{ phase: 'open', received: 2 }]
		});
		at('2026-04-01T23:59:59.999');
		expect((await stageOf('participation')).state).toBe('now');
		at('2026-04-02T00:00:00');
		expect(await stageOf('participation')).toMatchObject({ state: 'done', doneOn: '2026-04-01' });
	});

	test('feedback is due, then overdue, then there', async () => {
		expect(await stageOf('feedback')).toMatchObject({ state: 'now', dueOn: '2026-04-30', overdueWorkdays: 0 });
		at('2026-05-07T10:00:00');
		const late = await stageOf('feedback');
		expect(late.state).toBe('late');
		expect(late.overdueWorkdays).toBeGreaterThan(0);
		await transaction(async () => {
			const texts = { narrative: '共收到意见2件。', nextStep: '报区政府审议。' };
			await db.insert(feedbacks).values({
				activityId: consultationId,
				editionNo: 1,
				zero: false,
				createdAt: clock.now(),
				publishedAt: clock.now(),
				...texts
			});
		});
		expect(await stageOf('feedback')).toMatchObject({
			state: 'done',
			doneOn: '2026-05-07',
			links: [{ kind: 'feedback', activityId: consultationId, publishedOn: '2026-05-07' }]
		});
	});

	test('records and documents come from those who keep the stage', async () => {
		const { drafter } = made.departments[0];
		await catalogue.recordStage(drafter, itemId, 'riskAssessment', {
			responsibleUnitId: made.departments[1].unit.id,
			startedOn: '2026-04-28',
			doneOn: '2026-05-06',
			publicNote: '结论：风险可控。',
			notApplicableReason: null
		});
		const bytes = new TextEncoder().encode('主要风险点和应对措施。');
		await catalogue.attachToStage(drafter, itemId, 'riskAssessment', { name: '评估摘要.txt', bytes });
		expect(await stageOf('riskAssessment')).toMatchObject({
			state: 'done',
			doneOn: '2026-05-06',
			note: '结论：风险可控。',
			unit: { id: made.departments[1].unit.id, name: made.departments[1].unit.name },
			links: [{ kind: 'file', name: '评估摘要.txt' }]
		});
	});

	test('the whole catalogue takes five queries more, however many items it has', async () => {
		const select = vi.spyOn(currentEngine().reader, 'select');
		const view = await catalogue.findByYear(2026);
		expect(select).toHaveBeenCalledTimes(2);
		const progress = await dossier.progressOfItems(view);
		expect(select.mock.calls.length).toBeLessThanOrEqual(2 + 5);
		select.mockRestore();
		expect([...progress.values()]).toEqual([
			{ word: 'underWay', stage: 'legalityReview' },
			{ word: 'notBegun', stage: 'initiation' }
		]);
	});
});
