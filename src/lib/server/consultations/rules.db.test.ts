import { afterEach, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import { draftConsultation, makeConsultation, proofread } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeStaff } from '../../../../tests/support/factories.ts';
import * as consultations from './index.ts';

afterEach(() => clock.standAt(null));
const stand = (at: string) => clock.standAt(new Date(`${at}+08:00`));

test('other rules change nothing that is published, and hold for everything after it', async () => {
	stand('2026-03-02T09:00:00');
	await organisation.seed();
	const { office, departments } = await makeOffice();
	const [unit] = departments;
	const admin = await makeStaff({ unitId: office.unit.id, roles: ['administrator'] });
	const published = await makeConsultation({ unit, publisher: office.publisher, opensOn: '2026-03-02' });
	const drafted = await draftConsultation(unit, { opensOn: '2026-03-05' });
	const before = await consultations.find(published.id);
	const due = await consultations.feedbackDue(before);
	stand('2026-03-03T09:00:00');
	const values = { commentDays: 45, feedbackWorkdays: 5 };
	const { id } = await organisation.proposeRules(admin, { values });
	await organisation.confirmRules(office.publisher, id);
	expect(await consultations.find(published.id)).toEqual(before);
	expect(await consultations.feedbackDue(await consultations.find(published.id))).toEqual(due);
	// A notice that is not out yet goes by the new rules: its 30 days are too few now.
	const submitted = consultations.submitForReview(unit.drafter, drafted.id, proofread);
	await expect(submitted).rejects.toMatchObject({
		codes: expect.arrayContaining(['statute_reasonMissing']) as string[]
	});
	stand('2026-03-09T09:00:00');
	const later = await makeConsultation({ unit, publisher: office.publisher, opensOn: '2026-03-09', days: 45 });
	const found = await consultations.find(later.id);
	expect(found).toMatchObject({ minDays: 45, lastDay: '2026-04-23' });
	expect((await consultations.feedbackDue(found)).date).toBe('2026-04-30');
});
