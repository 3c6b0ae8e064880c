/** SQLite has one server: a second one would wait for the first at every write, and keep its own idea of what is new. */
import { config } from '#server/config';
import { hold, Locked } from '#server/db';
import * as log from '#server/log';
import { listAlive } from './marks.ts';
import { inBoth } from './words.ts';

/** Another server has the database file; `message` says so in both languages, for a server that ends with it. */
class SecondServer extends Error {}

/** A server that is just ending, for a restart, is waited for. */
const patienceMs = 2_000;

/**
 * Holds the SQLite file for this server until the answer is called or the process is no more, however it ends. Commands
 * beside it are no servers and need no such hold; nor does PostgreSQL. Throws `SecondServer`.
 */
export async function beTheOnlyServer(waitMs = patienceMs): Promise<() => void> {
	if (config.dialect !== 'sqlite') return () => {};
	try {
		return await hold(`${config.databaseUrl}.server`, waitMs);
	} catch (reason) {
		if (reason instanceof Locked) {
			const pids = (await listAlive()).map(({ pid }) => pid).join(', ');
			throw new SecondServer(inBoth('runs_secondServer', { pids: pids || '?', path: config.databaseUrl }));
		}
		// Where nothing can be written nobody else writes either, and people can at least read.
		log.error('run.notAlone', reason, { path: config.databaseUrl });
		return () => {};
	}
}
