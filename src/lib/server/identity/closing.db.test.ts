import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anonymous } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as messages from '#server/messages';
import { makeResident } from '../../../../tests/support/factories.ts';
import { messagesOut } from '../messages/schema.ts';
import * as identity from './index.ts';
import { residents, sessions, smsCodes } from './schema.ts';

const address = '198.51.100.4';
const noon = Date.parse('2026-06-01T04:00:00Z');
const minutes = (count: number) => clock.standAt(new Date(noon + count * 60_000));
let phone = 13_700_000_000;

beforeEach(() => {
	minutes(0);
	phone++;
});
afterEach(() => clock.standAt(null));

async function signedIn() {
	const mobile = String(phone);
	await identity.requestCode(mobile, address);
	const message = (await messages.listRecent(200)).find((one) => one.phone === mobile);
	return identity.signInResident(mobile, /验证码 (\d{6})/.exec(message!.text)![1]!);
}

describe('an account', () => {
	test('is closed with number, name, messages, codes and every session; the number is then a new person', async () => {
		const { sessionId, resident } = await signedIn();
		const { actor } = resident;
		await identity.declareName(actor, '周晓岚');
		const elsewhere = await identity.startSession(`resident:${actor.id}`, 'sms');
		minutes(2);
		await identity.requestCode(String(phone), address);
		const about = { template: 'messages_rejected', facts: { site: '云汐区', no: '2026001-0001', until: '2026-06-20' } };
		const [row] = await db.select().from(residents);
		await transaction(() =>
			messages.queueAll([
				{
					...about,
					template: 'messages_rejected',
					phoneCipher: row!.phoneCipher,
					residentId: actor.id,
					unitId: 'u',
					about: 'x'
				}
			])
		);
		await identity.closeAccount(actor, sessionId);

		const [closed] = (await db.select().from(residents)).filter(({ id }) => id === actor.id);
		expect(closed).toMatchObject({ phoneCipher: '', phoneHash: `closed:${actor.id}`, nameCipher: null });
		expect(closed?.closedAt).toEqual(clock.now());
		expect(await db.select().from(sessions)).toEqual([]);
		expect(await db.select().from(smsCodes)).toEqual([]);
		expect((await db.select().from(messagesOut)).filter(({ residentId }) => residentId === actor.id)).toEqual([]);
		for (const id of [sessionId, elsewhere]) expect(await identity.authenticate(id)).toBeNull();
		expect(await identity.ownDetails(actor)).toMatchObject({ name: null, phone: '' });
		await expect(identity.declareName(actor, '周晓岚')).rejects.toMatchObject({ codes: ['identity_residentsOnly'] });
		expect(await journal.listOf(actor.id)).toEqual(
			expect.arrayContaining([expect.objectContaining({ action: 'resident.closed', facts: {} })])
		);

		minutes(10);
		const again = await signedIn();
		expect(again.resident.id).not.toBe(actor.id);
		expect(await identity.ownDetails(again.resident.actor)).toMatchObject({ name: null, phone: String(phone) });
	});

	test('is closed within 15 minutes of signing in only, and by its owner’s own session', async () => {
		const { sessionId, resident } = await signedIn();
		const again = { codes: ['identity_signInAgain'] };
		expect(await identity.mayCloseUntil(resident.actor, sessionId)).toEqual(new Date(noon + 15 * 60_000));
		const other = await makeResident();
		await expect(identity.closeAccount(other, sessionId)).rejects.toMatchObject(again);
		await expect(identity.closeAccount(resident.actor, '')).rejects.toMatchObject(again);
		await expect(identity.closeAccount(anonymous, sessionId)).rejects.toMatchObject({
			codes: ['identity_residentsOnly']
		});
		minutes(15);
		await expect(identity.closeAccount(resident.actor, sessionId)).rejects.toMatchObject(again);
		expect(await identity.authenticate(sessionId)).not.toBeNull();
		clock.standAt(new Date(noon + 15 * 60_000 - 1));
		await identity.closeAccount(resident.actor, sessionId);
		expect(await identity.authenticate(sessionId)).toBeNull();
	});
});
