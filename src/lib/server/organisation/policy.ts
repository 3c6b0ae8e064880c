import { holds, holdsInOffice, type Actor } from '#server/actor';

/** Units, site, settings and calendar belong to the system administrator. */
export function mayNotAdminister(actor: Actor): string[] {
	return holds(actor, 'administrator') ? [] : ['organisation_administratorOnly'];
}

/** The first unit of all is made by the program, before there can be an administrator. */
export function mayNotCreateUnit(actor: Actor, unitsExist: boolean): string[] {
	return actor.kind === 'system' && !unitsExist ? [] : mayNotAdminister(actor);
}

/** What the place decides for itself (rules, calendar, word list…) is kept by administrators and the office's publishers. */
export function mayNotKeepSettings(actor: Actor): string[] {
	return holds(actor, 'administrator') || holdsInOffice(actor, 'publisher') ? [] : ['settings_only'];
}
