import { describe, expect, test } from 'vitest';
import { bodyLimit } from '../../src/server/limits.ts';
import { ask, form } from './client.ts';
import { startEntry, type Seen } from './entry.ts';

const kilobyte = 1024;
const pieces = (count: number) => Array.from({ length: count }, () => Buffer.alloc(64 * kilobyte, 'x'));

describe('bodies', () => {
	test('files are expected where opinions and desk imports are sent, in both languages, and nowhere else', () => {
		const small = 512 * kilobyte;
		expect(bodyLimit('/lookup')).toBe(small);
		expect(bodyLimit('/me/consultations/1')).toBe(small);
		for (const path of ['/consultations/1', '/en/consultations/1', '/desk/drafts', '/en/desk/drafts']) {
			expect(bodyLimit(path)).toBeGreaterThan(64 * 1024 * kilobyte);
		}
	});

	test('one that announces too much is refused with words, and the connection survives long enough to read them', async () => {
		await using entry = await startEntry();
		const headers = form(`http://localhost:${entry.port}`);
		const answer = await ask(entry.port, '/me', { method: 'POST', headers, body: Buffer.alloc(3_000_000) });
		expect(answer.status).toBe(413);
		expect(answer.body).toContain('太大');
	});

	test('one that is sent in pieces is cut off at the limit', async () => {
		let reached = 0;
		await using entry = await startEntry({}, (request, response) => {
			request.on('data', (chunk: Buffer) => (reached += chunk.length));
			request.on('end', () => response.end('read it all'));
			request.on('error', () => {});
		});
		const headers = { ...form(`http://localhost:${entry.port}`), 'transfer-encoding': 'chunked' };
		const answer = await ask(entry.port, '/en/me', { method: 'POST', headers, body: pieces(40) });
		expect(answer.status).toBe(413);
		expect(answer.body).toContain('too large');
		expect(reached).toBeLessThanOrEqual(512 * kilobyte);
	});

	test('one within the limit passes, in pieces or whole', async () => {
		await using entry = await startEntry();
		const headers = form(`http://localhost:${entry.port}`);
		const whole = await ask(entry.port, '/me', { method: 'POST', headers, body: Buffer.alloc(500 * kilobyte) });
		expect((JSON.parse(whole.body) as Seen).bytes).toBe(500 * kilobyte);
		const inPieces = { ...headers, 'transfer-encoding': 'chunked' };
		const parts = await ask(entry.port, '/me', { method: 'POST', headers: inPieces, body: pieces(7) });
		expect((JSON.parse(parts.body) as Seen).bytes).toBe(448 * kilobyte);
	});

	test('a form with a file of 20 MB reaches the reader of the opinion form', async () => {
		await using entry = await startEntry();
		const headers = form(`http://localhost:${entry.port}`);
		const answer = await ask(entry.port, '/consultations/1', {
			method: 'POST',
			headers,
			body: Buffer.alloc(20_000_000)
		});
		expect((JSON.parse(answer.body) as Seen).bytes).toBe(20_000_000);
	});
});

describe('refusals', () => {
	test('an address of 9,000 characters', async () => {
		await using entry = await startEntry();
		const answer = await ask(entry.port, `/?q=${'x'.repeat(9000)}`, { headers: { host: `localhost:${entry.port}` } });
		expect(answer.status).toBe(414);
	});

	test('a handler that fails shows the page of 500 and none of the reason', async () => {
		await using entry = await startEntry({}, () => Promise.reject(new Error('the secret reason')));
		const answer = await ask(entry.port, '/', { headers: { host: `localhost:${entry.port}` } });
		expect(answer.status).toBe(500);
		expect(answer.body).not.toContain('secret');
	});

	test('while stopping: 503, with when to come back', async () => {
		await using entry = await startEntry();
		entry.state.stopping = true;
		const answer = await ask(entry.port, '/', { headers: { host: `localhost:${entry.port}` } });
		expect(answer.status).toBe(503);
		expect(answer.headers['retry-after']).toBe('10');
		expect(answer.headers.connection).toBe('close');
	});

	test('every answer carries the headers that guard it', async () => {
		await using entry = await startEntry();
		const headers = { host: `localhost:${entry.port}` };
		for (const path of ['/', '/icon.svg', `/?${'x'.repeat(9000)}`]) {
			const answer = await ask(entry.port, path, { headers });
			expect(answer.headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'same-origin',
				'cross-origin-opener-policy': 'same-origin'
			});
			expect(answer.headers['permissions-policy']).toContain('geolocation=()');
			expect(answer.headers['strict-transport-security']).toBeUndefined();
		}
		expect((await ask(entry.port, '/service-worker.js', { headers })).headers['cache-control']).toBe('no-cache');
	});
});
