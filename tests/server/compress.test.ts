import { request as plain, type IncomingHttpHeaders, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Handler } from '../../src/server/listener.ts';
import { startEntry } from './entry.ts';

const sentence = '一层住户不分摊建设费用，也不分摊运行费用。';
const html = `<!doctype html><p>${sentence.repeat(100)}</p>`;
const page = { 'content-type': 'text/html', etag: '"1"', 'content-length': Buffer.byteLength(html) };

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer; pieces: Buffer[] };

function get(port: number, headers: OutgoingHttpHeaders, more: { method?: string; onPiece?: () => void } = {}) {
	return new Promise<Got>((resolve, reject) => {
		const options = { host: '127.0.0.1', port, path: '/', agent: false, method: more.method ?? 'GET', headers };
		const sent = plain(options, (response) => {
			const pieces: Buffer[] = [];
			response.on('data', (piece: Buffer) => {
				pieces.push(piece);
				more.onPiece?.();
			});
			response.on('end', () => {
				const { statusCode: status = 0, headers } = response;
				resolve({ status, headers, body: Buffer.concat(pieces), pieces });
			});
		});
		sent.on('error', reject).end();
	});
}

const answering = (headers: OutgoingHttpHeaders, body: string, status = 200): Handler => {
	return (_request, response) => void response.writeHead(status, headers).end(body);
};

describe('a page', () => {
	test('goes out in the best coding that the browser reads, and is the same page', async () => {
		await using entry = await startEntry({}, answering(page, html));
		const brotli = await get(entry.port, { 'accept-encoding': 'gzip, deflate, br' });
		expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding', etag: 'W/"1"' });
		expect(brotli.headers['content-length']).toBeUndefined();
		expect(brotliDecompressSync(brotli.body).toString()).toBe(html);
		const gzip = await get(entry.port, { 'accept-encoding': 'gzip, br;q=0' });
		expect(gzip.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(gzip.body).toString()).toBe(html);
		expect(gzip.body.length).toBeLessThan(html.length / 4);
	});

	test('goes out as it is to whoever asks for nothing else, with its length and its own tag', async () => {
		await using entry = await startEntry({}, answering(page, html));
		for (const headers of [{}, { 'accept-encoding': 'identity' }, { 'accept-encoding': 'br;q=0, gzip;q=0.0' }]) {
			const { headers: got, body } = await get(entry.port, headers);
			expect(got).toMatchObject({ vary: 'Accept-Encoding', etag: '"1"', 'content-length': String(body.length) });
			expect(got['content-encoding']).toBeUndefined();
			expect(body.toString()).toBe(html);
		}
	});

	test('that is small, no text, compressed already, or has no body is let through', async () => {
		const coded = { 'accept-encoding': 'br' };
		const through = async (headers: OutgoingHttpHeaders, body: string, status = 200) => {
			await using entry = await startEntry({}, answering(headers, body, status));
			return (await get(entry.port, coded)).headers['content-encoding'];
		};
		expect(await through({ 'content-type': 'text/html', 'content-length': 6 }, '<p>是')).toBeUndefined();
		expect(await through({ 'content-type': 'image/png' }, html)).toBeUndefined();
		expect(await through({ ...page, 'content-encoding': 'zstd' }, html)).toBe('zstd');
		expect(await through({ etag: '"1"' }, '', 304)).toBeUndefined();
		expect(await through({}, '', 204)).toBeUndefined();
		await using entry = await startEntry({}, answering(page, html));
		expect((await get(entry.port, coded, { method: 'HEAD' })).headers['content-length']).toBe(
			String(page['content-length'])
		);
	});

	test('that is personal is not compressed for a page elsewhere: its size would tell', async () => {
		await using entry = await startEntry({}, answering({ ...page, 'cache-control': 'private, no-store' }, html));
		const ask = (site: string) => get(entry.port, { 'accept-encoding': 'br', 'sec-fetch-site': site });
		expect((await ask('cross-site')).headers['content-encoding']).toBeUndefined();
		expect((await ask('same-origin')).headers['content-encoding']).toBe('br');
	});
});

test('what comes in pieces arrives in pieces', async () => {
	let next = () => {};
	const second = new Promise<void>((resolve) => (next = resolve));
	const handler: Handler = async (_request, response) => {
		response.setHeader('content-type', 'text/html');
		response.write('<p>先');
		await second;
		response.end('<p>后');
	};
	await using entry = await startEntry({}, handler);
	// The second piece is made only once the first has arrived.
	const { body, pieces } = await get(entry.port, { 'accept-encoding': 'gzip' }, { onPiece: () => next() });
	expect(pieces.length).toBeGreaterThan(1);
	expect(gunzipSync(body).toString()).toBe('<p>先<p>后');
});

test('a long answer waits for a slow reader', async () => {
	const line = () => `${Math.random()},${sentence}\n`;
	let waited = 0;
	let text = '';
	const pump = async (response: ServerResponse) => {
		response.writeHead(200, { 'content-type': 'text/csv' });
		for (let at = 0; at < 200; at++) {
			const piece = Array.from({ length: 500 }, line).join('');
			text += piece;
			if (response.write(piece)) continue;
			waited++;
			await new Promise((resolve) => response.once('drain', resolve));
		}
		response.end();
	};
	await using entry = await startEntry({}, (_request, response) => pump(response));
	const { body } = await get(entry.port, { 'accept-encoding': 'br' });
	expect(brotliDecompressSync(body).toString()).toBe(text);
	expect(waited).toBeGreaterThan(0);
});
