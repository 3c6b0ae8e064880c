/** What is kept of those who come, and for how long. */
import { beforeAll, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { decrypt } from '#server/secrets';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';
import { companions, makeOpenDay, minuteAt, signUpInput } from '../../../../tests/support/open-day.ts';
import * as opendays from './index.ts';
import { openDayCompanions, openDaySignUps } from './schema.ts';

const idNumber = '11010519491231002X';
let sessionId: string;
let who: ResidentActor;
let consent: string;
const rows = () => db.select().from(openDaySignUps);
const on = (day: string) => clock.standAt(minuteAt(`${day}T00:00`));

beforeAll(async () => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	await organisation.seed();
	const { office, departments } = await makeOffice();
	const made = await makeOpenDay(departments[0], office.publisher, [{ quota: 2, invitedSeats: 0 }], {
		needsIdNumber: true
	});
	sessionId = made.sessionIds[0]!;
	clock.standAt(minuteAt('2026-08-02T09:00'));
	consent = (await organisation.privacyNotice()).hash;
	who = await makeResident();
});

test('an ID number is asked for where papers are checked, and kept encrypted', async () => {
	const come = (given: string) =>
		opendays.signUp(who, sessionId, signUpInput(consent, { idNumber: given, companions: companions(1) }));
	await expect(come('')).rejects.toMatchObject({ codes: ['opendays_noIdNumber'] });
	await expect(come('110105194912310021')).rejects.toMatchObject({ codes: ['opendays_badIdNumber'] });
	await come(idNumber);
	const [row] = await rows();
	expect(row!.idNumberCipher).not.toContain(idNumber);
	expect(decrypt(row!.idNumberCipher!)).toBe(idNumber);
});

test('an account that is closed gives its seat to who waits, and is forgotten', async () => {
	const waiting = await makeResident();
	const { id } = await opendays.signUp(waiting, sessionId, signUpInput(consent, { idNumber }));
	const session = await identity.startSession(`resident:${who.id}`, 'sms');
	await identity.closeAccount(who, session);
	expect(await opendays.countDueSignUps()).toEqual({ idNumbers: 0, signUps: 1, photos: 0 });
	expect(await opendays.eraseSignUps()).toEqual({ idNumbers: 0, signUps: 1, photos: 0 });
	const [gone] = (await rows()).filter((row) => row.id !== id);
	expect(gone).toMatchObject({ state: 'cancelled', nameCipher: null, phoneCipher: null, residentId: null });
	expect((await db.select().from(openDayCompanions)).map(({ nameCipher }) => nameCipher)).toEqual([null]);
	expect((await opendays.listOwn(waiting))[0]).toMatchObject({ id, state: 'offered' });
	await opendays.confirm(waiting, id);
	const { signUps } = await feedback.findOwnData(waiting, 'zh-CN');
	expect(signUps).toMatchObject([
		{ session: '污水处理厂开放日上午场', state: 'confirmed', people: [{ name: '周晓岚' }] }
	]);
});

test('thirty days after the session ID numbers are gone, two years after it names and numbers', async () => {
	for (const [day, due] of [
		['2026-09-11', { idNumbers: 0, signUps: 0 }],
		['2026-09-12', { idNumbers: 1, signUps: 0 }],
		['2028-08-11', { idNumbers: 0, signUps: 0 }],
		['2028-08-13', { idNumbers: 0, signUps: 1 }],
		['2028-08-13', { idNumbers: 0, signUps: 0 }]
	] as const) {
		on(day);
		expect([day, await opendays.countDueSignUps()]).toEqual([day, { ...due, photos: 0 }]);
		expect([day, await opendays.eraseSignUps()]).toEqual([day, { ...due, photos: 0 }]);
	}
	const all = await rows();
	expect(all.length).toBe(2);
	expect(all.every((row) => !row.nameCipher && !row.phoneCipher && !row.idNumberCipher && !row.residentId)).toBe(true);
	expect(await journal.verify()).toMatchObject({ ok: true });
	// What is gone does not come back.
	const back = () => transaction(() => db.update(openDaySignUps).set({ nameCipher: 'v1.x' }).returning());
	await expect(back()).rejects.toThrow();
});
