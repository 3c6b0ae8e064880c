import { holds, type Actor, type StaffRole, type UnitKind } from '#server/actor';

/** Accounts and roles belong to the system administrator. */
export function mayNotAdminister(actor: Actor): string[] {
	return holds(actor, 'administrator') ? [] : ['identity_administratorOnly'];
}

/** The first account of all is made by the program, and it is an administrator's. */
export function mayNotCreateStaff(actor: Actor, roles: readonly StaffRole[], staffExists: boolean): string[] {
	if (actor.kind !== 'system') return mayNotAdminister(actor);
	if (staffExists) return ['identity_administratorOnly'];
	return roles.includes('administrator') ? [] : ['identity_firstIsAdministrator'];
}

/** Final review and publication belong to the government office (rule 44). */
export function mayNotHold(roles: readonly StaffRole[], unitKind: UnitKind): string[] {
	return roles.includes('publisher') && unitKind !== 'governmentOffice' ? ['identity_publisherInOffice'] : [];
}

/** Nobody gives themselves a role, or the powers of another unit; giving up a role of one's own is allowed. */
export function mayNotAppoint(
	actor: Actor,
	person: { id: string; unitId: string; roles: readonly StaffRole[] },
	{ unitId, roles }: { unitId: string; roles: readonly StaffRole[] }
): string[] {
	if (actor.kind !== 'staff' || actor.id !== person.id) return [];
	const codes: string[] = [];
	if (!roles.every((role) => person.roles.includes(role))) codes.push('identity_ownRoles');
	if (unitId !== person.unitId) codes.push('identity_ownUnit');
	return codes;
}

/**
 * Who publishes, approves or sees names needs a second factor (GB/T 22239-2019, domain rule 58): every role but the
 * people at the gate. Drafters count as approving: theirs is the first of the four signatures.
 */
export function needsTotp(roles: readonly StaffRole[]): boolean {
	return roles.some((role) => role !== 'eventStaff');
}

/** At least 12 characters of 3 classes, without the account in it (domain rule 58). */
export function passwordProblems(password: string, account: string): string[] {
	const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
	const codes: string[] = [];
	if (Array.from(password).length < 12) codes.push('identity_passwordShort');
	if (password.length > 200) codes.push('identity_passwordLong');
	if (classes.filter((kind) => kind.test(password)).length < 3) codes.push('identity_passwordClasses');
	if (password.toLowerCase().includes(account.toLowerCase())) codes.push('identity_passwordHasAccount');
	return codes;
}

/** Days for which a password is good (GB/T 22239-2019, domain rule 58). */
export const passwordDays = 90;

/** Why the person must choose a password of their own first: somebody else set it, or it is too old. */
export type PasswordDue = 'foreign' | 'old';

/**
 * Asked when a session begins: who is at work already is not interrupted. In the demo, whose one password stands on its
 * page, nobody is asked.
 */
export function passwordDue(setAt: Date | null, at: Date, mode: string): PasswordDue | null {
	if (mode === 'demo') return null;
	if (!setAt) return 'foreign';
	return at.getTime() - setAt.getTime() >= passwordDays * 86_400_000 ? 'old' : null;
}

/** An account is closed by whoever has just shown that the number is theirs. */
export const closeWithinMs = 15 * 60_000;

/** @param until the end of that time for the session at hand; null if it is not the actor's */
export function mayNotClose(actor: Actor, until: Date | null, at: Date): string[] {
	if (actor.kind !== 'resident') return ['identity_residentsOnly'];
	return until && at < until ? [] : ['identity_signInAgain'];
}

/** What a person may declare as their name (domain rule 45): letters, no figures; `name` is normalised. */
export function nameProblems(name: string): string[] {
	if (name === '') return ['identity_nameMissing'];
	if (Array.from(name).length > 50) return ['identity_nameLong'];
	return /\p{L}/u.test(name) && !/\p{Nd}/u.test(name) ? [] : ['identity_nameForm'];
}
