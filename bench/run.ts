/**
 * `npm run bench`: the product beside a bare baseline and the bare framework, in turns, on the same data and machine.
 * Options: `--rounds 3`, `--only detail,submit`, `--profile` (a CPU profile of the product), `--keep` (its data stays),
 * `--gates` (ends with 1 if an aim is missed).
 * Every line of figures goes to bench/results/, a table to standard output. docs/performance.md says what to make of it.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { memory } from '../scripts/serve.mjs';
import { weigh } from './bytes.ts';
import { buildFramework } from './framework.ts';
import { gatesOf, gateTable } from './gates.ts';
import { load, round, type Measured } from './load.ts';
import { durableLoop } from './loop.ts';
import { perAuthor, scenariosOf, type Scenario, type TargetName } from './scenarios.ts';
import type { Seeded } from './seed.ts';
import { startUp, type StartUp } from './start-up.ts';
import { table } from './table.ts';
import { installedSize } from '../tests/support/size.ts';
import { startTarget, type Command, type Target } from './target.ts';

const options = {
	rounds: { type: 'string', default: '3' },
	only: { type: 'string', default: '' },
	profile: { type: 'boolean', default: false },
	keep: { type: 'boolean', default: false },
	gates: { type: 'boolean', default: false }
} as const;
const { values: chosen } = parseArgs({ options });
const rounds = Number(chosen.rounds);
const only = chosen.only.split(',').filter(Boolean);
const seconds = 20;
const root = resolve(import.meta.dirname, '..');
const results = join(import.meta.dirname, 'results');
mkdirSync(results, { recursive: true });
const home = mkdtempSync(join(results, 'data-'));
const startedAt = new Date().toISOString();
const file = join(results, `${startedAt.slice(0, 19).replaceAll(':', '')}.jsonl`);
const commit = execFileSync('git', ['describe', '--always', '--dirty'], { cwd: root, encoding: 'utf8' }).trim();

const commands = prepare();
const seeded = seed();
const targets: Target[] = [];
let rows: (Measured & { key: string })[];
let resident: number | undefined;
let firstAnswer: number | undefined;
try {
	const measured = await measureAll();
	rows = Object.entries(measured).map(([key, lines]) => ({ key, ...median(lines) }));
	console.log(table('', rows));
	const loaded = targets.map(({ name, memory }) => ({ key: name, ...memory() }));
	// What a rush needed is given back when it is over (src/server/at-rest.ts).
	if (only.length === 0) await delay(12_000);
	const residents = loaded.map((one, at) => ({ ...one, after: targets[at]!.memory().rss }));
	for (const { key, ...mb } of residents) record({ kind: 'memory', target: key, ...mb });
	console.log(table('memory in MB: at the end of the load, at its highest, 12 s after', residents));
	const product = targets.find(({ name }) => name === 'product')!;
	// Of a few scenarios it tells nothing.
	if (only.length === 0) resident = product.memory().rss;
	const pages = ['/', '/consultations', `/consultations/${seeded.detail}`, '/lookup', '/sign-in', '/en'];
	const weights = await Promise.all(pages.map(async (path) => ({ key: path, ...(await weigh(product.url, path)) })));
	for (const weight of weights) record({ kind: 'bytes', ...weight });
	console.log(table('bytes before any tap', weights));
} finally {
	await Promise.all(targets.map((target) => target.stop()));
}
if (only.length === 0 || only.includes('start')) {
	const starts: (StartUp & { key: string })[] = [];
	for (const command of commands) starts.push({ key: command.name, ...(await startUp(command)) });
	for (const start of starts) record({ kind: 'start', ...start });
	console.log(table('start to the first answer, median of 5', starts));
	firstAnswer = starts.find(({ key }) => key === 'product')?.milliseconds;
}
if (!chosen.keep) rmSync(home, { recursive: true, force: true });
const gates = gatesOf({
	measured: Object.fromEntries(rows.map((row) => [row.key, row])),
	memory: resident,
	start: firstAnswer,
	size: installedSize(root).bytes / 1e6
});
for (const gate of gates) record({ kind: 'gate', ...gate });
console.log(gateTable(gates));
console.log(`every figure: ${file}`);
if (chosen.gates && gates.some(({ met }) => !met)) process.exitCode = 1;

/** The data, a copy of it for the bare server and one for the loop without http, and the framework's small build. */
function prepare(): Command[] {
	const profile = chosen.profile ? ['--cpu-prof', `--cpu-prof-dir=${results}`] : [];
	const dataDir = join(home, 'product');
	return [
		{
			name: 'bare',
			args: [join(import.meta.dirname, 'bare.ts')],
			env: { PORT: '0', BENCH_DATABASE: join(home, 'bare.sqlite'), BENCH_KEYS: join(dataDir, 'keys') }
		},
		{ name: 'framework', args: [buildFramework(join(home, 'framework'))], env: { PORT: '0' } },
		{
			name: 'product',
			args: [...memory.args, ...profile, join(root, 'build/server.js')],
			// In production there is no clock to be moved, and each commit is on the disk.
			env: { ...memory.env, PORT: '0', HOST: '127.0.0.1', TRUST_PROXY: '1', ...dataOf(dataDir, 'production') }
		}
	];
}

