import { holds, type Actor } from '#server/actor';

/** Units, site, settings and calendar belong to the system administrator. */
export function mayNotAdminister(actor: Actor): string[] {
	return holds(actor, 'administrator') ? [] : ['organisation_administratorOnly'];
}

/** The first unit of all is made by the program, before there can be an administrator. */
export function mayNotCreateUnit(actor: Actor, unitsExist: boolean): string[] {
	return actor.kind === 'system' && !unitsExist ? [] : mayNotAdminister(actor);
}
