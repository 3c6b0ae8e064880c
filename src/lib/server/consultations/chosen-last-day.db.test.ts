import { beforeAll, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import { draftConsultation, proofread, reviewedBy } from '../../../../tests/support/consultation.ts';
import { makeOffice } from '../../../../tests/support/factories.ts';
import * as consultations from './index.ts';

let made: Awaited<ReturnType<typeof makeOffice>>;
const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	made = await makeOffice();
});

/** 清明: 2026-04-04 to 04-06. */
async function published(endsOn: string, publishedAt: string) {
	at('2026-03-01T09:00:00');
	const [unit] = made.departments;
	const { id, releaseId } = await draftConsultation(unit, { opensOn: '2026-03-02', days: 30, endsOn });
	await consultations.submitForReview(unit.drafter, id, proofread);
	await reviewedBy(unit, releaseId);
	at(publishedAt);
	await consultations.publish(made.office.publisher, id, proofread);
	return consultations.find(id);
}

describe('a chosen last day', () => {
	test('stays on the rest day it was set to, and its days are kept', async () => {
		const notice = await published('2026-04-05', '2026-03-02T09:00:00');
		expect(notice).toMatchObject({ endsOn: '2026-04-05', lastDay: '2026-04-05', days: 34, shorteningReason: null });
		expect(notice.activity.closesAt.toISOString()).toBe('2026-04-05T16:00:00.000Z');
	});

	test('is void when the notice comes out late: its days are counted anew, and roll', async () => {
		const notice = await published('2026-04-05', '2026-03-03T09:00:00');
		expect(notice).toMatchObject({ endsOn: null, opensOn: '2026-03-03', lastDay: '2026-04-07', days: 34 });
	});

	test('is refused before the end of the minimum', async () => {
		await expect(published('2026-03-31', '2026-03-02T09:00:00')).rejects.toMatchObject({
			codes: ['statute_endsTooEarly'],
			facts: { lastDay: '2026-04-01' }
		});
	});
});
