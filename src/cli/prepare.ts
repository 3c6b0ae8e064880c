/** Before any command that needs data: keys, tables, the work calendar. Harmless when all of it is there. */
import { Refusal } from '#server/actor';
import { open } from '#server/backup';
import * as journal from '#server/journal';
import { seed } from '#server/organisation';
import { ensureKeys, hasKeys } from '#server/secrets';

export { close } from '#server/db';
export type Prepared = { keysMade: string[]; yearsSeeded: number[] };

let prepared: Promise<Prepared> | undefined;

export function prepare(): Promise<Prepared> {
	prepared ??= (async () => {
		await open();
		// New keys beside old data would make every number and name in it unreadable: the old ones must come back.
		if (!hasKeys() && (await journal.newest())) throw new Refusal('cli_keysLost');
		const { made } = ensureKeys();
		const { years } = await seed();
		return { keysMade: made, yearsSeeded: years };
	})();
	return prepared;
}
