import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

type Coding = 'br' | 'gzip';

/** The adapter compresses files when it builds; pages, data and lists are made at each request. */
const text = /^(text\/(html|csv|plain)|application\/(json|feed\+json|atom\+xml|rss\+xml))\b/;

/** Below this many bytes the headers weigh more than what is saved. */
const least = 1024;

/**
 * Compresses what the framework answers with, if the browser says that it can read it. An answer of known length goes
 * through in one go; one that comes in pieces is flushed at each piece, so that nothing waits for the next.
 */
export function compress(request: IncomingMessage, response: ServerResponse) {
	if (request.method === 'HEAD') return;
	const writeHead = response.writeHead.bind(response);
	const write = response.write.bind(response) as (...args: unknown[]) => boolean;
	const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
	let coder: ReturnType<typeof coderOf> | undefined;

	const begin = (status: number, ...more: (string | OutgoingHttpHeaders | undefined)[]) => {
		for (const part of more) {
			if (typeof part === 'string') response.statusMessage = part;
			for (const [name, value] of Object.entries(typeof part === 'object' ? part : {})) {
				if (value !== undefined) response.setHeader(name, value);
			}
		}
		const coding = codingOf(request, response, status);
		if (coding) coder = coderOf(coding, response, { write, end });
		return writeHead(status);
	};
	const target = (): { write: typeof write; end: typeof end } => {
		if (!response.headersSent) begin(response.statusCode);
		return (coder as { write: typeof write; end: (...args: unknown[]) => never } | undefined) ?? { write, end };
	};
	Object.assign(response, {
		writeHead: begin,
		write: (...args: unknown[]) => target().write(...args),
		end: (...args: unknown[]) => {
			target().end(...args);
			return response;
		}
	});
}

/** Decides, and says in the headers what was decided; `undefined` lets the answer through as it is. */
function codingOf(request: IncomingMessage, response: ServerResponse, status: number): Coding | undefined {
	const readable = text.test(String(response.getHeader('content-type') ?? ''));
	if (readable || status === 304) vary(response);
	const length = response.getHeader('content-length');
	if (!readable || status < 200 || status === 204 || status === 304) return undefined;
	if (response.hasHeader('content-encoding') || (length !== undefined && Number(length) < least)) return undefined;
	if (tellsBySize(request, response)) return undefined;
	const coding = acceptedCoding(request.headers['accept-encoding']);
	if (!coding) return undefined;
	const etag = String(response.getHeader('etag') ?? '');
	// The same page, in other bytes.
	if (etag && !etag.startsWith('W/')) response.setHeader('etag', `W/${etag}`);
	response.setHeader('content-encoding', coding);
	return coding;
}

/** BREACH: a page elsewhere that can have a personal page asked for with words of its choice learns from its size. */
function tellsBySize(request: IncomingMessage, response: ServerResponse): boolean {
	const personal = /no-store|private/.test(String(response.getHeader('cache-control') ?? ''));
	return personal && request.headers['sec-fetch-site'] === 'cross-site';
}

/** The best coding that the browser says it can read. */
export function acceptedCoding(header: string | string[] = ''): Coding | undefined {
	const entries = String(header).toLowerCase().split(',');
	const names = entries
		.filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry))
		.map((entry) => entry.split(';')[0]!.trim());
	return (['br', 'gzip'] as const).find((coding) => names.includes(coding));
}

function vary(response: ServerResponse) {
	const present = String(response.getHeader('vary') ?? '');
	if (!/accept-encoding|\*/i.test(present)) {
		response.setHeader('vary', present ? `${present}, Accept-Encoding` : 'Accept-Encoding');
	}
}

function coderOf(
	coding: Coding,
	response: ServerResponse,
	out: { write: (chunk: Buffer) => boolean; end: () => unknown }
) {
	const length = Number(response.getHeader('content-length') ?? 0);
	response.removeHeader('content-length');
	const coder = coding === 'br' ? brotli(length) : createGzip(length ? {} : { flush: constants.Z_SYNC_FLUSH });
	coder.on('data', (chunk: Buffer) => {
		if (!out.write(chunk)) coder.pause();
	});
	coder.on('end', () => out.end());
	coder.on('error', () => response.destroy());
	// Whoever writes waits for the response's own `drain`; the coder's is passed on to it.
	coder.on('drain', () => response.emit('drain'));
	response.on('drain', () => {
		if (!response.writableNeedDrain) coder.resume();
	});
	response.on('close', () => coder.destroy());
	return coder;
}

/** Quality 5 would save another seventh and cost half as much again; the window need not be larger than a page. */
function brotli(length: number) {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: 4,
		[constants.BROTLI_PARAM_LGWIN]: 18,
		[constants.BROTLI_PARAM_SIZE_HINT]: length
	};
	return createBrotliCompress(length ? { params } : { params, flush: constants.BROTLI_OPERATION_FLUSH });
}
