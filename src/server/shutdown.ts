import type { Server } from 'node:http';
import * as log from '#server/log';

/** How long requests that are under way may take to finish, in milliseconds. */
const grace = 10_000;

/** How long what listens to `sveltekit:shutdown` (the database, the timetable) may take, in milliseconds. */
const farewell = 5_000;

/**
 * On SIGTERM or SIGINT: no new connections, requests under way finish, then the application is told and the process
 * ends with 0. A second signal changes nothing: a terminal's Ctrl-C reaches us twice, through npm and by itself.
 */
export function stopOnSignals(server: Server, state: { stopping: boolean }) {
	const stop = (signal: NodeJS.Signals) => {
		if (state.stopping) return;
		state.stopping = true;
		log.info('server.stopping', { signal });
		server.close(() => {
			process.exitCode = 0;
			process.emit('sveltekit:shutdown' as 'disconnect', ...([signal] as unknown as []));
			if (process.connected) process.disconnect();
			setTimeout(() => process.exit(0), farewell).unref();
		});
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), grace).unref();
	};
	// A connection that is kept alive would otherwise hold the server open after its answer.
	server.on('request', (_request, response) => {
		response.once('close', () => state.stopping && setImmediate(() => server.closeIdleConnections()));
	});
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
	// Whoever started us with a channel (demo, start, tests) is gone: then nobody is left to stop us.
	if (process.channel) process.once('disconnect', () => stop('SIGHUP'));
}
