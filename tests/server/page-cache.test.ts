/** Shared pages in front of the framework: given out again while they are true, never with anything of anybody's. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import { sharedPages } from '../../src/server/page-cache/addresses.ts';
import { Entries, makeEntry } from '../../src/server/page-cache/entries.ts';
import type { Handler } from '../../src/server/listener.ts';
import { ask } from './client.ts';
import { startEntry } from './entry.ts';

const at = (moment: string) => clock.standAt(new Date(moment));
afterEach(() => clock.standAt(null));

/** A site whose pages count how often they were made; `set` is what it answers with next. */
async function site(more: { status?: number; headers?: Record<string, string>; waits?: () => Promise<void> } = {}) {
	at('2026-03-02T04:00:10.000Z');
	const made: string[] = [];
	const state = { version: 1, ...more };
	const handler: Handler = async (request, response) => {
		made.push(request.url ?? '');
		const body = `<p>${made.length} ${request.url} ${'正文'.repeat(600)}</p>`;
		await state.waits?.();
		const headers = { 'content-type': 'text/html', etag: '"own"', ...state.headers };
		response.writeHead(state.status ?? 200, headers).end(body);
	};
	const observed: string[] = [];
	const source = {
		version: async () => {
			if (state.version < 0) throw new Error('the database is away');
			return state.version;
		},
		observe: (method: string, route: string, status: number) => void observed.push(`${method} ${route} ${status}`)
	};
	return { entry: await startEntry({}, handler, source), made, state, observed };
}

describe('a shared page', () => {
	test('is made once for everybody and counted each time, in the coding asked for, or not sent at all', async () => {
		const { entry, made, observed } = await site();
		await using _ = entry;
		const first = await ask(entry.port, '/consultations/abc');
		const again = await ask(entry.port, '/consultations/abc');
		expect(again.body).toBe(first.body);
		expect(again.headers).toMatchObject({ vary: 'Accept-Encoding, Cookie', 'cache-control': 'no-cache' });
		for (const [coding, read] of [
			['br', brotliDecompressSync],
			['gzip', gunzipSync]
		] as const) {
			const answer = await fetchRaw(entry.port, '/consultations/abc', { 'accept-encoding': coding });
			expect(answer.headers.get('content-encoding')).toBe(coding);
			expect(read(answer.bytes).toString()).toBe(first.body);
		}
		const known = await ask(entry.port, '/consultations/abc', {
			headers: { 'if-none-match': String(again.headers.etag) }
		});
		expect(known).toMatchObject({ status: 304, body: '' });
		expect(made).toEqual(['/consultations/abc']);
		expect(observed).toEqual([200, 200, 200, 304].map((status) => `GET /consultations/[id] ${status}`));
	});

	test('is another one for another language, look, address or known parameter; what is unknown never reaches it', async () => {
		const { entry, made } = await site();
		await using _ = entry;
		const elder = { headers: { cookie: 'wenji_display=elder=m' } };
		await ask(entry.port, '/consultations');
		await ask(entry.port, '/consultations?utm_source=letter&state=');
		await ask(entry.port, '/en/consultations');
		await ask(entry.port, '/consultations', elder);
		await ask(entry.port, '/consultations?utm_source=letter', elder);
		await ask(entry.port, '/consultations?state=open&x=1');
		await ask(entry.port, '/consultations?x=2&state=open');
		expect(made).toEqual(
			['/consultations', '/consultations?state=', '/en/consultations'].concat([
				'/consultations',
				'/consultations?state=open'
			])
		);
	});

	test('dies with the next change, and when the minute is over, forwards and backwards', async () => {
		const { entry, made, state } = await site();
		await using _ = entry;
		const ways = async () => (await ask(entry.port, '/')).body.slice(3, 5).trim();
		expect([await ways(), await ways()]).toEqual(['1', '1']);
		state.version = 2;
		expect([await ways(), await ways()]).toEqual(['2', '2']);
		at('2026-03-02T04:00:59.999Z');
		expect(await ways()).toBe('2');
		at('2026-03-02T04:01:00.000Z');
		expect([await ways(), await ways()]).toEqual(['3', '3']);
		at('2026-03-02T03:59:59.000Z');
		expect(await ways()).toBe('4');
		expect(made).toHaveLength(4);
	});

	test('is made once when many ask at the same time', async () => {
		let go = () => {};
		const { entry, made } = await site({ waits: () => new Promise<void>((done) => (go = done)) });
		await using _ = entry;
		const all = Promise.all(Array.from({ length: 20 }, () => ask(entry.port, '/catalogue')));
		await new Promise((done) => setTimeout(done, 100));
		go();
		expect(new Set((await all).map(({ body }) => body)).size).toBe(1);
		expect(made).toHaveLength(1);
	});

	test.each<[string, { status?: number; headers?: Record<string, string> }]>([
		['an error', { status: 500 }],
		['a page that is gone', { status: 404 }],
		['another place', { status: 303, headers: { location: '/' } }],
		['a cookie', { headers: { 'set-cookie': 'wenji=secret; Path=/' } }],
		['a private page', { headers: { 'cache-control': 'private, no-store' } }],
		['no page', { headers: { 'content-type': 'application/json' } }]
	])('is never %s; each request has its own', async (_name, answer) => {
		const { entry, made } = await site(answer);
		await using _ = entry;
		const answers = await Promise.all([1, 2, 3].map(() => ask(entry.port, '/rules')));
		const later = await ask(entry.port, '/rules');
		expect(made).toHaveLength(4);
		expect(new Set([...answers, later].map(({ body }) => body)).size).toBe(4);
		expect(later.status).toBe(answer.status ?? 200);
		for (const [name, value] of Object.entries(answer.headers ?? {})) expect(String(later.headers[name])).toBe(value);
	});

	test.each([
		['a session', '/', { headers: { cookie: 'wenji=abc' } }],
		['a session beside the display', '/', { headers: { cookie: 'wenji_display=elder=m; __Host-wenji=abc' } }],
		['a name of its own', '/', { headers: { cookie: 'wenji_display2=elder=m' } }],
		['credentials', '/', { headers: { authorization: 'Bearer abc' } }],
		['a form', '/', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }],
		['its own pages', '/me', {}],
		['the desk', '/desk', {}],
		['a look-up', '/lookup?no=1', {}],
		['a parameter of no length anybody else uses', `/consultations?state=${'a'.repeat(65)}`, {}]
	])('is not for whoever has %s', async (_name, path, how) => {
		const { entry, made } = await site();
		await using _ = entry;
		await ask(entry.port, path);
		await ask(entry.port, path, how);
		await ask(entry.port, path, how);
		expect(made).toHaveLength(3);
	});

	test('is not given out while nobody knows whether it is still true', async () => {
		const { entry, made, state } = await site();
		await using _ = entry;
		await ask(entry.port, '/');
		state.version = -1;
		expect((await ask(entry.port, '/')).body).toContain('<p>2');
		state.version = 1;
		expect((await ask(entry.port, '/')).body).toContain('<p>1');
		expect(made).toHaveLength(2);
	});

	test('failing does not stay: the next request tries again', async () => {
		const { entry, state } = await site();
		await using _ = entry;
		state.waits = () => Promise.reject(new Error('down'));
		expect((await ask(entry.port, '/privacy')).status).toBe(500);
		state.waits = () => Promise.resolve();
		expect((await ask(entry.port, '/privacy')).status).toBe(200);
	});
});

