import { holdsIn, type Actor } from '#server/actor';

/** Drafts are imported by the drafters of the unit that owns them (承办单位, 国务院令第713号 Art 11). */
export function mayNotImport(actor: Actor, unitId: string): string[] {
	return holdsIn(actor, unitId, 'drafter') ? [] : ['drafts_notDrafter'];
}
