import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StaffActor, StaffRole } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine } from '#server/db';
import { makeStaff, makeUnit, staffPassword } from '../../../../tests/support/factories.ts';
import * as identity from './index.ts';

const code = (code: string) => expect.objectContaining({ codes: [code] });
let noon = Date.parse('2026-06-01T04:00:00.000Z');
const later = (minutes: number) => clock.standAt(new Date(noon + minutes * 60_000));
const address = '192.0.2.7';
let number = 0;
let admin: StaffActor;
let account: string;
let person: StaffActor;

async function make(...roles: StaffRole[]) {
	account = `person${++number}`;
	person = await makeStaff({ unitId: admin.unitId, roles, account });
}
const signIn = (totp?: string, password = staffPassword, name = account) =>
	identity.signInStaff({ account: name, password, totp }, address);
const totpNow = async () => (await identity.listTotpCodes()).find((one) => one.account === account)!.code;
/** Signs in for the first time and sets up the second factor. */
async function enrolled() {
	const started = await signIn();
	expect(started.need).toBe('enrol');
	return identity.confirmTotp(started.sessionId, await totpNow(), address);
}
/** A code that is surely wrong, now and in the steps beside. */
const wrong = async () => {
	const codes = new Set<string>();
	for (const seconds of [-30, 0, 30]) {
		clock.standAt(new Date(noon + seconds * 1000));
		codes.add(await totpNow());
	}
	later(0);
	return ['000000', '111111', '222222', '333333'].find((one) => !codes.has(one))!;
};

beforeEach(async () => {
	// Another hour for each test: windows and locks of one must not be felt in the next.
	noon += 3 * 3_600_000;
	later(0);
	admin ??= await makeStaff({ unitId: (await makeUnit({ kind: 'governmentOffice' })).id, roles: ['administrator'] });
});
afterEach(() => clock.standAt(null));

describe('signing in with a password', () => {
	test('is whole for the people at the gate, and half for all others', async () => {
		await make('eventStaff');
		const gate = await signIn();
		expect(gate).toMatchObject({ level: 'password', need: null, staffId: person.id });
		expect(await identity.authenticate(gate.sessionId)).toMatchObject({
			actor: person,
			session: { level: 'password' }
		});
		for (const role of ['drafter', 'opinionClerk', 'supervisor', 'administrator'] as const) {
			await make(role);
			const half = await signIn();
			expect(half.need).toBe('enrol');
			expect(await identity.authenticate(half.sessionId)).toBeNull();
		}
	});

	test('five wrong ones lock for thirty minutes, also from many at once, also for names that nobody has', async () => {
		await make('eventStaff');
		for (const name of [account, `${account}nobody`]) {
			const many = await Promise.allSettled(
				Array.from({ length: 12 }, () => signIn(undefined, 'Wrong-pass-2026', name))
			);
			const codes = many.map((one) => (one as PromiseRejectedResult).reason.codes[0]);
			expect(codes.filter((one) => one === 'identity_signInFailed')).toHaveLength(4);
			expect(codes.filter((one) => one === 'identity_locked')).toHaveLength(8);
			later(29.9);
			await expect(signIn(undefined, staffPassword, name)).rejects.toMatchObject({
				codes: ['identity_locked'],
				facts: { time: clock.minuteOf(new Date(noon + 30 * 60_000)) }
			});
			later(0);
		}
		later(30);
		await expect(signIn(undefined, 'Wrong-pass-2026')).rejects.toEqual(code('identity_signInFailed'));
		expect((await signIn()).need).toBeNull();
	});

	test('a right one after four wrong ones begins the count anew', async () => {
		await make('eventStaff');
		for (let round = 0; round < 2; round++) {
			for (let i = 0; i < 4; i++) await expect(signIn(undefined, 'x')).rejects.toEqual(code('identity_signInFailed'));
			expect((await signIn()).need).toBeNull();
		}
	});

	test('takes as long for a name that nobody has', async () => {
		await make('eventStaff');
		const time = async (name: string) => {
			const started = performance.now();
			await expect(signIn(undefined, 'Wrong-pass-2026', name)).rejects.toEqual(code('identity_signInFailed'));
			return performance.now() - started;
		};
		await identity.changePassword(person, { current: staffPassword, next: 'Another-2026-long' });
		await time('warm.up');
		// The quickest of several: a busy machine makes single tries slow, never quick.
		const known: number[] = [];
		const unknown: number[] = [];
		for (let i = 0; i < 4; i++) {
			known.push(await time(account));
			unknown.push(await time(`none${i}.${account}`));
		}
		const ratio = Math.min(...known) / Math.min(...unknown);
		expect(ratio).toBeGreaterThan(0.3);
		expect(ratio).toBeLessThan(3);
	});

	test('a network that failed a hundred times within the hour waits for the next', async () => {
		const tryOne = (i: number) =>
			identity.signInStaff({ account: `ghost${number}.${i}`, password: 'x' }, `2001:db8:0:7:${i.toString(16)}::1`);
		for (let i = 0; i < 100; i++) await expect(tryOne(i)).rejects.toEqual(code('identity_signInFailed'));
		await expect(tryOne(100)).rejects.toEqual(code('identity_addressBusy'));
		later(60);
		await expect(tryOne(101)).rejects.toEqual(code('identity_signInFailed'));
	});

	test('a disabled account and its sessions open nothing', async () => {
		await make('eventStaff');
		const { sessionId } = await signIn();
		await identity.disableStaff(admin, person.id);
		expect(await identity.authenticate(sessionId)).toBeNull();
		await expect(signIn()).rejects.toEqual(code('identity_signInFailed'));
		await identity.enableStaff(admin, person.id);
		expect(await identity.authenticate(sessionId)).toBeNull();
		expect((await signIn()).need).toBeNull();
	});
});

