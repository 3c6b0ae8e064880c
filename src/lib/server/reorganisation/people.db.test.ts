import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident, makeStaff, type Crew } from '../../../../tests/support/factories.ts';
import { opinionInput } from '../../../../tests/permissions/scene.ts';
import * as reorganisation from './index.ts';

let [unit, elsewhere]: Crew[] = [];
let admin: StaffActor;
let leaver: StaffActor;
let id: string;
let ids: string[];

beforeAll(async () => {
	clock.standAt(new Date('2026-03-02T09:00:00+08:00'));
	await organisation.seed();
	const { departments, office } = await makeOffice();
	[unit, elsewhere] = departments;
	admin = await makeStaff({ unitId: office.unit.id, roles: ['administrator'] });
	({ id } = await makeConsultation({ unit: unit!, publisher: office.publisher, opensOn: '2026-03-02' }));
	const { hash } = await organisation.privacyNotice();
	ids = [];
	for (const text of ['费用怎么分摊，请写清楚。', '谁来维护，请写清楚。']) {
		ids.push((await opinions.submit(await makeResident(), id, opinionInput(text, hash))).id);
	}
});

beforeEach(async () => {
	leaver = await makeStaff({ unitId: unit!.unit.id, roles: ['opinionClerk', 'drafter'] });
	await opinions.assign(unit!.clerk, id, { opinionIds: ids, to: leaver.id });
});

const held = () => opinions.handlersOf(ids);

test('an account that is closed leaves nothing behind: it is with nobody again, and recorded', async () => {
	expect(await reorganisation.disableStaff(admin, leaver.id)).toBe(2);
	expect((await held()).size).toBe(0);
	expect((await opinions.listQueue(id, { handler: 'none' })).total).toBe(2);
	const [entry] = (await journal.listOf(id)).slice(-1);
	expect(entry).toMatchObject({ action: 'opinion.unassigned', actorId: admin.id });
	expect(entry!.facts).toEqual({ from: leaver.id, opinions: expect.arrayContaining(ids) });
	expect((await opinions.listHandlers(unit!.unit.id)).map((one) => one.id)).not.toContain(leaver.id);
});

test('another unit and a role that ends give back; another role beside it does not', async () => {
	const roles = ['opinionClerk' as const];
	expect(await reorganisation.appoint(admin, leaver.id, { unitId: unit!.unit.id, roles })).toBe(0);
	expect((await held()).size).toBe(2);
	expect(await reorganisation.appoint(admin, leaver.id, { unitId: elsewhere!.unit.id, roles })).toBe(2);
	expect((await held()).size).toBe(0);
	const next = await makeStaff({ unitId: unit!.unit.id, roles });
	await opinions.assign(unit!.clerk, id, { opinionIds: ids, to: next.id });
	expect(await reorganisation.appoint(admin, next.id, { unitId: unit!.unit.id, roles: ['drafter'] })).toBe(2);
});

test('whoever may not let somebody go takes nothing from them', async () => {
	await expect(reorganisation.disableStaff(unit!.clerk, leaver.id)).rejects.toThrow('identity_administratorOnly');
	await expect(reorganisation.appoint(unit!.drafter, leaver.id, { unitId: unit!.unit.id, roles: [] })).rejects.toThrow(
		'identity_administratorOnly'
	);
	expect((await held()).size).toBe(2);
	expect((await identity.findStaff(leaver.id)).disabledAt).toBeNull();
});

test('a unit that is merged keeps who sees to what: its people come along', async () => {
	await reorganisation.mergeUnit(admin, unit!.unit.id, elsewhere!.unit.id);
	expect([...(await held()).values()]).toEqual([leaver.id, leaver.id]);
	expect((await feedback.countOwn(leaver.id)).get(id)).toEqual({ pending: 2, undecided: 0 });
});
