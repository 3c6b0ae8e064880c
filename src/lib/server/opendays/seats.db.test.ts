/** Who has a seat: never one too many, whole groups, the next who fits, a time to confirm. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine } from '#server/db';
import * as journal from '#server/journal';
import * as messages from '#server/messages';
import * as organisation from '#server/organisation';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { companions, makeOpenDay, minuteAt, signUpInput } from '../../../../tests/support/open-day.ts';
import type { SessionInput, SignUpInput } from '#lib/opendays/forms.ts';
import * as opendays from './index.ts';

let office: Office;
let unit: Crew;
let consent: string;
let month = 0;
const refused = (...codes: string[]) => ({ codes });
const reason = '车间检修，能进的人数要改，请大家谅解。';
const raw = (statement: string) => expect(currentEngine().raw(statement)).rejects.toThrow();

beforeAll(async () => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	await organisation.seed();
	({
		office,
		departments: [unit]
	} = await makeOffice());
	consent = (await organisation.privacyNotice()).hash;
});
beforeEach(() => clock.standAt(minuteAt('2026-07-20T09:00')));

/** A published session whose sign-up is open now; each a day later, so that none overlaps with another. */
async function open(more: Partial<SessionInput> = {}): Promise<string> {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	const day = `2026-08-${String(++month).padStart(2, '0')}`;
	const times = {
		...{ startsAt: minuteAt(`${day}T09:00`), endsAt: minuteAt(`${day}T11:00`) },
		...{ signUpOpensAt: minuteAt('2026-07-21T09:00'), signUpClosesAt: minuteAt('2026-07-31T18:00') }
	};
	const { sessionIds } = await makeOpenDay(unit, office.publisher, [{ ...times, invitedSeats: 0, ...more }]);
	clock.standAt(minuteAt('2026-07-22T09:00'));
	return sessionIds[0]!;
}
const come = (who: ResidentActor, id: string, more: Partial<SignUpInput> = {}) =>
	opendays.signUp(who, id, signUpInput(consent, more));
const group = async (id: string, size: number, more: Partial<SignUpInput> = {}) => {
	const who = await makeResident();
	return { who, ...(await come(who, id, { companions: companions(size - 1), ...more })) };
};
const seats = async (id: string) => opendays.seatsOf(await opendays.find(id));
const told = async (who: ResidentActor) => (await messages.listOwn(who, 'zh-CN')).map(({ text }) => text);
const stateOf = async (who: ResidentActor) => (await opendays.listOwn(who))[0]!;

test('a seat comes with a ticket and a message; a group that does not fit waits whole', async () => {
	const id = await open({ quota: 3 });
	const one = await group(id, 2);
	expect(one).toMatchObject({ state: 'confirmed', seats: 2, waitingBefore: 0 });
	expect(one.no).toMatch(/^2026\d{3}-B001$/);
	const ticket = await opendays.findTicket(one.who, one.id);
	expect(await opendays.verify(ticket.text)).toMatchObject({
		ok: true,
		ticket: { party: 2, session: id },
		admitted: 0
	});
	expect(await told(one.who)).toEqual([expect.stringContaining(`编号 ${one.no}`)]);
	const two = await group(id, 2);
	expect(two).toMatchObject({ state: 'waiting', seats: 0, waitingBefore: 0 });
	await expect(opendays.findTicket(two.who, two.id)).rejects.toMatchObject(refused('opendays_noTicket'));
	await expect(opendays.findTicket(two.who, one.id)).rejects.toThrow('not found');
	// A single who fits does not wait behind a group that does not.
	expect(await group(id, 1)).toMatchObject({ state: 'confirmed' });
	expect((await opendays.find(id)).phase).toBe('full');
	expect(await group(id, 2)).toMatchObject({ state: 'waiting', waitingBefore: 1 });
	expect(await seats(id)).toEqual({ quota: 3, confirmed: 3, waitlisted: 4, attended: 0 });
});

test('some of a group come where it chose so, and no child alone', async () => {
	const id = await open({ quota: 3 });
	await group(id, 1);
	const family = await group(id, 4, {
		...{ takesFree: true, minorConsent: true },
		companions: [
			{ name: '小周', ageBand: '8to13' },
			{ name: '老周', ageBand: '60plus' },
			{ name: '小小周', ageBand: '8to13' }
		]
	});
	expect(family).toMatchObject({ state: 'confirmed', seats: 2 });
	const { people } = await stateOf(family.who);
	expect(people.map(({ name, seated }) => [name, seated])).toEqual([
		...[['周晓岚', true] as const, ['小周', false] as const, ['老周', true] as const, ['小小周', false] as const]
	]);
});

