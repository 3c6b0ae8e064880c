import type { IncomingMessage, ServerResponse } from 'node:http';
import * as clock from '#server/clock';
import { acceptedCoding, compress } from '../compress.ts';
import type { SharedPage } from './addresses.ts';
import { capture, type Captured } from './capture.ts';
import { Entries, makeEntry, type Entry } from './entries.ts';
import type { PageSource } from './source.ts';

/** What the pages may take of the memory. */
const mostBytes = 32 * 1024 * 1024;

/**
 * Keeps shared pages in front of the framework. A page is given out again only while the journal stands where it stood
 * before the page was made, and within the same minute of the site's clock: every change that anybody can see is in
 * the journal, whichever process made it, and every period begins and ends on a whole minute. Requests that come while
 * a page is being made wait for it.
 */
export class PageCache {
	private readonly entries = new Entries(mostBytes);
	private readonly making = new Map<string, Promise<Entry | Captured>>();
	private asking: Promise<number | undefined> | undefined;
	private readonly source: PageSource;

	constructor(source: PageSource) {
		this.source = source;
	}

	/** Answers with the page; `make` lets the framework write it. */
	async answer(page: SharedPage, request: IncomingMessage, response: ServerResponse, make: () => unknown) {
		const began = performance.now();
		const version = await this.version();
		if (version === undefined) {
			compress(request, response);
			return make();
		}
		const now = clock.now().getTime();
		const kept = this.entries.find(page.key);
		if (kept && kept.version === version && kept.from <= now && now < kept.until) {
			await send(kept, request, response);
			this.source.observe('GET', page.route, response.statusCode, (performance.now() - began) / 1000);
			return;
		}
		if (kept) this.entries.drop(page.key);
		const key = `${version} ${Math.floor(now / 60_000)} ${page.key}`;
		const other = this.making.get(key);
		const made = await (other ?? this.make(key, page, { version, from: now }, request, response, make));
		if ('until' in made) return send(made, request, response);
		compress(request, response);
		if (other) return make();
		// Its headers stand on the response already.
		response.setHeader('content-length', made.body.length);
		response.writeHead(made.status).end(made.body);
	}

	private make(
		key: string,
		page: SharedPage,
		as: Pick<Entry, 'version' | 'from'>,
		request: IncomingMessage,
		response: ServerResponse,
		make: () => unknown
	): Promise<Entry | Captured> {
		request.url = page.url;
		const made = capture(response, make).then((captured) => {
			if (!captured.mayBeShared) return captured;
			const entry = makeEntry(captured.body, captured.headers, as);
			this.entries.keep(page.key, entry);
			return entry;
		});
		this.making.set(key, made);
		const forget = () => this.making.delete(key);
		made.then(forget, forget);
		return made;
	}

	/**
	 * Requests that come at the same time ask the database once. Undefined while it does not answer: then nothing kept is
	 * given out, and the framework, which meets the same, says and logs what is wrong.
	 */
	private version(): Promise<number | undefined> {
		return (this.asking ??= this.source
			.version()
			.catch(() => undefined)
			.finally(() => (this.asking = undefined)));
	}
}

async function send(entry: Entry, request: IncomingMessage, response: ServerResponse) {
	for (const [name, value] of entry.headers) response.setHeader(name, value);
	response.setHeader('etag', entry.etag);
	response.setHeader('vary', 'Accept-Encoding, Cookie');
	response.setHeader('cache-control', 'no-cache');
	if (request.headers['if-none-match']?.includes(entry.etag)) {
		response.removeHeader('content-type');
		response.writeHead(304).end();
		return;
	}
	const coding = acceptedCoding(request.headers['accept-encoding']);
	const body = await entry.body(coding);
	if (coding) response.setHeader('content-encoding', coding);
	response.setHeader('content-length', body.length);
	response.writeHead(200).end(body);
}
