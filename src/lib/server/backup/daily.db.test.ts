import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { system } from '#server/actor';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { transaction } from '#server/db';
import * as journal from '#server/journal';
import { lastTurn } from './daily.ts';
import { check, daily, listKept } from './index.ts';

vi.hoisted(() => Object.assign(process.env, { BACKUP_AT: '03:00', BACKUP_KEEP: '3' }));
const at = (moment: string) => clock.standAt(new Date(`${moment}:00+08:00`));
const names = async () => (await listKept()).map(({ name }) => name);

beforeAll(() => transaction(() => journal.record(system, 'test.written', 'x')));

test('one a day, at its hour in Shanghai or when the server is back, and the oldest go', async () => {
	at('2026-03-02T02:59');
	expect(await daily()).toBe(true);
	expect(await daily()).toBe(false);
	at('2026-03-02T03:00');
	// Two processes on one machine.
	expect((await Promise.all([daily(), daily()])).sort()).toEqual([false, true]);
	at('2026-03-03T02:59');
	expect(await daily()).toBe(false);
	for (const day of ['03', '04', '05']) {
		at(`2026-03-${day}T14:20`);
		expect(await daily()).toBe(true);
		expect(await daily()).toBe(false);
	}
	expect(await names()).toEqual([3, 4, 5].map((day) => `daily-2026030${day}T142000.zip`));
	const { manifest } = await check((await listKept()).at(-1)!.path);
	expect(manifest).toMatchObject({ keys: { sha256: null }, journal: { seq: 1 } });
});

test('a clock that jumps and comes back makes no backup twice, and leaves no day without one', async () => {
	const dailies = async () => (await names()).filter((name) => name.startsWith('daily-'));
	at('2026-03-06T03:00');
	expect(await daily()).toBe(true);
	at('2026-03-06T02:10');
	expect(await daily()).toBe(false);
	at('2026-03-06T03:01');
	expect(await daily()).toBe(false);
	// A day ahead, and right again.
	at('2026-03-07T12:00');
	expect(await daily()).toBe(true);
	at('2026-03-06T12:01');
	expect(await daily()).toBe(false);
	at('2026-03-07T03:00');
	expect(await daily()).toBe(true);
	expect((await dailies()).at(-1)).toBe('daily-20260307T120000.zip');
	at('2026-03-08T03:00');
	expect(await daily()).toBe(true);
});

test('the hour is that of Shanghai, wherever the machine stands', () => {
	const turn = (now: string) => lastTurn(new Date(now), '03:00').toISOString();
	expect(turn('2026-03-02T18:59:59Z')).toBe('2026-03-01T19:00:00.000Z');
	expect(turn('2026-03-02T19:00:00Z')).toBe('2026-03-02T19:00:00.000Z');
});

test('one that fails leaves no file, throws for the log, and is not tried again at once', async () => {
	at('2026-03-06T03:00');
	const kept = await names();
	const growing = join(config.backupDir, 'daily-20260306T030000.zip.partial');
	writeFileSync(growing, 'another one, under way');
	utimesSync(growing, clock.now(), clock.now());
	await expect(daily()).rejects.toMatchObject({ codes: ['backup_underWay'] });
	expect(await daily()).toBe(false);
	expect([await names(), existsSync(growing)]).toEqual([kept, true]);
});
