/** The real server, built: behind a proxy that ends TLS, and on its way down. Needs `npm run build`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as plain } from 'node:http';
import { createServer as createProxy, request as secure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startServer } from '../support/server.ts';
import { ask, form } from './client.ts';

const changeDisplay = 'elder=1&back=%2F';

describe('a form', () => {
	test('arrives from each name of this machine, with a cookie that plain http can carry', async () => {
		const server = await startServer({ dialect: 'sqlite' });
		const port = Number(new URL(server.url).port);
		for (const name of ['localhost', '127.0.0.1', '[::1]']) {
			const headers = form(`http://${name}:${port}`);
			const answer = await ask(port, '/display', { method: 'POST', headers, body: changeDisplay });
			expect(answer.status).toBe(303);
			expect(String(answer.headers['set-cookie'])).not.toContain('Secure');
		}
		const foreign = { ...form(`http://localhost:${port}`), origin: 'https://elsewhere.example' };
		expect((await ask(port, '/display', { method: 'POST', headers: foreign, body: changeDisplay })).status).toBe(403);
		expect(await server.stop()).toBe(0);
	}, 30_000);

	test('arrives through a proxy that ends TLS, and its cookie is for https only', async () => {
		const server = await startServer({ dialect: 'sqlite', env: { TRUST_PROXY: '1' } });
		const proxy = await startProxy(Number(new URL(server.url).port));
		const answer = await proxy.post('/display', changeDisplay, 'https://wenji.example');
		expect(answer.status).toBe(303);
		expect(String(answer.headers['set-cookie'])).toContain('Secure');
		expect((await proxy.post('/display', changeDisplay, 'http://wenji.example')).status).toBe(403);
		proxy.close();
		expect(await server.stop()).toBe(0);
	}, 30_000);
});

describe('figures for a watcher', () => {
	test('are told to this machine alone, by route and without an address', async () => {
		const server = await startServer({ dialect: 'sqlite' });
		const port = Number(new URL(server.url).port);
		await ask(port, '/consultations?unit=private-word');
		await ask(port, '/desk');
		const { status, headers, body } = await ask(port, '/metrics');
		expect(status).toBe(200);
		expect(headers['cache-control']).toBe('no-store');
		expect(body).toMatch(/wenji_http_request_seconds_count\{method="GET",route="\/consultations",status="2xx"\} 1/);
		expect(body).toMatch(/wenji_http_request_seconds_count\{method="GET",route="\/desk",status="3xx"\} 1/);
		expect(body).toMatch(/wenji_messages\{state="waiting"\} 0/);
		expect(body).toMatch(/wenji_oldest_unsent_seconds\{queue="messages"\} 0\n/);
		expect(body).toMatch(/wenji_oldest_unsent_seconds\{queue="announcements"\} 0\n/);
		expect(body).toMatch(/wenji_backup_age_seconds -?\d/);
		expect(body).toMatch(/wenji_disk_free_bytes [1-9]/);
		expect(body).toMatch(/wenji_journal_entries \d+/);
		expect(body).toMatch(/process_resident_memory_bytes \d+/);
		expect(body).not.toContain('private-word');
		for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])
			expect((await ask(port, '/metrics', { headers: { [header]: '127.0.0.1' } })).status, header).toBe(404);
		await server.stop();
	}, 30_000);
});

describe('the end', () => {
	test('what is under way is finished, what comes later is not begun, and the exit code is 0', async () => {
		const server = await startServer({ dialect: 'sqlite' });
		const port = Number(new URL(server.url).port);
		const slow = startSlowForm(port);
		await slow.reached;
		const stopped = server.stop();
		await new Promise((resolve) => setTimeout(resolve, 300));
		await expect(ask(port, '/healthz')).rejects.toThrow(/ECONNREFUSED/);
		slow.finish();
		expect(await slow.status).toBe(303);
		expect(await stopped).toBe(0);
	}, 30_000);

	test('a port in use is named, with another one to try', async () => {
		const server = await startServer({ dialect: 'sqlite' });
		const port = new URL(server.url).port;
		const second = startServer({ dialect: 'sqlite', port: Number(port) });
		await expect(second).rejects.toThrow(`PORT=${Number(port) + 1}`);
		await server.stop();
	}, 30_000);
});

/** A form whose last byte we hold back. */
function startSlowForm(port: number) {
	const headers = { ...form(`http://localhost:${port}`), 'content-length': changeDisplay.length };
	const sent = plain({ port, host: '127.0.0.1', path: '/display', method: 'POST', headers });
	const status = new Promise<number>((resolve, reject) => {
		sent.on('response', (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject);
	});
	sent.write(changeDisplay.slice(0, -1));
	const reached = new Promise((resolve) => setTimeout(resolve, 300));
	return { reached, status, finish: () => sent.end(changeDisplay.slice(-1)) };
}

/** A proxy with a certificate of its own, as a government's gateway would stand before the application. */
async function startProxy(port: number) {
	const tls = certificate();
	const proxy = createProxy(tls, (request, response) => {
		const forwarded = {
			'x-forwarded-for': `203.0.113.1, ${request.socket.remoteAddress}`,
			'x-forwarded-proto': 'https'
		};
		const options = { port, host: '127.0.0.1', path: request.url ?? '/', method: request.method ?? 'GET' };
		const inner = plain({ ...options, headers: { ...request.headers, ...forwarded } }, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		request.pipe(inner);
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	const outside = (proxy.address() as AddressInfo).port;
	const post = (path: string, body: string, origin: string) =>
		new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
			const headers = { ...form('https://wenji.example'), origin, 'content-length': body.length };
			const options = { port: outside, host: '127.0.0.1', path, method: 'POST', headers, ca: tls.cert, agent: false };
			const sent = secure({ ...options, servername: 'wenji.example' }, (answer) => {
				resolve({ status: answer.resume().statusCode ?? 0, headers: answer.headers });
			});
			sent.on('error', reject).end(body);
		});
	return { post, close: () => proxy.close() };
}

function certificate() {
	const folder = mkdtempSync(join(tmpdir(), 'wenji-tls-'));
	const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	const subject = ['-subj', '/CN=wenji.example', '-addext', 'subjectAltName=DNS:wenji.example'];
	const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
	execFileSync('openssl', ['req', '-x509', ...ec, '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' });
	const files = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
	rmSync(folder, { recursive: true });
	return files;
}
