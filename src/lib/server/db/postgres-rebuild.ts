import postgres from 'postgres';
import { ambient } from './ambient.ts';
import { quoted, type Building, type Plan } from './plan.ts';
import { fromPortable, type TableShape } from './portable.ts';
import { migrate } from './postgres-migrations.ts';
import { onOneConnection } from './postgres-snapshot.ts';

export async function isEmptyPostgres(url: string): Promise<boolean> {
	const client = postgres(url, { max: 1, onnotice: () => {} });
	try {
		const [row] = await client`
			select count(*)::int as tables from pg_class where relkind in ('r', 'p', 'v', 'm', 'S')
			and relnamespace in (select oid from pg_namespace where nspname in (current_schema(), 'drizzle'))`;
		return row!.tables === 0;
	} finally {
		await client.end({ timeout: 5 });
	}
}

/** All of it in one transaction, the tables too. */
export function rebuildPostgres<Result>(
	url: string,
	{ first, rest, tables }: Plan,
	{ fill, confirm }: Building<Result>
): Promise<Result> {
	return onOneConnection(url, 'isolation level read committed', async (inside, handle) => {
		await migrate(inside, first);
		const names = tables.map(({ name }) => quoted(name));
		// A repetition may stand before the opinion that it repeats: whether all point at something is asked at the end.
		const links = await inside`select conrelid::regclass::text as owner, conname as name from pg_constraint
			where contype = 'f' and connamespace = current_schema()::regnamespace`;
		const alterLinks = async (how: string) => {
			for (const { owner, name } of links) {
				await inside.unsafe(`alter table ${owner} alter constraint ${quoted(name as string)} ${how}`);
			}
		};
		for (const name of names) await inside.unsafe(`alter table ${name} disable trigger user`);
		for (const name of [...names].reverse()) await inside.unsafe(`delete from ${name}`);
		await inside.unsafe('set constraints all immediate');
		await alterLinks('deferrable initially deferred');
		const within = <Value>(work: () => Promise<Value>) =>
			ambient.run({ handle, beforeCommit: [], afterCommit: [], fixed: true }, work);
		await within(() => fill({ insert: (table, rows) => insertRows(inside, table, rows) }));
		await inside.unsafe('set constraints all immediate');
		await alterLinks('not deferrable');
		for (const name of names) await inside.unsafe(`alter table ${name} enable trigger user`);
		await migrate(inside, rest);
		return within(confirm);
	});
}

/** PostgreSQL takes 65,534 values in one statement. */
const mostValues = 20_000;

async function insertRows(
	inside: postgres.TransactionSql,
	table: TableShape,
	rows: readonly Record<string, unknown>[]
): Promise<void> {
	const columns = Object.entries(table.columns);
	const names = columns.map(([name]) => quoted(name)).join(', ');
	const most = Math.max(1, Math.floor(mostValues / columns.length));
	for (let from = 0; from < rows.length; from += most) {
		const values: unknown[] = [];
		const places = rows.slice(from, from + most).map((row) => {
			const own = columns.map(([name, kind]) => `$${values.push(fromPortable(kind, row[name]))}`);
			return `(${own.join(', ')})`;
		});
		await inside.unsafe(`insert into ${quoted(table.name)} (${names}) values ${places.join(', ')}`, values as string[]);
	}
}
