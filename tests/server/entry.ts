/** Our entry around a handler that tells what reaches the framework. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listener, type Handler } from '../../src/server/listener.ts';
import type { PageSource } from '../../src/server/page-cache/source.ts';
import { readSettings } from '../../src/server/settings.ts';
import { visitorHeaders } from '../../src/server/visitor.ts';

export type Seen = { protocol: string; host: string; address: string; forwarded: string[]; bytes: number };

/** Starts the entry on a free port. Ends with `await using`. */
export async function startEntry(env: Record<string, string> = {}, handler: Handler = tell, source?: PageSource) {
	const state = { stopping: false };
	const settings = readSettings({ WENJI_MODE: 'demo', DATA_DIR: '/nonexistent', ...env });
	const server = createServer(listener(settings, handler, state, source));
	await new Promise<void>((resolve) => server.listen(0, '::', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		state,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}

function tell(request: IncomingMessage, response: ServerResponse) {
	let bytes = 0;
	request.on('data', (chunk: Buffer) => (bytes += chunk.length));
	request.on('end', () => {
		const { headers } = request;
		const seen: Seen = {
			protocol: String(headers[visitorHeaders.protocol]),
			host: String(headers[visitorHeaders.host]),
			address: String(headers[visitorHeaders.address]),
			forwarded: Object.keys(headers).filter((name) => /^(x-forwarded|forwarded|x-real)/.test(name)),
			bytes
		};
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify(seen));
	});
}
