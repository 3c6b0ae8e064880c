import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../bootstrap.mjs';
import { buildIfChanged } from '../build.mjs';
import { runChecks } from '../check.mjs';
import { inRoot } from '../paths.mjs';
import { countPlaywright, countVitest } from './counts.mjs';

/**
 * The steps of a test run. Each `run()` answers with `{passed, failed, skipped, note?}`; one that fails does not keep
 * the later ones from running. `database` names the engine whose tests it counts; a `long` one runs only when it is asked for.
 */
export function stepsOf({ node, env, scratch, rest }) {
	const vitest = (name, project, more = {}) => ({
		name,
		database: more.database,
		run: async () => {
			const file = join(scratch, `${name.replace(/\W+/g, '-')}.json`);
			const args = [
				'run',
				'--project',
				project,
				'--reporter=dot',
				'--reporter=json',
				`--outputFile.json=${file}`,
				...rest
			];
			const code = await run(node, [inRoot('node_modules/vitest/vitest.mjs'), ...args], {
				env: { ...env, ...more.env },
				stdio: ['ignore', 2, 2]
			});
			return countVitest(read(file), code);
		}
	});
	const e2e = (engine) => ({
		name: `e2e ${engine}`,
		browser: true,
		run: async () => {
			const file = join(scratch, `e2e-${engine}.json`);
			const args = ['test', '--project', engine, '--reporter=list,json', ...rest];
			const code = await run(node, [inRoot('node_modules/@playwright/test/cli.js'), ...args], {
				env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
				stdio: ['ignore', 2, 2]
			});
			return countPlaywright(read(file), code);
		}
	});
	return [
		{ name: 'check', run: async () => countChecks(await runChecks({ node, env })) },
		{
			name: 'build',
			run: async () => {
				const built = async (demo) => ({
					name: demo ? 'demo' : 'build',
					ok: (await buildIfChanged({ node, env }, { demo })) === 0
				});
				return countChecks([await built(false), await built(true)]);
			}
		},
		vitest('unit', 'unit'),
		vitest('unit in another time zone', 'unit', { env: { TZ: 'America/Los_Angeles' } }),
		vitest('sqlite', 'sqlite', { database: 'sqlite' }),
		vitest('postgres', 'postgres', { database: 'postgres' }),
		e2e('sqlite'),
		e2e('postgres'),
		{ ...vitest('long sqlite', 'long sqlite'), long: true },
		{ ...vitest('long postgres', 'long postgres'), long: true, proxy: true }
	];
}

function countChecks(checks) {
	const failed = checks.filter(({ ok }) => !ok);
	return {
		passed: checks.length - failed.length,
		failed: failed.length,
		skipped: 0,
		note: failed.map(({ name }) => name).join(', ')
	};
}

function read(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
