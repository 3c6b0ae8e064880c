/** The driver's code of a database error: `23505` or `SQLITE_CONSTRAINT_UNIQUE`; empty if it is none. */
export function sqlState(reason: unknown): string {
	const error = reason as { code?: unknown; cause?: { code?: unknown } } | undefined;
	const code = error?.cause?.code ?? error?.code;
	return typeof code === 'string' ? code : '';
}

/** The disk is full, the database cannot be written, or its connection broke (a restart of PostgreSQL). */
const unstorable = ['53100', '25006', 'SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_IOERR', 'TRANSACTION_TIMEOUT'].concat([
	...['08', '57P0', '53300', 'CONNECTION_', 'CONNECT_TIMEOUT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']
]);

/**
 * Not stored for a reason that passes, or, where a connection broke at the commit, nobody knows: what was typed is kept
 * and sent again, and a repetition finds what was stored.
 */
export const isUnstorable = (reason: unknown) => unstorable.some((code) => sqlState(reason).startsWith(code));
