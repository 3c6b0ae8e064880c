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
