// `npm test`: everything, on both engines, in a real browser. `--only unit,sqlite` runs some of the steps.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap, run } from './bootstrap.mjs';
import { inRoot } from './paths.mjs';
import { chromium } from './test/chromium.mjs';
import { quietEnvironment } from './test/environment.mjs';
import { nginx } from './test/nginx.mjs';
import { startPostgres } from './test/postgres.mjs';
import { report } from './test/report.mjs';
import { stepsOf } from './test/steps.mjs';
import { say } from './words.mjs';

const startedAt = Date.now();
const { only, rest } = readArguments(process.argv.slice(2));
const tools = bootstrap();
const env = quietEnvironment(tools.env);
await run(tools.node, [inRoot('scripts/generate.mjs')], { env });
const scratch = mkdtempSync(join(tmpdir(), 'wenji-test-'));
const postgres = await startPostgres();
process.on('exit', () => {
	postgres.stopNow();
	rmSync(scratch, { recursive: true, force: true });
});
let ended = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => {
		ended = true;
		setTimeout(() => process.exit(130), 15_000).unref();
	});
}

env.WENJI_TEST_POSTGRES = postgres.url;
const steps = stepsOf({ node: tools.node, env, scratch, rest }).filter(({ name, long }) =>
	only.length === 0 ? !long : only.some((part) => name.startsWith(part))
);
if (steps.some(({ browser }) => browser)) env.CHROMIUM_PATH = chromium(tools.node, env);
if (steps.some(({ proxy }) => proxy)) env.NGINX_PATH = nginx(env);

const results = [];
for (const step of steps) {
	if (ended) break;
	say(`\n── ${step.name}`);
	const began = Date.now();
	const counts = await step.run().catch((error) => ({ passed: 0, failed: 1, skipped: 0, note: error.message }));
	results.push({ name: step.name, database: step.database, seconds: (Date.now() - began) / 1000, ...counts });
}
await postgres.stop();
process.exitCode =
	report(results, { whole: only.length === 0, seconds: (Date.now() - startedAt) / 1000 }) && !ended ? 0 : 1;

function readArguments(args) {
	const at = args.indexOf('--only');
	if (at < 0) return { only: [], rest: args };
	return { only: (args[at + 1] ?? '').split(','), rest: args.filter((_, index) => index !== at && index !== at + 1) };
}
