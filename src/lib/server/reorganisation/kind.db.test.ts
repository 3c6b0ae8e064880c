import { beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { currentEngine } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeCrew, makeOffice, makeStaff } from '../../../../tests/support/factories.ts';
import * as reorganisation from './index.ts';

const code = (...codes: string[]) => expect.objectContaining({ codes });
const kindOf = async (staffId: string) =>
	(await identity.actorOf((await identity.findStaff(staffId)).account)).unitKind;
let made: Awaited<ReturnType<typeof makeOffice>>;
let admin: StaffActor;

beforeAll(async () => {
	clock.standAt(new Date('2026-03-02T10:00:00+08:00'));
	made = await makeOffice();
	admin = await makeStaff({ unitId: made.office.unit.id, roles: ['administrator'] });
});

test('the kind of a unit changes with its powers; what is published stays as it was', async () => {
	const crew = await makeCrew({ name: '区行政审批局' });
	const { id } = await makeConsultation({ unit: crew, publisher: made.office.publisher, opensOn: '2026-03-02' });
	const before = await consultations.noticeContentOf(id);
	expect(await kindOf(crew.drafter.id)).toBe('department');
	await reorganisation.changeUnitKind(admin, crew.unit.id, 'street');
	expect(await kindOf(crew.drafter.id)).toBe('street');
	expect(await consultations.noticeContentOf(id)).toEqual(before);
	const [change] = await organisation.listChanges(`unit:${crew.unit.id}`);
	expect(change).toMatchObject({ before: { kind: 'department' }, after: { kind: 'street' } });
	const [entry] = (await journal.listOf(crew.unit.id)).slice(-1);
	expect(entry).toMatchObject({ action: 'unit.kindChanged', facts: { from: 'department', to: 'street' } });
	const again = reorganisation.changeUnitKind(admin, crew.unit.id, 'street');
	await expect(again).rejects.toEqual(code('units_kindSame'));
});

test('the last office stays one, and so does one whose people publish', async () => {
	const { unit, publisher } = made.office;
	const change = () => reorganisation.changeUnitKind(admin, unit.id, 'department');
	await expect(change()).rejects.toEqual(code('units_kindLastOffice'));
	const set = (id: string) => currentEngine().raw(`update units set kind = 'department' where id = '${id}'`);
	await expect(set(unit.id)).rejects.toThrow(/an office is left/);
	const other = await organisation.createUnit(admin, { name: '开发区办公室', kind: 'governmentOffice' });
	await expect(change()).rejects.toMatchObject({ codes: ['units_kindPublishers'] });
	await expect(set(unit.id)).rejects.toThrow(/an office is left/);
	await reorganisation.changeUnitKind(admin, other.id, 'department');
	await reorganisation.changeUnitKind(admin, other.id, 'governmentOffice');
	await identity.disableStaff(admin, publisher.id);
	await change();
	await expect(reorganisation.changeUnitKind(admin, other.id, 'street')).rejects.toEqual(code('units_kindLastOffice'));
	await reorganisation.changeUnitKind(admin, unit.id, 'governmentOffice');
});

test('a closed unit keeps the kind it had, and nobody but the administrator changes one', async () => {
	const { id } = await organisation.createUnit(admin, { name: '临时指挥部', kind: 'department' });
	const byDrafter = reorganisation.changeUnitKind(made.office.publisher, id, 'street');
	await expect(byDrafter).rejects.toEqual(code('organisation_administratorOnly'));
	await reorganisation.closeUnit(admin, id);
	await expect(reorganisation.changeUnitKind(admin, id, 'street')).rejects.toEqual(code('organisation_unitClosed'));
});
