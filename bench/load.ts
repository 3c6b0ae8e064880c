/** Load: so many connections that are kept alive, each sending its next request when the last one is answered. */
import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import type { Target } from './target.ts';

export type Asked = {
	path: string;
	method?: string;
	headers?: OutgoingHttpHeaders;
	body?: string;
	/** The status that counts as success; 200 if not said. */
	expect?: number;
};
export type Measured = {
	requests: number;
	seconds: number;
	perSecond: number;
	cpuMs: number;
	p50: number;
	p99: number;
	wrong: number;
	kilobytes: number;
};

/**
 * Sends at most `count` requests, made by `next`, for at most `seconds`. The connections are there before: a busy server
 * takes one new one a turn, and the last of them would wait for all the others' requests.
 */
export async function load(
	target: Target,
	next: () => Asked,
	count: number,
	seconds: number,
	connections = 32
): Promise<Measured> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const took: number[] = [];
	let left = count;
	let wrong = 0;
	let bytes = 0;
	await Promise.all(Array.from({ length: connections }, () => send(target.url, { path: '/healthz' }, agent)));
	const cpuBefore = target.cpuMs();
	const startedAt = performance.now();
	const worker = async () => {
		while (left-- > 0 && performance.now() - startedAt < seconds * 1000) {
			const asked = next();
			const at = performance.now();
			const answer = await send(target.url, asked, agent);
			took.push(performance.now() - at);
			bytes += answer.bytes;
			if (answer.status !== (asked.expect ?? 200)) wrong++;
		}
	};
	await Promise.all(Array.from({ length: connections }, worker));
	const elapsed = (performance.now() - startedAt) / 1000;
	const cpu = target.cpuMs() - cpuBefore;
	agent.destroy();
	took.sort((a, b) => a - b);
	const at = (share: number) => round(took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0, 1);
	return {
		requests: took.length,
		seconds: round(elapsed, 2),
		perSecond: Math.round(took.length / elapsed),
		cpuMs: round(cpu / took.length, 3),
		p50: at(0.5),
		p99: at(0.99),
		wrong,
		kilobytes: round(bytes / took.length / 1024, 1)
	};
}

export const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

function send(url: string, { path, method = 'GET', headers, body }: Asked, agent: Agent) {
	return new Promise<{ status: number; bytes: number }>((resolve, reject) => {
		const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body), origin: url };
		const sent = request(url + path, { method, agent, headers: { ...length, ...headers } }, (response) => {
			let bytes = 0;
			response.on('data', (part: Buffer) => (bytes += part.length));
			response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
			response.on('error', reject);
		});
		sent.on('error', reject).end(body);
	});
}
