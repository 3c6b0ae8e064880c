/** Who asks, by what address, how much; then the framework's handler, built beside this file. */
import { start } from './start.ts';
import { StartRefused } from './settings.ts';

// Database, keys and files are for the account that runs the server, and for nobody else.
process.umask(0o077);

try {
	// @ts-expect-error: adapter-node writes this file when it builds.
	await start(process.env, async () => (await import('../handler.js')).handler);
} catch (error) {
	if (!(error instanceof StartRefused)) throw error;
	process.stderr.write(`\n${error.message}\n\n`);
	process.exit(1);
}
