import type postgres from 'postgres';
import { MigrationFailed, type Migration } from './migrations.ts';

const journal = 'drizzle.__drizzle_migrations';

/** When each migration was generated that the database has, oldest first. */
export async function appliedTo(client: postgres.Sql | postgres.TransactionSql): Promise<number[]> {
	const [known] = await client.unsafe(`select to_regclass('${journal}') is not null as there`);
	if (!known?.there) return [];
	const rows = await client.unsafe(`select created_at from ${journal} order by created_at`);
	return rows.map((row) => Number(row.created_at));
}

/** Runs the migrations in the transaction, written down as Drizzle's own migrator does. Throws `MigrationFailed`. */
export async function migrate(inside: postgres.TransactionSql, due: readonly Migration[]): Promise<void> {
	let tag = '';
	try {
		// Without the question, a database whose owner may not make schemas could never be brought up to date.
		const [known] = await inside.unsafe(`select to_regnamespace('drizzle') is not null as there`);
		if (!known?.there) await inside.unsafe('create schema drizzle');
		await inside.unsafe(
			`create table if not exists ${journal} (id serial primary key, hash text not null, created_at bigint)`
		);
		// If we are killed, a long statement would go on, and hold its locks, until it has something to say. From version 14 on.
		const [check] = await inside.unsafe(`select current_setting('client_connection_check_interval', true) as known`);
		if (check?.known != null) await inside.unsafe(`set local client_connection_check_interval = '1s'`);
		for (const migration of due) {
			tag = migration.tag;
			for (const statement of migration.statements) await inside.unsafe(statement);
			await inside.unsafe(`insert into ${journal} (hash, created_at) values ($1, $2)`, [
				migration.hash,
				String(migration.when)
			]);
		}
	} catch (reason) {
		throw new MigrationFailed(tag, reason);
	}
}
