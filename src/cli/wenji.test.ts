import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const entry = fileURLToPath(new URL('./wenji.ts', import.meta.url));
let root: string;
const dataDir = () => join(root, 'data');

type Result = { code: number; out: string; err: string };
function wenji(args: string[], { input = '', env = {} as Record<string, string> } = {}): Promise<Result> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [entry, ...args], {
			cwd: root,
			env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', DATA_DIR: dataDir(), ...env }
		});
		const result = { code: 0, out: '', err: '' };
		child.stdout.on('data', (chunk: Buffer) => (result.out += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (result.err += chunk.toString()));
		child.on('close', (code) => resolve({ ...result, code: code ?? -1 }));
		child.stdin.end(input);
	});
}
/** The one JSON document on stdout, and nothing else there. */
async function json(args: string[], more?: Parameters<typeof wenji>[1]) {
	const { code, out } = await wenji([...args, '--json'], more);
	return { code, document: JSON.parse(out) as Record<string, unknown> & { error?: { code: string; message: string } } };
}
const create = (...more: string[]) => [
	...['staff', 'create', '--account', 'gaoxing', '--name', '高行', '--unit', '区政府办公室'],
	...['--role', 'administrator', '--password-stdin', ...more]
];
const password = 'Yunxi-2026-first\n';

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'wenji-cli-'));
});
afterAll(() => rmSync(root, { recursive: true }));

