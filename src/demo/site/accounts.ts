import { NotFound, type StaffActor, type StaffRole } from '#server/actor';
import { transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { residents } from '../content/residents.ts';
import { staff } from '../content/staff.ts';
import { featuredResidents } from './residents.ts';
import { refuseUnlessDemo } from './mode.ts';

export type DemoAccount = { account: string; name: string; unit: string; roles: StaffRole[]; task: string };
export type DemoResident = { name: string; phone: string; task: string };
export type DemoAccounts = {
	office: DemoAccount[];
	departments: DemoAccount[];
	others: DemoAccount[];
	residents: DemoResident[];
};

/** The accounts of the demo by what one may try with them; those that an administrator has disabled are left out. */
export async function listAccounts(): Promise<DemoAccounts> {
	refuseUnlessDemo();
	const people = (await identity.listStaff()).filter(({ disabledAt }) => disabledAt === null);
	const units = new Map((await organisation.listUnits({ all: true })).map((unit) => [unit.id, unit]));
	const known = people.flatMap(({ account, name, unitId, roles }) => {
		const told = staff.find((one) => one.account === account);
		const unit = units.get(unitId)!;
		const inOffice = unit.kind === 'governmentOffice' || unit.kind === 'justiceBureau';
		return [{ account, name, unit: unit.name, roles, task: told?.task ?? '', told, inOffice }];
	});
	const order = (one: { account: string }) => staff.findIndex(({ account }) => account === one.account);
	known.sort((a, b) => order(a) - order(b));
	const featured = known.filter(({ told }) => told?.featured);
	return {
		office: featured.filter(({ inOffice }) => inOffice),
		departments: featured.filter(({ inOffice }) => !inOffice),
		others: known.filter(({ told }) => !told?.featured),
		residents: featuredResidents.map(({ name, task }) => ({ name, task, phone: phoneOf(name) }))
	};
}

/** A whole session for an account of the desk without password or code. Demo only; the journal says that it was so. */
export async function signInStaff(account: string): Promise<string> {
	refuseUnlessDemo();
	const person = (await identity.listStaff()).find((one) => one.account === account && one.disabledAt === null);
	if (!person) throw new NotFound(`account ${account}`);
	const { id, unitId, roles } = person;
	const { kind: unitKind } = await organisation.findUnit(unitId);
	const actor: StaffActor = { kind: 'staff', id, unitId, unitKind, roles };
	const sessionId = await identity.startSession(`staff:${id}`, 'totp');
	await transaction(() => journal.record(actor, 'staff.signedIn', id, { level: 'demo' }));
	return sessionId;
}

/** A whole session for a resident of the district without a code. Demo only. */
export async function signInResident(name: string): Promise<string> {
	refuseUnlessDemo();
	const { id } = await identity.residentOf(phoneOf(name));
	return identity.startSession(`resident:${id}`, 'sms');
}

function phoneOf(name: string): string {
	const resident = residents.find((one) => one.name === name);
	if (!resident) throw new NotFound(`resident ${name}`);
	return resident.phone;
}
