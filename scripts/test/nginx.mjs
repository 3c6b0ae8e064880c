import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from '../words.mjs';

/** The path of an nginx for the tests with several processes: the one named, the one installed, Debian's when we may install it, or empty. */
export function nginx(env) {
	if (env.NGINX_PATH) return env.NGINX_PATH;
	if (!inPath(env) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		say('installing nginx …');
		apt(['update', '-qq']);
		apt(['install', '-y', '-qq', '--no-install-recommends', 'nginx-light']);
	}
	return inPath(env) ?? '';
}

// Debian would start the service at once, on port 80.
function apt(args) {
	spawnSync('apt-get', args, {
		stdio: ['ignore', 'ignore', 2],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
	});
}

function inPath(env) {
	const folders = [...(env.PATH ?? '').split(delimiter), '/usr/sbin'];
	return folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file));
}
