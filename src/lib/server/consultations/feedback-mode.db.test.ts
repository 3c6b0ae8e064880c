import { beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import { draftConsultation, noticeInput } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeStaff, type Crew } from '../../../../tests/support/factories.ts';
import * as consultations from './index.ts';

let unit: Crew;
let admin: StaffActor;

beforeAll(async () => {
	clock.standAt(new Date('2026-03-02T10:00:00+08:00'));
	await organisation.seed();
	const { office, departments } = await makeOffice();
	unit = departments[0];
	admin = await makeStaff({ unitId: office.unit.id, roles: ['administrator'] });
});

const asked = (feedbackMode?: 'beforeReview' | 'withPublication') => {
	const { feedbackMode: _mode, ...input } = noticeInput();
	return feedbackMode ? { ...input, feedbackMode } : input;
};
const drafted = async (input: ReturnType<typeof asked>) => {
	const { versionId } = await draftConsultation(unit);
	return consultations.draftNotice(unit.drafter, versionId, input);
};

test('where the place sets a limit, no notice goes without one', async () => {
	expect((await drafted(asked())).feedbackMode).toBe('beforeReview');
	await expect(drafted(asked('withPublication'))).rejects.toMatchObject({
		codes: ['consultations_feedbackLater'],
		basis: expect.stringContaining('政府信息公开条例') as string
	});
});

test('where feedback comes with the decision, a notice that says nothing has it so, and may promise it earlier', async () => {
	const { id } = await drafted(asked());
	await organisation.chooseRuleProfile(admin, 'shandong');
	expect((await drafted(asked())).feedbackMode).toBe('withPublication');
	expect((await drafted(asked('beforeReview'))).feedbackMode).toBe('beforeReview');
	expect((await consultations.find(id)).feedbackMode).toBe('beforeReview');
	expect((await consultations.editNotice(unit.drafter, id, asked('withPublication'))).feedbackMode).toBe(
		'withPublication'
	);
});
