/** A run that was cut off is said at the next start; a clock that jumped is in the journal, once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import * as clock from '#server/clock';
import { config } from '#server/config';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice } from '../../../../tests/support/factories.ts';
import * as runs from './index.ts';

const folder = join(config.dataDir, 'runs');
let shift = 0;
let consultation: string;

beforeAll(async () => {
	await organisation.seed();
	const made = await makeOffice();
	const about = { unit: made.departments[0], publisher: made.office.publisher };
	clock.standAt(new Date('2026-03-02T08:00:00+08:00'));
	({ id: consultation } = await makeConsultation({ ...about, opensOn: '2026-03-02' }));
	vi.spyOn(clock, 'machine').mockImplementation(() => Date.now() + shift);
});
afterEach(() => void vi.restoreAllMocks());

test('a mark is held while its run lives, and taken away when it ends', async () => {
	const { end, report } = await runs.begin();
	await report();
	expect(await runs.listAlive()).toMatchObject([{ pid: process.pid }]);
	end();
	expect(await runs.listAlive()).toEqual([]);
	expect(runs.lastCutOff()).toBeUndefined();
});

test('a killed run leaves its mark: the next start takes it away and says when', async () => {
	const holder = spawn(process.execPath, [join(import.meta.dirname, '../../../../tests/support/line/hold-run.ts')], {
		env: { ...process.env, NODE_OPTIONS: '' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await once(holder.stdout, 'data');
	expect(await runs.listAlive()).toMatchObject([{ pid: holder.pid }]);
	const gone = once(holder, 'close');
	holder.kill('SIGKILL');
	await gone;
	expect(await runs.listAlive()).toEqual([]);
	const { end, report } = await runs.begin();
	await report();
	expect(runs.lastCutOff()!.from.getTime()).toBeLessThanOrEqual(runs.lastCutOff()!.until.getTime());
	expect(readdirSync(folder).filter((name) => name.endsWith('.run'))).toHaveLength(1);
	end();
});

test('where nothing can be written the server starts all the same', async () => {
	rmSync(folder, { recursive: true, force: true });
	writeFileSync(folder, 'no folder');
	const { end, report } = await runs.begin();
	await report();
	end();
	rmSync(folder);
	mkdirSync(folder);
	expect(existsSync(folder)).toBe(true);
});

test('a jump over the end of a period is in the journal with what closed, and what opened again', async () => {
	const jumpTo = (instant: string) => {
		shift += Date.parse(instant) - clock.now().getTime();
		clock.standAt(new Date(instant));
	};
	vi.spyOn(clock, 'machine').mockImplementation(() => Date.now() + shift);
	clock.standAt(new Date('2026-03-31T23:00:00+08:00'));
	await runs.watchClock();
	expect(await runs.watchClock()).toBeUndefined();
	expect(runs.isSteady()).toBe(true);

	jumpTo('2026-04-02T23:00:00+08:00');
	expect(runs.isSteady()).toBe(false);
	expect(await runs.watchClock()).toMatchObject({ seconds: 48 * 3600, closed: [consultation], reopened: [] });
	expect(await runs.watchClock()).toBeUndefined();
	jumpTo('2026-03-31T23:00:00+08:00');
	expect(await runs.watchClock()).toMatchObject({ seconds: -48 * 3600, closed: [], reopened: [consultation] });
	expect((await journal.listOf('clock')).map(({ action }) => action)).toEqual(['clock.jumped', 'clock.jumped']);
	expect(await runs.lastJump()).toMatchObject({ seconds: -48 * 3600, reopened: [consultation] });
	expect(await journal.verify()).toMatchObject({ ok: true });
});
