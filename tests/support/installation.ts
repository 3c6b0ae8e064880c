/** One installation of the built server: a data folder and a database on which processes begin, are killed and begin again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import postgres from 'postgres';

export type Dialect = 'sqlite' | 'postgres';
export type CliResult = { code: number; stdout: string; stderr: string };

export type InstallOptions = {
	dialect: Dialect;
	mode?: 'demo' | 'test' | 'production';
	/** Where the data folder is made; the machine's temporary folder when absent. */
	within?: string;
	/** The instant (ISO) the clock starts at; the machine's own time when absent. */
	now?: string;
	env?: Record<string, string>;
};

export type Running = {
	/** `http://127.0.0.1:PORT` */
	url: string;
	pid: number;
	/** What the process has written to standard error so far. */
	log(): string;
	/** Ends it gracefully; answers with its exit code. */
	stop(): Promise<number>;
	/** Kills it in the middle of whatever it does; resolves when it is gone. */
	kill(): Promise<void>;
};

export type Installation = {
	dataDir: string;
	databaseUrl: string;
	/** Moves the clock to an instant (ISO); from there it runs on. */
	setNow(iso: string): void;
	/** Runs `wenji …` on the same data. */
	cli(args: string[], more?: Record<string, string>): Promise<CliResult>;
	/** Starts a process on a port, or on a free one. It is ready when this resolves, and rejects with what it said. */
	start(port?: number, more?: Record<string, string>): Promise<Running>;
	/** Kills what still runs, and takes the data away. */
	remove(): Promise<void>;
};

const root = resolve(import.meta.dirname, '../..');

export async function install({
	dialect,
	mode = 'test',
	within = tmpdir(),
	now,
	env = {}
}: InstallOptions): Promise<Installation> {
	const dataDir = mkdtempSync(join(within, 'wenji-e2e-'));
	const database = dialect === 'postgres' ? await createDatabase() : undefined;
	const setNow = (iso: string) => writeFileSync(join(dataDir, 'now'), iso);
	if (now) setNow(now);
	const environment = {
		...process.env,
		NODE_OPTIONS: '',
		WENJI_NOW: '',
		WENJI_TEST_ENGINE: '',
		LOG_LEVEL: 'warn',
		// No fsync: what a killed process wrote is in the file all the same.
		WENJI_SQLITE_UNSAFE: mode === 'test' ? '1' : '',
		...env,
		WENJI_MODE: mode,
		DATA_DIR: dataDir,
		DATABASE_URL: database?.url ?? '',
		HOST: '127.0.0.1'
	};
	const children = new Set<ChildProcess>();
	const built = mode === 'demo' ? 'build-demo' : 'build';
	return {
		dataDir,
		databaseUrl: environment.DATABASE_URL,
		setNow,
		cli: (args, more = {}) => run([join(root, 'src/cli/wenji.ts'), ...args], { ...environment, ...more }),
		start: (port = 0, more = {}) => listening({ ...environment, PORT: String(port), ...more }, built, children),
		async remove() {
			await Promise.all([...children].map((child) => gone(child, 'SIGKILL')));
			await database?.drop();
			rmSync(dataDir, { recursive: true, force: true });
		}
	};
}

function listening(env: NodeJS.ProcessEnv, built: 'build' | 'build-demo', children: Set<ChildProcess>) {
	return new Promise<Running>((done, fail) => {
		const child = spawn(process.execPath, [join(root, built, 'server.js')], {
			cwd: root,
			env,
			stdio: ['ignore', 'ignore', 'pipe', 'ipc']
		});
		children.add(child);
		let said = '';
		child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
		const running: Omit<Running, 'url'> = {
			pid: child.pid!,
			log: () => said,
			stop: () => gone(child, 'SIGTERM'),
			kill: async () => void (await gone(child, 'SIGKILL'))
		};
		child.on('message', (message) => {
			const url = (message as { listening?: string }).listening;
			if (url) done({ url, ...running });
		});
		// Not `exit`: the last words come after it.
		child.on('close', (code) => {
			children.delete(child);
			fail(new Error(`the server ended with ${code}: ${said}`));
		});
	});
}

async function gone(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number> {
	if (child.exitCode !== null || child.signalCode) return child.exitCode ?? 128;
	if (child.signalCode !== null) return 128;
	const exit = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 128)));
	child.kill(signal);
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
