/** Production holds nothing of the demo: neither its pages nor its people nor its words. Needs `npm run build`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drafts } from '../../src/demo/content/drafts.ts';
import { opinions } from '../../src/demo/content/opinions.ts';
import { residents } from '../../src/demo/content/residents.ts';
import { staff } from '../../src/demo/content/staff.ts';
import { demoPassword } from '../../src/demo/load/password.ts';
import { startServer } from '../support/server.ts';
import { ask, form } from './client.ts';

const root = resolve(import.meta.dirname, '../..');
const own = [
	demoPassword,
	'refuseUnlessDemo',
	'listTotpCodes',
	'listRecent',
	...staff.flatMap(({ account, task }) => [account, task]),
	...residents.map(({ phone }) => phone),
	...drafts.map(({ summary }) => summary.slice(0, 20)),
	...Object.values(opinions).flatMap((list) => list.map(({ text }) => text.slice(0, 16)))
].filter((words) => words.length >= 6);

function scriptsOf(folder: string): string {
	const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
	const scripts = files.filter((file) => file.endsWith('.js'));
	return scripts.map((file) => readFileSync(join(root, folder, file), 'utf8')).join('\n');
}

describe('the production build', () => {
	test('holds none of the demo’s words, which the demo’s build does hold', () => {
		const production = scriptsOf('build');
		expect(own.filter((words) => production.includes(words))).toEqual([]);
		const demo = scriptsOf('build-demo');
		for (const words of [demoPassword, 'hezhiqiu', 'refuseUnlessDemo', 'listTotpCodes']) expect(demo).toContain(words);
	});

	test('answers 404 on the demo’s addresses, and signs nobody in', async () => {
		const server = await startServer({ dialect: 'sqlite' });
		const port = Number(new URL(server.url).port);
		for (const path of ['/demo', '/en/demo', '/demo/outbox', '/demo/parts']) {
			expect((await ask(port, path)).status, path).toBe(404);
		}
		const headers = form(server.url);
		const answer = await ask(port, '/demo?/staff', { method: 'POST', headers, body: 'account=hezhiqiu' });
		expect(answer.status).toBeGreaterThanOrEqual(400);
		expect(answer.headers['set-cookie']).toBeUndefined();
		expect(await server.stop()).toBe(0);
	}, 30_000);
});
