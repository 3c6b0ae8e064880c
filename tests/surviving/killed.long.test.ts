/** Killed under load, and begun again: what was answered is there, what was not is not, or is once. Needs `npm run build`. */
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install, type Dialect, type Installation, type Running } from '../support/installation.ts';
import { openConsultation } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import { people, sayMuch, type Person, type Round } from '../support/many.ts';
import { read } from '../support/post.ts';
import { expectWhole, sendAgain } from '../support/whole.ts';

const dialect = process.env.WENJI_TEST_ENGINE as Dialect;
const noon = '2026-03-10T04:00:00.000Z';

let site: Installation;
let spot: Opened;
let crowd: Person[];

beforeAll(async () => {
	site = await install({ dialect, now: noon, env: { WENJI_SQLITE_UNSAFE: '' } });
	spot = await openConsultation(site, { opensOn: '2026-03-02' });
	crowd = await people(site, 16);
}, 120_000);
afterAll(() => site.remove());

const round: Round = { answered: [], open: [], statuses: new Map() };

test.each([40, 90, 150])('killed after %i answers', async (most) => {
	const server = await site.start();
	const before = round.answered.length;
	let killed: Promise<void> | undefined;
	const until = () => {
		if (round.answered.length - before >= most) killed ??= server.kill();
		return killed !== undefined;
	};
	await sayMuch(() => server.url, spot, crowd, { word: `第${most}轮`, until }, round);
	await killed!;
	expect(round.answered.length - before).toBeGreaterThanOrEqual(most);
	expect(round.statuses).toEqual(new Map());

	const again = await site.start();
	expect(again.log()).toContain('"event":"run.cutOff"');
	expect(again.log()).toMatch(/没有正常结束[\s\S]*did not end by itself/);
	await expectWhole(site, round);
	await sendAgain(again.url, spot, round);
	await expectWhole(site, round);
	expect(await again.stop()).toBe(0);
	const calm = await site.start();
	expect(calm.log()).not.toContain('run.cutOff');
	await calm.stop();
});

test.runIf(dialect === 'postgres')(
	'the connections to PostgreSQL are cut under load: words, and then it goes on',
	async () => {
		const server = await site.start();
		const sql = postgres(site.databaseUrl, { max: 1, onnotice: () => {} });
		const name = new URL(site.databaseUrl).pathname.slice(1);
		let cuts = 0;
		const cutting = setInterval(() => {
			cuts++;
			void sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`;
		}, 300);
		await sayMuch(() => server.url, spot, crowd, { word: '断线', until: () => cuts >= 8, stay: true }, round);
		clearInterval(cutting);
		await sql.end();
		expect([...round.statuses.keys()].filter((status) => ![500, 503, 409].includes(status))).toEqual([]);
		await expectHealthy(server);
		await expectWhole(site, round);
		await sendAgain(server.url, spot, round);
		await expectWhole(site, round);
		await server.stop();
	}
);

const expectHealthy = (server: Running) =>
	expect.poll(async () => (await read(server, '/healthz')).status, { timeout: 20_000 }).toBe(200);
