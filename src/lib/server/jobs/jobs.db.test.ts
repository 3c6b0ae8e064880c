import { expect, test } from 'vitest';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as jobs from '#server/jobs';
import * as messages from '#server/messages';
import { makeResident } from '../../../../tests/support/factories.ts';
import { sessions } from '../identity/schema.ts';
import { messagesOut } from '../messages/schema.ts';

const day = 86_400_000;

test('the timetable forgets what is over, and a job with nothing to do does no harm', async () => {
	const start = new Date('2026-03-02T10:00:00+08:00');
	clock.standAt(start);
	const resident = await makeResident();
	await identity.startSession(`resident:${resident.id}`, 'sms');
	await transaction(() =>
		messages.queue({
			phone: '19900000000',
			template: 'identity_smsCode',
			facts: { site: '云汐区', code: '123456', minutes: 5 },
			lapsesAt: start
		})
	);
	await jobs.runOnce();
	expect(await db.select().from(sessions)).toHaveLength(1);
	expect(await db.select().from(messagesOut)).toHaveLength(1);

	clock.standAt(new Date(start.getTime() + 31 * day));
	await jobs.runOnce();
	expect(await db.select().from(sessions)).toHaveLength(0);
	expect(await db.select().from(messagesOut)).toHaveLength(0);
	clock.standAt(null);
});
