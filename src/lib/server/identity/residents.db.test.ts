import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import { currentEngine } from '#server/db';
import * as journal from '#server/journal';
import * as messages from '#server/messages';
import { keepNotice, privacyNotice, saveSite } from '#server/organisation';
import { makeStaff, makeUnit } from '../../../../tests/support/factories.ts';
import * as identity from './index.ts';

const code = (code: string) => expect.objectContaining({ codes: [code] });
let noon = Date.parse('2026-06-01T04:00:00.000Z');
const later = (minutes: number) => clock.standAt(new Date(noon + minutes * 60_000));
let number = 13_800_000_000;
let phone: string;
const address = '198.51.100.4';

async function sentCode(mobile = phone): Promise<string> {
	const found = (await messages.listRecent(200)).find((one) => one.phone === mobile);
	return /验证码 (\d{6})/.exec(found!.text)![1]!;
}
const otherThan = (right: string) => (right === '000000' ? '000001' : '000000');
async function signedIn() {
	await identity.requestCode(phone, address);
	return identity.signInResident(phone, await sentCode());
}

beforeEach(() => {
	noon += 86_400_000;
	later(0);
	phone = String(++number);
});
afterEach(() => clock.standAt(null));

describe('a code', () => {
	test('comes by message and signs in once, however the number is written', async () => {
		const { expiresAt, againAt } = await identity.requestCode(`+86 ${phone.slice(0, 3)}-${phone.slice(3)}`, address);
		expect([+expiresAt - noon, +againAt - noon]).toEqual([300_000, 60_000]);
		const right = await sentCode();
		const { sessionId, resident } = await identity.signInResident(
			` ${phone}`,
			` ${right.slice(0, 3)} ${right.slice(3)}`
		);
		expect((await identity.authenticate(sessionId))!.actor).toEqual(resident.actor);
		await expect(identity.signInResident(phone, right)).rejects.toEqual(code('identity_codeOver'));
		later(5);
		expect((await signedIn()).resident.id).toBe(resident.id);
	});

	test('of two right ones at once one signs in, and one person is made', async () => {
		await identity.requestCode(phone, address);
		const right = await sentCode();
		const both = await Promise.allSettled([1, 2].map(() => identity.signInResident(phone, right)));
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const actors = await Promise.all([1, 2, 3].map(() => identity.residentOf(phone)));
		expect(new Set(actors.map(({ id }) => id)).size).toBe(1);
	});

	test('can be tried five times, each counted, also two at once', async () => {
		await identity.requestCode(phone, address);
		const right = await sentCode();
		const wrong = otherThan(right);
		const two = await Promise.allSettled([1, 2].map(() => identity.signInResident(phone, wrong)));
		expect(two.map((one) => (one as PromiseRejectedResult).reason.facts.left).sort()).toEqual([3, 4]);
		for (const left of [2, 1, 0]) {
			await expect(identity.signInResident(phone, wrong)).rejects.toMatchObject({
				codes: ['identity_codeWrong'],
				facts: { left }
			});
		}
		await expect(identity.signInResident(phone, right)).rejects.toEqual(code('identity_codeOver'));
	});

	test('is good for five minutes, to the second', async () => {
		await identity.requestCode(phone, address);
		const right = await sentCode();
		clock.standAt(new Date(noon + 300_000));
		await expect(identity.signInResident(phone, right)).rejects.toEqual(code('identity_codeOver'));
		clock.standAt(new Date(noon + 299_999));
		expect((await identity.signInResident(phone, right)).sessionId).toBeTruthy();
	});

	test('is sent once a minute to a number, also of many at once, and ten times a day', async () => {
		const many = await Promise.allSettled(Array.from({ length: 5 }, () => identity.requestCode(phone, address)));
		expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		await expect(identity.requestCode(phone, address)).rejects.toEqual(code('identity_codeTooSoon'));
		for (let minutes = 1; minutes < 10; minutes++) {
			later(minutes);
			await identity.requestCode(phone, address);
		}
		later(10);
		await expect(identity.requestCode(phone, address)).rejects.toEqual(code('identity_codeTooMany'));
		later(24 * 60);
		await identity.requestCode(phone, address);
	});

	test('a clock that was set back keeps nobody out', async () => {
		await identity.requestCode(phone, address);
		later(-60 * 12);
		await identity.requestCode(phone, address);
	});

	test('an office of sixty people behind one address gets theirs, the sixty-first waits', async () => {
		const office = '203.0.113.9';
		const request = () => identity.requestCode(String(++number), office);
		for (let i = 0; i < 60; i++) await request();
		await expect(request()).rejects.toEqual(code('identity_addressBusy'));
		await identity.requestCode(String(++number), '203.0.113.10');
		later(60);
		await request();
	});

	test.each(['12345678901', '1380000000', '010-66001234', '+1 415 555 2671', '', '１３８abc'])(
		'is not sent to %j',
		async (wrong) => {
			await expect(identity.requestCode(wrong, address)).rejects.toEqual(code('identity_phoneWrong'));
			await expect(identity.signInResident(wrong, '000000')).rejects.toEqual(code('identity_phoneWrong'));
		}
	);
});

