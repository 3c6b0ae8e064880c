import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

type Call = { headers: IncomingHttpHeaders; body: string };
const calls: Call[] = [];
let answer: (response: ServerResponse) => void;

const gateway = createServer((request, response) => {
	const chunks: Buffer[] = [];
	request.on('data', (chunk: Buffer) => chunks.push(chunk));
	request.on('end', () => {
		calls.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
		answer(response);
	});
});
let url = '';

beforeAll(async () => {
	await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms`;
});
afterAll(() => {
	gateway.closeAllConnections();
	gateway.close();
});
beforeEach(() => {
	calls.length = 0;
	answer = (response) => response.writeHead(202).end('queued');
});

/** The port as a fresh process with these settings would have it. */
async function port(environment: Record<string, string>) {
	vi.resetModules();
	for (const key of ['WENJI_MODE', 'SMS_WEBHOOK_URL', 'SMS_WEBHOOK_SECRET']) vi.stubEnv(key, environment[key] ?? '');
	vi.stubEnv('WENJI_MODE', environment.WENJI_MODE ?? 'production');
	return import('./index.ts');
}
const withGateway = () => port({ SMS_WEBHOOK_URL: url, SMS_WEBHOOK_SECRET: 'a shared secret' });

describe('the SMS gateway', () => {
	test('gets the message once, signed over time and body', async () => {
		const { send } = await withGateway();
		await send('13800138000', '【问计】验证码 123456', 'm1');
		expect(calls).toHaveLength(1);
		const { headers, body } = calls[0]!;
		expect(JSON.parse(body)).toEqual({ id: 'm1', phone: '13800138000', text: '【问计】验证码 123456' });
		expect(headers['idempotency-key']).toBe('m1');
		const signed = createHmac('sha256', 'a shared secret').update(`${headers['x-wenji-timestamp']}.${body}`);
		expect(headers['x-wenji-signature']).toBe(`sha256=${signed.digest('hex')}`);
		expect(Math.abs(Number(headers['x-wenji-timestamp']) - Date.now() / 1000)).toBeLessThan(5);
	});

	test.each([400, 404, 500, 503, 302])('an answer %i is a failure, and a redirect is not followed', async (status) => {
		answer = (response) => response.writeHead(status, { location: `${url}/elsewhere` }).end();
		const { send } = await withGateway();
		await expect(send('13800138000', 'x', 'm')).rejects.toMatchObject({ reason: 'refused' });
		expect(calls).toHaveLength(1);
	});

	test('one that does not answer is given up after five seconds', async () => {
		answer = () => {};
		const { send } = await withGateway();
		const started = performance.now();
		await expect(send('13800138000', 'x', 'm')).rejects.toMatchObject({ reason: 'timeout' });
		expect(performance.now() - started).toBeGreaterThan(4_900);
		expect(performance.now() - started).toBeLessThan(7_000);
	});

	test('one that is not there is told apart from one that refuses', async () => {
		const { send } = await port({ SMS_WEBHOOK_URL: 'http://127.0.0.1:1/', SMS_WEBHOOK_SECRET: 's' });
		await expect(send('13800138000', 'x', 'm')).rejects.toMatchObject({ reason: 'unreachable' });
	});

	test.each([
		['production without an address', { WENJI_MODE: 'production' }, 'missing'],
		['an address without a secret', { SMS_WEBHOOK_URL: 'https://sms.example/' }, 'missing'],
		['an address that is none', { SMS_WEBHOOK_URL: 'sms.example', SMS_WEBHOOK_SECRET: 's' }, 'missing']
	])('%s is an error with words', async (_, environment, state) => {
		const { send, gatewayState } = await port(environment as Record<string, string>);
		expect(gatewayState()).toBe(state);
		await expect(send('13800138000', 'x', 'm')).rejects.toThrow(/SMS_WEBHOOK_URL and SMS_WEBHOOK_SECRET/);
	});

	test('demo and tests without one keep the message in the outbox', async () => {
		const { send, gatewayState } = await port({ WENJI_MODE: 'demo' });
		expect(gatewayState()).toBe('outbox');
		await send('13800138000', 'x', 'm');
		expect(calls).toHaveLength(0);
	});
});
