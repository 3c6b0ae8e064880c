import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config } from '#server/config';
import { currentEngine, isOpen, useEngine } from './ambient.ts';

/** The folder of generated migrations: beside the sources, or beside the built server. */
function migrationsFolder(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	for (;;) {
		const here = join(folder, 'drizzle', config.dialect, 'meta', '_journal.json');
		if (existsSync(here)) return dirname(dirname(here));
		if (dirname(folder) === folder) throw new Error('the folder drizzle/ with the migrations is missing');
		folder = dirname(folder);
	}
}

let opening: Promise<void> | undefined;

/** Opens the configured database and brings its tables up to date. Calling it again is harmless. */
export function open(): Promise<void> {
	opening ??= (async () => {
		const migrations = migrationsFolder();
		if (config.dialect === 'postgres') {
			const { openPostgres } = await import('./postgres.ts');
			useEngine(await openPostgres(config.databaseUrl, { migrations }));
		} else {
			const { openSqlite } = await import('./sqlite.ts');
			useEngine(openSqlite(config.databaseUrl, { migrations, synchronous: config.sqliteUnsafe ? 'OFF' : 'FULL' }));
		}
	})();
	return opening;
}

export async function close(): Promise<void> {
	if (!isOpen()) return;
	const engine = currentEngine();
	useEngine(undefined);
	opening = undefined;
	await engine.close();
}

/** How many migrations the program carries, and how many the database has; equal when it is up to date. */
export async function migrationState(): Promise<{ known: number; applied: number }> {
	const file = join(migrationsFolder(), 'meta', '_journal.json');
	const known = (JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] }).entries.length;
	const place = config.dialect === 'postgres' ? 'drizzle.__drizzle_migrations' : '__drizzle_migrations';
	const [row] = await currentEngine().raw(`select count(*) as n from ${place}`);
	return { known, applied: Number(row?.n) };
}
