import { system, type StaffActor } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { site, units } from '../content/district.ts';
import { residents } from '../content/residents.ts';
import { staff } from '../content/staff.ts';
import type { StaffContent, UnitContent } from '../content/types.ts';
import { demoPassword } from './password.ts';
import { moment, type Event } from './story.ts';
import type { World } from './world.ts';

const administrator = staff.find(({ roles }) => roles.includes('administrator'))!;

/** Office, administrator, site, units, accounts with their second factor, and the residents who have signed in. */
export function peopleEvents(world: World): Event[] {
	const [office, ...others] = units as [UnitContent, ...UnitContent[]];
	return [
		{ at: moment(-620, '08:30'), run: () => makeUnit(world, office) },
		{ at: moment(-620, '08:40'), run: () => makeStaff(world, administrator) },
		{ at: moment(-620, '09:00'), run: () => describePlace(world) },
		...others.map((unit) => ({ at: moment(-620, '09:30'), run: () => makeUnit(world, unit) })),
		...staff
			.filter((person) => person !== administrator)
			.map((person) => ({ at: moment(-620, '10:30'), run: () => makeStaff(world, person) })),
		...residents.map(({ name, phone }) => ({
			at: moment(-330, '12:00'),
			run: async () => world.residents.set(name, await identity.residentOf(phone))
		}))
	];
}

async function describePlace(world: World): Promise<void> {
	const admin = world.staff.get(administrator.account);
	await organisation.saveSite(admin, site);
	await organisation.chooseRuleProfile(admin, 'yunxi');
}

async function makeUnit(world: World, unit: UnitContent): Promise<void> {
	const { key, parent, ...facts } = unit;
	const actor = parent === null ? system : world.staff.get(administrator.account);
	const made = await organisation.createUnit(actor, { ...facts, parentId: parent && world.units.get(parent) });
	world.units.set(key, made.id);
}

async function makeStaff(world: World, { account, name, unit, roles }: StaffContent): Promise<void> {
	const unitId = world.units.get(unit);
	const first = account === administrator.account;
	const actor = first ? system : world.staff.get(administrator.account);
	const id = await identity.createStaff(actor, { account, name, unitId, roles, password: demoPassword });
	const { kind: unitKind } = units.find(({ key }) => key === unit)!;
	world.staff.set(account, { kind: 'staff', id, unitId, unitKind, roles } satisfies StaffActor);
	if (identity.needsTotp(roles)) await enrol(account);
}

/** The first sign-in, which sets up the second factor; its codes stand in /demo/outbox. */
async function enrol(account: string): Promise<void> {
	const address = '127.0.0.1';
	const { sessionId } = await identity.signInStaff({ account, password: demoPassword, totp: undefined }, address);
	const { code } = (await identity.listTotpCodes()).find((one) => one.account === account)!;
	const whole = await identity.confirmTotp(sessionId, code, address);
	await identity.signOut(whole.sessionId);
}
