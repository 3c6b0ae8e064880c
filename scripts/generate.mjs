// What the tools expect to find beside the sources: the messages as functions, and the framework's types.
// Runs under Node 24 with the packages installed.
import { compile } from '@inlang/paraglide-js';
import { spawnSync } from 'node:child_process';
import options from '../paraglide.config.js';
import { inRoot, root } from './paths.mjs';

process.chdir(root);
await compile(options);
const sync = spawnSync(process.execPath, [inRoot('node_modules/@sveltejs/kit/svelte-kit.js'), 'sync'], {
	stdio: ['ignore', 2, 2]
});
// Timers of the compiler would keep the process waiting for half a minute.
process.exit(sync.status ?? 1);
