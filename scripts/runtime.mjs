// The project runs on Node 24; an older Node only starts it. Node comes from the npm registry as a package that holds
// the bare binary: no install hook has to run for it.
import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	realpathSync,
	renameSync,
	rmSync
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';
import { giveUp, say } from './words.mjs';

const version = readFileSync(inRoot('.node-version'), 'utf8').trim();
/** Options of npm: no hooks, no chatter. */
export const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

const major = version.split('.')[0];

/** The path of a Node of the project's major version; fetches it on the first start. */
export function projectNode() {
	if (process.versions.node.split('.')[0] === major) return process.execPath;
	const folder = inRoot('.node', version);
	return binaryIn(folder) ?? fetchNode(folder);
}

/** The npm that started this script, or the one in PATH, as a script that any Node can run. */
export function npmScript() {
	const started = process.env.npm_execpath;
	if (started && /npm-cli\.c?js$/.test(started)) return started;
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		const beside = join(folder, 'node_modules/npm/bin/npm-cli.js');
		if (existsSync(beside)) return beside;
		const link = join(folder, 'npm');
		if (existsSync(link) && realpathSync(link).endsWith('npm-cli.js')) return realpathSync(link);
	}
	return giveUp(
		'找不到 npm。请安装 Node.js 24（含 npm）后再试。\nnpm was not found. Install Node.js 24 with npm and try again.'
	);
}

function fetchNode(folder) {
	say(`正在取得 Node ${version}（只在第一次）… Fetching Node ${version}, the first time only …`);
	const draft = mkdtempSync(inRoot('.node-'));
	const done = spawnSync(
		process.execPath,
		[npmScript(), 'install', '--prefix', draft, ...quiet, '--no-save', `${packageName()}@${version}`],
		{ cwd: draft, stdio: ['ignore', 2, 2] }
	);
	if (done.status !== 0 || !binaryIn(draft)) {
		rmSync(draft, { recursive: true, force: true });
		giveUp(
			`没有取得 Node ${version}。请检查网络，或安装 Node ${major} 后再试。\n` +
				`Node ${version} could not be fetched. Check the network, or install Node ${major} and try again.`
		);
	}
	// Two commands may have been started at once: whoever comes second uses what the first one fetched.
	mkdirSync(dirname(folder), { recursive: true });
	if (!binaryIn(folder)) renameSync(draft, folder);
	rmSync(draft, { recursive: true, force: true });
	return binaryIn(folder);
}

function packageName() {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
	return `${prefix}-${platform}-${process.arch}`;
}

function binaryIn(folder) {
	const modules = join(folder, 'node_modules');
	if (!existsSync(modules)) return undefined;
	for (const name of readdirSync(modules).filter((entry) => entry.startsWith('node-'))) {
		const binary = join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
		if (existsSync(binary)) return binary;
	}
	return undefined;
}