function dataOf(dataDir: string, mode: string) {
	return { DATA_DIR: dataDir, DATABASE_URL: '', WENJI_MODE: mode, WENJI_SQLITE_UNSAFE: '', LOG_LEVEL: 'warn' };
}

function seed(): Seeded {
	const dataDir = join(home, 'product');
	const authors = Math.ceil((600 * (rounds + 1) * 2 * 2) / perAuthor) + 10;
	const env = { ...process.env, ...dataOf(dataDir, 'test') };
	const out = execFileSync(process.execPath, [join(import.meta.dirname, 'seed.ts'), String(authors)], { env });
	for (const copy of ['bare', 'loop']) cpSync(join(dataDir, 'wenji.sqlite'), join(home, `${copy}.sqlite`));
	return JSON.parse(out.toString()) as Seeded;
}

async function measureAll(): Promise<Record<string, Measured[]>> {
	for (const command of commands) targets.push(await startTarget(command));
	const found: Record<string, Measured[]> = {};
	const keep = (key: string, line: Measured) => {
		(found[key] ??= []).push(line);
		if (line.wrong > 0) console.error(`${key}: ${line.wrong} of ${line.requests} answers were not what was expected`);
	};
	const scenarios = scenariosOf(seeded).filter(({ name }) => only.length === 0 || only.includes(name));
	for (const scenario of scenarios) {
		for (let turn = 0; turn <= rounds; turn++) {
			for (const target of targets) await measure(scenario, target, turn, keep);
			if (scenario.name === 'submit' && turn > 0) {
				const line = durableLoop(join(home, 'loop.sqlite'), join(home, 'product/keys'), seeded, scenario.count);
				record({ kind: 'load', scenario: scenario.name, target: 'durable', round: turn, ...line });
				keep('submit · durable', line);
			}
		}
	}
	return found;
}

/** The turn before the first one warms the server up and is not counted. */
async function measure(scenario: Scenario, target: Target, turn: number, keep: (key: string, line: Measured) => void) {
	const next = scenario.next(target.name as TargetName);
	if (!next) return;
	const line = await load(target, next, scenario.count, seconds, scenario.connections);
	if (turn === 0) return;
	record({ kind: 'load', scenario: scenario.name, target: target.name, round: turn, ...line });
	keep(`${scenario.name} · ${target.name}`, line);
}

function median(lines: Measured[]): Measured {
	const middle = (key: keyof Measured) => lines.map((line) => line[key]).sort((a, b) => a - b)[lines.length >> 1]!;
	const keys = Object.keys(lines[0]!) as (keyof Measured)[];
	return Object.fromEntries(keys.map((key) => [key, round(middle(key), 3)])) as Measured;
}

function record(line: object) {
	appendFileSync(file, `${JSON.stringify({ at: startedAt, commit, node: process.version, ...line })}\n`);
}
