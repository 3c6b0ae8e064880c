/** The key for what is encrypted is changed under a serving server, taken away, and found in the backup. Needs `npm run build`. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install, type Dialect, type Installation } from '../support/installation.ts';
import { openConsultation } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import { people, sayMuch, type Person, type Round } from '../support/many.ts';
import { read } from '../support/post.ts';
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
const encryption = async () => {
	const { checks } = await wenji<{ checks: { check: string; state: string; detail: string }[] }>('doctor');
	return checks.find(({ check }) => check === 'encryption');
};
/** What one finds of oneself: name and number, which are sealed. */
async function own(url: string): Promise<string[]> {
	const { text } = await read({ url }, '/me', crowd[0]!.session);
	return ['周晓岚甲', '137****1000'].filter((words) => text.includes(words));
}

test('added, sealed anew, taken away: people go on speaking all the time', async () => {
	const server = await site.start();
	let over = false;
	const speaking = sayMuch(() => server.url, spot, crowd, { word: '换钥', until: () => over, seconds: 120 }, round);
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
