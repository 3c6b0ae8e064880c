import type { IncomingMessage, ServerResponse } from 'node:http';
import { plainPage, plainPagePolicy, type PageStatus } from '#lib/web/plain-page.ts';

export type { PageStatus };

/** Answers with the plain page of a status, in the language of the address, closing a connection that is of no more use. */
export function sendPage(request: IncomingMessage, response: ServerResponse, status: PageStatus, origin: string) {
	const language = /^\/en(\/|\?|$)/.test(request.url ?? '') ? 'en' : 'zh-CN';
	const body = Buffer.from(plainPage(status, language, origin));
	response.writeHead(status, {
		'content-type': 'text/html; charset=utf-8',
		'content-length': body.length,
		'content-language': language,
		'content-security-policy': plainPagePolicy,
		'cache-control': 'no-store',
		...(status === 503 && { 'retry-after': '10' }),
		...((status === 413 || status === 503) && { connection: 'close' })
	});
	response.end(request.method === 'HEAD' ? undefined : body);
}
