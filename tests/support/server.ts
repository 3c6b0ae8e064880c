/** The built server as its own process, with a data folder, a database and a clock of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import postgres from 'postgres';

export type Dialect = 'sqlite' | 'postgres';

export type ServerOptions = {
	dialect: Dialect;
	/** The instant (ISO) the clock starts at; the machine's own time when absent. */
	now?: string;
	/** Demo mode, with the district laid out; otherwise test mode on an empty database. */
	demo?: boolean;
	/** A backup to begin with, in the place of the demo's layout or of the empty database. */
	archive?: string;
	/** The port to listen on; a free one when absent. */
	port?: number;
	/** Further environment variables, such as ORIGIN or TRUST_PROXY. */
	env?: Record<string, string>;
};

export type CliResult = { code: number; stdout: string; stderr: string };

export type TestServer = {
	/** `http://127.0.0.1:PORT` */
	url: string;
	dataDir: string;
	databaseUrl: string;
	pid: number;
	/** Moves the clock to an instant (ISO); from there it runs on. */
	setNow(iso: string): void;
	/** Runs `wenji …` on the same data. */
	cli(args: string[]): Promise<CliResult>;
	/** What the server has written to standard error so far. */
	log(): string;
	/** Ends it gracefully and removes its data. Answers with its exit code. */
	stop(): Promise<number>;
};

const root = resolve(import.meta.dirname, '../..');

/** Starts a server on a free port. It is ready when this resolves. */
export async function startServer({
	dialect,
	now,
	demo = false,
	archive = '',
	port = 0,
	env = {}
}: ServerOptions): Promise<TestServer> {
	const dataDir = mkdtempSync(join(tmpdir(), 'wenji-e2e-'));
	const database = dialect === 'postgres' ? await createDatabase() : undefined;
	const setNow = (iso: string) => writeFileSync(join(dataDir, 'now'), iso);
	if (now) setNow(now);
	const environment = {
		...process.env,
		NODE_OPTIONS: '',
		LOG_LEVEL: 'warn',
		...env,
		WENJI_MODE: demo ? 'demo' : 'test',
		WENJI_SQLITE_UNSAFE: demo ? '' : '1',
		DATA_DIR: dataDir,
		DATABASE_URL: database?.url ?? '',
		HOST: '127.0.0.1',
		PORT: String(port)
	};
	const cli = (args: string[]) => run([join(root, 'src/cli/wenji.ts'), ...args], environment);
	const remove = async () => {
		await database?.drop();
		rmSync(dataDir, { recursive: true, force: true });
	};
	try {
		if (demo || archive) {
			const loaded = await cli(archive ? ['restore', archive] : ['demo', 'load']);
			if (loaded.code !== 0) throw new Error(`the data was not loaded: ${loaded.stderr}${loaded.stdout}`);
		}
		const { child, url, log } = await listening(environment, demo ? 'build-demo' : 'build');
		const stop = async () => {
			const code = await ended(child);
			await remove();
			return code;
		};
		return { url, dataDir, databaseUrl: environment.DATABASE_URL, pid: child.pid!, setNow, cli, log, stop };
	} catch (error) {
		await remove();
		throw error;
	}
}

function listening(env: NodeJS.ProcessEnv, built: 'build' | 'build-demo') {
	return new Promise<{ child: ChildProcess; url: string; log: () => string }>((done, fail) => {
		const child = spawn(process.execPath, [join(root, built, 'server.js')], {
			cwd: root,
			env,
			stdio: ['ignore', 'ignore', 'pipe', 'ipc']
		});
		let said = '';
		child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
		child.on('message', (message) => {
			const url = (message as { listening?: string }).listening;
			if (url) done({ child, url, log: () => said });
		});
		child.on('exit', (code) => fail(new Error(`the server ended with ${code}: ${said}`)));
	});
}

async function ended(child: ChildProcess): Promise<number> {
	if (child.exitCode !== null) return child.exitCode;
	const exit = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 128)));
	child.kill('SIGTERM');
	const giveUp = setTimeout(() => child.kill('SIGKILL'), 20_000);
	return exit.finally(() => clearTimeout(giveUp));
}

function run(args: string[], env: NodeJS.ProcessEnv) {
	return new Promise<CliResult>((done, fail) => {
		const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
		child.on('error', fail);
		child.on('close', (code) => done({ code: code ?? 128, stdout, stderr }));
	});
}

async function createDatabase() {
	const server = process.env.WENJI_TEST_POSTGRES;
	if (!server) throw new Error('WENJI_TEST_POSTGRES names no server: run the tests with `npm test`');
	const name = `wenji_${randomBytes(6).toString('hex')}`;
	await onServer(server, `create database ${name}`);
	return {
		url: Object.assign(new URL(server), { pathname: `/${name}` }).toString(),
		drop: () => onServer(server, `drop database if exists ${name} with (force)`)
	};
}

async function onServer(server: string, statement: string) {
	const sql = postgres(server, { max: 1, onnotice: () => {} });
	await sql.unsafe(statement).then(
		() => sql.end(),
		(error: unknown) => sql.end().then(() => Promise.reject(error as Error))
	);
}
