import type { IncomingMessage, ServerResponse } from 'node:http';
import { patience } from './limits.ts';

/** What the request says its body measures; `undefined` when it is sent in pieces of unknown number. */
export function announcedLength(request: IncomingMessage): number | undefined {
	const length = request.headers['content-length'];
	return length === undefined ? undefined : Number(length);
}

/**
 * Counts a body of unknown length while it streams past. At the first byte too many `refuse` is called, once, and the
 * reader gets nothing more. Our own answer then stands: what the reader still writes goes nowhere.
 */
export function guardBody(request: IncomingMessage, response: ServerResponse, limit: number, refuse: () => void) {
	let size = 0;
	let refused = false;
	const emit = request.emit.bind(request);
	request.emit = (event: string | symbol, ...args: unknown[]) => {
		if (event === 'data') {
			size += (args[0] as Buffer).length;
			if (size > limit && !refused) {
				refused = true;
				refuse();
				silence(response);
			}
			if (size > patience) request.destroy();
			if (refused) return true;
		}
		return emit(event, ...(args as []));
	};
}

/** Listens to the rest of a refused body, so that the browser gets to read the answer; but not for ever. */
export function drain(request: IncomingMessage) {
	let size = 0;
	request.on('data', (chunk: Buffer) => {
		size += chunk.length;
		if (size > patience) request.destroy();
	});
	request.on('error', () => {});
	request.resume();
}

function silence(response: ServerResponse) {
	const nothing = () => response;
	Object.assign(response, { setHeader: nothing, appendHeader: nothing, removeHeader: nothing, writeHead: nothing });
	Object.assign(response, { write: () => true, end: nothing, flushHeaders: nothing });
}
