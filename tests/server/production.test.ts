/** The first production start, step by step: what is missing is named, and then it works. Needs `npm run build`. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, form } from './client.ts';

const root = resolve(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'wenji-production-'));
const password = 'Ein-langes-Wort-2026';
let port: number;

beforeAll(async () => {
	port = await freePort();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

type Ended = { code: number | null; said: string };

function start(script: string, args: string[] = [], env: Record<string, string> = {}, input = '') {
	const own = { DATA_DIR: dataDir, DATABASE_URL: '', HOST: '127.0.0.1', PORT: String(port), WENJI_MODE: 'production' };
	const quiet = { NODE_OPTIONS: '', WENJI_NOW: '', WENJI_TEST_ENGINE: '', LOG_LEVEL: 'warn' };
	const child = spawn(process.execPath, [join(root, script), ...args], {
		cwd: root,
		env: { ...process.env, ...quiet, ...own, ...env },
		stdio: ['pipe', 'pipe', 'pipe']
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	child.stdin.end(input);
	const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, said })));
	return { child, ended, said: () => said };
}

const address = () => ({ ORIGIN: `http://localhost:${port}` });

test('without an address of its own, with a clock that is set, or without keys it says what to do', async () => {
	expect(await start('scripts/start.mjs').ended).toMatchObject({
		code: 1,
		said: expect.stringContaining('wenji -- init') as string
	});
	const clock = await start('scripts/start.mjs', [], { WENJI_NOW: '2026-03-02T00:00:00Z' }).ended;
	expect(clock).toMatchObject({ code: 1, said: expect.stringContaining('WENJI_NOW') as string });
	// The server itself keeps to the same, however it is started.
	const bare = await start('build/server.js', [], address()).ended;
	expect(bare).toMatchObject({ code: 1, said: expect.stringContaining('init') as string });
	const set = await start('build/server.js', [], { ...address(), WENJI_NOW: '2026-03-02T00:00:00Z' }).ended;
	expect(set).toMatchObject({ code: 1, said: expect.stringMatching(/设置有误[\s\S]*WENJI_NOW/) as string });
	expect(set.said).not.toContain('    at ');
	const port = await start('build/server.js', [], { ...address(), PORT: 'http' }).ended;
	expect(port).toMatchObject({ code: 1, said: expect.stringContaining('PORT: expected a port number') as string });
	expect(port.said).not.toContain('    at ');
}, 30_000);

test('an older Node is told so in words, before anything is loaded', async () => {
	const older = join(dataDir, 'older.mjs');
	writeFileSync(
		older,
		"Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.2', modules: '0' } });"
	);
	const env = { ...address(), NODE_OPTIONS: `--import=${older}` };
	const { code, said } = await start('build/server.js', [], env).ended;
	expect(code).toBe(1);
	expect(said).toContain('现在是 20.19.2');
	expect(said).toContain('Install Node.js 24');
	const command = await start('build/wenji.js', ['init'], env).ended;
	expect(command).toMatchObject({ code: 1, said: expect.stringContaining('20.19.2') as string });
	// Nothing is loaded before the question: it stands in a file of its own, which imports nothing.
	const importsOf = (file: string) => readFileSync(join(root, file), 'utf8').match(/^\s*import\s.*$/gm) ?? [];
	for (const entry of ['build/server.js', 'build/wenji.js']) {
		const question = importsOf(entry).map((line) => /"\.\/(.*)"/.exec(line)?.[1]);
		expect(question).toEqual([expect.stringMatching(/^beside\/least-node\./)]);
		expect(importsOf(`build/${question[0]}`)).toEqual([]);
	}
	const started = await start('scripts/start.mjs', [], env).ended;
	expect(started).toMatchObject({ code: 1, said: expect.stringContaining('20.19.2') as string });
}, 30_000);

test('after init and the first account it serves, signs its administrator in, and knows no demo', async () => {
	expect((await start('build/wenji.js', ['init']).ended).code).toBe(0);
	for (const key of ['data', 'lookup', 'journal'])
		expect(statSync(join(dataDir, 'keys', `${key}.key`)).mode & 0o777).toBe(0o600);
	const homeless = await start('scripts/start.mjs').ended;
	expect(homeless).toMatchObject({ code: 1, said: expect.stringContaining('ORIGIN') as string });
	const account = ['--account', 'guanyiqing', '--name', '管一清', '--unit', '区政府办公室', '--role', 'administrator'];
	const made = await start('build/wenji.js', ['staff', 'create', ...account, '--password-stdin'], {}, `${password}\n`)
		.ended;
	expect(made).toMatchObject({ code: 0 });

	const server = start('scripts/start.mjs', [], address());
	await until(() => server.said().includes('Wenji is serving'));
	const headers = { host: `localhost:${port}` };
	expect((await ask(port, '/', { headers })).body).toContain('问计');
	expect((await ask(port, '/healthz', { headers })).status).toBe(200);
	for (const path of ['/demo', '/demo/outbox', '/en/demo'])
		expect((await ask(port, path, { headers })).status).toBe(404);
	const given = { account: 'guanyiqing', password, to: '', kept: '' };
	const body = new URLSearchParams(given).toString();
	const answer = await ask(port, '/desk/sign-in?/password', {
		method: 'POST',
		headers: form(`http://localhost:${port}`),
		body
	});
	expect(answer.body).toContain('二维码');
	expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/i);
	// Half a session opens nothing.
	const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
	expect((await ask(port, '/desk/settings/staff', { headers: { ...headers, cookie } })).status).toBe(303);
	server.child.kill('SIGTERM');
	expect(await server.ended).toMatchObject({ code: 0 });
	// The program lays no demo into the data of production.
	const demo = await start('build/wenji.js', ['demo', 'load']).ended;
	expect(demo.code).toBe(1);
}, 60_000);

async function until(holds: () => boolean): Promise<void> {
	const end = Date.now() + 20_000;
	while (!holds()) {
		if (Date.now() > end) throw new Error('it did not start');
		await new Promise((done) => setTimeout(done, 50));
	}
}

function freePort(): Promise<number> {
	return new Promise((done) => {
		const probe = createServer();
		probe.listen(0, '127.0.0.1', () => {
			const { port: free } = probe.address() as AddressInfo;
			probe.close(() => done(free));
		});
	});
}
