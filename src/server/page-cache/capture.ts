import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** An answer as the framework gave it, before anything was sent. */
export type Captured = { status: number; headers: [string, string][]; body: Buffer; mayBeShared: boolean };

/**
 * Lets `work` write an answer and takes it instead of sending it. `before` are headers that were set already: they
 * belong to the request, not to the page. Afterwards the response can be written again; it has its status and headers.
 */
export async function capture(response: ServerResponse, work: () => unknown): Promise<Captured> {
	const before = new Set(response.getHeaderNames());
	const own = { writeHead: response.writeHead, write: response.write, end: response.end };
	const parts: Buffer[] = [];
	const keep = (chunk: unknown, encoding: unknown) => {
		if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
		const coding = typeof encoding === 'string' ? (encoding as BufferEncoding) : undefined;
		parts.push(typeof chunk === 'string' ? Buffer.from(chunk, coding) : Buffer.from(chunk as Uint8Array));
	};
	const ended = new Promise<void>((done) => {
		Object.assign(response, {
			writeHead: (status: number, ...more: (string | OutgoingHttpHeaders | undefined)[]) => {
				response.statusCode = status;
				for (const part of more)
					for (const [name, value] of Object.entries(typeof part === 'object' ? part : {}))
						if (value !== undefined) response.setHeader(name, value);
				return response;
			},
			write: (chunk: unknown, encoding: unknown) => {
				keep(chunk, encoding);
				return true;
			},
			end: (chunk: unknown, encoding: unknown) => {
				keep(chunk, encoding);
				done();
				return response;
			}
		});
		response.once('close', done);
	});
	try {
		await work();
		await ended;
	} finally {
		Object.assign(response, own);
	}
	const headers: [string, string][] = [];
	let mayBeShared = response.statusCode === 200 && !response.destroyed;
	for (const name of response.getHeaderNames()) {
		if (name === 'set-cookie') mayBeShared = false;
		if (before.has(name) || name === 'content-length' || name === 'etag') continue;
		headers.push([name, String(response.getHeader(name))]);
	}
	if (!/^text\/html\b/.test(String(response.getHeader('content-type') ?? ''))) mayBeShared = false;
	if (/no-store|private/.test(String(response.getHeader('cache-control') ?? ''))) mayBeShared = false;
	return { status: response.statusCode, headers, body: Buffer.concat(parts), mayBeShared };
}
