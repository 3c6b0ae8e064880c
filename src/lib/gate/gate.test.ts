/** A gate on a device that is killed, cut off and lied to; its database is the browsers' own interface. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, expect, test, vi } from 'vitest';
import { toLetters } from '../opendays/letters.ts';
import { platformCheck, ticketBody, ticketText, verifyTicket, type Ticket } from '../opendays/ticket.ts';
import { openGate, type Gate } from './gate.ts';
import type { List } from './list.ts';
import type { Ask } from './sender.ts';
import { bundledCheck } from './signature.ts';
import { openStore } from './store.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
const keys = [{ number: 1, publicKey: toLetters(raw) }];
const signed = (id: string, party = 1, session = 'sessionsession') => {
	const body = ticketBody({ key: 1, session, id: id.padEnd(14, '0'), party, nonce: 'abcdefghjk' } satisfies Ticket);
	return ticketText(body, sign(null, Buffer.from(body), privateKey));
};
const listed = (id: string, party = 1) => ({
	...{ id: id.padEnd(14, '0'), sessionId: 'sessionsession', no: `A-${id}`, party, revoked: false, name: '王立平' },
	...{ lastFour: '1111', needs: [], admitted: 0, gate: null, at: null }
});
const list: List = {
	...{ shift: { id: 'shift', gate: '南门', endsAt: 9e15 }, madeAt: 1000, keys },
	sessions: [
		{
			id: 'sessionsession',
			title: '上午场',
			place: '',
			startsAt: 0,
			endsAt: 9e15,
			cancelled: false,
			quota: 19,
			walkIns: 0
		}
	],
	tickets: [listed('a'), listed('b', 3)]
};
type Scan = { nonce: string; kind: string; people: number; undoes: string | null };

beforeAll(() => {
	vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});

/** A server that may be away, and what it was sent. */
function server() {
	const got = new Map<string, Scan>();
	const state = { status: 200, away: false, word: 'kept', sends: 0 };
	const ask: Ask = async (path, _token, body) => {
		if (state.away) throw new TypeError('fetch failed');
		if (state.status !== 200) return { status: state.status, body: { code: 'opendays_shiftOver' } };
		if (path === '/check-in/list') return { status: 200, body: structuredClone(list) };
		state.sends++;
		const answers = (body as Scan[]).map((scan) => {
			if (state.word === 'kept') got.set(scan.nonce, scan);
			return { device: '', nonce: scan.nonce, answer: state.word };
		});
		return { status: 200, body: { answers } };
	};
	return { got, state, ask };
}
const open = async (factory: IDBFactory, ask: Ask, now?: () => number): Promise<Gate> =>
	openGate({ store: await openStore(factory), ask, check: platformCheck, ...(now && { now }) });

test('scanned without network, killed, opened again: nothing is lost, and it is sent once there is one', async () => {
	const device = new IDBFactory();
	const { got, state, ask } = server();
	const first = await open(device, ask);
	expect(await first.load('token')).toEqual({ ok: true });
	state.away = true;
	expect(await first.scan(signed('a'))).toMatchObject({ kind: 'admitted', people: 1, unlisted: false });
	expect(await first.scan(signed('new', 2))).toMatchObject({ kind: 'admitted', people: 2, unlisted: true });
	expect((await first.walkIn(4)).kind).toBe('walkIn');
	// More than the seats: said first, kept only by whoever knows.
	expect(await first.walkIn(10)).toMatchObject({ kind: 'overQuota', quota: 19, inside: 7, toCome: 3 });
	first.end();

	const second = await open(device, ask);
	expect(second.shift()?.list?.tickets.length).toBe(2);
	expect(await second.scan(signed('a'))).toMatchObject({ kind: 'again', gate: '南门' });
	expect(await second.figures()).toMatchObject({ waiting: 3, arrived: { people: 7, of: 4 } });
	expect(got.size).toBe(0);
	state.away = false;
	await second.poke(true);
	expect(got.size).toBe(3);
	expect(await second.figures()).toMatchObject({ waiting: 0 });
	await second.poke(true);
	expect(state.sends).toBe(1);
});

test('forged, of another event, and no ticket at all', async () => {
	const { ask } = server();
	const gate = await open(new IDBFactory(), ask);
	await gate.load('token');
	const text = signed('a');
	expect((await gate.scan(text.replace('.1.ABC', '.9.ABC'))).kind).toBe('forged');
	expect((await gate.scan('WJ1.x')).kind).toBe('forged');
	expect((await gate.scan(signed('a', 1, 'othersessionxx'))).kind).toBe('otherEvent');
	expect((await gate.scan('https://example.org/')).kind).toBe('noTicket');
	expect((await gate.figures()).waiting).toBe(0);
});

test('a part of a party, and what was taken back: the server gets every step of it', async () => {
	let at = 5000;
	const { got, ask } = server();
	const gate = await open(new IDBFactory(), ask, () => at);
	await gate.load('token');
	expect(await gate.scan(signed('b', 3))).toMatchObject({ kind: 'admitted', people: 3 });
	expect((await gate.undo(2))?.outcome).toMatchObject({ kind: 'admitted', people: 2, left: 1 });
	expect(await gate.figures()).toMatchObject({ arrived: { people: 2 } });
	expect(await gate.scan(signed('b', 3))).toMatchObject({ kind: 'admitted', people: 1 });
	expect(await gate.undo()).toBeDefined();
	at += 60_001;
	expect(await gate.undo()).toBeUndefined();
	expect(await gate.figures()).toMatchObject({ arrived: { people: 2 } });
	await gate.poke(true);
	expect([...got.values()].map(({ kind, people }) => `${kind} ${people}`)).toEqual([
		'admit 3',
		'undo 3',
		'admit 2',
		'admit 1',
		'undo 1'
	]);
});

test('what the server does not take stays and is shown; a server that fails gets it again', async () => {
	const { got, state, ask } = server();
	const gate = await open(new IDBFactory(), ask);
	await gate.load('token');
	state.status = 503;
	await gate.scan(signed('a'));
	await vi.waitFor(() => expect(gate.sending()).toBe('noNetwork'));
	state.status = 200;
	state.word = 'otherEvent';
	await gate.poke(true);
	expect(await gate.figures()).toMatchObject({ waiting: 0, refused: [{ why: 'otherEvent' }] });
	state.word = 'kept';
	await gate.scan(signed('b', 3));
	await vi.waitFor(async () => expect(await gate.figures()).toMatchObject({ waiting: 0 }));
	expect(got.size).toBe(1);
});

test('after the shift the list is gone from the device, and what was not sent is not', async () => {
	const device = new IDBFactory();
	const { got, state, ask } = server();
	const gate = await open(device, ask);
	await gate.load('token');
	state.away = true;
	await gate.scan(signed('a'));
	await gate.wipe();
	expect(gate.shift()).toMatchObject({ list: null, gate: '南门' });
	expect(JSON.stringify(await (await openStore(device)).shifts())).not.toContain('王立平');
	state.away = false;
	await gate.poke(true);
	expect(got.size).toBe(1);
	await gate.wipe();
	expect(gate.shift()).toBeUndefined();
	expect(await (await openStore(device)).shifts()).toEqual([]);
});

test('the check that comes with the page says what the platform’s says', async () => {
	const bundled = await bundledCheck();
	const text = signed('a');
	for (const one of [text, text.replace('.1.ABC', '.2.ABC'), signed('b', 3)]) {
		expect(await verifyTicket(one, keys, bundled)).toEqual(await verifyTicket(one, keys));
	}
});
