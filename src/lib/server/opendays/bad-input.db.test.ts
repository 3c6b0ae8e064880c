/** What must not be possible on an open day and at its gate, each by its name; the rush of 200 is in seats.db.test.ts. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine } from '#server/db';
import * as messages from '#server/messages';
import * as organisation from '#server/organisation';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { companions, makeOpenDay, minuteAt, sessionInput, signUpInput } from '../../../../tests/support/open-day.ts';
import { SessionForm, SignUpForm, type GateEventInput } from '#lib/opendays/forms.ts';
import { readTicket } from '#lib/opendays/ticket.ts';
import * as opendays from './index.ts';

let office: Office;
let unit: Crew;
let other: Crew;
let consent: string;
let eventId: string;
let session: string;
let afternoon: string;
let token: string;
const refused = (...codes: string[]) => ({ codes });
const reason = '车间检修，时间和人数要改，请大家谅解。';
const at = (text: string) => clock.standAt(minuteAt(text));
const during = '2026-08-12T09:30';

beforeAll(async () => {
	at('2026-07-20T09:00');
	await organisation.seed();
	({
		office,
		departments: [unit, other]
	} = await makeOffice());
	consent = (await organisation.privacyNotice()).hash;
	const later = { startsAt: minuteAt('2026-08-12T14:00'), endsAt: minuteAt('2026-08-12T16:00') };
	const made = await makeOpenDay(unit, office.publisher, [{ quota: 40 }, { ...later, title: '下午场' }]);
	eventId = made.eventId;
	[session, afternoon] = made.sessionIds as [string, string];
	const shift = { startsAt: minuteAt('2026-08-12T08:00'), endsAt: minuteAt('2026-08-12T12:00') };
	({ token } = await opendays.openShift(unit.drafter, eventId, { gate: '南门', ...shift }));
});
beforeEach(() => at('2026-08-05T10:00'));

async function seated(sessionId = session, size = 1) {
	at('2026-08-05T10:00');
	const who = await makeResident();
	const { id } = await opendays.signUp(who, sessionId, signUpInput(consent, { companions: companions(size - 1) }));
	const { text } = await opendays.findTicket(who, id);
	return { who, id, text, ticketId: readTicket(text)!.ticket.id };
}
let scans = 0;
const scan = (ticketId: string | null, more: Partial<GateEventInput> = {}): GateEventInput => ({
	...{
		kind: ticketId ? 'admit' : 'walkIn',
		device: 'device-a',
		nonce: `nonce-${++scans}-bad`,
		people: 1,
		undoes: null
	},
	...{ at: clock.now().getTime(), sessionId: session, ticketId, ...more }
});
const sent = async (...list: GateEventInput[]) => (await opendays.mergeGate(token, list)).map(({ answer }) => answer);
const admitted = async (text: string) => (await opendays.verify(text)).admitted;
const told = async (who: ResidentActor) => (await messages.listOwn(who, 'zh-CN')).map(({ text }) => text).join('\n');

test('quota below what is confirmed', async () => {
	await seated(session, 4);
	await expect(
		opendays.changeQuota(unit.drafter, session, { quota: 8, invitedSeats: 5, reason })
	).rejects.toMatchObject(refused('opendays_quotaBelowConfirmed'));
	await expect(
		currentEngine().raw(`update open_day_sessions set quota = 6, changes = changes + 1 where id = '${session}'`)
	).rejects.toThrow();
});

test('sign-up after the close', async () => {
	const who = await makeResident();
	at('2026-08-11T18:00');
	await expect(opendays.signUp(who, session, signUpInput(consent))).rejects.toMatchObject(
		refused('opendays_signUpClosed')
	);
});

test('same person twice', async () => {
	const { who } = await seated();
	await expect(opendays.signUp(who, session, signUpInput(consent, { name: '另一个人' }))).rejects.toMatchObject(
		refused('opendays_signedUpAlready')
	);
});

test('cancel after check-in', async () => {
	const { who, id, ticketId } = await seated();
	at(during);
	await sent(scan(ticketId));
	await expect(opendays.cancel(who, id)).rejects.toMatchObject(refused('opendays_checkedIn'));
});

test('companions −1 or 99', async () => {
	const who = await makeResident();
	const bring = (n: number) => opendays.signUp(who, session, signUpInput(consent, { companions: companions(n) }));
	await expect(bring(99)).rejects.toMatchObject({
		codes: expect.arrayContaining(['opendays_tooManyCompanions']) as unknown
	});
	expect(v.safeParse(SignUpForm, { ...signUpInput(consent), companions: -1 }).success).toBe(false);
	const form = { ...sessionInput(), startsAt: '2026-08-12T09:00', endsAt: '2026-08-12T11:00' };
	const times = { signUpOpensAt: '2026-08-01T09:00', signUpClosesAt: '2026-08-11T18:00' };
	for (const maxCompanions of ['-1', '99']) {
		const read = v.safeParse(SessionForm, { ...form, ...times, maxCompanions });
		expect(read.issues?.map(({ message }) => message)).toEqual(['opendays_badCompanions']);
	}
});

test('ticket of another event', async () => {
	at('2026-07-20T09:00');
	const elsewhere = (await makeOpenDay(other, office.publisher)).sessionIds[0]!;
	const { ticketId, text } = await seated(elsewhere);
	at(during);
	expect(await sent(scan(ticketId))).toEqual(['otherEvent']);
	expect(await admitted(text)).toBe(0);
});

test('altered payload', async () => {
	const { text } = await seated();
	const parts = text.split('.');
	for (const [place, value] of [
		[2, (await seated(afternoon)).text.split('.')[2]!],
		[4, '9'],
		[5, 'ABCDEFGHJK']
	] as const) {
		const altered = parts.map((part, index) => (index === place ? value : part)).join('.');
		expect(await opendays.verify(altered), altered).toMatchObject({ ok: false, why: 'forged' });
	}
	expect(await opendays.verify(text)).toMatchObject({ ok: true });
});

test('replayed nonce', async () => {
	const [one, two] = [await seated(), await seated()];
	at(during);
	const first = scan(one.ticketId);
	expect(await sent(first, first, { ...first, ticketId: two.ticketId })).toEqual(['kept', 'known', 'nonceReused']);
	expect([await admitted(one.text), await admitted(two.text)]).toEqual([1, 0]);
});

test('revoked ticket', async () => {
	const { who, id, text, ticketId } = await seated();
	await opendays.cancel(who, id);
	expect(await opendays.verify(text)).toMatchObject({ ok: false, why: 'revoked' });
	at(during);
	expect((await opendays.gateList(token)).tickets.find((one) => one.id === ticketId)).toMatchObject({ revoked: true });
});

test('staff link after the shift', async () => {
	at('2026-08-12T12:00');
	await expect(opendays.gateList(token)).rejects.toMatchObject(refused('opendays_shiftOver'));
	at('2026-08-13T12:00');
	await expect(sent(scan(null))).rejects.toMatchObject(refused('opendays_shiftOver'));
});

test('list asked by someone who is no staff of the event', async () => {
	for (const who of [other.drafter, other.clerk, await makeResident()])
		await expect(opendays.listSignUps(who, session)).rejects.toMatchObject(refused('opendays_notOrganiser'));
	at(during);
	await expect(opendays.gateList('nobody-has-this-token')).rejects.toMatchObject(refused('opendays_shiftUnknown'));
});

test('clock changed while a session runs', async () => {
	const [early, late] = [await seated(session, 2), await seated()];
	at(during);
	await sent(scan(early.ticketId, { people: 2 }));
	// Set back by a day: what was scanned stands, nothing can be given up, and the gate keeps what it cannot send.
	const kept = scan(late.ticketId);
	at('2026-08-11T09:30');
	await expect(sent(kept)).rejects.toMatchObject(refused('opendays_shiftNotBegun'));
	await expect(opendays.cancel(early.who, early.id)).rejects.toMatchObject(refused('opendays_checkedIn'));
	expect(await admitted(early.text)).toBe(2);
	// Put right, and by a leap past its end: the same scan is taken once, and counts.
	at('2026-08-12T13:00');
	expect(await sent(kept)).toEqual(['kept']);
	at(during);
	expect(await sent(kept)).toEqual(['known']);
	expect(await admitted(late.text)).toBe(1);
	expect((await opendays.find(session)).phase).toBe('running');
});

test('a session moved onto another that the same person holds', async () => {
	const { who } = await seated();
	await opendays.signUp(who, afternoon, signUpInput(consent));
	const { place, wayThere } = sessionInput();
	const times = { startsAt: minuteAt('2026-08-12T10:00'), endsAt: minuteAt('2026-08-12T12:00') };
	const moved = { ...times, signUpClosesAt: minuteAt('2026-08-11T18:00'), place, wayThere, reason };
	const { overlapping } = await opendays.reschedule(unit.drafter, afternoon, moved);
	expect(overlapping).toBeGreaterThan(0);
	expect(await told(who)).toContain('与您报的另一场重叠');
});

test('a session moved earlier, with a sign-up that would end after its start', async () => {
	at('2026-08-05T10:00');
	const { place, wayThere } = sessionInput();
	const times = { startsAt: minuteAt('2026-08-11T14:00'), endsAt: minuteAt('2026-08-11T16:00') };
	const moved = { ...times, signUpClosesAt: minuteAt('2026-08-11T18:00'), place, wayThere, reason };
	await expect(opendays.reschedule(unit.drafter, afternoon, moved)).rejects.toMatchObject(
		refused('opendays_signUpAfterStart')
	);
	const start = `(select sign_up_closes_at from open_day_sessions where id = '${afternoon}')`;
	await expect(
		currentEngine().raw(`update open_day_sessions set sign_up_opens_at = ${start} where id = '${afternoon}'`)
	).rejects.toThrow();
	await expect(
		currentEngine().raw(
			`update open_day_sessions set sign_up_closes_at = ends_at, changes = changes + 1 where id = '${afternoon}'`
		)
	).rejects.toThrow();
});

test('more people than seats at the gate: let in, counted, and told to the organiser', async () => {
	at('2026-07-20T09:00');
	const small = await makeOpenDay(unit, office.publisher, [{ quota: 3, invitedSeats: 0 }]);
	const id = small.sessionIds[0]!;
	const { ticketId } = await seated(id, 2);
	const shift = { startsAt: minuteAt('2026-08-12T08:00'), endsAt: minuteAt('2026-08-12T12:00') };
	const gate = await opendays.openShift(unit.drafter, small.eventId, { gate: '北门', ...shift });
	at(during);
	const walking = (people: number) => scan(null, { sessionId: id, people });
	await opendays.mergeGate(gate.token, [scan(ticketId, { sessionId: id, people: 2 }), walking(1)]);
	expect(await opendays.findFigures(unit.clerk, id)).toMatchObject({ attended: 2, walkIns: 1, overQuota: 0 });
	await opendays.mergeGate(gate.token, [walking(4)]);
	expect(await opendays.findFigures(unit.clerk, id)).toMatchObject({ attended: 2, walkIns: 5, overQuota: 4 });
	const { sessions } = await opendays.gateList(gate.token);
	expect(sessions).toMatchObject([{ id, quota: 3, walkIns: 5 }]);
});
