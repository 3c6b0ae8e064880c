import type { UnitKind } from '#server/actor';
import type { Unit } from '#server/organisation';
import { below, type Branch } from '#lib/organisation/tree.ts';
import type { Holdings } from './holdings.ts';

type Named = Pick<Unit, 'id' | 'kind' | 'closedAt'>;
type KindHoldings = Pick<Holdings, 'lastOffice' | 'publishers'>;

/** What keeps a unit open: it has people, work, units under it, or it is the office that alone may publish. */
export function mayNotClose(unit: Named, holdings: Holdings): string[] {
	if (unit.closedAt) return ['organisation_unitClosed'];
	const codes: string[] = [];
	if (holdings.lastOffice) codes.push('units_lastOffice');
	if (holdings.consultations.length > 0) codes.push('units_hasConsultations');
	if (holdings.surveys.length > 0) codes.push('units_hasSurveys');
	if (holdings.openDays.length > 0) codes.push('units_hasOpenDays');
	if (holdings.inReview.length > 0) codes.push('units_hasReviews');
	if (holdings.children.length > 0) codes.push('organisation_unitHasChildren');
	if (holdings.staff.length > 0) codes.push('units_hasStaff');
	return codes;
}

/**
 * Another kind moves powers: the office alone publishes, 司法行政部门 keeps the catalogue and reviews the law. An office
 * stays one while it is the last, and while people who publish are in it.
 */
export function mayNotChangeKind(unit: Named, kind: UnitKind, holdings: KindHoldings): string[] {
	if (unit.closedAt) return ['organisation_unitClosed'];
	if (unit.kind === kind) return ['units_kindSame'];
	if (unit.kind !== 'governmentOffice') return [];
	if (holdings.lastOffice) return ['units_kindLastOffice'];
	return holdings.publishers.length > 0 ? ['units_kindPublishers'] : [];
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
