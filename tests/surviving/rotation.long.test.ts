/** The keys for what is encrypted and for look-up are changed under a serving server, taken away, and found in the backup. Needs `npm run build`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install, type Dialect, type Installation } from '../support/installation.ts';
import { openConsultation, smsCode } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import { people, sayMuch, type Person, type Round } from '../support/many.ts';
import { post, read } from '../support/post.ts';
import { rowsOf } from '../support/rows.ts';
import { expectWhole } from '../support/whole.ts';

const dialect = process.env.WENJI_TEST_ENGINE as Dialect;
const env = { WENJI_BACKUP_PASSPHRASE: 'a passphrase of some length' };
let site: Installation;
let spot: Opened;
let crowd: Person[];
const round: Round = { answered: [], open: [], statuses: new Map() };

beforeAll(async () => {
	site = await install({ dialect, env });
	spot = await openConsultation(site);
	crowd = await people(site, 3);
}, 120_000);
afterAll(() => site.remove());

async function wenji<Document>(...args: string[]): Promise<Document> {
	const { stdout, stderr } = await site.cli([...args, '--json']);
	expect(stderr).toBe('');
	return JSON.parse(stdout) as Document;
}
const checkOf = async (name: string) => {
	const { checks } = await wenji<{ checks: { check: string; state: string; detail: string }[] }>('doctor');
	return checks.find(({ check }) => check === name);
};
const encryption = () => checkOf('encryption');
/** What one finds of oneself: name and number, which are sealed. */
async function own(url: string): Promise<string[]> {
	const { text } = await read({ url }, '/me', crowd[0]!.session);
	return ['周晓岚甲', '137****1000'].filter((words) => text.includes(words));
}

test('added, sealed anew, taken away: people go on speaking all the time', async () => {
	const server = await site.start();
	let over = false;
	const speaking = sayMuch(
		() => server.url,
		spot,
		crowd,
		{ word: '换钥', until: () => over, seconds: 300, restMs: 50 },
		round
	);
	try {
		await expect.poll(() => round.answered.length, { timeout: 30_000 }).toBeGreaterThan(20);
		expect(await encryption()).toBeUndefined();
		expect(await wenji('keys', 'add')).toMatchObject({ key: 2 });
		expect(await encryption()).toMatchObject({ state: 'warn' });
		await new Promise((done) => setTimeout(done, 6000));
		expect(await wenji('keys', 'reencrypt')).toMatchObject({ ok: true, key: 2, left: 0 });
		expect(await encryption()).toMatchObject({ state: 'ok' });
	} finally {
		over = true;
		await speaking;
	}
	expect([round.open, round.statuses]).toEqual([[], new Map()]);
	await expectWhole(site, round);
	const archive = join(site.dataDir, 'both.zip');
	expect(await wenji('backup', archive, '--with-keys')).toMatchObject({ ok: true, withKeys: true });

	const safe = join(site.dataDir, 'safe');
	mkdirSync(safe);
	renameSync(join(site.dataDir, 'keys', 'data.key'), join(safe, 'data.key'));
	expect(await server.stop()).toBe(0);
	const again = await site.start();
	expect(await own(again.url)).toHaveLength(2);
	expect(await encryption()).toBeUndefined();
	await again.stop();

	// The archive has both keys, and everything in it can be read.
	const there = await install({ dialect, env });
	try {
		const restored = await there.cli(['restore', archive, '--json']);
		expect(JSON.parse(restored.stdout)).toMatchObject({ keys: 'restored', journal: { verified: true } });
		for (const name of ['data.key', 'data-2.key']) expect(existsSync(join(there.dataDir, 'keys', name))).toBe(true);
		const moved = await there.start();
		expect(await own(moved.url)).toHaveLength(2);
		await moved.stop();
	} finally {
		await there.remove();
	}
});

/** Signs in by a code that was sent, as the page does it; answers with the status of the last step. */
async function signIn(url: string, phone: string): Promise<number> {
	const asked = await post({ url }, '/sign-in?/code', { phone }, {});
	expect(asked.status).toBeLessThan(400);
	const code = (await smsCode(site, phone))!;
	return (await post({ url }, '/sign-in?/enter', { phone, code }, {})).status;
}
const registered = () =>
	rowsOf<{ id: string; phone_hash: string }>(site, 'select id, phone_hash from residents order by id');

test('the key for look-up is changed, and killed on the way: who signs in is who they were, and nobody is two', async () => {
	const server = await site.start();
	const spoken: Round = { answered: [], open: [], statuses: new Map() };
	let over = false;
	const speaking = sayMuch(
		() => server.url,
		spot,
		crowd,
		{ word: '查找', until: () => over, seconds: 300, restMs: 50 },
		spoken
	);
	const before = (await registered()).map(({ id }) => id);
	try {
		await expect.poll(() => spoken.answered.length, { timeout: 30_000 }).toBeGreaterThan(20);
		expect(await wenji('keys', 'add', '--lookup')).toMatchObject({ key: 2 });
		expect(await checkOf('lookup')).toMatchObject({ state: 'warn' });
		expect(await signIn(server.url, '13700001001')).toBe(303);
		expect(await signIn(server.url, '13600002222')).toBe(303);

		const rehashing = spawn(process.execPath, [resolve('src/cli/wenji.ts'), 'keys', 'rehash'], {
			env: { ...process.env, ...env, WENJI_MODE: 'test', DATA_DIR: site.dataDir, DATABASE_URL: site.databaseUrl },
			stdio: 'ignore'
		});
		const gone = once(rehashing, 'close');
		const moved = async () => (await registered()).filter(({ phone_hash }) => phone_hash.startsWith('w0002.')).length;
		await expect.poll(moved, { timeout: 30_000, interval: 20 }).toBeGreaterThan(1);
		rehashing.kill('SIGKILL');
		await gone;
		expect(await signIn(server.url, '13700001002')).toBe(303);
		expect(await wenji('keys', 'rehash')).toMatchObject({ ok: true, key: 2, left: 0 });
		expect(await checkOf('lookup')).toMatchObject({ state: 'ok' });
	} finally {
		over = true;
		await speaking;
	}
	expect([spoken.open, spoken.statuses]).toEqual([[], new Map()]);
	round.answered.push(...spoken.answered);
	await expectWhole(site, round);
	const after = await registered();
	expect(after).toHaveLength(before.length + 1);
	expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
	expect(after.filter(({ phone_hash }) => !phone_hash.startsWith('w0002.'))).toEqual([]);

	renameSync(join(site.dataDir, 'keys', 'lookup.key'), join(site.dataDir, 'safe', 'lookup.key'));
	await server.stop();
	const again = await site.start();
	expect(await signIn(again.url, '13700001000')).toBe(303);
	expect(await registered()).toHaveLength(after.length);
	expect(await checkOf('lookup')).toBeUndefined();
	await again.stop();
});
