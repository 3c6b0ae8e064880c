import type { IncomingMessage, ServerResponse } from 'node:http';
import * as log from '#server/log';
import { announcedLength, drain, guardBody } from './body.ts';
import { compress } from './compress.ts';
import { setSecurityHeaders } from './headers.ts';
import { bodyLimit, longestAddress } from './limits.ts';
import { sharedPageOf } from './page-cache/addresses.ts';
import { PageCache } from './page-cache/page-cache.ts';
import { pageSource } from './page-cache/source.ts';
import { sendPage, type PageStatus } from './pages.ts';
import type { Settings } from './settings.ts';
import { tell, visitorOf, type Visitor } from './visitor.ts';

/** The framework's handler, as adapter-node builds it. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/** Answers requests: refuses what may not pass, and hands the rest to the framework. */
export function listener(settings: Settings, handler: Handler, state: { stopping: boolean }, source = pageSource()) {
	const cache = source && new PageCache(source);
	return (request: IncomingMessage, response: ServerResponse) => {
		const pathname = (request.url ?? '').split('?', 1)[0]!;
		const visitor = visitorOf(request, settings) ?? (pathname === '/healthz' ? watchdog(request) : undefined);
		setSecurityHeaders(response, visitor?.protocol ?? 'http', pathname);
		const page = visitor && cache ? sharedPageOf(request, `${visitor.protocol}://${visitor.host}`) : undefined;
		if (!page) compress(request, response);
		if (settings.logLevel === 'debug') logWhenDone(request, response, pathname);
		const refuse = (status: PageStatus) => {
			sendPage(request, response, status, settings.origin);
			drain(request);
		};
		const status = refusal(request, visitor, state.stopping);
		if (status) return refuse(status);
		tell(request, visitor!);
		const limit = bodyLimit(pathname);
		const length = announcedLength(request);
		if (length !== undefined && length > limit) return refuse(413);
		if (request.headers['transfer-encoding'] !== undefined) {
			guardBody(request, response, limit, () => sendPage(request, response, 413, settings.origin));
		}
		void pass(request, response, () => {
			const make = () => handler(request, response, () => response.writeHead(404).end());
			return page ? cache!.answer(page, request, response, make) : make();
		});
	};
}

function refusal(request: IncomingMessage, visitor: Visitor | undefined, stopping: boolean): PageStatus | undefined {
	if (stopping) return 503;
	const url = request.url ?? '';
	if (url.length > longestAddress) return 414;
	// `GET http://elsewhere/` and `//elsewhere/` would reach the framework as another host's address.
	if (!url.startsWith('/') || url.startsWith('//')) return 421;
	if (!visitor) return 421;
	return isForeign(request, visitor) ? 403 : undefined;
}

// Whoever watches over the server asks for /healthz by whatever address it has inside the network.
function watchdog({ socket }: IncomingMessage): Visitor {
	return { protocol: 'http', host: 'localhost', address: socket.remoteAddress ?? '' };
}

const form = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;

// A page elsewhere may not send our forms in the name of whoever looks at it. Old browsers name only the page.
function isForeign({ method, headers }: IncomingMessage, { protocol, host }: Visitor): boolean {
	if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
	const { referer = '' } = headers;
	headers.origin ??= URL.canParse(referer) ? new URL(referer).origin : undefined;
	if (headers.origin === undefined) return form.test(headers['content-type'] ?? '');
	return headers.origin !== `${protocol}://${host}`;
}

async function pass(request: IncomingMessage, response: ServerResponse, work: () => unknown) {
	try {
		await work();
	} catch (error) {
		log.error('server.failed', error);
		if (response.headersSent) response.destroy();
		else sendPage(request, response, 500, '');
	}
}

// Ids, codes and names can be anywhere in an address: only its first part is kept.
function logWhenDone(request: IncomingMessage, response: ServerResponse, pathname: string) {
	const startedAt = performance.now();
	response.once('close', () => {
		log.debug('server.answered', {
			method: request.method ?? '',
			place: `/${pathname.split('/')[1] ?? ''}`,
			status: response.statusCode,
			milliseconds: Math.round(performance.now() - startedAt)
		});
	});
}
