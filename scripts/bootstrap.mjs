// Plain JavaScript without a dependency: an old Node with npm is enough to start every command of the project.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { installModules } from './modules.mjs';
import { inRoot, root } from './paths.mjs';
import { projectNode } from './runtime.mjs';

/**
 * Makes sure of Node 24 and of the packages in the lock. Returns the Node to use and an environment in which `node`
 * is that Node and the packages' commands are found.
 */
export function bootstrap() {
	const node = projectNode();
	const path = [dirname(node), inRoot('node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
	const env = { ...process.env, PATH: path };
	installModules(node, env);
	return { node, env };
}

/** Runs a command, its output going where ours goes, and answers with its exit code. Signals are handed on. */
export function run(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
		const release = handSignalsOn(child);
		child.on('error', reject);
		child.on('close', (code, signal) => {
			release();
			resolve(code ?? (signal ? 128 : 1));
		});
	});
}

/** Runs a command and keeps what it says to itself, unless it fails. Answers with its exit code. */
export async function runQuietly(command, args, options = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'wenji-said-'));
	const file = join(folder, 'said');
	const said = openSync(file, 'w');
	try {
		const code = await run(command, args, { ...options, stdio: ['ignore', said, said] });
		if (code !== 0) process.stderr.write(readFileSync(file));
		return code;
	} finally {
		closeSync(said);
		rmSync(folder, { recursive: true });
	}
}

/** Hands the signals that end us on to a child, and waits for it to end by itself. */
export function handSignalsOn(child) {
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
	const listeners = signals.map((signal) => {
		const listener = () => child.kill(signal);
		process.on(signal, listener);
		return () => process.off(signal, listener);
	});
	const watch = watchParent(() => child.kill('SIGTERM'));
	return () => {
		clearInterval(watch);
		listeners.forEach((release) => release());
	};
}

// npm starts us by a shell. Told to end, it ends the shell, which tells nobody: a changed parent is all we see of it.
function watchParent(onGone) {
	if (!process.env.npm_lifecycle_event) return undefined;
	const parent = process.ppid;
	return setInterval(() => process.ppid !== parent && onGone(), 500).unref();
}