test('who gives up makes room for the next who fits, who has a time to confirm', async () => {
	const id = await open({ quota: 2, confirmHours: 24 });
	const first = await group(id, 1);
	const second = await group(id, 1);
	const pair = await group(id, 2);
	const single = await group(id, 1);
	await opendays.cancel(first.who, first.id);
	expect(await stateOf(single.who)).toMatchObject({
		state: 'offered',
		seats: 1,
		confirmBy: minuteAt('2026-07-23T09:00')
	});
	expect(await stateOf(pair.who)).toMatchObject({ state: 'waiting' });
	expect(await told(single.who)).toEqual([expect.stringContaining('请在 2026-07-23 09:00 前确认')]);
	expect(await seats(id)).toEqual({ quota: 2, confirmed: 2, waitlisted: 2, attended: 0 });
	// The answer got lost: the same again is no other one, and nobody else moves up for it.
	await Promise.all([opendays.cancel(first.who, first.id), opendays.cancel(first.who, first.id)]);
	expect(await seats(id)).toEqual({ quota: 2, confirmed: 2, waitlisted: 2, attended: 0 });
	await expect(opendays.confirm(second.who, second.id)).rejects.toMatchObject(refused('opendays_nothingToConfirm'));
	await expect(opendays.confirm(second.who, single.id)).rejects.toThrow('not found');

	clock.standAt(new Date(minuteAt('2026-07-23T09:00').getTime() - 1));
	await opendays.confirm(single.who, single.id);
	const { party, text } = await opendays.findTicket(single.who, single.id);
	expect(party).toBe(1);
	await opendays.cancel(second.who, second.id);
	await opendays.cancel(single.who, single.id);
	expect(await stateOf(pair.who)).toMatchObject({ state: 'offered', seats: 2 });
	expect(await opendays.verify(text)).toMatchObject({ ok: false, why: 'revoked', ticket: { party: 1 } });
});

test('an offer that nobody confirms goes on to the next, to the millisecond, and who lost it is told', async () => {
	const id = await open({ quota: 1, confirmHours: 2 });
	const first = await group(id, 1);
	const second = await group(id, 1);
	const third = await group(id, 1);
	await opendays.cancel(first.who, first.id);
	clock.standAt(new Date(minuteAt('2026-07-22T11:00').getTime() - 1));
	expect(await opendays.lapseOffers()).toBe(0);
	clock.standAt(minuteAt('2026-07-22T11:00'));
	await expect(opendays.confirm(second.who, second.id)).rejects.toMatchObject(refused('opendays_offerOver'));
	expect(await opendays.lapseOffers()).toBe(1);
	expect(await opendays.lapseOffers()).toBe(0);
	expect([(await stateOf(second.who)).state, (await stateOf(third.who)).state]).toEqual(['lapsed', 'offered']);
	expect((await told(second.who))[0]).toContain('过时未确认');
	// Who lapsed may wait again, behind the others.
	expect(await come(second.who, id)).toMatchObject({ state: 'waiting' });
});

test('the same party sent again is answered as the first time, at once or after the close; another party is not', async () => {
	const id = await open({ quota: 3 });
	const who = await makeResident();
	const family = {
		...{ takesFree: true, minorConsent: true, needs: ['wheelchair', 'signLanguage'] as SignUpInput['needs'] },
		companions: [
			{ name: '小周', ageBand: '8to13' as const },
			{ name: '老周', ageBand: '60plus' as const }
		]
	};
	const [one, other] = await Promise.all([come(who, id, family), come(who, id, family)]);
	expect(one).toEqual(other);
	expect(await told(who)).toHaveLength(1);
	const { signUpClosesAt } = await opendays.find(id);
	clock.standAt(new Date(signUpClosesAt.getTime() + 60_000));
	const again = { ...family, needs: ['signLanguage', 'wheelchair'] as SignUpInput['needs'] };
	expect(await come(who, id, again)).toEqual(one);
	for (const more of [
		{ name: '周晓' },
		{ needs: [] },
		{ companions: family.companions.slice(0, 1) },
		{ takesFree: false }
	]) {
		await expect(come(who, id, { ...family, ...more })).rejects.toMatchObject(refused('opendays_signUpClosed'));
	}
	await expect(come(await makeResident(), id, family)).rejects.toMatchObject(refused('opendays_signUpClosed'));
	expect(await seats(id)).toMatchObject({ confirmed: 3, waitlisted: 0 });
});

test('nobody signs up twice, nor for two sessions at once unless that is allowed', async () => {
	const id = await open({ quota: 5 });
	const { who, no } = await group(id, 1);
	const more = { companions: companions(1) };
	await expect(come(who, id, more)).rejects.toMatchObject({ ...refused('opendays_signedUpAlready'), facts: { no } });
	const { startsAt, endsAt } = await opendays.find(id);
	const shifted = {
		startsAt: new Date(startsAt.getTime() + 3_600_000),
		endsAt: new Date(endsAt.getTime() + 3_600_000)
	};
	const beside = await open({ quota: 5, ...shifted });
	await expect(come(who, beside)).rejects.toMatchObject({ ...refused('opendays_overlap'), facts: { no } });
	const after = await open({ startsAt: endsAt, endsAt: new Date(endsAt.getTime() + 3_600_000) });
	expect(await come(who, after)).toMatchObject({ state: 'confirmed' });
	const online = await open({ ...shifted, mode: 'live', overlapAllowed: true });
	expect(await come(who, online)).toMatchObject({ state: 'confirmed' });
	const twin = await makeResident();
	const tries = await Promise.allSettled([come(twin, id), come(twin, id), come(twin, beside)]);
	const seated = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
	expect(new Set(seated).size).toBe(1);
	expect(await opendays.listOwn(twin)).toHaveLength(1);
	const [own] = await opendays.listOwn(who);
	await raw(`update open_day_sign_ups set party = 4 where id = '${own!.id}'`);
	await raw(`update open_day_sign_ups set seats = 0, state = 'waiting' where id = '${own!.id}'`);
	await raw(`update open_day_sign_ups set name_cipher = 'v1.x' where id = '${own!.id}'`);
	await raw(`delete from open_day_sign_ups where id = '${own!.id}'`);
});

