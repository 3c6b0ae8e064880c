/** Several processes share one outbox: each message goes out once, and that of a process that was killed is not lost. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db, transaction } from '#server/db';
import { encrypt } from '#server/secrets';
import { messagesOut } from './schema.ts';
import * as messages from './index.ts';

const sender = resolve(import.meta.dirname, '../../../../tests/support/line/send-due.ts');
const nowFile = join(process.env.DATA_DIR!, 'now');
const calls: string[] = [];
let answer: (response: ServerResponse) => void;
const gateway = createServer((request, response) => {
	let body = '';
	request.setEncoding('utf8').on('data', (text: string) => (body += text));
	request.on('end', () => {
		calls.push((JSON.parse(body) as { id: string }).id);
		answer(response);
	});
});

beforeAll(async () => {
	await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done));
});
beforeEach(async () => {
	calls.length = 0;
	answer = (response) => setTimeout(() => response.writeHead(202).end(), 20);
	await transaction(async () => db.delete(messagesOut).returning());
});
afterAll(() => {
	gateway.closeAllConnections();
	gateway.close();
	rmSync(nowFile, { force: true });
});

function start(): ChildProcess {
	const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`;
	const env = {
		...process.env,
		NODE_OPTIONS: '',
		SMS_WEBHOOK_URL: url,
		SMS_WEBHOOK_SECRET: 'shared',
		WENJI_MODE: 'test'
	};
	return spawn(process.execPath, [sender], { env, stdio: ['ignore', 'pipe', 'inherit'] });
}
async function sendDue(): Promise<{ sent: number; failed: number }> {
	const child = start();
	let said = '';
	child.stdout!.setEncoding('utf8').on('data', (text: string) => (said += text));
	await once(child, 'close');
	return JSON.parse(said) as { sent: number; failed: number };
}
/** Messages that are due, written as if by another process: nobody here tries to send them. */
async function due(count: number, template: 'messages_accepted' | 'identity_smsCode' = 'messages_accepted') {
	const at = new Date(Date.now() - 1000);
	const facts = { site: '问计', no: '2026018-0042', count: 1, code: '042517', minutes: 5 };
	const row = () => ({
		...{ unitId: 'unit', template, createdAt: at, nextTryAt: at, state: 'waiting' as const },
		...{ phoneCipher: encrypt('13800138000'), factsCipher: encrypt(JSON.stringify(facts)) },
		lapsesAt: template === 'identity_smsCode' ? new Date(Date.now() + 600_000) : null
	});
	return transaction(async () =>
		db
			.insert(messagesOut)
			.values(Array.from({ length: count }, row))
			.returning({ id: messagesOut.id })
	);
}
const rows = () => db.select().from(messagesOut);

test('three processes at once send each message once, and keep no number', { timeout: 60_000 }, async () => {
	const ids = (await due(40)).map(({ id }) => id);
	const turns = await Promise.all([sendDue(), sendDue(), sendDue()]);
	expect([...calls].sort()).toEqual([...ids].sort());
	expect((await rows()).every(({ state, phoneCipher }) => state === 'sent' && phoneCipher === null)).toBe(true);
	expect(Math.max(...turns.map(({ sent }) => sent))).toBeGreaterThan(0);
	expect(await sendDue()).toEqual({ sent: 0, failed: 0 });
	expect(calls).toHaveLength(40);
});

test('a code leaves neither number nor digits behind once the gateway has it', { timeout: 60_000 }, async () => {
	await due(1, 'identity_smsCode');
	await sendDue();
	expect(await rows()).toMatchObject([{ state: 'sent', phoneCipher: null, factsCipher: null }]);
});

test('killed while it sends: taken up again after the lease, under the same id', { timeout: 60_000 }, async () => {
	const [one] = await due(1);
	const heard = new Promise<void>((done) => (answer = () => done()));
	const child = start();
	await heard;
	const over = once(child, 'close');
	child.kill('SIGKILL');
	await over;
	answer = (response) => response.writeHead(202).end();
	expect(await sendDue()).toEqual({ sent: 0, failed: 0 });
	expect(await rows()).toMatchObject([{ state: 'waiting', tries: 1 }]);
	writeFileSync(nowFile, new Date(Date.now() + 61_000).toISOString());
	expect(await sendDue()).toEqual({ sent: 1, failed: 0 });
	expect(calls).toEqual([one!.id, one!.id]);
	expect(await rows()).toMatchObject([{ state: 'sent', tries: 2, lastError: null }]);
	expect(await messages.countWaiting()).toEqual({ waiting: 0, givenUp: 0 });
});
