/** The database: one vocabulary of columns, one ambient transaction, two engines. */
export {
	afterCommit,
	beforeCommit,
	currentEngine,
	db,
	inTransaction,
	ofTransaction,
	snapshot,
	transaction,
	type Rows
} from './ambient.ts';
export { alone } from './alone.ts';
export { nextNumber, nextNumbers } from './counters.ts';
export { isUnstorable, sqlState } from './errors.ts';
export { createId } from './id.ts';
export { hold, Locked, locked } from './lock.ts';
export { MigrationFailed, UnknownMigrations, migrationsOf, type Migration } from './migrations.ts';
export { close, currentLevel, migrationState, open } from './open.ts';
export { tablesAfter, toPortable, type Kind, type TableShape } from './portable.ts';
export { prepared, preparedFor, type Slots } from './prepared.ts';
export { preparedInsert } from './prepared-insert.ts';
export { isEmpty, rebuild } from './rebuild.ts';
export { quoted, type Building, type Rebuilding } from './plan.ts';
export { dialect } from './dialect.ts';
