import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';
import { npmScript, quiet } from './runtime.mjs';
import { giveUp, say } from './words.mjs';

/** Makes node_modules what package-lock.json says. Needs no install hook of any package. */
export function installModules(node, env) {
	if (modulesAreFresh()) return;
	say('正在安装依赖（只在第一次和版本变化后）… Installing packages, the first time and after a change …');
	// Not `npm ci`: that refuses a lock in which a package for another platform is missing at the registry.
	const args = [npmScript(), 'install', '--no-save', ...quiet, '--include=dev', '--include=optional'];
	const done = spawnSync(node, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
	if (done.status !== 0 || !modulesAreFresh()) {
		giveUp(
			'依赖没有装好，原因见上。请检查网络后重试。\nThe packages could not be installed; the reason stands above. Check the network and try again.'
		);
	}
}

// npm leaves a lock of what it has really installed; whoever installed it, equal versions are enough.
function modulesAreFresh() {
	const installed = inRoot('node_modules/.package-lock.json');
	if (!existsSync(installed)) return false;
	const wanted = Object.entries(packagesOf(inRoot('package-lock.json')));
	const present = packagesOf(installed);
	return wanted.every(
		([path, { version, optional, peer }]) => path === '' || optional || peer || present[path]?.version === version
	);
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
