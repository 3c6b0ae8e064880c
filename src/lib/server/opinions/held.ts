import { desc } from 'drizzle-orm';
import { refuseIf, type Actor } from '#server/actor';
import { db } from '#server/db';
import * as organisation from '#server/organisation';
import { opinions } from './schema.ts';

/** What a list of words would have held of the last opinions; figures alone, no text. */
export type HeldTrial = { all: number; held: number; byWord: { word: string; count: number }[] };

/** Tries a list on the newest opinions of the whole site before it is saved. */
export async function tryHoldWords(actor: Actor, words: readonly string[], most = 500): Promise<HeldTrial> {
	refuseIf(organisation.mayNotKeepSettings(actor));
	const rows = await db
		.select({ text: opinions.text })
		.from(opinions)
		.orderBy(desc(opinions.receivedAt), desc(opinions.id))
		.limit(most);
	const counts = new Map<string, number>();
	let held = 0;
	for (const { text } of rows) {
		const found = organisation.heldBy(words, text);
		if (found.length > 0) held++;
		for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const byWord = [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count);
	return { all: rows.length, held, byWord };
}
