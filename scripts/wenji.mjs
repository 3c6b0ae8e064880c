// `npm run wenji -- …`: the command runs where the person stands, so that file arguments mean what they typed. In a
// checkout it is the sources' command; where only what runs is installed, it is the built one.
import { existsSync } from 'node:fs';
import { bootstrap, run } from './bootstrap.mjs';
import { absoluteFolders, readEnvFile } from './environment.mjs';
import { inRoot } from './paths.mjs';

readEnvFile();
const builtOnly = existsSync(inRoot('build/wenji.js')) && !existsSync(inRoot('node_modules/vite'));
const { node, env } = builtOnly ? { node: process.execPath, env: process.env } : bootstrap();
// A fresh clone has no messages yet; later on the build and the tests keep them up to date.
if (!builtOnly && !existsSync(inRoot('src/lib/paraglide/messages.js'))) {
	await run(node, [inRoot('scripts/generate.mjs')], { env, stdio: ['ignore', 2, 2] });
}
const command = inRoot(builtOnly ? 'build/wenji.js' : 'src/cli/wenji.ts');
process.exitCode = await run(node, [command, ...process.argv.slice(2)], {
	cwd: process.env.INIT_CWD ?? process.cwd(),
	env: { ...env, ...absoluteFolders(env), NODE_NO_WARNINGS: '1' }
});
