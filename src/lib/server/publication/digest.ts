import { createHash } from 'node:crypto';
import * as journal from '#server/journal';

/** SHA-256 (hex) of the canonical JSON: what the public page shows and anyone can recompute. */
export function digestOf(content: unknown): string {
	return createHash('sha256').update(journal.canonical(content)).digest('hex');
}
