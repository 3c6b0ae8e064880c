import * as journal from '#server/journal';

/** `wenji journal verify`: recomputes the whole chain; `firstBroken` is the first entry that is wrong or missing. */
export function journalVerify(): Promise<unknown> {
	return journal.verify();
}
