import { existsSync } from 'node:fs';
import { config } from '#server/config';
import { alone } from './alone.ts';
import { currentEngine, isOpen, useEngine, type Engine } from './ambient.ts';
import { dueOf, migrationsOf, type Migration } from './migrations.ts';

export type OpenOptions = {
	/** Opens it as it is. */
	migrate?: false;
	/** Called before a database that holds something is changed; it can be read as it is. */
	beforeMigrating?: (due: readonly Migration[]) => Promise<void>;
};

let opening: Promise<void> | undefined;

/**
 * Opens the configured database and brings its tables up to date. Calling it again is harmless. Throws
 * `UnknownMigrations` and `MigrationFailed`, which leave it as it was.
 */
export function open(options: OpenOptions = {}): Promise<void> {
	opening ??= begin(options).catch(async (reason: unknown) => {
		await close();
		opening = undefined;
		throw reason;
	});
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
	const applied = await currentEngine().applied();
	// It was brought up to date when it was opened: somebody has taken its tables away.
	if (applied.length === 0) throw new Error('the database has lost its tables');
	return { known: migrationsOf(config.dialect).length, applied: applied.length };
}

/** How many migrations the open database has. Throws `UnknownMigrations` if the program does not know them. */
export async function currentLevel(): Promise<number> {
	const applied = await currentEngine().applied();
	dueOf(migrationsOf(config.dialect), applied);
	return applied.length;
}

/** Upgrades take their time, and the second process waits for the first. */
const patienceMs = 600_000;

async function begin({ migrate, beforeMigrating }: OpenOptions): Promise<void> {
	const known = migrationsOf(config.dialect);
	if (config.dialect === 'postgres' || existsSync(config.databaseUrl)) {
		const engine = await connect();
		if (migrate === false || dueOf(known, await engine.applied()).length === 0) return;
		// Whoever holds the lock may put another file in the place of this one.
		await engine.close();
	}
	await alone(patienceMs, async () => {
		const engine = await connect();
		const applied = await engine.applied();
		const due = dueOf(known, applied);
		if (applied.length > 0 && due.length > 0) await beforeMigrating?.(due);
		if (due.length > 0) await engine.migrate(due);
	});
}

async function connect(): Promise<Engine> {
	let engine: Engine;
	if (config.dialect === 'postgres') {
		const { openPostgres } = await import('./postgres.ts');
		engine = openPostgres(config.databaseUrl);
	} else {
		const { openSqlite } = await import('./sqlite.ts');
		engine = openSqlite(config.databaseUrl, { synchronous: config.sqliteUnsafe ? 'OFF' : 'FULL' });
	}
	useEngine(engine);
	return engine;
}
