/**
 * `node bench/growth.ts [--sizes 5000,50000,500000]`, after `npm run build`: what pages cost while the opinions grow, on
 * SQLite. Half of them belong to the consultation that is asked for. Prints CPU ms a request and what it is of the first.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { memory } from '../scripts/serve.mjs';
import { load, round } from './load.ts';
import type { Seeded } from './seed.ts';
import { table } from './table.ts';
import { startTarget } from './target.ts';

const { values: chosen } = parseArgs({ options: { sizes: { type: 'string', default: '5000,50000,500000' } } });
const sizes = chosen.sizes.split(',').map(Number);
const root = resolve(import.meta.dirname, '..');
const results = join(import.meta.dirname, 'results');
mkdirSync(results, { recursive: true });
const home = mkdtempSync(join(results, 'growth-'));
const data = { DATA_DIR: home, DATABASE_URL: '', WENJI_SQLITE_UNSAFE: '', LOG_LEVEL: 'warn' };

try {
	const env = { ...process.env, ...data, WENJI_MODE: 'test' };
	const out = execFileSync(process.execPath, [join(import.meta.dirname, 'seed.ts'), '3'], { env });
	const seeded = JSON.parse(out.toString()) as Seeded;
	const rows: Record<string, string | number>[] = [];
	for (const size of sizes) {
		fill(seeded, size);
		for (const [key, cpuMs] of Object.entries(await measure(seeded))) rows.push({ key: `${key} at ${size}`, cpuMs });
	}
	const first = (key: string) => rows.find((row) => String(row.key).startsWith(`${key.split(' at ')[0]} at `))!;
	console.log(
		table(
			'cpu',
			rows.map((row) => ({
				...row,
				ofTheFirst: round(Number(row.cpuMs) / Number(first(String(row.key)).cpuMs), 2)
			})) as never
		)
	);
} finally {
	rmSync(home, { recursive: true, force: true });
}

/** Copies of the accepted opinions, each by a person of its own with words of its own, until there are that many. */
function fill({ detail, target }: Seeded, size: number): void {
	const database = new Database(join(home, 'wenji.sqlite'));
	database.pragma('synchronous = OFF');
	const columns = (database.pragma('table_info(opinions)') as { name: string }[]).map(({ name }) => name);
	const own: Record<string, string> = {
		id: `'grown' || printf('%09d', n.value)`,
		activity_id: '@to',
		serial: '51 + n.value',
		no: `substr(o.no, 1, instr(o.no, '-')) || @to || '-' || (51 + n.value)`,
		lookup_hash: `'grown' || n.value`,
		person_key: `'grown:' || n.value`,
		digest: `'grown' || n.value`,
		text: `o.text || n.value`
	};
	const values = columns.map((name) => own[name] ?? `o."${name}"`).join(', ');
	const names = columns.map((name) => `"${name}"`).join(', ');
	const grow = database.prepare(
		`WITH RECURSIVE n(value) AS (SELECT @from UNION ALL SELECT value + 1 FROM n WHERE value + 1 < @until),
		     o AS (SELECT *, row_number() OVER (ORDER BY serial) - 1 AS place FROM opinions
		           WHERE activity_id = @detail AND id NOT LIKE 'grown%')
		 INSERT INTO opinions (${names}) SELECT ${values} FROM n JOIN o ON o.place = n.value % (SELECT count(*) FROM o)`
	);
	const present = database.prepare(`SELECT count(*) AS n FROM opinions WHERE id LIKE 'grown%'`).get() as { n: number };
	const half = Math.floor((size - present.n) / 2);
	const until = present.n + half;
	if (half > 0) grow.run({ detail, to: detail, from: present.n, until });
	if (half > 0) grow.run({ detail, to: target, from: until, until: until + half });
	database.close();
}

async function measure({ detail, sessions }: Seeded): Promise<Record<string, number>> {
	const server = await startTarget({
		name: 'product',
		args: [...memory.args, join(root, 'build/server.js')],
		env: { PORT: '0', HOST: '127.0.0.1', TRUST_PROXY: '1', ...data, WENJI_MODE: 'production' }
	});
	const found: Record<string, number> = {};
	const asked = {
		home: '/',
		list: '/consultations',
		detail: `/consultations/${detail}`,
		opinions: `/consultations/${detail}/opinions`,
		'own page': '/me'
	};
	try {
		for (const [name, path] of Object.entries(asked)) {
			// A cookie of any other kind: a page made anew each time, never a kept one.
			const headers = { cookie: name === 'own page' ? `wenji=${sessions[0]}` : 'bench=1' };
			for (const count of [100, 300]) {
				const line = await load(server, () => ({ path, headers }), count, 60);
				if (line.wrong > 0) throw new Error(`${path}: ${line.wrong} of ${line.requests} answers were wrong`);
				found[name] = line.cpuMs;
			}
		}
	} finally {
		await server.stop();
	}
	return found;
}
