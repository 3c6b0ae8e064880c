/** The database: one vocabulary of columns, one ambient transaction, two engines. */
export { afterCommit, currentEngine, db, inTransaction, transaction } from './ambient.ts';
export { nextNumber, nextNumbers } from './counters.ts';
export { isUnstorable } from './errors.ts';
export { createId } from './id.ts';
export { close, migrationState, open } from './open.ts';
export { prepared, preparedFor, type Slots } from './prepared.ts';
export { dialect } from './dialect.ts';
