/** One SQLite file has one server; commands run beside it, and a killed one is in nobody's way. Needs `npm run build`. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install, type Installation, type Running } from '../support/installation.ts';

let site: Installation;
let first: Running;
beforeAll(async () => {
	site = await install({ dialect: 'sqlite' });
	first = await site.start();
}, 30_000);
afterAll(() => site.remove());

const said = (starting: Promise<Running>) => starting.then(String, (reason: Error) => reason.message);

test('a second server is refused in words and touches nothing; the first one and the commands go on', async () => {
	const ways: Record<string, string>[] = [{}, { DATABASE_URL: `${site.dataDir}/wenji.sqlite` }];
	for (const more of ways) {
		const words = await said(site.start(0, more));
		expect(words).toContain('the server ended with 1');
		expect(words).toContain(`进程 ${first.pid}`);
		expect(words).toContain('One SQLite file has one server');
		expect(words).not.toMatch(/\n\s+at |node:internal|run\.cutOff/);
	}
	expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
	const verdict = await site.cli(['journal', 'verify', '--json']);
	expect(JSON.parse(verdict.stdout)).toMatchObject({ ok: true });
	const archive = await site.cli(['backup', `${site.dataDir}/beside.zip`, '--json']);
	expect(JSON.parse(archive.stdout)).toMatchObject({ ok: true });
	expect(first.log()).not.toContain('"level":"error"');
}, 60_000);

test('after it was killed, or has ended, the next one starts at once', async () => {
	await first.kill();
	const second = await site.start();
	expect(second.log()).toContain('run.cutOff');
	expect(await second.stop()).toBe(0);
	const third = await site.start();
	expect(await third.stop()).toBe(0);
}, 60_000);

test('one that starts while the other is still ending waits for it', async () => {
	const ending = await site.start();
	const [code, next] = await Promise.all([ending.stop(), site.start()]);
	expect(code).toBe(0);
	await next.stop();
}, 60_000);
