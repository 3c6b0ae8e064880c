/**
 * Three gates, a thousand tickets, fifty of them shown at two gates: with the network cut at random, tabs killed in the
 * middle of a scan, the server killed, and clocks that are wrong by a year. The gates are the page's own code on the browsers'
 * database (in Node), the server is the built one. `GATE_SEED=…` plays the same faults again, as far as the machine's own pace lets it. Needs `npm run build`.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askServer } from '#lib/gate/ask.ts';
import { openGate as openClient, type Gate } from '#lib/gate/gate.ts';
import type { Ask } from '#lib/gate/sender.ts';
import { openStore } from '#lib/gate/store.ts';
import { platformCheck } from '#lib/opendays/ticket.ts';
import { install, type Dialect, type Installation, type Running } from '../support/installation.ts';
import { atTheGate, openGate } from '../support/line.ts';
import type { OpenedGate } from '../support/line/open-gate.ts';
import { rowsOf } from '../support/rows.ts';

const dialect = process.env.WENJI_TEST_ENGINE as Dialect;
const seed = Number(process.env.GATE_SEED ?? Math.floor(Math.random() * 2 ** 31));
const random = seeded(seed);
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
const yearMs = 365 * 86_400_000;
const [tickets, twice] = [1000, 50];

let site: Installation;
let server: Running;
let spot: OpenedGate;

beforeAll(async () => {
	Object.assign(globalThis, { IDBKeyRange });
	site = await install({ dialect, now: '2026-08-12T01:05:00Z' });
	server = await site.start();
	spot = await openGate(site, { many: tickets, gates: ['北门', '南门', '西门'] });
}, 300_000);
afterAll(() => site.remove());

/** A telephone at a gate: what lies on it outlives its tabs; its clock is wrong, and differently so after each of them. */
class Device {
	readonly memory = new IDBFactory();
	readonly admitted: string[] = [];
	kills = 0;
	cuts = 0;
	private online = true;
	private ahead = 0;
	private tab!: Gate;
	private readonly token: string;
	/** Each telephone has its own luck, and so has its network: neither depends on the others' pace. */
	private readonly luck: () => number;
	private readonly wire: () => number;

	constructor(token: string, at: number) {
		this.token = token;
		this.luck = seeded(seed + 2 * at + 1);
		this.wire = seeded(seed + 2 * at + 2);
	}

	async open(): Promise<void> {
		this.ahead = Math.floor(this.luck() * 3 - 1) * yearMs;
		this.tab = await openClient({
			store: await openStore(this.memory),
			ask: this.ask,
			check: platformCheck,
			now: () => Date.now() + this.ahead,
			pause: (ms, wake) => {
				const timer = setTimeout(wake, ms / 500);
				return () => clearTimeout(timer);
			}
		});
	}

	/** Before it is sent, or after the server had it and before its answer came; now and then a browser sends it twice. */
	private readonly ask: Ask = async (path, token, body) => {
		if (!this.online || this.wire() < 0.1) throw new TypeError('cut');
		const send = askServer(server.url);
		if (this.wire() < 0.1) await send(path, token, body);
		const answer = await send(path, token, body);
		if (!this.online || this.wire() < 0.1) throw new TypeError('cut');
		return answer;
	};

	async join(): Promise<void> {
		while (!(await this.tab.load(this.token)).ok) await rest(5);
	}

	async show(text: string): Promise<void> {
		if (this.luck() < 0.03) this.flip();
		if (this.luck() < 0.02) await this.kill(text);
		if (this.luck() < 0.01) await this.tab.load(this.token);
		const { kind } = await this.tab.scan(text);
		expect(['admitted', 'again']).toContain(kind);
		if (kind === 'admitted') this.admitted.push(text);
		// The same ticket at the same gate is known there, network or not.
		if (this.luck() < 0.05) expect((await this.tab.scan(text)).kind).toBe('again');
		if (this.luck() < 0.2) await rest(this.luck() * 4);
	}

	private flip(): void {
		this.online = !this.online;
		this.cuts++;
		if (this.online) void this.tab.poke(true);
	}

	/** Nobody sees what it would have said. */
	private async kill(text: string): Promise<void> {
		this.kills++;
		void this.tab.scan(text).catch(() => undefined);
		this.tab.end();
		await this.open();
	}

