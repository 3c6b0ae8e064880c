import type { Unit } from '#server/organisation';
import { below, type Branch } from '#lib/organisation/tree.ts';
import type { Holdings } from './holdings.ts';

type Named = Pick<Unit, 'id' | 'kind' | 'closedAt'>;

/** What keeps a unit open: it has people, work, units under it, or it is the office that alone may publish. */
export function mayNotClose(unit: Named, holdings: Holdings): string[] {
	if (unit.closedAt) return ['organisation_unitClosed'];
	const codes: string[] = [];
	if (holdings.lastOffice) codes.push('units_lastOffice');
	if (holdings.consultations.length > 0) codes.push('units_hasConsultations');
	if (holdings.inReview.length > 0) codes.push('units_hasReviews');
	if (holdings.children.length > 0) codes.push('organisation_unitHasChildren');
	if (holdings.staff.length > 0) codes.push('units_hasStaff');
	return codes;
}

/** May one unit be merged into another? Its work and people follow; an office only into an office, for it alone publishes. */
export function mayNotMerge(unit: Named, into: Named, units: readonly Branch[]): string[] {
	if (unit.id === into.id) return ['units_intoItself'];
	if (unit.closedAt) return ['organisation_unitClosed'];
	if (into.closedAt) return ['units_intoClosed'];
	const codes: string[] = [];
	if (below(units, unit.id).has(into.id)) codes.push('units_intoDescendant');
	if (unit.kind === 'governmentOffice' && into.kind !== 'governmentOffice') codes.push('units_officeIntoOffice');
	return codes;
}
