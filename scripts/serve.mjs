import { spawn } from 'node:child_process';
import { handSignalsOn } from './bootstrap.mjs';
import { outOf } from './flavour.mjs';
import { inRoot, root } from './paths.mjs';

/** Runs the built server until it ends, and answers with its exit code. Calls `onReady` with its address. */
export function serve(node, env, onReady, { demo = false } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(node, [inRoot(outOf(demo), 'server.js')], { cwd: root, env, stdio: ['ignore', 1, 2, 'ipc'] });
		const release = handSignalsOn(child);
		child.on('message', (message) => message?.listening && onReady(message.listening));
		child.on('error', reject);
		child.on('close', (code) => {
			release();
			resolve(code ?? 1);
		});
	});
}
