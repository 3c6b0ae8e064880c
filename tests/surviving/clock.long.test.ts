/** The machine's clock jumps under a running server: nothing happens twice, and nothing in silence. Needs `npm run build`. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as clock from '#server/clock';
import { install, type Dialect, type Installation, type Running } from '../support/installation.ts';
import { openConsultation } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import { read } from '../support/post.ts';
import { rowsOf } from '../support/rows.ts';

const hour = 3_600_000;
const waiting = { timeout: 60_000, interval: 500 };
let site: Installation;
let server: Running;
let spot: Opened;

beforeAll(async () => {
	const dialect = process.env.WENJI_TEST_ENGINE as Dialect;
	site = await install({ dialect });
	// It ends at midnight tomorrow, and nobody has said anything.
	const monthAgo = new Date(clock.startOfDay(clock.today()).getTime() - 29 * 24 * hour);
	spot = await openConsultation(site, { opensOn: clock.dayOf(monthAgo) });
	server = await site.start(0, {
		NODE_OPTIONS: `--import=${resolve(import.meta.dirname, 'machine-clock.mjs')}`,
		MACHINE_CLOCK_FILE: join(site.dataDir, 'machine-clock'),
		BACKUP_AT: '03:00'
	});
}, 120_000);
afterAll(() => site.remove());

const setMachine = (ms: number) => writeFileSync(join(site.dataDir, 'machine-clock'), String(ms));
const jumps = async () => {
	const rows = await rowsOf<{ facts: string | object }>(
		site,
		`select facts from journal_entries where action = 'clock.jumped'`
	);
	return rows.map(({ facts }) => (typeof facts === 'string' ? (JSON.parse(facts) as object) : facts));
};
const isOpen = async () => (await read(server, `/consultations/${spot.id}`)).text.includes('征集中');

test('two days ahead and back again: what closed and opened is in the journal, and no report was drafted', async () => {
	expect(await isOpen()).toBe(true);
	// The first look of the watch comes with the start, the next ones every ten seconds.
	await new Promise((done) => setTimeout(done, 2000));
	setMachine(48 * hour);
	await expect.poll(jumps, waiting).toMatchObject([{ closed: [spot.id], reopened: [] }]);
	expect(await isOpen()).toBe(false);
	expect(server.log()).toMatch(/时钟跳动[\s\S]*clock jumped/);
	setMachine(0);
	await expect.poll(jumps, waiting).toMatchObject([{ closed: [spot.id] }, { closed: [], reopened: [spot.id] }]);
	expect(await isOpen()).toBe(true);
	setMachine(-hour);
	await expect.poll(async () => (await jumps()).length, waiting).toBe(3);
	expect(await rowsOf(site, 'select id from feedbacks')).toEqual([]);

	const doctor = await site.cli(['doctor', '--json']);
	const { checks } = JSON.parse(doctor.stdout) as { checks: { check: string; state: string; detail: string }[] };
	expect(checks.find(({ check }) => check === 'clockJumps')).toMatchObject({ state: 'warn' });
	expect(JSON.parse((await site.cli(['journal', 'verify', '--json'])).stdout)).toMatchObject({ ok: true });
	expect(await server.stop()).toBe(0);
});
