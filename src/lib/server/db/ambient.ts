/** The one `db` of the program: reads outside a transaction, writes inside one. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Migration } from './migrations.ts';

type Full = PgDatabase<PgQueryResultHKT, Record<string, never>>;
/** The common subset of Drizzle that both engines run. */
export type Db = Pick<Full, 'select' | 'selectDistinct' | '$count' | 'insert' | 'update' | 'delete' | 'with' | '$with'>;

/** `fixed`: reads one instant; it is neither the reader nor the writer, so no query built for those may run in it. */
export type Ambient = {
	handle: Db;
	beforeCommit: (() => Promise<void>)[];
	afterCommit: (() => Promise<void> | void)[];
	fixed?: true;
};
export const ambient = new AsyncLocalStorage<Ambient>();

/** Streams the rows of a query as the driver has them, by the names of their columns. */
export type Rows = (statement: string) => AsyncIterable<Record<string, unknown>>;

export type Engine = {
	dialect: 'sqlite' | 'postgres';
	reader: Db;
	/** Runs the work in one transaction: all or nothing, durable when it returns. */
	write<Result>(work: () => Promise<Result>, timeoutMs: number): Promise<Result>;
	/** SQL for what Drizzle's common subset cannot say: full-text search, probes, tampering in tests. */
	raw(statement: string): Promise<Record<string, unknown>[]>;
	/** When each migration was generated that the database has, oldest first; none in a new database. */
	applied(): Promise<number[]>;
	/** All of them or none. Throws `MigrationFailed`. */
	migrate(due: readonly Migration[]): Promise<void>;
	snapshot<Result>(work: (rows: Rows) => Promise<Result>): Promise<Result>;
	close(): Promise<void>;
};

let engine: Engine | undefined;
export function useEngine(opened: Engine | undefined): void {
	engine = opened;
}
export function currentEngine(): Engine {
	if (!engine) throw new Error('the database is not open: call open() first');
	return engine;
}
export const isOpen = () => engine !== undefined;

const writes = new Set(['insert', 'update', 'delete']);

export const db: Db = new Proxy({} as Db, {
	get(_, name: keyof Db) {
		const inside = ambient.getStore();
		if (inside?.fixed && writes.has(name)) throw new Error(`db.${name} in a snapshot`);
		if (!inside && writes.has(name)) throw new Error(`db.${name} outside a transaction`);
		const handle = inside ? inside.handle : currentEngine().reader;
		const member = handle[name] as unknown;
		return typeof member === 'function' ? member.bind(handle) : member;
	}
});

/**
 * Runs the work in one transaction; a call inside another joins it. Await nothing in it but `db`: no mail, HTTP,
 * password hashing or file work. Never catch a database error inside it.
 */
export async function transaction<Result>(work: () => Promise<Result>, timeoutMs = 10_000): Promise<Result> {
	if (ambient.getStore()) return work();
	return currentEngine().write(work, timeoutMs);
}

/** What is to be done last of all inside the surrounding transaction: where a row is a lock that others wait for. */
export function beforeCommit(act: () => Promise<void>): void {
	const inside = ambient.getStore();
	if (!inside || inside.fixed) throw new Error('beforeCommit outside a transaction');
	inside.beforeCommit.push(act);
}

/** Something that each transaction has of its own, made when it is first asked for. */
export function ofTransaction<Value>(make: () => Value): () => Value {
	const kept = new WeakMap<Ambient, Value>();
	return () => {
		const inside = ambient.getStore();
		if (!inside || inside.fixed) throw new Error('ofTransaction outside a transaction');
		if (!kept.has(inside)) kept.set(inside, make());
		return kept.get(inside)!;
	};
}

/** The work of one transaction and what it has left for its end. For the engines. */
export function runInside<Result>(store: Ambient, work: () => Promise<Result>, timeoutMs: number): Promise<Result> {
	const whole = async () => {
		const result = await work();
		for (const act of store.beforeCommit) await act();
		return result;
	};
	return ambient.run(store, () => withTimeout(whole(), timeoutMs));
}

/** What is to be done once the surrounding transaction is durable (a message sent, a cache told). Needs a transaction. */
export function afterCommit(act: () => Promise<void> | void): void {
	const inside = ambient.getStore();
	if (!inside) throw new Error('afterCommit outside a transaction');
	inside.afterCommit.push(act);
}

/**
 * Reads one instant of the database, for as long as it takes, while others go on writing: inside, `db` and `rows` see
 * that instant. Nothing can be written in it.
 */
export function snapshot<Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> {
	if (ambient.getStore()) throw new Error('snapshot inside a transaction');
	return currentEngine().snapshot(work);
}

/** True inside `transaction`. */
export const inTransaction = () => ambient.getStore() !== undefined && !ambient.getStore()!.fixed;

/** Rolled back because it took too long: nothing of it is stored. */
export class TransactionTimeout extends Error {
	readonly code = 'TRANSACTION_TIMEOUT';
}

function withTimeout<Result>(promise: Promise<Result>, milliseconds: number): Promise<Result> {
	let timer: NodeJS.Timeout;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() => reject(new TransactionTimeout(`transaction timed out after ${milliseconds} ms`)),
			milliseconds
		);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
