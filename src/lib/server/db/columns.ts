/**
 * The column vocabulary of every schema.ts: one word per kind of value, so that a table is written once.
 * Typed as PostgreSQL, the stricter engine; `columns.type.ts` proves that SQLite gives the same TypeScript types.
 * The casts here are the only place where the two engines are declared alike; the tests run on both.
 */
import { sql, type AnyColumn } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';
import { dialect } from './dialect.ts';
import { createId } from './id.ts';

function either<Word>(postgres: Word, sqlite: unknown): Word {
	return dialect === 'postgres' ? postgres : (sqlite as Word);
}

export const inPostgres = {
	text: () => pg.text(),
	integer: () => pg.integer(),
	boolean: () => pg.boolean(),
	timestamp: () => pg.timestamp({ withTimezone: true, mode: 'date', precision: 3 }),
	json: <Value>() => pg.jsonb().$type<Value>(),
	choice: <Value extends string>(values: readonly [Value, ...Value[]]) =>
		pg.text({ enum: values as [Value, ...Value[]] })
};
export const inSqlite = {
	text: () => lite.text(),
	integer: () => lite.integer(),
	boolean: () => lite.integer({ mode: 'boolean' }),
	timestamp: () => lite.integer({ mode: 'timestamp_ms' }),
	json: <Value>() => lite.text({ mode: 'json' }).$type<Value>(),
	choice: <Value extends string>(values: readonly [Value, ...Value[]]) =>
		lite.text({ enum: values as [Value, ...Value[]] })
};
const words = either(inPostgres, inSqlite);

export const table = either(pg.pgTable, lite.sqliteTable);
/** Text, also for days (`YYYY-MM-DD`). */
export const text = words.text;
/** A whole number of 32 bits. */
export const integer = words.integer;
export const boolean = words.boolean;
/** An instant, to the millisecond. */
export const timestamp = words.timestamp;
/** Plain data. Never hash or compare its stored text: PostgreSQL reorders the keys. */
export const json = words.json;
/** One of a list of words; add `oneOf` to the table so that the database checks it too. */
export const choice = words.choice;
/** The primary key of a row. */
export const id = () => text().primaryKey().$defaultFn(createId);

export const index = either(pg.index, lite.index);
export const uniqueIndex = either(pg.uniqueIndex, lite.uniqueIndex);
export const primaryKey = either(pg.primaryKey, lite.primaryKey);
export const foreignKey = either(pg.foreignKey, lite.foreignKey);
export const check = either(pg.check, lite.check);

/** For checks: how many letters a text has between its outer spaces, full-width ones too; 0 for NULL. */
export const written = (column: AnyColumn) => sql`length(trim(replace(coalesce(${column}, ''), '　', ' ')))`;

/** A check that the column holds one of the words (NULL passes). */
export function oneOf(name: string, column: AnyColumn, values: readonly string[]) {
	return check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`);
}
