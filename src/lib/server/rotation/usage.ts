import { and, count, isNotNull, ne, sql } from 'drizzle-orm';
import { db } from '#server/db';
import { keyInForce, listDataKeys, listLookupKeys, sealingKey } from '#server/secrets';
import { countHashes } from './hashed.ts';
import { sealedTables } from './sealed.ts';

/**
 * `texts`: how many are sealed with it. `seals`: whether it seals what is new. `file`: false if texts are sealed with a
 * key that is not there. `freeAt`: from when on the key is needed no more; null while it is.
 */
export type KeyState = {
	key: number;
	file: boolean;
	since: Date | null;
	seals: boolean;
	texts: number;
	freeAt: Date | null;
};

/** What somebody holds in a form, such as a picture on its way, is good for a day; and an hour for the last one. */
const heldMs = 25 * 3_600_000;

/** Every key for what is encrypted that is there or that texts need, lowest number first. Reads all sealed texts: for the command line. */
export const listKeys = async () => states(listDataKeys(), sealingKey(), await countTexts());

/** The same for look-up; `texts` are hashes then, and `seals` the key in force. What lapses by itself lapses in a day. */
export async function listLookup(): Promise<KeyState[]> {
	const [files, inForce] = [listLookupKeys(), await keyInForce()];
	return states(files, inForce, await countHashes(Math.max(inForce, files.at(-1)?.number ?? 1)));
}

function states(files: ReturnType<typeof listDataKeys>, seals: number, texts: Map<number, number>): KeyState[] {
	const since = files.find(({ number }) => number === seals)?.since;
	const used = [...texts].flatMap(([key, n]) => (n > 0 ? key : []));
	const numbers = [...new Set([...files.map(({ number }) => number), ...used, seals])].sort((a, b) => a - b);
	return numbers.map((key) => {
		const file = files.find(({ number }) => number === key);
		const needed = key >= seals || (texts.get(key) ?? 0) > 0;
		const freeAt = needed || !file || !since ? null : new Date(since.getTime() + heldMs);
		return {
			key,
			file: file !== undefined,
			since: file?.since ?? null,
			seals: key === seals,
			texts: texts.get(key) ?? 0,
			freeAt
		};
	});
}

async function countTexts(): Promise<Map<number, number>> {
	const found = new Map<number, number>();
	for (const { table, columns } of sealedTables) {
		for (const column of Object.values(columns)) {
			const mark = sql<string>`case when ${column} like 'v1.%' then 'w0001.' else substr(${column}, 1, 6) end`;
			const rows = await db
				.select({ mark, n: count() })
				.from(table)
				.where(and(isNotNull(column), ne(column, '')))
				.groupBy(sql`1`);
			for (const row of rows) {
				const key = Number(row.mark.slice(1, 5));
				found.set(key, (found.get(key) ?? 0) + row.n);
			}
		}
	}
	return found;
}
