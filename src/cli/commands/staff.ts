import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { Refusal, refuseIf, system, type Actor, type StaffRole } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';

/**
 * `wenji staff create`: the first account needs no `--as`, and makes the government office it belongs to if there is
 * no unit yet. `--unit` is a name or an id; `--role` may stand several times; the password is the first line of stdin.
 */
export async function staffCreate(args: string[]): Promise<unknown> {
	const { account, name, unit, roles, password, as } = await read(args);
	refuseIf(identity.passwordProblems(password, account));
	const actor: Actor = as ? await identity.actorOf(as) : system;
	const { id: unitId, name: unitName } = await unitOf(unit, actor);
	const id = await identity.createStaff(actor, { account, name, unitId, roles, password });
	const made = await identity.findStaff(id);
	return { id, account: made.account, name: made.name, unit: unitName, roles: made.roles };
}

async function unitOf(unit: string, actor: Actor): Promise<organisation.Unit> {
	const units = await organisation.listUnits();
	const found = units.find(({ id, name, fullName }) => [id, name, fullName].includes(unit));
	if (found) return found;
	if (units.length === 0 && actor.kind === 'system') {
		return organisation.createUnit(system, { name: unit, kind: 'governmentOffice' });
	}
	throw new Refusal('cli_unitUnknown', { facts: { unit, known: units.map(({ name }) => name).join('、') } });
}

async function read(args: string[]) {
	const values = parse(args);
	const missing = (['account', 'name', 'unit'] as const).filter((key) => !values[key]?.trim());
	if (!values.role?.length) missing.push('role' as 'unit');
	if (missing.length > 0)
		throw new Refusal('cli_missing', { facts: { options: missing.map((key) => `--${key}`).join(' ') } });
	if (!values['password-stdin']) throw new Refusal('cli_passwordStdin');
	const password = (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
	const { account = '', name = '', unit = '', role = [], as } = values;
	return { account, name, unit: unit.trim(), roles: role as StaffRole[], password, as };
}

function parse(args: string[]) {
	return parseArgs({
		args,
		options: {
			account: { type: 'string' },
			name: { type: 'string' },
			unit: { type: 'string' },
			role: { type: 'string', multiple: true },
			'password-stdin': { type: 'boolean' },
			as: { type: 'string' }
		}
	}).values;
}
