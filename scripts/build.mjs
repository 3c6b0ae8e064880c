// Builds the application into build/: the framework's handler, and our own entry beside it. WENJI_BUILD=demo builds
// the demo into build-demo/.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap, run, runQuietly } from './bootstrap.mjs';
import { isDemoBuild, outOf } from './flavour.mjs';
import { inRoot, root } from './paths.mjs';
import { giveUp, say } from './words.mjs';

const sources = [
	'src',
	'messages',
	'static',
	'project.inlang/settings.json',
	'package.json',
	'package-lock.json'
].concat([
	'svelte.config.js',
	'vite.config.ts',
	'vite.server.config.ts',
	'vite.islands.ts',
	'vite.demo.ts',
	'scripts/flavour.mjs',
	'scripts/slim.mjs',
	'paraglide.config.js',
	'tsconfig.json',
	'.node-version'
]);
const stampOf = (demo) => inRoot(outOf(demo), '.sources');

/** Builds when a source has changed since the last build of its kind. Answers with the exit code. */
export async function buildIfChanged(tools, { demo = false } = {}) {
	const now = hashOfSources();
	const stamp = stampOf(demo);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return 0;
	say('正在构建… Building …');
	return build(tools, { demo, hash: now, work: runQuietly });
}

async function build({ node, env }, { demo, hash = hashOfSources(), work = run }) {
	const flavour = { NODE_ENV: 'production', WENJI_BUILD: demo ? 'demo' : '' };
	const options = { env: { ...env, ...flavour }, stdio: ['ignore', 2, 2] };
	const steps = [
		['scripts/bundle.mjs', 'vite.config.ts'],
		['scripts/bundle.mjs', 'vite.server.config.ts'],
		['scripts/slim.mjs', outOf(demo)]
	];
	for (const [script, ...args] of steps) {
		const code = await work(node, [inRoot(script), ...args], options);
		if (code !== 0) return code;
	}
	writeFileSync(stampOf(demo), hash);
	return 0;
}

function hashOfSources() {
	const hash = createHash('sha256');
	for (const file of sources.flatMap((path) => filesIn(path)).sort()) {
		hash.update(`${file}\0`).update(readFileSync(inRoot(file)));
	}
	return hash.digest('hex');
}

// What the build itself writes (src/lib/paraglide) is no source.
function filesIn(path) {
	const full = join(root, path);
	if (!existsSync(full) || path === 'src/lib/paraglide') return [];
	if (!statSync(full).isDirectory()) return [path];
	return readdirSync(full).flatMap((name) => filesIn(`${path}/${name}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const code = await build(bootstrap(), { demo: isDemoBuild });
	if (code !== 0) giveUp('构建失败，原因见上。\nThe build failed; the reason stands above.', code);
}
