/** The built server as its own process, with a data folder, a database and a clock of its own. */
import { install, type CliResult, type Dialect, type Installation } from './installation.ts';

export type { CliResult, Dialect };

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

export type TestServer = Pick<Installation, 'dataDir' | 'databaseUrl' | 'setNow' | 'cli'> & {
	/** `http://127.0.0.1:PORT` */
	url: string;
	pid: number;
	/** What the server has written to standard error so far. */
	log(): string;
	/** Ends it gracefully and removes its data. Answers with its exit code. */
	stop(): Promise<number>;
};

/** Starts a server on a free port. It is ready when this resolves. */
export async function startServer({
	dialect,
	now,
	demo = false,
	archive = '',
	port = 0,
	env = {}
}: ServerOptions): Promise<TestServer> {
	const mode = demo ? ('demo' as const) : ('test' as const);
	const installation = await install({ dialect, mode, env, ...(now && { now }) });
	const { dataDir, databaseUrl, setNow, cli, remove } = installation;
	try {
		if (demo || archive) {
			const loaded = await cli(archive ? ['restore', archive] : ['demo', 'load']);
			if (loaded.code !== 0) throw new Error(`the data was not loaded: ${loaded.stderr}${loaded.stdout}`);
		}
		const { url, pid, log, stop } = await installation.start(port);
		return { url, dataDir, databaseUrl, pid, setNow, cli, log, stop: () => stop().finally(remove) };
	} catch (error) {
		await remove();
		throw error;
	}
}
