// `npm run wenji -- …`: the command runs where the person stands, so that file arguments mean what they typed.
import { bootstrap, run } from './bootstrap.mjs';
import { absoluteFolders, readEnvFile } from './environment.mjs';
import { inRoot } from './paths.mjs';

readEnvFile();
const { node, env } = bootstrap();
process.exitCode = await run(node, [inRoot('src/cli/wenji.ts'), ...process.argv.slice(2)], {
	cwd: process.env.INIT_CWD ?? process.cwd(),
	env: { ...env, ...absoluteFolders(env), NODE_NO_WARNINGS: '1' }
});
