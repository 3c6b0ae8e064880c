import { createHash } from 'node:crypto';

/** One key for each row of one file, so that the same file twice counts once. */
export function entryKeys(bytes: Uint8Array): (row: number) => string {
	const file = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
	return (row) => `${file}${row}`;
}