test('sign-up opens and closes to the millisecond', async () => {
	const id = await open({ quota: 9 });
	const [opens, closes] = [minuteAt('2026-07-21T09:00'), minuteAt('2026-07-31T18:00')];
	const at = async (moment: number) => {
		clock.standAt(new Date(moment));
		return come(await makeResident(), id);
	};
	await expect(at(opens.getTime() - 1)).rejects.toMatchObject(refused('opendays_notYetOpen'));
	await at(opens.getTime());
	await at(closes.getTime() - 1);
	await expect(at(closes.getTime())).rejects.toMatchObject(refused('opendays_signUpClosed'));
	await expect(opendays.signUp(unit.drafter, id, signUpInput(consent))).rejects.toMatchObject(
		refused('opendays_signUpClosed', 'opendays_notSignedIn')
	);
});

test('a party is one that the session admits', async () => {
	const id = await open({ quota: 6, minAge: 14, maxCompanions: 3 });
	const child = { name: '小周', ageBand: '8to13' } as const;
	const youth = { name: '大周', ageBand: '14to17' } as const;
	for (const [more, ...codes] of [
		[{ companions: companions(99) }, 'opendays_tooManyCompanions', 'opendays_partyTooLarge'],
		[{ companions: [child] }, 'opendays_tooYoung', 'opendays_noMinorConsent'],
		[{ ageBand: '14to17', companions: [youth] }, 'opendays_noGuardian'],
		[{ idNumber: '110101199003074514' }, 'opendays_idNumberNotAsked'],
		[{ consent: '' }, 'opendays_noConsent']
	] as [Partial<SignUpInput>, ...string[]][]) {
		await expect(come(await makeResident(), id, more)).rejects.toMatchObject(refused(...codes));
	}
	expect(await group(id, 2, { ageBand: '14to17' })).toMatchObject({ state: 'confirmed' });
	expect(await seats(id)).toMatchObject({ confirmed: 2 });
});

test('seats are changed openly: never below what is confirmed, and more of them go to those who wait', async () => {
	const id = await open({ quota: 3 });
	const change = (quota: number, invitedSeats = 0, why = reason) =>
		opendays.changeQuota(unit.drafter, id, { quota, invitedSeats, reason: why });
	await group(id, 2);
	const waiting = await group(id, 2);
	await expect(change(1)).rejects.toMatchObject({ ...refused('opendays_quotaBelowConfirmed'), facts: { least: 2 } });
	await expect(change(3, 2)).rejects.toMatchObject(refused('opendays_quotaBelowConfirmed'));
	await expect(change(3)).rejects.toMatchObject(refused('opendays_nothingChanged'));
	await expect(change(4, 0, '人多')).rejects.toMatchObject(refused('opendays_reasonTooShort'));
	await change(4);
	expect(await stateOf(waiting.who)).toMatchObject({ state: 'offered', seats: 2 });
	await expect(change(3)).rejects.toMatchObject({ ...refused('opendays_quotaBelowConfirmed'), facts: { least: 4 } });
	expect(await opendays.listChanges([id])).toMatchObject([
		{ no: 1, kind: 'quota', before: { quota: 3 }, after: { quota: 4 } }
	]);
	await raw(`update open_day_sessions set quota = 3, changes = 2 where id = '${id}'`);
});

test('200 press on 50 seats at once while 30 give theirs up: not one too many, and no seat left empty', async () => {
	const id = await open({ quota: 50 });
	const early = await Promise.all(Array.from({ length: 30 }, () => group(id, 1)));
	const people = await Promise.all(Array.from({ length: 170 }, () => makeResident()));
	const pressing = people.map((who) => come(who, id));
	const leaving = early.map(({ who, id: signUpId }) => opendays.cancel(who, signUpId));
	const done = await Promise.allSettled([...pressing, ...leaving]);
	expect(done.filter(({ status }) => status === 'rejected')).toEqual([]);
	expect(await seats(id)).toEqual({ quota: 50, confirmed: 50, waitlisted: 120, attended: 0 });
	const { openTaken } = await opendays.find(id);
	expect(openTaken).toBe(50);
	const states = await Promise.all(people.map(async (who) => (await stateOf(who)).state));
	expect(
		states.filter((state) => state === 'confirmed').length + states.filter((state) => state === 'offered').length
	).toBe(50);
	expect(await journal.verify()).toMatchObject({ ok: true });
}, 120_000);
