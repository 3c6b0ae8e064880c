// Runs under Node 24: `node scripts/bundle.mjs CONFIG`. Ends by itself, because timers of the message compiler would
// keep the process waiting for half a minute after the build is done.
import { build } from 'vite';
import { inRoot, root } from './paths.mjs';

try {
	await build({ root, configFile: inRoot(process.argv[2]), logLevel: 'warn' });
	process.exit(0);
} catch (error) {
	console.error(error);
	process.exit(1);
}
