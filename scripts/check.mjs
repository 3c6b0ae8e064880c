// `npm run check`: everything that reads the sources without running them. Each check counts as one test.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bootstrap, handSignalsOn, run } from './bootstrap.mjs';
import { inRoot, root } from './paths.mjs';
import { say } from './words.mjs';

const module = (path) => inRoot('node_modules', path);
const postgres = 'postgres://nobody@127.0.0.1:1/nothing';

const checks = [
	{ name: 'lint', args: [module('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
	{
		name: 'types',
		args: [
			module('svelte-check/bin/svelte-check'),
			'--tsconfig',
			'./tsconfig.json',
			'--fail-on-warnings',
			'--output=human'
		]
	},
	{
		name: 'types of the service worker',
		args: [module('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.worker.json']
	},
	{ name: 'format', args: [module('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
	{
		name: 'boundaries',
		args: [module('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', '.dependency-cruiser.cjs', 'src']
	},
	{ name: 'unused code', args: [module('knip/bin/knip.js'), '--no-progress'] },
	{ name: 'migrations sqlite', args: [inRoot('scripts/check/migrations.mjs')], env: { DATABASE_URL: '' } },
	{ name: 'migrations postgres', args: [inRoot('scripts/check/migrations.mjs')], env: { DATABASE_URL: postgres } },
	{ name: 'messages', args: [inRoot('scripts/check/messages.mjs')] }
];

/** Runs all checks, two at a time; prints what a failing one said. Answers with `{name, ok, seconds}` each. */
export async function runChecks({ node, env }) {
	const generated = await run(node, [inRoot('scripts/generate.mjs')], { env, stdio: ['ignore', 2, 2] });
	const results = [{ name: 'messages and types are made', ok: generated === 0, seconds: 0 }];
	const waiting = [...checks];
	const worker = async () => {
		for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runCheck(check, node, env));
	};
	await Promise.all([worker(), worker()]);
	return results;
}

async function runCheck({ name, args, env: more }, node, env) {
	const startedAt = Date.now();
	const { code, output } = await quietly(node, args, { ...env, NO_COLOR: '1', ...more });
	const seconds = (Date.now() - startedAt) / 1000;
	say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
	if (code !== 0) say(output.trim().replace(/^/gm, '       '));
	return { name, ok: code === 0, seconds };
}

function quietly(command, args, env) {
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
		const release = handSignalsOn(child);
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding('utf8').on('data', (text) => (output += text));
		child.on('error', (error) => (output += error.message));
		child.on('close', (code) => {
			release();
			resolve({ code: code ?? 1, output });
		});
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const failed = (await runChecks(bootstrap())).filter((check) => !check.ok);
	say(
		failed.length === 0 ? 'all checks passed' : `${failed.length} failed: ${failed.map(({ name }) => name).join(', ')}`
	);
	process.exitCode = failed.length === 0 ? 0 : 1;
}
