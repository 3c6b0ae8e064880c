/** Requests as a browser, a proxy or an attacker would send them: every header is the test's own. */
import { request as plain, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

export type Asked = {
	method?: string;
	headers?: OutgoingHttpHeaders;
	/** Sent with its length, or in pieces when it is a list. */
	body?: string | Buffer | Buffer[];
	host?: string;
};

/** Sends one request on a connection of its own. */
export function ask(
	port: number,
	path: string,
	{ method = 'GET', headers = {}, body, host = '127.0.0.1' }: Asked = {}
) {
	return new Promise<Answer>((resolve, reject) => {
		const length =
			typeof body === 'string' || Buffer.isBuffer(body) ? { 'content-length': Buffer.byteLength(body) } : {};
		const options = { host, port, path, method, agent: false, headers: { ...length, ...headers } };
		const sent = plain(options, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part: string) => (text += part));
			response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
			response.on('error', reject);
		});
		// A server that has answered early may close while we still send.
		let answered = false;
		sent.on('response', () => (answered = true));
		sent.on('error', (error) => answered || reject(error));
		if (Array.isArray(body)) for (const part of body) sent.write(part);
		else if (body) sent.write(body);
		sent.end();
	});
}

/** The headers of a form that a page at `origin` sends. */
export function form(origin: string) {
	const type = 'application/x-www-form-urlencoded';
	return { origin, host: new URL(origin).host, accept: 'text/html', 'content-type': type };
}
