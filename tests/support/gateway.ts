/** An SMS gateway that does what ours asks of it: of messages with one Idempotency-Key it sends one. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `by`: the last part of the address that was called, by which processes are told apart. */
export type Call = { id: string; phone: string; text: string; by: string };
export type Gateway = {
	url: string;
	/** Every call, also those that repeat one. */
	calls: Call[];
	/** What went to telephones. */
	sent: Map<string, Call>;
	stop(): void;
};

/** `delayMs`: how long it takes for an answer. */
export async function startGateway(delayMs = 30): Promise<Gateway> {
	const calls: Call[] = [];
	const sent = new Map<string, Call>();
	const server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8').on('data', (text: string) => (body += text));
		request.on('end', () => {
			const call = { ...(JSON.parse(body) as Omit<Call, 'by'>), by: request.url!.slice(1) };
			calls.push(call);
			const key = String(request.headers['idempotency-key']);
			if (!sent.has(key)) sent.set(key, call);
			setTimeout(() => response.writeHead(202).end(), delayMs);
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		calls,
		sent,
		stop: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}
