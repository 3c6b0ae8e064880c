/** Killed in the middle of an upgrade: the tables are as they were, and the next start says that it was so. Needs `npm run build`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install, type Dialect, type Installation } from '../support/installation.ts';
import { openConsultation } from '../support/line.ts';
import { read } from '../support/post.ts';
import { rowsOf } from '../support/rows.ts';

const dialect = process.env.WENJI_TEST_ENGINE as Dialect;
const root = resolve(import.meta.dirname, '../..');
const later = mkdtempSync(join(tmpdir(), 'wenji-later-'));
let site: Installation;
let id: string;

/** A program with one migration more: a first statement that is done at once, and a second one that takes long. */
function makeLater(): void {
	for (const name of ['build', 'drizzle']) cpSync(join(root, name), join(later, name), { recursive: true });
	for (const name of ['node_modules', 'package.json']) symlinkSync(join(root, name), join(later, name));
	const meta = join(later, 'drizzle', dialect, 'meta');
	const list = JSON.parse(readFileSync(join(meta, '_journal.json'), 'utf8')) as {
		entries: { idx: number; when: number; tag: string }[];
	};
	const last = list.entries.at(-1)!;
	const number = (at: number) => String(at).padStart(4, '0');
	const tag = `${number(last.idx + 1)}_slow`;
	list.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1000, tag });
	writeFileSync(join(meta, '_journal.json'), JSON.stringify(list));
	cpSync(join(meta, `${number(last.idx)}_snapshot.json`), join(meta, `${number(last.idx + 1)}_snapshot.json`));
	const counting =
		'with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000000000) select count(*) from n';
	const slow = dialect === 'postgres' ? 'select pg_sleep(300)' : `create table slow as ${counting}`;
	writeFileSync(
		join(later, 'drizzle', dialect, `${tag}.sql`),
		`alter table units add column half text;--> statement-breakpoint\n${slow}`
	);
}

beforeAll(async () => {
	makeLater();
	site = await install({ dialect });
	({ id } = await openConsultation(site));
	await (await site.start()).stop();
}, 120_000);
afterAll(async () => {
	await site.remove();
	rmSync(later, { recursive: true, force: true });
});

test('all of it is taken back', async () => {
	const env = { ...process.env, NODE_OPTIONS: '', WENJI_MODE: 'test', LOG_LEVEL: 'info', HOST: '127.0.0.1', PORT: '0' };
	const data = { DATA_DIR: site.dataDir, DATABASE_URL: site.databaseUrl };
	const child = spawn(process.execPath, [join(later, 'build/server.js')], {
		env: { ...env, ...data },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
	await expect.poll(() => said, { timeout: 60_000 }).toContain('"kind":"upgrade"');
	// The backup is made; now the tables change.
	await new Promise((done) => setTimeout(done, 1500));
	const gone = once(child, 'close');
	child.kill('SIGKILL');
	await gone;
	expect(said).not.toContain('server.listening');

	const server = await site.start();
	expect(server.log()).toMatch(/没有正常结束[\s\S]*did not end by itself/);
	await expect.poll(async () => (await read(server, '/healthz')).status, { timeout: 30_000 }).toBe(200);
	expect((await read(server, `/consultations/${id}`)).status).toBe(200);
	expect(Object.keys((await rowsOf<object>(site, 'select * from units limit 1'))[0]!)).not.toContain('half');
	expect(await server.stop()).toBe(0);
});
