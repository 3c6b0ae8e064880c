/**
 * Two processes on one PostgreSQL behind a real nginx: sessions, kept pages, limits and jobs are right with both, and one
 * that is killed in the middle of load takes nothing with it. Needs `npm run build`.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type Gateway } from '../support/gateway.ts';
import { install, type Installation, type Running } from '../support/installation.ts';
import { extend, openConsultation } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import { people, sayMuch, sayOne, type Person, type Round } from '../support/many.ts';
import { freePort, nginxPath, startNginx, type Proxy } from '../support/nginx.ts';
import { post, read } from '../support/post.ts';
import { rowsOf } from '../support/rows.ts';
import { expectWhole, sendAgain } from '../support/whole.ts';

const possible = process.env.WENJI_TEST_ENGINE === 'postgres' && nginxPath !== '';
// Said aloud: a test that is left out is none.
if (!nginxPath)
	process.stderr.write('no nginx, and none can be installed: the tests of several processes are left out\n');

const noon = '2026-03-10T04:00:00.000Z';
const patience = { timeout: 60_000, interval: 250 };

describe.runIf(possible)('two processes behind nginx', () => {
	let gateway: Gateway;
	let site: Installation;
	let proxy: Proxy;
	let ports: [number, number];
	let first: Running;
	let second: Running;
	let spot: Opened;
	let crowd: Person[];
	const round: Round = { answered: [], open: [], statuses: new Map() };
	const begin = (which: 0 | 1) =>
		site.start(ports[which], {
			TRUST_PROXY: '1',
			SMS_WEBHOOK_URL: gateway.url + String(which),
			SMS_WEBHOOK_SECRET: 'shared',
			BACKUP_AT: '03:00'
		});

	beforeAll(async () => {
		process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
		gateway = await startGateway();
		site = await install({ dialect: 'postgres', now: noon });
		spot = await openConsultation(site, { opensOn: '2026-03-02' });
		// Closed, and nobody has said anything: both processes see it at their start.
		await openConsultation(site, { opensOn: '2026-02-02' });
		crowd = await people(site, 24);
		ports = [await freePort(), await freePort()];
		proxy = await startNginx(ports);
		[first, second] = await Promise.all([begin(0), begin(1)]);
	}, 180_000);
	afterAll(async () => {
		await proxy?.stop();
		await site?.remove();
		gateway?.stop();
		delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
	});

	const both = () => [first, second];
	const log = () => first.log() + second.log();

	test('what is done at the start is done once', async () => {
		const reports = () => rowsOf(site, 'select id from feedbacks');
		await expect.poll(async () => (await reports()).length, patience).toBe(1);
		const backups = () => readdirSync(join(site.dataDir, 'backups')).filter((name) => name.endsWith('.zip'));
		await expect.poll(() => backups().length, patience).toBe(1);
		expect(await rowsOf(site, `select seq from journal_entries where action = 'feedback.begun'`)).toHaveLength(1);
		expect(log()).not.toContain('job.failed');
	});

	test('through the proxy both serve, over https, and neither shows its figures', async () => {
		const served = async ({ url }: Running) => {
			const { body } = await read({ url }, '/metrics');
			return [...body.matchAll(/^wenji_http_request_seconds_count\{.*route="\/".*\} (\d+)/gm)].reduce(
				(n, [, count]) => n + Number(count),
				0
			);
		};
		for (let n = 0; n < 12; n++) {
			const page = await read(proxy, '/');
			expect(page.status).toBe(200);
			expect(page.headers.get('strict-transport-security')).toContain('max-age');
		}
		for (const one of both()) expect(await served(one)).toBeGreaterThan(0);
		expect((await read(proxy, '/metrics')).status).toBe(404);
	});

	test('who is signed in is so with both, and signed out with both', async () => {
		const { session } = crowd[23]!;
		for (let n = 0; n < 6; n++) expect((await read(proxy, '/me', session)).status).toBe(200);
		expect((await post(first, '/sign-out', {}, { session })).status).toBe(303);
		for (const one of both()) expect((await read(one, '/me', session)).status).not.toBe(200);
	});

	test('a kept page is new with both as soon as one has changed it', async () => {
		const path = `/consultations/${spot.id}`;
		for (const one of both()) expect((await read(one, '/consultations')).text).not.toContain('云汐区夜间施工管理办法');
		for (const one of both()) await read(one, path);
		await openConsultation(site, { opensOn: '2026-03-02', title: '云汐区夜间施工管理办法公开征求意见' });
		for (const one of both()) expect((await read(one, '/consultations')).text).toContain('云汐区夜间施工管理办法');
	});

	test('limits are counted together', async () => {
		const ask = (server: { url: string }, phone: string) => post(server, '/sign-in?/code', { phone, to: '' });
		expect((await ask(first, '13900001111')).status).toBeLessThan(400);
		const again = await ask(second, '13900001111');
		expect(again.status).toBe(429);
		// 60 an hour from one address, whichever process answers; the tests above have spent one.
		const statuses: number[] = [];
		for (let n = 0; n < 64; n++) statuses.push((await ask(proxy, `1390000${2000 + n}`)).status);
		expect(statuses.filter((status) => status < 400)).toHaveLength(59);
		expect(statuses.slice(-3)).toEqual([429, 429, 429]);
	});

	test('one is killed under load: the other serves on, nothing answered is lost', async () => {
		let killed: Promise<void> | undefined;
		const until = () => {
			if (round.answered.length >= 60) killed ??= first.kill();
			return round.answered.length >= 240;
		};
		await sayMuch(
			() => proxy.url,
			spot,
			crowd.slice(0, 20),
			{ word: '两个进程', until, seconds: 90, stay: true },
			round
		);
		await killed!;
		expect(round.answered.length).toBeGreaterThanOrEqual(240);
		// What the killed one had in hand, at most once for each who spoke.
		expect([...round.statuses.keys()].filter((status) => status !== 502)).toEqual([]);
		expect(round.open.length).toBeLessThanOrEqual(20);
		await expectWhole(site, round);
		await sendAgain(proxy.url, spot, round);
		await expectWhole(site, round);
		first = await begin(0);
		expect(first.log()).toContain('run.cutOff');
		for (let n = 0; n < 6; n++) expect((await read(proxy, '/')).status).toBe(200);
	});

	test('killed while it sends: everybody gets the message, nobody twice', async () => {
		const before = gateway.sent.size;
		await extend(site, spot, '2026-04-20');
		const fresh = () => [...gateway.sent.values()].slice(before);
		await expect.poll(() => fresh().length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(4);
		const busy = fresh().at(-1)!.by === '0' ? first : second;
		await busy.kill();
		const left = busy === first ? second : first;
		// What it had in hand is free for the other after a minute.
		site.setNow(new Date(Date.parse(noon) + 600_000).toISOString());
		await expect
			.poll(async () => (await rowsOf(site, `select id from messages_out where state = 'waiting'`)).length, {
				timeout: 90_000,
				interval: 500
			})
			.toBe(0);
		expect(
			fresh()
				.map(({ phone }) => phone)
				.sort()
		).toEqual([...new Set(fresh().map(({ phone }) => phone))].sort());
		expect(fresh()).toHaveLength(20);
		const repeated = gateway.calls.length - gateway.sent.size;
		expect(repeated).toBeLessThanOrEqual(8);
		expect(left.log()).not.toContain('job.failed');
		expect((await sayOne(left.url, spot, { person: crowd[21]!, text: '一个进程也够用。' })).status).toBe(303);
		expect(await left.stop()).toBe(0);
	});
});
