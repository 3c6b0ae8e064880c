import { beforeEach, expect, test } from 'vitest';
import { anonymous } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as minors from '#server/minors';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import { eq } from 'drizzle-orm';
import { makeOffice, makeResident, makeStaff } from '../../../../tests/support/factories.ts';
import { makeOpenDay, minuteAt, signUpInput } from '../../../../tests/support/open-day.ts';
import { minorAccesses } from './schema.ts';

const purpose = '活动前逐一打电话核对监护人和集合地点。';
const code = (one: string) => expect.objectContaining({ codes: [one] });
const approve = { decision: 'approve', reason: '' } as const;

let made: Awaited<ReturnType<typeof prepare>>;
async function prepare() {
	clock.standAt(minuteAt('2026-08-02T10:00'));
	await organisation.seed();
	const { office, departments } = await makeOffice();
	const [unit, other] = departments;
	const { eventId, sessionIds } = await makeOpenDay(unit, office.publisher);
	const { hash } = await organisation.privacyNotice();
	const children = [
		{ name: '周小雨', ageBand: '8to13' as const },
		{ name: '周小晴', ageBand: '8to13' as const }
	];
	await opendays.signUp(await makeResident(), sessionIds[0]!, {
		...signUpInput(hash, { companions: children, minorConsent: true })
	});
	return { office, unit, other, eventId, sessionId: sessionIds[0]! };
}
beforeEach(async () => {
	made = await prepare();
});

const names = async (how?: 'list' | 'print' | 'export') => {
	const [one] = await opendays.listSignUps(made.unit.clerk, made.sessionId, how);
	return one!.companions.map(({ name, hidden }) => (hidden ? 'hidden' : name));
};
const uses = async (id: string) => (await journal.listOf(id)).filter(({ action }) => action === 'minorAccess.used');

test('names of minors are seen under the approval of another person alone, for a while, and every look is journaled', async () => {
	const { unit, office, eventId, sessionId } = made;
	expect(await names('list')).toEqual(['hidden', 'hidden']);
	const csv = Buffer.from(await opendays.exportCsv(unit.clerk, sessionId, 'zh-CN')).toString();
	expect(csv).toContain('周晓岚');
	expect(csv).not.toContain('周小雨');

	const { id } = await opendays.askForMinors(unit.clerk, eventId, purpose);
	expect((await opendays.askForMinors(unit.clerk, eventId, purpose)).id).toBe(id);
	expect(await names('list')).toEqual(['hidden', 'hidden']);
	expect((await minors.listToDecide(unit.firstReviewer)).map((one) => one.id)).toEqual([id]);
	expect(await minors.listToDecide(unit.clerk)).toEqual([]);
	await minors.decide(unit.secondReviewer, id, approve);

	expect(await names('print')).toEqual(['周小雨', '周小晴']);
	expect(Buffer.from(await opendays.exportCsv(unit.clerk, sessionId, 'zh-CN')).toString()).toContain('周小雨');
	// Whoever only needs the list for something else looks at nobody.
	expect(await names()).toEqual(['hidden', 'hidden']);
	const [drafters] = await opendays.listSignUps(unit.drafter, sessionId, 'list');
	expect(drafters!.companions.every(({ hidden }) => hidden)).toBe(true);
	const looks = await uses(id);
	expect(looks.map(({ facts }) => facts)).toMatchObject([
		{ how: 'print', count: 2, session: sessionId },
		{ how: 'export', count: 2, session: sessionId }
	]);
	expect(JSON.stringify(await journal.listOf(id))).not.toMatch(/周|核对/);

	clock.standAt(minuteAt('2026-09-01T10:00'));
	expect(await names('list')).toEqual(['hidden', 'hidden']);
	expect(await uses(id)).toHaveLength(2);
	const again = await opendays.askForMinors(unit.clerk, eventId, purpose);
	expect(again.id).not.toBe(id);
	await minors.decide(office.publisher, again.id, approve);
	expect(await names('list')).toEqual(['周小雨', '周小晴']);
});

test('what is refused: no purpose, strangers, one’s own request, twice, without a reason', async () => {
	const { unit, other, eventId } = made;
	await expect(opendays.askForMinors(unit.clerk, eventId, '要看')).rejects.toEqual(code('minors_purposeTooShort'));
	for (const actor of [anonymous, other.clerk, unit.firstReviewer])
		await expect(opendays.askForMinors(actor, eventId, purpose)).rejects.toEqual(code('opendays_notOrganiser'));
	const both = await makeStaff({ unitId: unit.unit.id, roles: ['opinionClerk', 'firstReviewer'] });
	const { id } = await opendays.askForMinors(both, eventId, purpose);
	await expect(minors.decide(both, id, approve)).rejects.toEqual(code('minors_ownRequest'));
	for (const actor of [unit.clerk, unit.drafter, other.firstReviewer])
		await expect(minors.decide(actor, id, approve)).rejects.toEqual(code('minors_notReviewer'));
	const refuse = { decision: 'refuse', reason: '' } as const;
	await expect(minors.decide(unit.firstReviewer, id, refuse)).rejects.toEqual(code('minors_noReason'));
	await minors.decide(unit.firstReviewer, id, { ...refuse, reason: '名单上已有监护人电话。' });
	await expect(minors.decide(unit.secondReviewer, id, approve)).rejects.toEqual(code('minors_decidedAlready'));
	expect(await minors.standingOf(both, { kind: 'openDayEvent', id: eventId })).toMatchObject({ state: 'refused' });
});

test('two decisions at once: one stands; the database keeps it', async () => {
	const { unit, eventId } = made;
	const { id } = await opendays.askForMinors(unit.clerk, eventId, purpose);
	const both = await Promise.allSettled(
		[unit.firstReviewer, unit.secondReviewer].map((one) => minors.decide(one, id, approve))
	);
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	const set = (values: object) =>
		transaction(() => db.update(minorAccesses).set(values).where(eq(minorAccesses.id, id)).returning());
	await expect(set({ state: 'refused', reason: '不再需要', validUntil: null })).rejects.toThrow();
	await expect(set({ purpose: '别的用途，写得也够长了。' })).rejects.toThrow();
	await expect(
		transaction(() => db.delete(minorAccesses).where(eq(minorAccesses.id, id)).returning())
	).rejects.toThrow();
	const own = { ...(await minors.standingOf(unit.clerk, { kind: 'openDayEvent', id: eventId }))!, id: 'own' };
	await expect(transaction(async () => void (await db.insert(minorAccesses).values(own)))).rejects.toThrow();
});

test('the gate needs no approval: opening its shift is one, and says how many minors are on the list', async () => {
	const shift = { gate: '南门', startsAt: minuteAt('2026-08-12T08:00'), endsAt: minuteAt('2026-08-12T12:00') };
	const { id } = await opendays.openShift(made.unit.drafter, made.eventId, shift);
	const [entry] = await journal.listOf(id);
	expect(entry!.facts).toMatchObject({ event: made.eventId, minors: 2 });
});
