import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inRoot } from '../paths.mjs';
import { say } from '../words.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const aptPackages = ['chromium', 'fonts-noto-cjk'];

/**
 * The path of a Chromium for the browser tests: the one named, the one installed, Debian's when we may install it, or
 * (empty) the one Playwright brings along.
 */
export function chromium(node, env) {
	if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
	const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	if (!inPath(env) && mayInstall) {
		say('installing chromium and fonts-noto-cjk …');
		apt(['update', '-qq']);
		apt(['install', '-y', '-qq', '--no-install-recommends', ...aptPackages]);
	}
	const found = inPath(env);
	if (found) return found;
	say('installing Playwright’s Chromium …');
	spawnSync(node, [inRoot('node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
		env,
		stdio: ['ignore', 2, 2]
	});
	return '';
}

function apt(args) {
	spawnSync('apt-get', args, {
		stdio: ['ignore', 'ignore', 2],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
}

function inPath(env) {
	const folders = (env.PATH ?? '').split(delimiter);
	return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}
