// `npm run bench`: builds, then measures (bench/run.ts says what and how).
import { bootstrap, run } from './bootstrap.mjs';
import { buildIfChanged } from './build.mjs';
import { inRoot } from './paths.mjs';

const tools = bootstrap();
process.exitCode = await buildIfChanged(tools);
if (process.exitCode === 0) {
	process.exitCode = await run(tools.node, [inRoot('bench/run.ts'), ...process.argv.slice(2)], { env: tools.env });
}
