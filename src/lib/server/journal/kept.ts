import { inTransaction } from '#server/db';
import { length } from './queries.ts';

const most = 50;

/**
 * A reading that depends on nothing but what is journaled, kept until the next entry: whoever writes it, the length of
 * the journal has changed. For what everybody is shown; inside a transaction, which may still come to nothing, it is
 * read anew. What it answers with is shared: it is not to be changed.
 */
export function keptUntilNextEntry<Result>(read: (key: string) => Promise<Result>): (key: string) => Promise<Result> {
	const kept = new Map<string, { at: number; result: Promise<Result> }>();
	return async (key) => {
		if (inTransaction()) return read(key);
		const at = await length();
		const known = kept.get(key);
		if (known?.at === at) return known.result;
		if (kept.size >= most) kept.clear();
		const result = read(key);
		kept.set(key, { at, result });
		result.catch(() => kept.delete(key));
		return result;
	};
}
