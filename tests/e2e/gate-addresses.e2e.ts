/** The gate's two addresses, without a page: whom they answer, and what they take. */
import { expect, test } from '../support/browser.ts';
import { openGate } from '../support/line.ts';

test.use({ now: '2026-08-12T00:40:08Z' });

test('the addresses: a link opens its own event, in its time; what is sent twice is kept once', async ({ server }) => {
	const spot = await openGate(server);
	const ask = async (path: string, token: string, body?: unknown) => {
		const answer = await fetch(`${server.url}/check-in/${path}`, {
			...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
			headers: { ...(token && { authorization: `Bearer ${token}` }), 'content-type': 'application/json' }
		});
		return {
			status: answer.status,
			body: (await answer.json().catch(() => ({}))) as {
				code?: string;
				tickets?: { no: string }[];
				answers?: { answer: string }[];
			}
		};
	};
	const token = spot.shifts[0]!.token;
	for (const wrong of ['', 'x', token.slice(1), `${token}x`]) {
		expect(await ask('list', wrong)).toMatchObject({ status: 401, body: { code: 'opendays_shiftUnknown' } });
		expect((await ask('scans', wrong, [])).status).toBe(401);
	}
	expect((await fetch(`${server.url}/check-in/list?token=${token}`)).status).toBe(401);
	expect((await ask('list', token)).body.tickets).toHaveLength(4);
	expect((await ask('list', spot.elsewhere.token)).body.tickets).toHaveLength(1);

	const ticketId = spot.tickets.single.text.split('.')[3]!.toLowerCase();
	const scan = {
		kind: 'admit',
		device: 'device-one',
		nonce: 'nonce-one',
		at: 1,
		sessionId: spot.morning,
		ticketId,
		people: 1,
		undoes: null
	};
	const word = async (one: object, link = token) =>
		(await ask('scans', link, [one])).body.answers?.map(({ answer }) => answer);
	expect(await word(scan)).toEqual(['kept']);
	expect(await word(scan)).toEqual(['known']);
	expect(await word({ ...scan, at: 2 })).toEqual(['nonceReused']);
	expect(await word({ ...scan, nonce: 'nonce-two' }, spot.elsewhere.token)).toEqual(['otherEvent']);
	for (const bad of [
		{},
		'x',
		[{ ...scan, people: 0 }],
		[{ ...scan, people: 99 }],
		[{ ...scan, kind: 'open' }],
		Array(501).fill(scan)
	]) {
		expect((await ask('scans', token, bad)).status).toBe(422);
	}
	expect((await ask('scans', token, 'x'.repeat(600_000))).status).toBe(413);

	server.setNow('2026-08-12T09:00:01Z');
	expect(await ask('list', token)).toMatchObject({ status: 410, body: { code: 'opendays_shiftOver' } });
	expect(await word({ ...scan, nonce: 'nonce-three' })).toEqual(['kept']);
	server.setNow('2026-08-13T09:00:01Z');
	expect((await ask('scans', token, [scan])).status).toBe(410);
	server.setNow('2026-08-11T23:59:00Z');
	expect(await ask('list', token)).toMatchObject({ status: 409, body: { code: 'opendays_shiftNotBegun' } });
	server.setNow('2026-08-12T00:40:08Z');
});