describe('a resident', () => {
	test('is stored without number, name or code in clear, and journaled without them', async () => {
		const { resident } = await signedIn();
		await identity.declareName(resident.actor, '  欧阳  娜娜 ');
		const tables = ['residents', 'sms_codes', 'rate_windows', 'messages_out', 'sessions', 'journal_entries'];
		for (const table of tables) {
			const text = JSON.stringify(await currentEngine().raw(`select * from ${table}`));
			expect(text).not.toContain(phone);
			expect(text).not.toContain('欧阳');
			expect(text).not.toContain(address);
		}
		const actions = (await journal.listOf(resident.id)).map(({ action }) => action);
		expect(actions).toEqual(['resident.registered', 'resident.nameDeclared']);
		expect(await identity.ownDetails(resident.actor)).toMatchObject({ name: '欧阳 娜娜', phone });
	});

	test('is shown by the masked name', async () => {
		const { resident, sessionId } = await signedIn();
		await identity.declareName(resident.actor, '王小明');
		expect((await identity.authenticate(sessionId))!.displayName).toBe('王**');
	});

	test.each([
		[' ​', 'identity_nameMissing'],
		['王'.repeat(51), 'identity_nameLong'],
		['13800138000', 'identity_nameForm'],
		['……', 'identity_nameForm']
	])('cannot be called %j', async (name, refusal) => {
		const { resident } = await signedIn();
		await expect(identity.declareName(resident.actor, name)).rejects.toEqual(code(refusal));
	});

	test('staff declare no names and give no consent', async () => {
		const staff = await makeStaff({ unitId: (await makeUnit()).id, roles: ['drafter'] });
		await expect(identity.declareName(staff, '王小明')).rejects.toEqual(code('identity_residentsOnly'));
		const { hash } = await privacyNotice();
		await expect(identity.consent(staff, hash, 'opinion')).rejects.toEqual(code('identity_residentsOnly'));
	});
});

describe('consent', () => {
	test('is kept once per notice, purpose and child, and asked again when the notice changes', async () => {
		const { resident } = await signedIn();
		const { hash } = await keepNotice();
		expect(await identity.hasConsent(resident.actor, 'opinion')).toBe(false);
		await Promise.all([1, 2].map(() => identity.consent(resident.actor, hash, 'opinion')));
		expect(await identity.hasConsent(resident.actor, 'opinion')).toBe(true);
		expect(await identity.hasConsent(resident.actor, 'opinion', true)).toBe(false);
		await identity.consent(resident.actor, hash, 'opinion', true);
		expect(await identity.hasConsent(resident.actor, 'opinion', true)).toBe(true);
		const rows = await currentEngine().raw(`select * from consents where resident_id = '${resident.id}'`);
		expect(rows).toHaveLength(2);
		const admin = await makeStaff({ unitId: (await makeUnit()).id, roles: ['administrator'] });
		await saveSite(admin, { telephone: String(number) });
		expect(await identity.hasConsent(resident.actor, 'opinion')).toBe(false);
		await expect(identity.consent(resident.actor, hash, 'opinion')).rejects.toEqual(code('identity_noticeChanged'));
	});
});
