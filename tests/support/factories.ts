/** Units and people for database tests, written straight into the tables: no verb is under test here. */
import { eq } from 'drizzle-orm';
import type { ResidentActor, StaffActor, StaffRole, UnitKind } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import { encrypt, keyedHash } from '#server/secrets';
import { residents, staff, staffRoles } from '../../src/lib/server/identity/schema.ts';
import { units } from '../../src/lib/server/organisation/schema.ts';

/** The argon2id hash of `staffPassword` (cheap parameters: tests only). */
const passwordHash = '$argon2id$v=19$m=8192,t=1,p=1$c51mck9mNv705waZBBtIOQ$4RUDOBVgtsZPz/LcpR7ur06OVbvwK2qVbSZ9xB8osfM';

export { staffPassword } from './accounts.ts';

let made = 0;

/** Numbers from here on: for a process that finds units and people of an earlier one in the database. */
export function numberFrom(number: number): void {
	made = number;
}

export type Unit = typeof units.$inferSelect;

/** A unit; without a name it gets one that no other has. */
export async function makeUnit(
	more: { name?: string; kind?: UnitKind; parentId?: string; sort?: number } = {}
): Promise<Unit> {
	const number = ++made;
	const values = { kind: 'department' as const, sort: number, createdAt: clock.now(), ...more };
	return transaction(async () => {
		const [unit] = await db
			.insert(units)
			.values({ ...values, name: more.name ?? `第${number}局` })
			.returning();
		return unit!;
	});
}

/** A person of a unit, as the actor a session would give. */
export async function makeStaff(about: {
	unitId: string;
	roles: StaffRole[];
	account?: string;
	name?: string;
}): Promise<StaffActor> {
	const number = ++made;
	const { unitId, roles } = about;
	return transaction(async () => {
		const [unit] = await db.select({ kind: units.kind }).from(units).where(eq(units.id, unitId));
		if (!unit) throw new Error(`there is no unit ${unitId}`);
		const [person] = await db
			.insert(staff)
			.values({
				account: about.account ?? `staff${number}`,
				name: about.name ?? `第${number}人`,
				unitId,
				passwordHash,
				passwordSetAt: clock.now(),
				createdAt: clock.now()
			})
			.returning({ id: staff.id });
		const staffId = person!.id;
		if (roles.length > 0) await db.insert(staffRoles).values(roles.map((role) => ({ staffId, role })));
		return { kind: 'staff', id: staffId, unitId, unitKind: unit.kind, roles };
	});
}

export type Crew = {
	unit: Unit;
	drafter: StaffActor;
	firstReviewer: StaffActor;
	secondReviewer: StaffActor;
	clerk: StaffActor;
};
export type Office = Crew & { publisher: StaffActor };

/** A unit with a drafter, both reviewers and an opinion clerk: four people. */
export async function makeCrew(more: { name?: string; kind?: UnitKind; parentId?: string } = {}): Promise<Crew> {
	const unit = await makeUnit(more);
	const person = (role: StaffRole) => makeStaff({ unitId: unit.id, roles: [role] });
	return {
		unit,
		drafter: await person('drafter'),
		firstReviewer: await person('firstReviewer'),
		secondReviewer: await person('secondReviewer'),
		clerk: await person('opinionClerk')
	};
}

/** A small government: the office with its publisher, a justice bureau and two departments, each with its four people. */
export async function makeOffice(): Promise<{ office: Office; justice: Crew; departments: [Crew, Crew] }> {
	const crew = await makeCrew({ kind: 'governmentOffice' });
	const publisher = await makeStaff({ unitId: crew.unit.id, roles: ['publisher'] });
	const parentId = crew.unit.id;
	return {
		office: { ...crew, publisher },
		justice: await makeCrew({ kind: 'justiceBureau', parentId }),
		departments: [await makeCrew({ parentId }), await makeCrew({ parentId })]
	};
}

/** A resident who has verified a telephone number. */
export async function makeResident(): Promise<ResidentActor> {
	const number = String(19_900_000_000 + ++made);
	return transaction(async () => {
		const [row] = await db
			.insert(residents)
			.values({ phoneCipher: encrypt(number), phoneHash: keyedHash('phone', number), createdAt: clock.now() })
			.returning({ id: residents.id });
		return { kind: 'resident', id: row!.id };
	});
}
