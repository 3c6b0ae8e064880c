/** Accounts as the tables have them: what signing in, sessions and administration build on. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { NotFound, Refusal, type ResidentActor, type StaffActor, type StaffRole } from '#server/actor';
import { db, prepared, transaction, type Slots } from '#server/db';
import * as journal from '#server/journal';
import { decrypt, keyedHash, keyedHashes } from '#server/secrets';
import { maskName } from '#server/text';
import { maskedMobile } from '#lib/identity/phone.ts';
import { units } from '../organisation/schema.ts';
import { needsTotp } from './policy.ts';
import { residents, staff, staffRoles } from './schema.ts';

type StaffRow = typeof staff.$inferSelect;
export type StaffPerson = StaffRow & { roles: StaffRole[]; actor: StaffActor };
/** A staff member without secrets. */
export type StaffMember = Pick<StaffRow, 'id' | 'account' | 'name' | 'unitId' | 'disabledAt' | 'passwordSetAt'> & {
	roles: StaffRole[];
	/** Whether the second factor is set up. */
	enrolled: boolean;
	/** Whether a role asks for it. */
	mustEnrol: boolean;
};
export type Resident = { id: string; actor: ResidentActor; displayName: string };

/** An account that is not disabled. */
export const staffById = async (id: string) => (await staffWhere(eq(staff.id, id)))[0];
export const staffByAccount = async (account: string) =>
	(await staffWhere(eq(staff.account, account.trim().toLowerCase())))[0];

async function staffWhere(which: ReturnType<typeof eq>): Promise<StaffPerson[]> {
	const rows = await db
		.select({ person: staff, unitKind: units.kind, role: staffRoles.role })
		.from(staff)
		.innerJoin(units, eq(units.id, staff.unitId))
		.leftJoin(staffRoles, eq(staffRoles.staffId, staff.id))
		.where(and(which, isNull(staff.disabledAt)));
	const [first] = rows;
	if (!first) return [];
	const roles = rows.flatMap(({ role }) => role ?? []).sort();
	const { id, unitId } = first.person;
	return [{ ...first.person, roles, actor: { kind: 'staff', id, unitId, unitKind: first.unitKind, roles } }];
}

/** One staff member, disabled or not; else `NotFound`. */
export async function findStaff(id: string): Promise<StaffMember> {
	const [row] = await members(eq(staff.id, id));
	if (!row) throw new NotFound(`staff ${id}`);
	return row;
}

/** All staff, or those of one unit, in the order of their accounts. */
export function listStaff(unitId?: string): Promise<StaffMember[]> {
	return members(unitId ? eq(staff.unitId, unitId) : undefined);
}

async function members(which: ReturnType<typeof eq> | undefined): Promise<StaffMember[]> {
	const people = await db.select().from(staff).where(which).orderBy(asc(staff.account));
	const held = await db.select().from(staffRoles);
	return people.map(({ id, account, name, unitId, disabledAt, passwordSetAt, totpAt }) => {
		const roles = held.filter(({ staffId }) => staffId === id).map(({ role }) => role);
		return {
			id,
			account,
			name,
			unitId,
			disabledAt,
			passwordSetAt,
			roles: roles.sort(),
			enrolled: totpAt !== null,
			mustEnrol: needsTotp(roles)
		};
	});
}

/** Names by id, as published documents show them; staff act in their office. */
export async function staffNames(ids: readonly string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({ id: staff.id, name: staff.name })
		.from(staff)
		.where(inArray(staff.id, [...new Set(ids)]));
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * The actor of an account for the command line: whoever has the database has its keys, so no password is asked, and the
 * journal says that it was so. Refuses an unknown or disabled account (`identity_accountUnknown`).
 */
export async function actorOf(account: string): Promise<StaffActor> {
	const person = await staffByAccount(account);
	if (!person) throw new Refusal('identity_accountUnknown', { facts: { account } });
	await transaction(() => journal.record(person.actor, 'staff.actedAs', person.id, { channel: 'cli' }));
	return person.actor;
}

/** Under each key there is; the rows of a number stand under one of them. */
export const phoneHashesOf = (mobile: string) => keyedHashes('phone', mobile);
export const phoneHashWith = (key: number, { phoneCipher }: { phoneCipher: string }) =>
	keyedHash('phone', decrypt(phoneCipher), key);

/** Who has verified this mobile number; nobody is made. */
export async function findResident(mobile: string): Promise<string | undefined> {
	const own = and(inArray(residents.phoneHash, phoneHashesOf(mobile)), isNull(residents.closedAt));
	return (await db.select({ id: residents.id }).from(residents).where(own))[0]?.id;
}

const present = prepared((at: Slots<'id'>) =>
	db
		.select()
		.from(residents)
		.where(and(eq(residents.id, at.id), isNull(residents.closedAt)))
);

export async function residentById(id: string): Promise<Resident | undefined> {
	const [row] = await present({ id });
	if (!row) return undefined;
	const displayName = row.nameCipher ? maskName(decrypt(row.nameCipher)) : maskedMobile(decrypt(row.phoneCipher));
	return { id: row.id, actor: { kind: 'resident', id: row.id }, displayName };
}
