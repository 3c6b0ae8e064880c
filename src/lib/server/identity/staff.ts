import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, staffRoles as roleWords, type Actor, type StaffRole } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumber, transaction } from '#server/db';
import * as journal from '#server/journal';
import { findUnit } from '#server/organisation';
import { normalise } from '#server/text';
import { hashPassword, matches } from './password.ts';
import { findStaff, staffById } from './people.ts';
import { mayNotAdminister, mayNotAppoint, mayNotCreateStaff, mayNotHold, passwordProblems } from './policy.ts';
import { staff, staffRoles } from './schema.ts';
import { endSessionsOf } from './sessions.ts';
import { forgetTries, lockedRefusal, refuseWrong, takeTry } from './tries.ts';

export type StaffInput = { account: string; name: string; unitId: string; roles: StaffRole[]; password: string };

/** One at a time, so that two at once can neither both be the first nor both be the last administrator. */
const oneAtATime = () => nextNumber('staff.administration');

/** Administrator only; the first account is made by the system, and is an administrator's. Answers with its id. */
export async function createStaff(actor: Actor, input: StaffInput): Promise<string> {
	const account = input.account.trim().toLowerCase();
	const name = normalise(input.name);
	const { unitId, roles, password } = input;
	const codes = /^[a-z][a-z0-9._-]{2,31}$/.test(account) ? [] : ['identity_accountForm'];
	if (name === '') codes.push('identity_nameMissing');
	refuseIf([...codes, ...passwordProblems(password, account), ...unknownRoles(roles)]);
	if (actor.kind !== 'system') refuseIf(mayNotAdminister(actor));
	const passwordHash = await hashPassword(password);
	return transaction(async () => {
		await oneAtATime();
		const [counted] = await db.select({ n: count() }).from(staff);
		refuseIf(mayNotCreateStaff(actor, roles, counted!.n > 0));
		const unit = await findUnit(unitId);
		if (unit.closedAt) refuseIf(['organisation_unitClosed']);
		refuseIf(mayNotHold(roles, unit.kind));
		const createdAt = clock.now();
		// Whoever sets up the program types a password of their own.
		const passwordSetAt = actor.kind === 'system' ? createdAt : null;
		const values = { account, name, unitId, passwordHash, passwordSetAt, createdAt };
		const [made] = await db.insert(staff).values(values).onConflictDoNothing().returning({ id: staff.id });
		if (!made) throw new Refusal('identity_accountTaken', { facts: { account } });
		await give(made.id, [], roles);
		await journal.record(actor, 'staff.created', made.id, { unitId, roles });
		return made.id;
	});
}

/** Replaces the roles of a person in their unit; in force with their next request. Administrator only. */
export async function setRoles(actor: Actor, staffId: string, roles: StaffRole[]): Promise<void> {
	await transaction(async () => appoint(actor, staffId, { unitId: (await findStaff(staffId)).unitId, roles }));
}

/**
 * 任职: the unit of a person and their roles in it; in force with their next request. Nobody gives themselves a role, and
 * nobody moves themselves. Administrator only.
 */
export async function appoint(
	actor: Actor,
	staffId: string,
	{ unitId, roles }: { unitId: string; roles: StaffRole[] }
): Promise<void> {
	await transaction(async () => {
		refuseIf([...mayNotAdminister(actor), ...unknownRoles(roles)]);
		await oneAtATime();
		const person = await findStaff(staffId);
		refuseIf(mayNotAppoint(actor, person, { unitId, roles }));
		const unit = await findUnit(unitId);
		if (unit.closedAt && unitId !== person.unitId) refuseIf(['organisation_unitClosed']);
		refuseIf(mayNotHold(roles, unit.kind));
		if (!roles.includes('administrator')) refuseIf(await isLastAdministrator(staffId));
		if (unitId !== person.unitId) {
			await change(staffId, { unitId });
			await journal.record(actor, 'staff.moved', staffId, { from: person.unitId, to: unitId });
		}
		await give(staffId, person.roles, roles);
		await journal.record(actor, 'staff.rolesSet', staffId, { before: person.roles, after: roles });
	});
}

/** The account opens nothing any more and its sessions end; its name stays under what it signed. Administrator only. */
export async function disableStaff(actor: Actor, staffId: string): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotAdminister(actor));
		await oneAtATime();
		await findStaff(staffId);
		refuseIf(await isLastAdministrator(staffId));
		await change(staffId, { disabledAt: clock.now() });
		await endSessionsOf(`staff:${staffId}`);
		await journal.record(actor, 'staff.disabled', staffId);
	});
}

