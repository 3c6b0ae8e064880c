// `npm run wenji -- …`: the command runs where the person stands, so that file arguments mean what they typed.
import { existsSync } from 'node:fs';
import { bootstrap, run } from './bootstrap.mjs';
import { absoluteFolders, readEnvFile } from './environment.mjs';
import { inRoot } from './paths.mjs';

readEnvFile();
const { node, env } = bootstrap();
// A fresh clone has no messages yet; later on the build and the tests keep them up to date.
if (!existsSync(inRoot('src/lib/paraglide/messages.js'))) {
	await run(node, [inRoot('scripts/generate.mjs')], { env, stdio: ['ignore', 2, 2] });
}
process.exitCode = await run(node, [inRoot('src/cli/wenji.ts'), ...process.argv.slice(2)], {
	cwd: process.env.INIT_CWD ?? process.cwd(),
	env: { ...env, ...absoluteFolders(env), NODE_NO_WARNINGS: '1' }
});
