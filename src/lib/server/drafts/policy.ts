import { holds, holdsIn, holdsInOffice, type Actor } from '#server/actor';

/** Drafts are imported by the drafters of the unit that owns them (承办单位, 国务院令第713号 Art 11). */
export function mayNotImport(actor: Actor, unitId: string): string[] {
	return holdsIn(actor, unitId, 'drafter') ? [] : ['drafts_notDrafter'];
}

/** Before a notice shows it to everybody, a draft is seen by its own unit, the government office and the supervisors. */
export function mayNotSee(actor: Actor, unitId: string): string[] {
	const inUnit = actor.kind === 'staff' && actor.unitId === unitId;
	return inUnit || holdsInOffice(actor, 'publisher') || holds(actor, 'supervisor') ? [] : ['drafts_notYours'];
}

/**
 * What became of the clauses is confirmed by those who wrote the new version or answer what was said of the old one, until
 * the version is published: then its lineage is frozen with it.
 */
export function mayNotConfirmLineage(actor: Actor, version: { unitId: string; frozenAt: Date | null }): string[] {
	const codes: string[] = [];
	if (!holdsIn(actor, version.unitId, 'drafter', 'opinionClerk')) codes.push('drafts_lineageNotYours');
	if (version.frozenAt) codes.push('drafts_lineageFrozen');
	return codes;
}
