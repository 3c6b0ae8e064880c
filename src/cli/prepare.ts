/** Before any command that needs data: keys, tables, the work calendar. Harmless when all of it is there. */
import { Refusal } from '#server/actor';
import { db, open } from '#server/db';
import { seed } from '#server/organisation';
import { ensureKeys, hasKeys } from '#server/secrets';
import { journalHead } from '../lib/server/journal/schema.ts';

export { close } from '#server/db';
export type Prepared = { keysMade: string[]; yearsSeeded: number[] };

let prepared: Promise<Prepared> | undefined;

export function prepare(): Promise<Prepared> {
	prepared ??= (async () => {
		await open();
		if (!hasKeys() && (await holdsAnything())) throw new Refusal('cli_keysLost');
		const { made } = ensureKeys();
		const { years } = await seed();
		return { keysMade: made, yearsSeeded: years };
	})();
	return prepared;
}

/** New keys beside old data would make every number and name in it unreadable: the old ones must come back. */
async function holdsAnything(): Promise<boolean> {
	return (await db.select({ id: journalHead.id }).from(journalHead)).length > 0;
}