describe('the second factor', () => {
	test('is set up at the first sign-in, with a picture, and asked from then on', async () => {
		await make('publisher');
		const started = await signIn();
		const again = await signIn();
		const setUp = await identity.enrolment(started.sessionId);
		expect(setUp!.uri).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}/);
		expect(setUp!.image).toMatch(/^data:image\/svg\+xml;base64,/);
		expect((await identity.enrolment(again.sessionId))!.secret).toBe(setUp!.secret);
		const whole = await identity.confirmTotp(started.sessionId, await totpNow(), address);
		expect(whole).toMatchObject({ level: 'totp', need: null });
		expect(await identity.authenticate(whole.sessionId)).toMatchObject({ actor: person, session: { level: 'totp' } });
		expect(await identity.enrolment(again.sessionId)).toBeNull();
		await expect(identity.confirmTotp(started.sessionId, await totpNow(), address)).rejects.toEqual(
			code('identity_pendingOver')
		);
		const next = await signIn();
		expect(next.need).toBe('totp');
		expect(await identity.authenticate(next.sessionId)).toBeNull();
	});

	test('may come with the password; a code works once, by either way, and of two at once one', async () => {
		await make('publisher');
		await enrolled();
		const used = await totpNow();
		await expect(signIn(used)).rejects.toEqual(code('identity_signInFailed'));
		later(1);
		const pending = await signIn();
		const fresh = await totpNow();
		const both = await Promise.allSettled([identity.confirmTotp(pending.sessionId, fresh, address), signIn(fresh)]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		later(1.5);
		await expect(signIn(fresh)).rejects.toEqual(code('identity_signInFailed'));
		expect(await signIn(await totpNow())).toMatchObject({ level: 'totp' });
	});

	test('wrong codes count like wrong passwords, and a right password does not wipe them out', async () => {
		await make('publisher');
		await enrolled();
		const bad = await wrong();
		for (let i = 0; i < 4; i++) {
			const pending = await signIn();
			expect(pending.need).toBe('totp');
			await expect(identity.confirmTotp(pending.sessionId, bad, address)).rejects.toEqual(code('identity_totpWrong'));
		}
		const pending = await signIn();
		await expect(identity.confirmTotp(pending.sessionId, bad, address)).rejects.toEqual(code('identity_locked'));
		later(1);
		await expect(identity.confirmTotp(pending.sessionId, await totpNow(), address)).rejects.toEqual(
			code('identity_locked')
		);
		await identity.resetTotp(admin, person.id);
		expect((await signIn()).need).toBe('enrol');
	});

	test('the step between password and code lasts ten minutes', async () => {
		await make('publisher');
		const started = await signIn();
		later(10);
		expect(await identity.enrolment(started.sessionId)).toBeNull();
		await expect(identity.confirmTotp(started.sessionId, await totpNow(), address)).rejects.toEqual(
			code('identity_pendingOver')
		);
	});

	test('its secret lies encrypted, the password as argon2id', async () => {
		await make('publisher');
		const { sessionId } = await signIn();
		const { secret } = (await identity.enrolment(sessionId))!;
		await identity.resetPassword(admin, admin.id, 'Office-2026-long');
		const rows = JSON.stringify(await currentEngine().raw('select * from staff'));
		expect(rows).not.toContain(secret);
		expect(rows).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
	});
});

