/** The commands of open days, as the command line calls them. */
import { beforeAll, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import { makeOffice, makeResident } from '../../../tests/support/factories.ts';
import { companions, makeOpenDay, minuteAt, signUpInput } from '../../../tests/support/open-day.ts';
import { find } from '../commands.ts';
import { keysAdd } from './keys.ts';
import { opendaysSeats, ticketVerify } from './opendays.ts';

let sessionId: string;
let text: string;

beforeAll(async () => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	await organisation.seed();
	const { office, departments } = await makeOffice();
	const made = await makeOpenDay(departments[0], office.publisher, [{ quota: 3, invitedSeats: 0 }]);
	sessionId = made.sessionIds[0]!;
	clock.standAt(minuteAt('2026-08-02T09:00'));
	const consent = (await organisation.privacyNotice()).hash;
	const [one, two] = [await makeResident(), await makeResident()];
	const { id } = await opendays.signUp(one, sessionId, signUpInput(consent, { companions: companions(1) }));
	await opendays.signUp(two, sessionId, signUpInput(consent, { companions: companions(2) }));
	text = (await opendays.findTicket(one, id)).text;
});

test('seats are told as four figures', async () => {
	expect(await opendaysSeats(['--session', sessionId])).toEqual({ quota: 3, confirmed: 2, waitlisted: 3, attended: 0 });
	await expect(opendaysSeats([])).rejects.toMatchObject({ codes: ['cli_missing'] });
	await expect(opendaysSeats(['--session', 'none'])).rejects.toThrow('not found');
	expect(find(['opendays', 'seats', '--session', 'x', '--json'])?.rest).toEqual(['--session', 'x']);
});

test('a ticket is checked: right, altered, no ticket at all', async () => {
	const right = { ok: true, why: null, session: sessionId, party: 2, key: 1, admitted: 0 };
	expect(await ticketVerify([text])).toMatchObject(right);
	const more = text.replace(/\.2\./, '.9.');
	expect(await ticketVerify([more])).toMatchObject({ ok: false, why: 'forged', session: null, admitted: 0 });
	expect(await ticketVerify(['https://example.org'])).toMatchObject({ ok: false, why: 'malformed' });
	await expect(ticketVerify([])).rejects.toMatchObject({ codes: ['cli_missing'] });
});

test('a new key signs what is new, and what the former signed still admits', async () => {
	expect(await keysAdd(['--ticket'])).toMatchObject({ key: 2 });
	const who = await makeResident();
	const consent = (await organisation.privacyNotice()).hash;
	const { id } = await opendays.signUp(who, sessionId, signUpInput(consent));
	expect(await ticketVerify([(await opendays.findTicket(who, id)).text])).toMatchObject({ ok: true, key: 2 });
	expect(await ticketVerify([text])).toMatchObject({ ok: true, key: 1 });
});
