// Runs under Node 24 after the build: `node scripts/slim.mjs build`. Takes out of what the server runs what only takes
// memory: comments and maps (lines stay, so that a stack in the log still tells where), and one habit of the framework.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { minifySync } from 'vite';
import { inRoot } from './paths.mjs';

const folder = inRoot(process.argv[2]);
const files = readdirSync(folder, { recursive: true }).map((name) => name.split(sep).join('/'));

for (const name of files.filter((name) => name.endsWith('.js.map'))) rmSync(join(folder, name));

const signal = /\n\s*signal: controller\.signal,/;
let without = 0;
for (const name of files.filter((name) => name.endsWith('.js') && !name.startsWith('client/'))) {
	const source = readFileSync(join(folder, name), 'utf8');
	if (signal.test(source)) without++;
	const options = { compress: false, mangle: false, module: true, codegen: { removeWhitespace: false } };
	const { code, errors } = minifySync(name, source.replace(signal, ''), options);
	if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
	writeFileSync(join(folder, name), code);
}

// Each request would carry a signal that tells when the visitor went away. Nothing here listens to it, but the platform
// watches it with a weak reference, and a weak reference keeps the whole finished request until all memory is looked
// over: that came twice as often, and left 57 MB more behind (docs/performance.md).
if (without !== 1) {
	throw new Error(
		`scripts/slim.mjs: adapter-node gives the signal in ${without} places, not in one. Look at getRequest.`
	);
}
