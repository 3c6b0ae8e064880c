import { beforeAll, describe, expect, test } from 'vitest';
import { system, type StaffActor } from '#server/actor';
import { currentEngine } from '#server/db';
import * as journal from '#server/journal';
import { makeStaff, makeUnit } from '../../../../tests/support/factories.ts';
import * as identity from './index.ts';

const code = (...codes: string[]) => expect.objectContaining({ codes });
const password = 'Long-enough-26';
let office: string;
let department: string;
let first: StaffActor;

beforeAll(async () => {
	office = (await makeUnit({ kind: 'governmentOffice' })).id;
	department = (await makeUnit()).id;
});

describe('the first account', () => {
	const input = { account: 'Root.Admin', name: '高行', unitId: '', password };

	test('is an administrator, made by the system, and only one of two at once', async () => {
		const drafter = identity.createStaff(system, { ...input, unitId: office, roles: ['drafter'] });
		await expect(drafter).rejects.toEqual(code('identity_firstIsAdministrator'));
		const make = (account: string) =>
			identity.createStaff(system, { ...input, account, unitId: office, roles: ['administrator'] });
		const both = await Promise.allSettled([make('Root.Admin'), make('root.admin2')]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const made = both.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
		const { account } = await identity.findStaff(made[0]!);
		expect(account).toMatch(/^root\.admin2?$/);
		first = await identity.actorOf(account.toUpperCase());
		expect(first).toMatchObject({ unitKind: 'governmentOffice', roles: ['administrator'] });
		await expect(make('root.admin3')).rejects.toEqual(code('identity_administratorOnly'));
	});

	test('acting from the command line is journaled', async () => {
		const entries = await journal.listOf(first.id);
		expect(entries.map(({ action }) => action)).toEqual(['staff.created', 'staff.actedAs']);
		expect(entries[1]!.facts).toEqual({ channel: 'cli' });
		await expect(identity.actorOf('nobody')).rejects.toEqual(code('identity_accountUnknown'));
	});
});

describe('accounts', () => {
	const input = () => ({ account: 'lin.shu', name: '林舒', unitId: department, roles: ['drafter' as const], password });

	test('are made by an administrator alone, each name once', async () => {
		const id = await identity.createStaff(first, input());
		expect(await identity.findStaff(id)).toMatchObject({ name: '林舒', roles: ['drafter'], enrolled: false });
		expect(await identity.staffNames([id, id, 'nobody'])).toEqual(new Map([[id, '林舒']]));
		await expect(identity.createStaff(first, input())).rejects.toEqual(code('identity_accountTaken'));
		const drafter = await identity.actorOf('lin.shu');
		await expect(identity.createStaff(drafter, { ...input(), account: 'other' })).rejects.toEqual(
			code('identity_administratorOnly')
		);
	});

	test.each([
		[{ account: '林舒' }, 'identity_accountForm'],
		[{ account: 'ab' }, 'identity_accountForm'],
		[{ name: ' ​' }, 'identity_nameMissing'],
		[{ password: 'Aa1-short' }, 'identity_passwordShort'],
		[{ password: 'alllowercaseletters' }, 'identity_passwordClasses'],
		[{ password: '只有汉字的密码没有别的种类' }, 'identity_passwordClasses'],
		[{ password: 'Lin.Other-2026' }, 'identity_passwordHasAccount', 'lin.other'],
		[{ roles: ['publisher' as const] }, 'identity_publisherInOffice'],
		[{ roles: ['king' as 'drafter'] }, 'identity_roleUnknown']
	])('refuse %j', async (wrong, refusal, account = 'someone') => {
		await expect(identity.createStaff(first, { ...input(), account, ...wrong })).rejects.toEqual(code(refusal));
	});

	test('the last administrator stays one; of two who remove each other one is kept', async () => {
		await expect(identity.setRoles(first, first.id, [])).rejects.toEqual(code('identity_lastAdministrator'));
		await expect(identity.disableStaff(first, first.id)).rejects.toEqual(code('identity_lastAdministrator'));
		const second = await makeStaff({ unitId: office, roles: ['administrator'] });
		const both = await Promise.allSettled([
			identity.setRoles(first, second.id, []),
			identity.setRoles(second, first.id, [])
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const admins = (await identity.listStaff()).filter(({ roles }) => roles.includes('administrator'));
		expect(admins).toHaveLength(1);
	});
});

describe('appointments', () => {
	test('nobody gives themselves a role or another unit; a role of one’s own may be given up', async () => {
		const admin = await makeStaff({ unitId: office, roles: ['administrator', 'drafter'] });
		const more = { unitId: office, roles: ['administrator' as const, 'publisher' as const] };
		await expect(identity.appoint(admin, admin.id, more)).rejects.toEqual(code('identity_ownRoles'));
		const elsewhere = { unitId: department, roles: ['administrator' as const] };
		await expect(identity.appoint(admin, admin.id, elsewhere)).rejects.toEqual(code('identity_ownUnit'));
		await identity.appoint(admin, admin.id, { unitId: office, roles: ['administrator'] });
		expect((await identity.findStaff(admin.id)).roles).toEqual(['administrator']);
	});

	test('a person moves with their roles; the office’s publisher only with another', async () => {
		const admin = await makeStaff({ unitId: office, roles: ['administrator'] });
		const person = await makeStaff({ unitId: office, roles: ['publisher'] });
		const moved = { unitId: department, roles: ['publisher' as const] };
		await expect(identity.appoint(admin, person.id, moved)).rejects.toEqual(code('identity_publisherInOffice'));
		await identity.appoint(admin, person.id, { unitId: department, roles: ['supervisor'] });
		expect(await identity.findStaff(person.id)).toMatchObject({ unitId: department, roles: ['supervisor'] });
		const last = (await journal.listOf(person.id)).slice(-2);
		expect(last.map(({ action }) => action)).toEqual(['staff.moved', 'staff.rolesSet']);
	});

	test('the database keeps an administrator, and nobody in a closed unit', async () => {
		const raw = (statement: string) => currentEngine().raw(statement);
		await expect(raw(`delete from staff_roles where role = 'administrator'`)).rejects.toThrow();
		await expect(raw(`update staff set disabled_at = created_at`)).rejects.toThrow();
		const closed = await makeUnit();
		const at = currentEngine().dialect === 'postgres' ? 'now()' : Date.now();
		await raw(`update units set closed_at = ${at} where id = '${closed.id}'`);
		await expect(makeStaff({ unitId: closed.id, roles: [] })).rejects.toThrow();
		const admin = await makeStaff({ unitId: office, roles: ['administrator'] });
		const person = await makeStaff({ unitId: office, roles: [] });
		await expect(identity.appoint(admin, person.id, { unitId: closed.id, roles: [] })).rejects.toEqual(
			code('organisation_unitClosed')
		);
	});

	test('a first password passes the rules, and no two are alike', () => {
		const some = Array.from({ length: 200 }, () => identity.firstPassword());
		expect(new Set(some).size).toBe(200);
		expect(some.flatMap((one) => identity.passwordProblems(one, 'account'))).toEqual([]);
		expect(some[0]).toMatch(/^([A-HJ-NP-Za-km-z2-9]{4}-){3}[A-HJ-NP-Za-km-z2-9]{4}$/);
	});
});
