/** The framework baseline: one page without data, built by kit and its adapter in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const vite = resolve(import.meta.dirname, '../node_modules/vite/bin/vite.js');

const files: Record<string, string> = {
	'package.json': '{ "name": "framework-baseline", "private": true, "type": "module" }',
	'svelte.config.js': `import adapter from '@sveltejs/adapter-node';
export default { kit: { adapter: adapter({ out: 'build' }) } };`,
	'vite.config.js': `import { sveltekit } from '@sveltejs/kit/vite';
export default { plugins: [sveltekit()], ssr: { noExternal: true } };`,
	'src/app.html':
		'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" />%sveltekit.head%</head><body>%sveltekit.body%</body></html>',
	'src/routes/+page.ts': 'export const csr = false;',
	'src/routes/+page.svelte': '<svelte:head><title>hello</title></svelte:head><h1>hello</h1>',
	'server.js': `import { createServer } from 'node:http';
import { handler } from './build/handler.js';
const server = createServer(handler);
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
	process.send({ listening: 'http://127.0.0.1:' + server.address().port });
});
process.on('disconnect', () => process.exit(0));`
};

/** Builds it in `folder`, below the checkout so that the packages are found. Answers with the file to start. */
export function buildFramework(folder: string): string {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: folder, stdio: ['ignore', 2, 2] });
	return join(folder, 'server.js');
}
