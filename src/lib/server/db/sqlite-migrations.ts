import type Database from 'better-sqlite3';
import { MigrationFailed, type Migration } from './migrations.ts';

const journal = '__drizzle_migrations';

/** When each migration was generated that the database has, oldest first. */
export function appliedTo(connection: Database.Database): number[] {
	const known = connection.prepare(`SELECT 1 FROM sqlite_master WHERE name = '${journal}'`).get();
	if (!known) return [];
	const rows = connection.prepare(`SELECT created_at FROM ${journal} ORDER BY created_at`).all();
	return (rows as { created_at: number }[]).map((row) => Number(row.created_at));
}

/** Runs the migrations in one transaction, written down as Drizzle's own migrator does. Throws `MigrationFailed`. */
export function migrate(connection: Database.Database, due: readonly Migration[]): void {
	let tag = '';
	// A no-op inside the transaction; without it a rebuilt table would delete its children.
	const before = connection.pragma('foreign_keys', { simple: true }) as number;
	connection.pragma('foreign_keys = OFF');
	connection.exec('BEGIN IMMEDIATE');
	try {
		connection.exec(
			`CREATE TABLE IF NOT EXISTS ${journal} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`
		);
		const note = connection.prepare(`INSERT INTO ${journal} (hash, created_at) VALUES (?, ?)`);
		for (const migration of due) {
			tag = migration.tag;
			for (const statement of migration.statements) connection.exec(statement);
			note.run(migration.hash, migration.when);
		}
		const broken = connection.pragma('foreign_key_check') as unknown[];
		if (broken.length > 0) throw new Error(`${broken.length} foreign keys point at nothing`);
		connection.exec('COMMIT');
	} catch (reason) {
		if (connection.inTransaction) connection.exec('ROLLBACK');
		throw new MigrationFailed(tag, reason);
	} finally {
		connection.pragma(`foreign_keys = ${before}`);
	}
}
