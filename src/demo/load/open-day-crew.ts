import { staff } from '../content/staff.ts';
import type { ReviewStaff, StaffRole } from '../content/types.ts';

/** Who of the unit holds a role; the first. */
export const holderOf = (unit: string, role: StaffRole): string =>
	staff.find((one) => one.unit === unit && one.roles.includes(role))!.account;

export const crewOf = (unit: string): ReviewStaff => ({
	drafter: holderOf(unit, 'drafter'),
	firstReviewer: holderOf(unit, 'firstReviewer'),
	secondReviewer: holderOf(unit, 'secondReviewer'),
	publisher: 'hezhiqiu'
});