	async empty(): Promise<void> {
		this.online = true;
		for (let tries = 0; (await this.tab.figures()).waiting > 0; tries++) {
			if (tries > 2000) throw new Error('it does not get rid of its scans');
			await this.tab.poke(true);
			await rest(5);
		}
		expect((await this.tab.figures()).refused).toEqual([]);
		this.tab.end();
	}

	async rows() {
		return (await openStore(this.memory)).rows(this.tab.shift()!.id);
	}
}

test('one attendance each, exactly the conflicts that there were, nothing lost', async () => {
	console.log(`GATE_SEED=${seed} (${dialect})`);
	const devices = await Promise.all(
		spot.shifts.map(async ({ token }, at) => {
			const device = new Device(token, at);
			await device.open();
			await device.join();
			return device;
		})
	);
	const turns: string[][] = devices.map(() => []);
	const order = shuffled(spot.many);
	order.forEach((text, at) => {
		const [first, second] = shuffled(turns) as [string[], string[]];
		first.push(text);
		if (at < twice) second.push(text);
	});
	let passed = 0;
	let again: Promise<unknown> | undefined;
	const stand = async (device: Device, at: number) => {
		for (const text of shuffled(turns[at]!)) {
			await device.show(text);
			if (++passed === Math.floor(tickets / 2)) again = restarted();
		}
	};
	await Promise.all(devices.map(stand));
	await again;
	for (const device of devices) await device.empty();

	const told = (await Promise.all(devices.map((device) => device.rows()))).flat().map(({ event }) => event);
	const stored = await rowsOf<{ device: string; nonce: string }>(
		site,
		'select device, nonce from open_day_gate_events'
	);
	const names = (events: readonly { device: string; nonce: string }[]) =>
		events.map(({ device, nonce }) => `${device} ${nonce}`).sort();
	expect(names(stored)).toEqual(names(told));

	const idOf = (text: string) => text.split('.')[3]!.toLowerCase();
	const scanned = new Map<string, typeof told>();
	for (const event of told) scanned.set(event.ticketId!, [...(scanned.get(event.ticketId!) ?? []), event]);
	for (const device of devices) for (const text of device.admitted) expect(scanned.has(idOf(text)), text).toBe(true);
	const came = await rowsOf<{ ticket_id: string; people: number }>(
		site,
		'select ticket_id, people from open_day_attendances'
	);
	expect(came.map(({ ticket_id, people }) => `${ticket_id} ${people}`).sort()).toEqual(
		spot.many.map((text) => `${idOf(text)} 1`).sort()
	);

	const expected = [...scanned.values()].flatMap((events) => {
		const [first, ...others] = [...events].sort(
			(a, b) => a.at - b.at || compare(a.device, b.device) || compare(a.nonce, b.nonce)
		);
		return others.map(({ nonce }) => `again ${nonce} after ${first!.nonce}`);
	});
	const { conflicts, attended } = await atTheGate(site, { outcome: { actor: spot.clerk, sessionId: spot.morning } });
	expect(conflicts.map(({ kind, nonce, first }) => `${kind} ${nonce} after ${first}`).sort()).toEqual(expected.sort());
	expect(attended).toBe(tickets);
	expect(expected.length).toBeGreaterThan(twice / 2);
	const sum = (of: (device: Device) => number) => devices.reduce((all, device) => all + of(device), 0);
	console.log(
		`${told.length} scans, ${expected.length} conflicts, ${sum(({ kills }) => kills)} tabs killed, ${sum(({ cuts }) => cuts)} cuts`
	);
	const verdict = await site.cli(['journal', 'verify', '--json']);
	expect(JSON.parse(verdict.stdout)).toMatchObject({ ok: true });
	await server.stop();
});

/** The server is killed in the middle, and is away for a moment. */
async function restarted(): Promise<void> {
	await server.kill();
	await rest(300);
	server = await site.start();
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function shuffled<T>(list: readonly T[]): T[] {
	const out = [...list];
	for (let at = out.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[out[at], out[other]] = [out[other]!, out[at]!];
	}
	return out;
}

/** Numbers from 0 to 1 that begin anew with the same seed (mulberry32). */
function seeded(from: number): () => number {
	let state = from;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
