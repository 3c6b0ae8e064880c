import { sql, type Placeholder } from 'drizzle-orm';
import { ambient, currentEngine, type Engine } from './ambient.ts';

/** Where the values of each run go into a query that was built once. */
export type Slots<Name extends string> = Record<Name, Placeholder>;

/** The same for `in (…)`: one query for each number of values. Not for an empty list. */
export function preparedFor<Result>(build: (values: Placeholder[]) => Query<Result>) {
	const byLength = new Map<number, (values: Record<string, unknown>) => Promise<Result>>();
	return (values: readonly string[]): Promise<Result> => {
		const names = values.map((_, at) => String(at));
		const known = byLength.get(values.length);
		const query = known ?? prepared((at: Slots<string>) => build(names.map((name) => at[name]!)));
		if (!known && byLength.size < most) byLength.set(values.length, query);
		return query(Object.fromEntries(values.map((value, at) => [String(at), value])));
	};
}

/** Pages hold twenty of anything; longer lists are rare and of every length. */
const most = 50;

type Query<Result> = { prepare(name: string): Prepared<Result> };
type Prepared<Result> = { execute(values: Record<string, unknown>): PromiseLike<Result> };

const slots = new Proxy({} as Slots<string>, { get: (_, name: string) => sql.placeholder(name) });

/**
 * A query that is built once and run often: Drizzle takes longer to put a query together than SQLite to answer it. For the
 * reads and writes of every page and every opinion; elsewhere a plain query is the better reading.
 *
 * A slot compared with a column takes the value as the driver wants it: an instant needs `sql.param(at.name, column)`.
 * In `values()` and `set()` a slot may not be null.
 */
export function prepared<Name extends string, Result>(
	build: (at: Slots<Name>) => Query<Result>
): (values: Record<Name, unknown>) => Promise<Result> {
	let engine: Engine | undefined;
	let reading: Prepared<Result> | undefined;
	let writing: Prepared<Result> | undefined;
	const make = () => build(slots).prepare('kept');
	return async (values) => {
		const inside = ambient.getStore();
		const present = currentEngine();
		if (engine !== present) [engine, reading, writing] = [present, undefined, undefined];
		if (!inside) return (reading ??= make()).execute(values);
		// A transaction of PostgreSQL and a snapshot have a connection of their own.
		if (present.dialect === 'postgres' || inside.fixed) return make().execute(values);
		// Throws when the transaction is over: its prepared queries die with it, like its handle.
		void inside.handle.select;
		return (writing ??= make()).execute(values);
	};
}
