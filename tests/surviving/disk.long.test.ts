/** A disk that is full under load, full at the start, read-only. Needs `npm run build`, and a process that may mount. */
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install, type Dialect, type Installation, type Running } from '../support/installation.ts';
import { openConsultation } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import { people, sayMuch, sayOne, type Person, type Round } from '../support/many.ts';
import { read } from '../support/post.ts';
import { smallDisk } from '../support/small-disk.ts';
import { expectWhole, sendAgain } from '../support/whole.ts';

const dialect = process.env.WENJI_TEST_ENGINE as Dialect;
const disk = smallDisk(48);
// Said aloud: a test that is left out is none.
if (!disk)
	process.stderr.write('no disk of a few megabytes: only root may mount one; the tests of a full disk are left out\n');

let site: Installation;
let spot: Opened;
let crowd: Person[];
let server: Running;
const round: Round = { answered: [], open: [], statuses: new Map() };

/** SQLite lies in the data folder; on PostgreSQL the tables of this one database are moved to the small disk. */
async function prepare(): Promise<void> {
	site = await install({
		dialect,
		now: '2026-03-10T04:00:00.000Z',
		env: { WENJI_SQLITE_UNSAFE: '' },
		...(dialect === 'sqlite' && { within: disk!.path })
	});
	if (dialect === 'postgres') {
		const folder = join(disk!.path, 'tables');
		mkdirSync(folder, { mode: 0o700 });
		const id = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
		chownSync(folder, id('-u'), id('-g'));
		await onServer(`create tablespace wenji_small location '${folder}'`);
		await onServer(`alter database ${new URL(site.databaseUrl).pathname.slice(1)} set tablespace wenji_small`);
	}
	spot = await openConsultation(site, { opensOn: '2026-03-02' });
	crowd = await people(site, 8);
}
async function onServer(statement: string): Promise<void> {
	const sql = postgres(process.env.WENJI_TEST_POSTGRES!, { max: 1, onnotice: () => {} });
	await sql.unsafe(statement).finally(() => sql.end());
}

beforeAll(async () => {
	if (disk) await prepare();
}, 120_000);
afterAll(async () => {
	await site?.remove();
	if (disk && dialect === 'postgres') await onServer('drop tablespace if exists wenji_small');
	disk?.remove();
});

test.runIf(disk)('the disk fills up under load: what is answered is stored, the rest is told so in words', async () => {
	server = await site.start();
	const until = () => (round.statuses.get(503) ?? 0) + (round.statuses.get(409) ?? 0) >= 12;
	const filling = setInterval(() => round.answered.length > 25 && disk!.fill(), 100);
	await sayMuch(() => server.url, spot, crowd, { word: '满盘', until, seconds: 60, stay: true }, round);
	clearInterval(filling);
	expect(until()).toBe(true);
	expect([...round.statuses.keys()].filter((status) => ![503, 409].includes(status))).toEqual([]);
	for (const path of ['/', `/consultations/${spot.id}`]) expect((await read(server, path)).status).toBe(200);
	const refused = await sayOne(server.url, spot, { person: crowd[0]!, text: '这一条现在存不下，按楼层分档。' });
	expect(refused.text).toContain('服务器现在存不下新内容');
	expect(refused.body).toContain('这一条现在存不下');
});

test.runIf(disk && dialect === 'sqlite')(
	'begun again while it is full, it lets people read, or says why not',
	async () => {
		await server.kill();
		disk!.fill();
		server = await site.start();
		expect(server.log()).toMatch(/写不进去[\s\S]*cannot be written/);
		expect(server.log()).toMatch(/没有正常结束[\s\S]*did not end by itself/);
		expect((await read(server, `/consultations/${spot.id}`)).status).toBe(200);
		await server.stop();
		// A new folder on the same disk.
		const fresh = await install({ dialect, within: disk!.path });
		const refusal = await fresh.start().then(String, (reason: Error) => reason.message);
		expect(refusal).toMatch(/磁盘已满[\s\S]*disk is full/);
		expect(refusal).not.toMatch(/\n\s+at /);
		await fresh.remove();
	}
);

test.runIf(disk)('with room again nothing else is needed', async () => {
	disk!.free();
	if (dialect === 'sqlite') server = await site.start();
	await expectWhole(site, round);
	await sendAgain(server.url, spot, round);
	await expectWhole(site, round);
	expect(await server.stop()).toBe(0);
});

test.runIf(disk && dialect === 'sqlite')('on a read-only disk it says so, and loses nothing', async () => {
	disk!.readOnly(true);
	const refusal = await site.start().then(String, (reason: Error) => reason.message);
	disk!.readOnly(false);
	expect(refusal).toMatch(/只读[\s\S]*read-only/);
	expect(refusal).not.toMatch(/\n\s+at /);
	server = await site.start();
	await expectWhole(site, round);
	await server.stop();
});
