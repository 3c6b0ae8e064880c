// `npm run tool -- vitest run src/…`: a command of one of the packages, or `node FILE`, under the project's Node.
import { bootstrap, run } from './bootstrap.mjs';

const [command, ...args] = process.argv.slice(2);
const { node, env } = bootstrap();
process.exitCode = await run(command === 'node' ? node : command, args, { env });
