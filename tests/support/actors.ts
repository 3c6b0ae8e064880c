/** People as policies see them, without a database. */
import type { ResidentActor, StaffActor, StaffRole, UnitKind } from '#server/actor';

/** A person of a unit; the id tells people apart. */
export const staffActor = (
	id: string,
	unitId: string,
	roles: StaffRole[],
	unitKind: UnitKind = 'department'
): StaffActor => ({ kind: 'staff', id, unitId, unitKind, roles });

export const residentActor = (id: string): ResidentActor => ({ kind: 'resident', id });