/** Administrator only. */
export async function enableStaff(actor: Actor, staffId: string): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotAdminister(actor));
		const { unitId } = await findStaff(staffId);
		if ((await findUnit(unitId)).closedAt) refuseIf(['organisation_unitClosed']);
		await change(staffId, { disabledAt: null });
		await journal.record(actor, 'staff.enabled', staffId);
	});
}

/** The people of one unit, disabled ones too, work in another from now on. Answers with how many. */
export async function handOver(fromUnitId: string, intoUnitId: string): Promise<number> {
	const set = { unitId: intoUnitId };
	const moved = await db.update(staff).set(set).where(eq(staff.unitId, fromUnitId)).returning({ id: staff.id });
	return moved.length;
}

/** One's own password. All sessions of the account end; the caller opens a new one. A wrong present password counts. */
export async function changePassword(actor: Actor, input: { current: string; next: string }): Promise<void> {
	const person = actor.kind === 'staff' ? await staffById(actor.id) : undefined;
	if (!person) throw new NotFound('staff');
	const taken = await takeTry(person.account);
	if (!taken.allowed) throw lockedRefusal(taken);
	const right = await matches(person.passwordHash, input.current);
	if (!right) return refuseWrong(person.account, taken, 'identity_passwordWrong');
	await forgetTries(person.account);
	refuseIf(passwordProblems(input.next, person.account));
	if (input.next === input.current) refuseIf(['identity_passwordSame']);
	const passwordHash = await hashPassword(input.next);
	await transaction(async () => {
		await change(person.id, { passwordHash, passwordSetAt: clock.now() });
		await endSessionsOf(`staff:${person.id}`);
		await journal.record(actor, 'staff.passwordChanged', person.id);
	});
}

/** A new password for somebody who lost theirs; ends their sessions and a lock. Administrator only. */
export async function resetPassword(actor: Actor, staffId: string, password: string): Promise<void> {
	refuseIf(mayNotAdminister(actor));
	const { account } = await findStaff(staffId);
	refuseIf(passwordProblems(password, account));
	const passwordHash = await hashPassword(password);
	await transaction(async () => {
		await change(staffId, { passwordHash, passwordSetAt: null });
		await forgetTries(account);
		await endSessionsOf(`staff:${staffId}`);
		await journal.record(actor, 'staff.passwordReset', staffId);
	});
}

/** For a lost phone: the second factor is set up anew at the next sign-in. Ends sessions and a lock. Administrator only. */
export async function resetTotp(actor: Actor, staffId: string): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotAdminister(actor));
		const { account } = await findStaff(staffId);
		await change(staffId, { totpCipher: null, totpAt: null, totpStep: null });
		await forgetTries(account);
		await endSessionsOf(`staff:${staffId}`);
		await journal.record(actor, 'staff.totpReset', staffId);
	});
}

async function change(staffId: string, values: Partial<typeof staff.$inferInsert>) {
	await db.update(staff).set(values).where(eq(staff.id, staffId)).returning({ id: staff.id });
}

/** Takes away and adds only what differs: a trigger watches over the last administrator. */
async function give(staffId: string, before: readonly StaffRole[], roles: readonly StaffRole[]) {
	const added = [...new Set(roles)].filter((role) => !before.includes(role)).map((role) => ({ staffId, role }));
	const gone = before.filter((role) => !roles.includes(role));
	const taken = and(eq(staffRoles.staffId, staffId), inArray(staffRoles.role, gone));
	if (gone.length > 0) await db.delete(staffRoles).where(taken).returning();
	if (added.length > 0) await db.insert(staffRoles).values(added);
}

async function isLastAdministrator(staffId: string): Promise<string[]> {
	const holders = await db
		.select({ id: staff.id })
		.from(staffRoles)
		.innerJoin(staff, eq(staff.id, staffRoles.staffId))
		.where(and(eq(staffRoles.role, 'administrator'), isNull(staff.disabledAt)));
	return holders.length === 1 && holders[0]!.id === staffId ? ['identity_lastAdministrator'] : [];
}

const unknownRoles = (roles: readonly string[]) =>
	roles.every((role) => roleWords.some((known) => known === role)) ? [] : ['identity_roleUnknown'];
