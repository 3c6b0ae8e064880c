import { spawn } from 'node:child_process';
import { handSignalsOn } from './bootstrap.mjs';
import { outOf } from './flavour.mjs';
import { inRoot, root } from './paths.mjs';

/**
 * What keeps the server small. Half of what Node takes for what is young: pages need no more. One store of the C library
 * for all threads: each thread that ever compiled, looked over memory or compressed a page would else keep its own, and
 * together they are a hundred megabytes.
 */
export const memory = { args: ['--max-semi-space-size=8'], env: { MALLOC_ARENA_MAX: '1' } };

/** Runs the built server until it ends, and answers with its exit code. Calls `onReady` with its address. */
export function serve(node, env, onReady, { demo = false } = {}) {
	return new Promise((resolve, reject) => {
		const args = [...memory.args, inRoot(outOf(demo), 'server.js')];
		const child = spawn(node, args, { cwd: root, env: { ...memory.env, ...env }, stdio: ['ignore', 1, 2, 'ipc'] });
		const release = handSignalsOn(child);
		child.on('message', (message) => message?.listening && onReady(message.listening));
		child.on('error', reject);
		child.on('close', (code) => {
			release();
			resolve(code ?? 1);
		});
	});
}
