/** What the database holds by itself, whatever the program does, and however many do it at once. */
import { beforeAll, expect, test } from 'vitest';
import * as clock from '#server/clock';
import { createId, db, transaction } from '#server/db';
import * as organisation from '#server/organisation';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';
import { makeOpenDay, minuteAt, signUpInput } from '../../../../tests/support/open-day.ts';
import { readTicket } from '#lib/opendays/ticket.ts';
import * as opendays from './index.ts';
import { openDayAttendances, openDaySignUps, openDayTickets } from './schema.ts';

let sessionId: string;
let other: string;
let signUpId: string;
let ticketId: string;
let token: string;
let serial = 100;

beforeAll(async () => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	await organisation.seed();
	const { office, departments } = await makeOffice();
	const sessions = [{ quota: 4, invitedSeats: 1 }, { startsAt: minuteAt('2026-08-12T10:00') }];
	const made = await makeOpenDay(departments[0], office.publisher, sessions);
	[sessionId, other] = made.sessionIds as [string, string];
	clock.standAt(minuteAt('2026-08-12T08:00'));
	const shift = { gate: '南门', startsAt: minuteAt('2026-08-12T07:00'), endsAt: minuteAt('2026-08-12T17:00') };
	({ token } = await opendays.openShift(departments[0].drafter, made.eventId, shift));
	clock.standAt(minuteAt('2026-08-02T09:00'));
	const consent = (await organisation.privacyNotice()).hash;
	const who = await makeResident();
	({ id: signUpId } = await opendays.signUp(who, sessionId, signUpInput(consent)));
	ticketId = readTicket((await opendays.findTicket(who, signUpId)).text)!.ticket.id;
});

type Row = typeof openDaySignUps.$inferInsert;
const row = (more: Partial<Row> = {}): Row => ({
	...{ id: createId(), sessionId, serial: ++serial, no: `x${serial}`, origin: 'resident', ageBand: '18to59' },
	...{ category: 'resident', needs: [], takesFree: false, party: 1, seats: 1, state: 'confirmed' },
	...{ createdAt: clock.now(), confirmedAt: clock.now(), ...more }
});
const insert = (more: Partial<Row> = {}) => transaction(() => db.insert(openDaySignUps).values(row(more)).returning());
const fulfilled = (done: PromiseSettledResult<unknown>[]) => done.filter(({ status }) => status === 'fulfilled').length;

test('two seats are free: of ten who write at once, past every lock of the program, two are written', async () => {
	const done = await Promise.allSettled(Array.from({ length: 10 }, () => insert()));
	expect(fulfilled(done)).toBe(2);
	expect((await opendays.find(sessionId)).openTaken).toBe(3);
	await expect(insert({ seats: 0, state: 'waiting', confirmedAt: null })).resolves.toHaveLength(1);
});

test('one person writes to two sessions at once: one is written', async () => {
	const { id: residentId } = await makeResident();
	const waiting = { seats: 0, state: 'waiting', confirmedAt: null, residentId } as const;
	const at = Array.from({ length: 6 }, (_, n) => insert({ ...waiting, sessionId: n % 2 ? other : sessionId }));
	expect(fulfilled(await Promise.allSettled(at))).toBe(1);
});

test.each<[string, Partial<Row>]>([
	['out of time', { createdAt: minuteAt('2026-08-11T18:00') }],
	['as an offer', { state: 'offered', confirmBy: minuteAt('2026-08-03T09:00'), confirmedAt: null }],
	['confirmed without a seat', { seats: 0 }],
	['with more seats than people', { seats: 2 }],
	['as a guest of nobody', { origin: 'invited' }]
])('nobody signs up %s', async (_, more) => {
	await expect(insert({ sessionId: other, ...more })).rejects.toThrow();
});

test('a ticket is of a confirmed seat, one at a time; nobody comes with it whom no gate has seen', async () => {
	const ticket = {
		id: createId(),
		signUpId,
		sessionId,
		party: 1,
		nonce: createId(),
		keyNumber: 1,
		issuedAt: clock.now()
	};
	const write = (work: () => Promise<unknown>) => expect(transaction(work)).rejects.toThrow();
	await write(() => db.insert(openDayTickets).values(ticket).returning());
	await write(() =>
		db
			.insert(openDayTickets)
			.values({ ...ticket, party: 2 })
			.returning()
	);
	const came = { ticketId, sessionId, people: 1, gate: 'x', at: clock.now() };
	await write(() => db.insert(openDayAttendances).values(came).returning());
});

test('64 devices admit one ticket at once: one attendance, that of the first by its clock', async () => {
	clock.standAt(minuteAt('2026-08-12T09:00'));
	const scan = (n: number) => ({
		...{
			kind: 'admit' as const,
			device: `device-${100 + n}`,
			nonce: `nonce-${100 + n}`,
			at: clock.now().getTime() - n
		},
		...{ sessionId, ticketId, people: 1, undoes: null }
	});
	const answers = await Promise.all(
		Array.from({ length: 64 }, (_, n) => opendays.mergeGate(token, [scan(n), scan(n)]))
	);
	expect(answers.flat().filter(({ answer }) => answer === 'kept')).toHaveLength(64);
	expect(await opendays.seatsOf(await opendays.find(sessionId))).toMatchObject({ attended: 1 });
	const rows = await db.select().from(openDayAttendances);
	expect(rows).toMatchObject([{ ticketId, people: 1, at: new Date(clock.now().getTime() - 63) }]);
}, 60_000);
