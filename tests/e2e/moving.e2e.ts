/** The district moves to the other engine while it is read: every public page says the same there, and the line goes on. */
import { join } from 'node:path';
import { expect, test } from '../support/browser.ts';
import { read } from '../support/post.ts';
import { startServer, type TestServer } from '../support/server.ts';

const now = '2026-06-16T02:00:00Z';
const env = { WENJI_BACKUP_PASSPHRASE: 'ein Satz, der lang genug ist' };

/** Every page that a link leads to from the home page, of the public part of the site. */
async function publicPages(server: TestServer): Promise<Map<string, string>> {
	const pages = new Map<string, string>();
	const waiting = ['/', '/en'];
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		if (pages.has(path) || pages.size >= 120) continue;
		const { status, body } = await read(server, path);
		pages.set(path, `${status}\n${withoutTime(body)}`);
		for (const [, href] of body.matchAll(/<a [^>]*href="([^"#]+)/g)) {
			const next = new URL(href!.replaceAll('&amp;', '&'), server.url + path);
			const inside = next.origin === server.url && !/^(\/en)?\/(desk|me|demo|sign-in)/.test(next.pathname);
			if (inside) waiting.push(next.pathname + next.search);
		}
	}
	return pages;
}

/** Minutes pass between the two readings; the build's own names and nonces are of no page. */
const withoutTime = (body: string) =>
	body
		.replace(/\d{2}:\d{2}(:\d{2})?/g, 'HH:MM')
		.replace(/nonce="[^"]*"/g, '')
		.replaceAll(/127\.0\.0\.1:\d+/g, 'HOST');

test('a backup taken while serving opens on the other engine: the same pages, numbers and journal', async ({
	dialect
}) => {
	const here = await startServer({ dialect, demo: true, now, env });
	const archive = join(here.dataDir, 'moving.zip');
	const made = await here.cli(['backup', archive, '--with-keys', '--json']);
	expect(JSON.parse(made.stdout)).toMatchObject({ ok: true, withKeys: true });
	const before = await publicPages(here);
	expect(before.size).toBeGreaterThan(40);

	const other = dialect === 'sqlite' ? 'postgres' : 'sqlite';
	const there = await startServer({ dialect: other, demo: true, now, env, archive });
	const after = await publicPages(there);
	expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
	for (const [path, text] of before) expect(after.get(path), path).toBe(text);

	const verdict = JSON.parse((await there.cli(['journal', 'verify', '--json'])).stdout) as { ok: boolean };
	expect(verdict.ok).toBe(true);
	const twice = await there.cli(['restore', archive, '--json']);
	expect([twice.code, JSON.parse(twice.stdout)]).toMatchObject([1, { error: { code: 'backup_living' } }]);
	await there.stop();
	await here.stop();
});
