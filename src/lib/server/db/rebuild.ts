import { existsSync, statSync } from 'node:fs';
import { config } from '#server/config';
import { migrationsOf } from './migrations.ts';
import type { Building, Plan } from './plan.ts';
import { tablesAfter } from './portable.ts';

/** True if the configured database has no table yet, of ours or of anybody. */
export async function isEmpty(): Promise<boolean> {
	if (config.dialect === 'postgres') return (await import('./postgres-rebuild.ts')).isEmptyPostgres(config.databaseUrl);
	const file = config.databaseUrl;
	if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) return false;
	return !existsSync(file) || (await import('./sqlite-rebuild.ts')).isEmptySqlite(file);
}

/**
 * Builds the configured database, which must be empty: the tables as they were after `level` migrations, the rows, then
 * the migrations that came later. All of it or nothing. Inside the work `db` sees the new database. The guards of the
 * tables do not judge rows that come from before; they stand again at the end.
 */
export async function rebuild<Result>(level: number, work: Building<Result>): Promise<Result> {
	const known = migrationsOf(config.dialect);
	const plan: Plan = { first: known.slice(0, level), rest: known.slice(level), tables: tablesAfter(level) };
	if (config.dialect === 'postgres') {
		return (await import('./postgres-rebuild.ts')).rebuildPostgres(config.databaseUrl, plan, work);
	}
	return (await import('./sqlite-rebuild.ts')).rebuildSqlite(config.databaseUrl, plan, work);
}