describe('passwords', () => {
	test('one changes one’s own with the present one, which ends all sessions', async () => {
		await make('eventStaff');
		const { sessionId } = await signIn();
		const change = (current: string, next: string) => identity.changePassword(person, { current, next });
		await expect(change('wrong', 'Another-2026-long')).rejects.toEqual(code('identity_passwordWrong'));
		await expect(change(staffPassword, 'short')).rejects.toMatchObject({
			codes: expect.arrayContaining(['identity_passwordShort'])
		});
		await expect(change(staffPassword, staffPassword)).rejects.toEqual(code('identity_passwordSame'));
		await change(staffPassword, 'Another-2026-long');
		expect(await identity.authenticate(sessionId)).toBeNull();
		await expect(signIn()).rejects.toEqual(code('identity_signInFailed'));
		expect((await signIn(undefined, 'Another-2026-long')).need).toBeNull();
		expect((await identity.findStaff(person.id)).passwordSetAt).toEqual(new Date(noon));
	});

	test('one of 90 days, or one that an administrator set, opens nothing but its own page from the next sign-in on', async () => {
		await make('eventStaff');
		const due = async (sessionId: string) => (await identity.authenticate(sessionId))!.passwordDue;
		const day = 24 * 60;
		later(90 * day - 1);
		const { sessionId } = await signIn();
		expect(await due(sessionId)).toBeNull();
		later(90 * day);
		expect(await due(sessionId)).toBeNull();
		expect(await due((await signIn()).sessionId)).toBe('old');
		await identity.changePassword(person, { current: staffPassword, next: 'Another-2026-long' });
		expect(await due((await signIn(undefined, 'Another-2026-long')).sessionId)).toBeNull();
		await identity.resetPassword(admin, person.id, 'A-third-2026-one');
		expect(await due((await signIn(undefined, 'A-third-2026-one')).sessionId)).toBe('foreign');
	});

	test('an administrator resets a lost one and with it the lock', async () => {
		await make('eventStaff');
		for (let i = 0; i < 5; i++) await signIn(undefined, 'wrong').catch(() => {});
		await expect(signIn()).rejects.toEqual(code('identity_locked'));
		await expect(identity.resetPassword(person, person.id, 'Another-2026-long')).rejects.toEqual(
			code('identity_administratorOnly')
		);
		await identity.resetPassword(admin, person.id, 'Another-2026-long');
		expect((await signIn(undefined, 'Another-2026-long')).need).toBeNull();
	});
});
