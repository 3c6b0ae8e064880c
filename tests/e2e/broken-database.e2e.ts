/** A disk that is full, a database that takes no writes, a database that is gone: words for everybody, no text lost. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import postgres from 'postgres';
import { expect, test } from '../support/browser.ts';
import { dot } from '../support/docx.ts';
import { countOpinions, openConsultation, openSessions } from '../support/line.ts';
import { post, read, type Fields } from '../support/post.ts';
import { startServer, type Dialect, type TestServer } from '../support/server.ts';

const noon = '2026-03-10T04:00:00.000Z';

/** SQLite: no file of the server may grow, as on a full disk. PostgreSQL: every transaction is read-only. */
async function stopWriting(dialect: Dialect, server: TestServer, stopped: boolean): Promise<void> {
	if (dialect === 'sqlite') {
		execFileSync('prlimit', ['--pid', String(server.pid), `--fsize=${stopped ? 1 : 'unlimited'}:`]);
		return;
	}
	await inDatabase(server, async (sql) => {
		const name = new URL(server.databaseUrl).pathname.slice(1);
		await sql.unsafe(`alter database ${name} set default_transaction_read_only = ${stopped ? 'on' : 'off'}`);
		await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`;
	});
}

async function loseTables(dialect: Dialect, server: TestServer): Promise<void> {
	if (dialect === 'postgres') return inDatabase(server, dropTables);
	const file = new Database(join(server.dataDir, 'wenji.sqlite'));
	file.pragma('foreign_keys = off');
	const tables = file.prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`);
	for (const { name } of tables.all() as { name: string }[]) file.exec(`drop table "${name}"`);
	file.close();
}

/** A job of the running server may hold a table meanwhile: PostgreSQL then ends one of the two, and it is tried again. */
async function dropTables(sql: postgres.Sql, triesLeft = 5): Promise<void> {
	try {
		await sql`drop schema public, drizzle cascade`;
	} catch (error) {
		const isDeadlock = error instanceof postgres.PostgresError && error.code === '40P01';
		if (!isDeadlock || !triesLeft) throw error;
		await dropTables(sql, triesLeft - 1);
	}
}

async function inDatabase({ databaseUrl }: TestServer, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
	const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
	await sql`set default_transaction_read_only = off`;
	await work(sql);
	await sql.end();
}

test('a full disk or a read-only database: pages are read, forms come back with their text, later they are taken', async ({
	dialect
}) => {
	const server = await startServer({ dialect, now: noon });
	const consultation = await openConsultation(server, { opensOn: '2026-03-02' });
	const who = { resident: { phone: '13700000001' }, clerk: { staffId: consultation.staff.clerk.id } };
	const { resident, clerk } = await openSessions(server, who);
	const opinion: Fields = {
		...{ clauseId: consultation.clauses[1]!.id, stance: 'suggest', text: '管线迁移费用能不能按楼层分档？' },
		...{ name: '周晓岚', submitterType: 'person', asked: '1', consent: consultation.consent }
	};
	const say = (action: string) => `/consultations/${consultation.id}/say?/${action}`;
	const paper = `/desk/consultations/${consultation.id}/paper`;
	const letter = { channel: 'letter', receivedOn: '2026-03-09', stance: 'oppose', text: '我家在一楼，不同意出钱。' };
	const picture = new File([dot], '楼道.png', { type: 'image/png' });

	await stopWriting(dialect, server, true);
	// PostgreSQL: the pool notices its cut connections a moment later, one by one.
	const several = () => Promise.all(Array.from({ length: 20 }, () => read(server, '/', resident)));
	await expect.poll(async () => (await several()).every(({ status }) => status === 200)).toBe(true);
	for (const path of ['/', `/consultations/${consultation.id}`, `/consultations/${consultation.id}/say`, '/healthz']) {
		expect((await read(server, path, resident)).status, path).toBeLessThan(path === '/healthz' ? 504 : 400);
	}
	const attempts = [
		await post(server, say('send'), opinion, { session: resident }),
		await post(server, say('check'), opinion, { session: resident, files: { files: picture } }),
		await post(server, say('code'), { ...opinion, phone: '13700000002' })
	];
	for (const { status, body, text } of attempts) {
		expect([409, 422, 503]).toContain(status);
		expect(body).toContain('按楼层分档');
		expect(text).toContain('服务器现在存不下新内容');
	}
	const entered = await post(server, paper, letter, { session: clerk });
	expect(entered.status).toBe(503);
	expect(entered.body).toContain('不同意出钱');
	expect(entered.text).toContain('服务器现在存不下新内容');

	await stopWriting(dialect, server, false);
	expect(await countOpinions(server, consultation.id)).toBe(0);
	expect((await post(server, say('send'), opinion, { session: resident })).status).toBe(303);
	expect((await post(server, paper, letter, { session: clerk })).status).toBe(303);
	expect(await countOpinions(server, consultation.id)).toBe(2);
	expect(JSON.parse((await server.cli(['journal', 'verify', '--json'])).stdout)).toMatchObject({ ok: true });
	expect(await server.stop()).toBe(0);
});

test('without its database the site says so in both languages, and nothing of the inside', async ({ dialect }) => {
	const server = await startServer({ dialect, now: noon });
	await loseTables(dialect, server);
	for (const path of ['/', '/en', '/consultations/one', '/en/consultations/one', '/nowhere', '/files/one', '/lookup']) {
		const { status, body, text } = await read(server, path);
		expect([404, 500, 503], path).toContain(status);
		for (const words of ['没有办成', 'That did not work']) expect(text, path).toContain(words);
		expect(body).not.toMatch(/select|sqlite|postgres|\.ts|\.js:\d/i);
	}
	const sent = await post(server, '/lookup', { no: '2026001-0001', code: 'AAAA-AAAA' });
	expect(sent.status).toBeGreaterThanOrEqual(500);
	const health = await read(server, '/healthz');
	expect(health.status).toBe(503);
	const { status } = JSON.parse(health.body) as { status: string };
	expect(['databaseUnreachable', 'migrationsPending']).toContain(status);
	await server.stop();
});
