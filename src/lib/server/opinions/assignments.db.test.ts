import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine, transaction } from '#server/db';
import * as feedback from '#server/feedback';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import * as supervision from '#server/supervision';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident, makeStaff, type Crew } from '../../../../tests/support/factories.ts';
import { moderation, opinionInput, outcome } from '../../../../tests/permissions/scene.ts';
import * as opinions from './index.ts';

let unit: Crew;
let elsewhere: Crew;
let other: StaffActor;
let id: string;
let ids: string[];
const code = (...codes: string[]) => expect.objectContaining({ codes });
const assign = (actor: StaffActor, to: string | null, opinionIds = ids, free = false) =>
	opinions.assign(actor, id, { opinionIds, to, free });

beforeAll(async () => {
	clock.standAt(new Date('2026-03-02T09:00:00+08:00'));
	await organisation.seed();
	const { departments, office } = await makeOffice();
	[unit, elsewhere] = departments;
	other = await makeStaff({ unitId: unit.unit.id, roles: ['opinionClerk'], name: '第二位经办人' });
	({ id } = await makeConsultation({ unit, publisher: office.publisher, opensOn: '2026-03-02' }));
	const { hash } = await organisation.privacyNotice();
	ids = [];
	for (let at = 1; at <= 6; at++) {
		const said = await opinions.submit(await makeResident(), id, opinionInput(`第${at}件事：费用怎么分摊。`, hash));
		ids.push(said.id);
	}
});

describe('who sees to what', () => {
	test('is taken with one step, and what a colleague has is left alone', async () => {
		expect(await assign(unit.clerk, unit.clerk.id, ids.slice(0, 2), true)).toEqual({ changed: 2, kept: 0 });
		expect(await assign(other, other.id, ids.slice(1, 4), true)).toEqual({ changed: 2, kept: 1 });
		expect(await opinions.handlersOf(ids)).toEqual(
			new Map([
				[ids[0], unit.clerk.id],
				[ids[1], unit.clerk.id],
				[ids[2], other.id],
				[ids[3], other.id]
			])
		);
	});

	test('two who take the same at once: each opinion has one of them', async () => {
		const both = await Promise.all([
			assign(unit.clerk, unit.clerk.id, [ids[4]!], true),
			assign(other, other.id, [ids[4]!], true)
		]);
		expect(both.map(({ changed }) => changed).sort()).toEqual([0, 1]);
		expect(both.map(({ kept }) => kept).sort()).toEqual([0, 1]);
		await assign(unit.drafter, null, [ids[4]!]);
	});

	test('is handed to somebody else, and taken back; ids only are recorded', async () => {
		expect(await assign(unit.drafter, other.id, ids.slice(1, 3))).toEqual({ changed: 1, kept: 0 });
		const [given] = (await journal.listOf(id)).filter(({ action }) => action === 'opinion.assigned').slice(-1);
		expect(given).toMatchObject({ actorId: unit.drafter.id, facts: { to: other.id, opinions: [ids[1]] } });
		expect(await assign(other, null, [ids[1]!])).toEqual({ changed: 1, kept: 0 });
		expect((await opinions.handlersOf([ids[1]!])).size).toBe(0);
		await assign(unit.clerk, unit.clerk.id, [ids[1]!]);
	});

	test('filters the lists, is counted, and stands in the tasks of its person', async () => {
		await opinions.moderate(unit.clerk, id, moderation(ids.slice(0, 5)));
		const listed = async (handler: string) =>
			(await feedback.listBench(id, { handler })).rows.map((row) => ids.indexOf(row.id));
		expect(await listed(unit.clerk.id)).toEqual([0, 1]);
		expect(await listed(other.id)).toEqual([2, 3]);
		expect(await listed('none')).toEqual([4]);
		expect((await opinions.listQueue(id, { handler: 'none' })).total).toBe(2);
		expect(await opinions.idsInQueue(id, { handler: other.id })).toEqual(ids.slice(2, 4));
		const shares = new Map((await feedback.countShares(id)).map(({ staffId, ...share }) => [staffId, share]));
		expect(shares.get(other.id)).toEqual({ all: 2, pending: 0, undecided: 2 });
		expect(shares.get(null)).toEqual({ all: 2, pending: 1, undecided: 1 });
		const { shares: shown } = await supervision.noticeOf(unit.drafter, id);
		expect(shown.map(({ name, all }) => [name, all])).toContainEqual(['第二位经办人', 2]);

		clock.standAt(new Date('2026-04-10T09:00:00+08:00'));
		const own = async (person: StaffActor) =>
			(await supervision.agendaOf(person)).tasks.find(({ kind }) => kind === 'decide');
		expect(await own(other)).toMatchObject({ count: 5, own: 2 });
	});

	test('locks nothing: a colleague answers, and the share of its person is done', async () => {
		await feedback.decide(unit.clerk, id, outcome([ids[2]!]));
		expect((await feedback.countOwn(other.id)).get(id)).toEqual({ pending: 0, undecided: 1 });
	});
});

describe('what is refused', () => {
	test('by outsiders, to outsiders, of other consultations, of what needs nobody', async () => {
		await expect(assign(elsewhere.clerk, other.id)).rejects.toEqual(code('opinions_notAssigner'));
		await expect(assign(unit.firstReviewer, other.id)).rejects.toEqual(code('opinions_notAssigner'));
		for (const to of [elsewhere.clerk.id, unit.drafter.id, 'nobody']) {
			await expect(assign(unit.clerk, to)).rejects.toEqual(code('opinions_notHandler'));
		}
		await expect(assign(unit.clerk, other.id, ['unknown'])).rejects.toEqual(code('opinions_noneToAssign'));
		await opinions.moderate(unit.clerk, id, { ...moderation([ids[5]!]), decision: 'reject', ground: 'unrelated' });
		await expect(assign(unit.clerk, other.id, [ids[5]!])).rejects.toEqual(code('opinions_noneToAssign'));
	});

	test('by the database as well', async () => {
		const raw = (statement: string) => currentEngine().raw(statement);
		const engine = currentEngine().dialect;
		const at = engine === 'postgres' ? 'now()' : '0';
		const row = (staffId: string) =>
			`insert into opinion_assignments (opinion_id, staff_id, assigned_by, at) values ('${ids[4]}', '${staffId}', '${staffId}', ${at})`;
		for (const staffId of [elsewhere.clerk.id, unit.drafter.id]) await expect(raw(row(staffId))).rejects.toThrow();
		await expect(
			raw(`update opinion_assignments set staff_id = '${elsewhere.clerk.id}' where opinion_id = '${ids[0]}'`)
		).rejects.toThrow();
		const leave = [
			`update staff set disabled_at = ${at} where id = '${other.id}'`,
			`update staff set unit_id = '${elsewhere.unit.id}' where id = '${other.id}'`,
			`delete from staff_roles where staff_id = '${other.id}' and role = 'opinionClerk'`
		];
		for (const statement of leave) await expect(raw(statement), statement).rejects.toThrow();
	});

	test('nothing, once everything is given back', async () => {
		const given = await transaction(() => opinions.giveBack(unit.clerk, other.id));
		expect(given).toBe(2);
		expect((await feedback.countOwn(other.id)).size).toBe(0);
	});
});
