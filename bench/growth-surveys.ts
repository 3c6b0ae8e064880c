/**
 * `node bench/growth-surveys.ts [--sizes 1000,10000,100000]`, after `npm run build`: what the results of a survey cost
 * while its sheets grow, on SQLite: the public page in CPU ms a request, the desk's running count and the tally in ms.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { memory } from '../scripts/serve.mjs';
import type { GrownSurvey } from './grown-survey.ts';
import { load } from './load.ts';
import { table } from './table.ts';
import { startTarget } from './target.ts';

const { values: chosen } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000,100000' } } });
const root = resolve(import.meta.dirname, '..');
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });

for (const size of chosen.sizes.split(',').map(Number)) {
	const figures = Object.entries(await grown(size));
	const rows = figures.map(([name, ms]) => ({ key: name, ms }));
	console.log(table(`${size} sheets`, rows));
}

async function grown(size: number): Promise<Record<string, number>> {
	const home = mkdtempSync(join(folder, 'growth-surveys-'));
	const data = { DATA_DIR: home, DATABASE_URL: '', WENJI_SQLITE_UNSAFE: '', LOG_LEVEL: 'warn' };
	try {
		const env = { ...process.env, ...data, WENJI_MODE: 'test' };
		const args = [join(import.meta.dirname, 'grown-survey.ts'), String(size)];
		const { id, took } = JSON.parse(execFileSync(process.execPath, args, { env }).toString()) as GrownSurvey;
		const server = await startTarget({
			name: 'product',
			args: [...memory.args, join(root, 'build/server.js')],
			env: { ...memory.env, PORT: '0', HOST: '127.0.0.1', TRUST_PROXY: '1', ...data, WENJI_MODE: 'production' }
		});
		const path = `/surveys/${id}/results`;
		const asked = async (headers: Record<string, string>) => {
			await load(server, () => ({ path, headers }), 100, 60);
			const { cpuMs, wrong } = await load(server, () => ({ path, headers }), 300, 60);
			if (wrong > 0) throw new Error(`${path}: ${wrong} answers were wrong`);
			return cpuMs;
		};
		try {
			// A cookie of any other kind: a page made anew each time, never a kept one.
			return { 'page anew': await asked({ cookie: 'bench=1' }), 'page kept': await asked({}), ...took };
		} finally {
			await server.stop();
		}
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}