// Each step starts a process; on a busy machine that takes its time.
describe('the wenji command', { timeout: 90_000 }, () => {
	test('without a command says what there is; an unknown one is refused with words', async () => {
		expect((await wenji([])).out).toContain('wenji staff create');
		const { code, document } = await json(['conjure', 'gold']);
		expect([code, document.error!.code]).toEqual([1, 'cli_unknownCommand']);
		expect(document.error!.message).toContain('conjure gold');
		expect((await wenji(['conjure'])).err).toContain('没有命令');
	});

	test('pure commands leave no trace', async () => {
		const { code, document } = await json(['period', '--opens', '2026-03-02', '--days', '30']);
		expect([code, document.lastDay]).toEqual([0, '2026-04-01']);
		const refused = await json(['period', '--opens', '2026-02-29', '--days', '30']);
		expect([refused.code, refused.document.error!.code]).toEqual([1, 'statute_badDay']);
		const nothing = await json(['draft', 'parse', 'nothing.md']);
		expect([nothing.code, nothing.document.error!.code]).toEqual([1, 'drafts_fileMissing']);
		writeFileSync(join(root, 'draft.md'), '# 办法\n\n第一条 甲。\n\n第二条 乙。');
		const parsed = await json(['draft', 'parse', 'draft.md']);
		expect(parsed.document.clauses).toHaveLength(2);
		expect(existsSync(dataDir())).toBe(false);
	});

	test('wrong settings are named', async () => {
		const { code, document } = await json(['init'], { env: { PORT: 'http', WENJI_MODE: 'party' } });
		expect([code, document.error!.code]).toEqual([1, 'cli_configuration']);
		expect(document.error!.message).toMatch(/PORT[\s\S]*WENJI_MODE/);
	});

	test('init makes keys, tables and calendar once, for this user alone', async () => {
		const first = await json(['init']);
		expect(first.document).toMatchObject({ keysMade: ['data', 'lookup', 'journal'], database: 'sqlite' });
		expect(first.document.yearsSeeded).toContain(2026);
		for (const name of readdirSync(join(dataDir(), 'keys'))) {
			expect(statSync(join(dataDir(), 'keys', name)).mode & 0o777).toBe(0o600);
		}
		expect(statSync(join(dataDir(), 'wenji.sqlite')).mode & 0o077).toBe(0);
		expect((await json(['init'])).document).toMatchObject({ keysMade: [], yearsSeeded: [] });
	});

	test('the first administrator is made by it, the next ones by an administrator', async () => {
		const short = await json(create(), { input: 'short\n' });
		expect(short.document.error!.code).toBe('identity_passwordShort');
		const bare = await json(['staff', 'create', '--account', 'x']);
		expect(bare.document.error).toMatchObject({ code: 'cli_missing', message: expect.stringContaining('--role') });
		const stray = await json(create('--colour', 'red'), { input: password });
		expect(stray.document.error!.code).toBe('cli_options');
		const made = await json(create(), { input: password });
		expect(made.document).toMatchObject({ account: 'gaoxing', unit: '区政府办公室', roles: ['administrator'] });
		const drafter = ['staff', 'create', '--account', 'shenshuhang', '--name', '沈书航', '--password-stdin'];
		const inOffice = [...drafter, '--unit', '区政府办公室', '--role', 'drafter', '--role', 'publisher'];
		const alone = await json(inOffice, { input: password });
		expect(alone.document.error!.code).toBe('identity_administratorOnly');
		const nowhere = await json([...drafter, '--unit', '区水务局', '--role', 'drafter', '--as', 'gaoxing'], {
			input: password
		});
		expect(nowhere.document.error!.code).toBe('cli_unitUnknown');
		const second = await json([...inOffice, '--as', 'gaoxing'], { input: password });
		expect(second.document).toMatchObject({ roles: ['drafter', 'publisher'] });
		const nobody = await json([...inOffice, '--as', 'nobody'], { input: password });
		expect(nobody.document.error!.code).toBe('identity_accountUnknown');
	});

	test('a file that is not there is named, and --json may stand anywhere', async () => {
		const command = [
			'opinions',
			'import',
			'letters.xlsx',
			'--consultation',
			'x',
			'--channel',
			'letter',
			'--as',
			'gaoxing'
		];
		const { out } = await wenji(['--json', ...command]);
		expect(JSON.parse(out).error).toEqual({
			code: 'cli_fileMissing',
			message: expect.stringContaining('letters.xlsx')
		});
	});

	test('the demo district needs nothing but a folder of its own, once', async () => {
		const env = { DATA_DIR: join(root, 'demo') };
		const forbidden = await json(['demo', 'load'], { env: { ...env, WENJI_MODE: 'production' } });
		expect([forbidden.code, forbidden.document.error!.code]).toEqual([1, 'demo_production']);
		const { code, document } = await json(['demo', 'load'], { env });
		expect([code, document.consultations]).toEqual([0, 7]);
		expect(readFileSync(join(env.DATA_DIR, 'demo'), 'utf8').trim()).toBe(document.start);
		const again = await json(['demo', 'load'], { env });
		expect([again.code, again.document.error!.code]).toEqual([1, 'demo_notEmpty']);
	});

	test('the journal is verified', async () => {
		const { code, document } = await json(['journal', 'verify']);
		expect([code, document.ok, document.firstBroken]).toEqual([0, true, null]);
	});

	test('the doctor says what is missing, and fails on what stops the work', async () => {
		const { code, document } = await json(['doctor']);
		const checks = document.checks as { check: string; state: string; detail: string }[];
		const states = Object.fromEntries(checks.map(({ check, state }) => [check, state]));
		expect([code, document.ok]).toEqual([1, false]);
		expect(states).toMatchObject({
			node: 'ok',
			keys: 'ok',
			database: 'ok',
			migrations: 'ok',
			sms: 'fail',
			totp: 'warn'
		});
		expect(checks.find(({ check }) => check === 'totp')!.detail).toContain('gaoxing');
		const gateway = createServer().listen(0, '127.0.0.1');
		await once(gateway, 'listening');
		const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`;
		const set = { ORIGIN: 'https://wenji.example', SMS_WEBHOOK_URL: url, SMS_WEBHOOK_SECRET: 's' };
		expect(await json(['doctor'], { env: set })).toMatchObject({ code: 0, document: { ok: true } });
		chmodSync(join(dataDir(), 'keys', 'data.key'), 0o644);
		gateway.close();
		const { out } = await wenji(['doctor'], { env: set });
		expect(out).toMatch(/keys · fail · .*chmod 600/);
		expect(out).toMatch(/sms · fail · 连不上短信网关 127\.0\.0\.1:\d+（ECONNREFUSED）/);
		expect(out).toMatch(/journal · ok · .*核对，完好/);
		chmodSync(join(dataDir(), 'keys', 'data.key'), 0o600);
	});

	test('an unreachable database is told apart from a bug', async () => {
		const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' };
		const { code, document } = await json(['journal', 'verify'], { env });
		expect([code, document.error!.code]).toEqual([1, 'cli_databaseUnreachable']);
		const looked = await json(['doctor'], { env });
		expect(looked.document.checks).toContainEqual(expect.objectContaining({ check: 'database', state: 'fail' }));
	});

	test('lost keys are not replaced while there is data', async () => {
		rmSync(join(dataDir(), 'keys', 'data.key'));
		const { code, document } = await json(['init']);
		expect([code, document.error!.code]).toEqual([1, 'cli_keysLost']);
		expect(existsSync(join(dataDir(), 'keys', 'data.key'))).toBe(false);
	});
});
