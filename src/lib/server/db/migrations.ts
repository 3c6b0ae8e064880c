/** The steps that the tables have come through: what the program carries, and what a database has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Engine } from './ambient.ts';
import { migrationsRoot } from './migrations-root.ts';

type Dialect = Engine['dialect'];
export type Migration = { tag: string; when: number; hash: string; statements: readonly string[] };

/** All migrations of one engine, oldest first. */
export function migrationsOf(dialect: Dialect, root = migrationsRoot()): Migration[] {
	const folder = join(root, dialect);
	const tags = (
		JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as { entries: { tag: string }[] }
	).entries;
	return readMigrationFiles({ migrationsFolder: folder }).map(({ sql, folderMillis, hash }, at) => ({
		...{ tag: tags[at]!.tag, when: folderMillis, hash },
		statements: sql.filter((statement) => statement.trim() !== '')
	}));
}

/** The database has migrations that the program does not know: a newer version made it, or a foreign one. */
export class UnknownMigrations extends Error {
	readonly applied: number;
	readonly known: number;
	constructor(applied: number, known: number) {
		super(`the database has ${applied} migrations, not all of them among the ${known} of this program`);
		this.applied = applied;
		this.known = known;
	}
}

/** A migration failed, and with it all that were due: the database is as it was. */
export class MigrationFailed extends Error {
	readonly tag: string;
	constructor(tag: string, cause: unknown) {
		super(`migration ${tag} failed`, { cause });
		this.tag = tag;
	}
}

/** What is still to be done. Throws `UnknownMigrations` unless what was applied is how `known` begins. */
export function dueOf(known: readonly Migration[], applied: readonly number[]): Migration[] {
	const same = applied.length <= known.length && applied.every((when, at) => known[at]!.when === when);
	if (!same) throw new UnknownMigrations(applied.length, known.length);
	return known.slice(applied.length);
}
