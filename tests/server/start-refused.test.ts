/** A database that cannot be opened: the start says in both languages what it is and what to do. Needs `npm run build`. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install, type Installation } from '../support/installation.ts';

let site: Installation;
beforeAll(async () => {
	site = await install({ dialect: 'sqlite', env: { LOG_LEVEL: 'silent' } });
	await (await site.start()).stop();
}, 30_000);
afterAll(() => site.remove());

const refusal = (more: Record<string, string>) =>
	site.start(0, more).then(
		() => 'it started',
		(reason: Error) => reason.message
	);
function expectWords(said: string, chinese: string, english: string): void {
	expect(said).toContain('the server ended with 1');
	expect(said).toContain(chinese);
	expect(said).toContain(english);
	// Words, and not where in the program.
	expect(said).not.toMatch(/\n\s+at |node:internal/);
}

test('a file that is damaged, or cut off', async () => {
	const file = join(site.dataDir, 'other.sqlite');
	writeFileSync(file, 'no database, but a letter '.repeat(400));
	expectWords(await refusal({ DATABASE_URL: file }), '数据库文件损坏', 'wenji restore');
	await (await site.start()).stop();
	const whole = join(site.dataDir, 'wenji.sqlite');
	truncateSync(whole, 100_000);
	expectWords(await refusal({}), '数据库文件损坏', 'is damaged');
}, 30_000);

test('a folder that holds the demo', async () => {
	const site = await install({ dialect: 'sqlite', mode: 'production', env: { ORIGIN: 'http://localhost:1' } });
	writeFileSync(join(site.dataDir, 'demo'), '');
	const said = await site.start().then(String, (reason: Error) => reason.message);
	await site.remove();
	expectWords(said, '里是演示数据', 'holds the demo');
}, 30_000);

test('a folder in the place of the database, a database server that is away', async () => {
	const folder = join(site.dataDir, 'folder.sqlite');
	mkdirSync(folder);
	expectWords(await refusal({ DATABASE_URL: folder }), '没有启动', 'nothing was started');
	const port = await closedPort();
	const away = await refusal({ DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/wenji` });
	expectWords(away, '连不上数据库', 'cannot be reached');
}, 30_000);

const postgres = process.env.WENJI_TEST_POSTGRES;
test.runIf(postgres)(
	'a database that is not there',
	async () => {
		const nowhere = Object.assign(new URL(postgres!), { pathname: '/wenji_nowhere' }).toString();
		expectWords(await refusal({ DATABASE_URL: nowhere }), '数据库不让进', 'lets nobody in');
	},
	30_000
);

function closedPort(): Promise<number> {
	return new Promise((done) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => done(port));
		});
	});
}
