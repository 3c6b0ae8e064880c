/** The driver's code of a database error: `23505` or `SQLITE_CONSTRAINT_UNIQUE`; empty if it is none. */
export function sqlState(reason: unknown): string {
	const error = reason as { code?: unknown; cause?: { code?: unknown } } | undefined;
	const code = error?.cause?.code ?? error?.code;
	return typeof code === 'string' ? code : '';
}

/** The disk is full, or the database cannot be written. */
export const isReadOnlyOrFull = (reason: unknown) =>
	['53100', '25006', 'SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_IOERR'].some((code) =>
		sqlState(reason).startsWith(code)
	);
