/**
 * 500 writes of twenty people over networks that fail, in a real browser (`tests/support/outbox-faults/schedule.ts`): exactly once,
 * none lost, in their order. `OUTBOX_SEED=…` plays one schedule again. Needs `npm run build`.
 */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install, type Dialect, type Installation } from '../support/installation.ts';
import { moment, playSchedule, prepare, type Site } from '../support/outbox-faults/schedule.ts';

const installed = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
const given = process.env.OUTBOX_SEED;
const seeds = given ? [Number(given)] : Array.from({ length: 20 }, () => Math.floor(Math.random() * 10 ** 8));

let data: Installation;
let site: Site;
let browser: Browser;

beforeAll(async () => {
	data = await install({ dialect: process.env.WENJI_TEST_ENGINE as Dialect, now: moment });
	site = await prepare(data);
	browser = await chromium.launch({
		...(installed && { executablePath: installed }),
		args: ['--no-sandbox', '--disable-quic', '--disable-background-networking']
	});
}, 300_000);
afterAll(async () => {
	await browser?.close();
	await data?.remove();
});

test.each(seeds)('schedule %i', { timeout: 400_000 }, async (seed) => {
	const outcome = await playSchedule(browser, site, seed, 25).catch((reason: unknown) => {
		throw new Error(`OUTBOX_SEED=${seed}`, { cause: reason });
	});
	console.log(`OUTBOX_SEED=${seed}`, JSON.stringify(outcome));
	expect(outcome.wrong, `OUTBOX_SEED=${seed}`).toEqual([]);
	expect(outcome.kept).toBeGreaterThan(0);
});

test('the journal holds', async () => {
	const { stdout } = await data.cli(['journal', 'verify', '--json']);
	expect(JSON.parse(stdout)).toMatchObject({ ok: true });
});
