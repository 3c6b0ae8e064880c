/** Who acts. The first argument of every verb; built by `identity` from a session, or by the CLI from `--as`. */

export const staffRoles = [
	'drafter',
	'firstReviewer',
	'secondReviewer',
	'publisher',
	'opinionClerk',
	'eventStaff',
	'supervisor',
	'administrator'
] as const;
export type StaffRole = (typeof staffRoles)[number];

export const unitKinds = ['governmentOffice', 'justiceBureau', 'department', 'street'] as const;
export type UnitKind = (typeof unitKinds)[number];

export type StaffActor = {
	kind: 'staff';
	id: string;
	unitId: string;
	unitKind: UnitKind;
	roles: readonly StaffRole[];
};
export type ResidentActor = { kind: 'resident'; id: string };
export type AnonymousActor = { kind: 'anonymous' };
/** The program itself: the timetable, the demo, migrations. */
export type SystemActor = { kind: 'system' };
export type Actor = StaffActor | ResidentActor | AnonymousActor | SystemActor;

export const anonymous: AnonymousActor = { kind: 'anonymous' };
export const system: SystemActor = { kind: 'system' };

/** True if the actor holds one of the roles, in whatever unit. */
export function holds(actor: Actor, ...roles: StaffRole[]): actor is StaffActor {
	return actor.kind === 'staff' && roles.some((role) => actor.roles.includes(role));
}

/** True if the actor holds one of the roles in the named unit. */
export function holdsIn(actor: Actor, unitId: string, ...roles: StaffRole[]): actor is StaffActor {
	return holds(actor, ...roles) && actor.unitId === unitId;
}

/** True if the actor holds one of the roles in the government office (政府办公室 / 公开办). */
export function holdsInOffice(actor: Actor, ...roles: StaffRole[]): actor is StaffActor {
	return holds(actor, ...roles) && actor.unitKind === 'governmentOffice';
}

export { NotFound, Refusal, refuseIf } from './refusal.ts';
export { markOf, Stale, type Save, type Theirs } from './stale.ts';
