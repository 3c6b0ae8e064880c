import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder `drizzle`: beside the sources, or beside the built server. */
export function migrationsRoot(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	for (;;) {
		if (existsSync(join(folder, 'drizzle', 'sqlite', 'meta', '_journal.json'))) return join(folder, 'drizzle');
		if (dirname(folder) === folder) throw new Error('the folder drizzle/ with the migrations is missing');
		folder = dirname(folder);
	}
}