test('the memory is bounded: what was longest not asked for goes first, and what is huge does not come in', () => {
	const entries = new Entries(1000);
	const entry = (bytes: number) => makeEntry(Buffer.alloc(bytes), [], { version: 1, from: 0 });
	for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) entries.keep(name, entry(100));
	entries.find('a');
	entries.keep('g', entry(100));
	expect(['a', 'b', 'c', 'g'].map((name) => entries.find(name) !== undefined)).toEqual([true, false, true, true]);
	entries.keep('huge', entry(500));
	expect(entries.find('huge')).toBeUndefined();
	expect(entries.find('a')).toBeDefined();
});

test('the list names every parameter that a shared page reads', () => {
	for (const { route, parameters } of sharedPages) {
		const file = join(resolve(import.meta.dirname, '../../src/routes'), route, '+page.server.ts');
		const read = (existsSync(file) ? readFileSync(file, 'utf8') : '').matchAll(
			/searchParams\.(?:get|has|getAll)\(\s*'([^']+)'/g
		);
		const names = [...new Set([...read].map(([, name]) => name))];
		expect(
			names.filter((name) => !parameters.includes(name!)),
			route
		).toEqual([]);
	}
});

async function fetchRaw(port: number, path: string, headers: Record<string, string>) {
	const { request } = await import('node:http');
	return new Promise<{ headers: Headers; bytes: Buffer }>((done, fail) => {
		request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				done({ headers: new Headers(response.headers as Record<string, string>), bytes: Buffer.concat(parts) })
			);
		})
			.on('error', fail)
			.end();
	});
}
