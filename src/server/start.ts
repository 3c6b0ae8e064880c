import { createServer, type RequestListener } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import * as log from '#server/log';
import { giveBackAtRest } from './at-rest.ts';
import { listener, type Handler } from './listener.ts';
import { largestBody } from './limits.ts';
import { readSettings, StartRefused, type Settings } from './settings.ts';
import { stopOnSignals } from './shutdown.ts';
import { visitorHeaders } from './visitor.ts';

/** Starts the server. `load` brings the built handler, after the adapter's own variables are set. */
export async function start(environment: NodeJS.ProcessEnv, load: () => Promise<Handler>) {
	const settings = readSettings(environment);
	// Otherwise what is used no more piles up to four times what is in use before all of it is looked at.
	setFlagsFromString('--heap-growing-percent=60');
	// The adapter reads them when its module is loaded. They carry a prefix of their own (svelte.config.js), so that it
	// does not read our ORIGIN, HOST and PORT: it would then ignore the scheme and host we worked out.
	environment.WENJI_KIT_PROTOCOL_HEADER = visitorHeaders.protocol;
	environment.WENJI_KIT_HOST_HEADER = visitorHeaders.host;
	environment.WENJI_KIT_ADDRESS_HEADER = visitorHeaders.address;
	environment.WENJI_KIT_BODY_SIZE_LIMIT = String(largestBody);
	const handler = await load().catch((error: unknown) => {
		throw isWorded(error) ? new StartRefused(error.message) : error;
	});

	const state = { stopping: false };
	const server = createServer(
		{ headersTimeout: 20_000, requestTimeout: 600_000, keepAliveTimeout: 72_000, connectionsCheckingInterval: 5_000 },
		listener(settings, handler, state) as RequestListener
	);
	server.timeout = 120_000;
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, settings)));
		server.listen({ port: settings.port, host: settings.host }, resolve);
	});
	stopOnSignals(server, state);
	giveBackAtRest(server);
	const address = addressOf(server.address(), settings);
	log.info('server.listening', { address, mode: settings.mode });
	process.send?.({ listening: address });
	return server;
}

// The framework's bundle has classes of its own: what it throws with words for the administrator is known by name.
function isWorded(error: unknown): error is Error {
	return (
		error instanceof Error &&
		['MissingKeys', 'ConfigurationError', 'DatabaseRefused', 'SecondServer'].includes(error.constructor.name)
	);
}

function cannotListen(error: NodeJS.ErrnoException, { port, host }: Settings) {
	if (error.code === 'EADDRINUSE') {
		return new StartRefused(
			`端口 ${port} 已被别的程序占用。请停掉它，或换一个端口，例如 PORT=${port + 1}。\n` +
				`Port ${port} is in use by another program. Stop it, or choose another port, such as PORT=${port + 1}.`
		);
	}
	if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') {
		return new StartRefused(
			`不能在 ${host} 的端口 ${port} 上接受访问（${error.code}），请检查 HOST 和 PORT。\n` +
				`Cannot listen on ${host}, port ${port} (${error.code}): check HOST and PORT.`
		);
	}
	return error;
}

function addressOf(bound: ReturnType<ReturnType<typeof createServer>['address']>, { origin, host, port }: Settings) {
	if (origin) return origin;
	const actual = bound && typeof bound === 'object' ? bound.port : port;
	const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	return `http://${name}:${actual}`;
}
