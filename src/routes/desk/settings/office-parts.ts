import type { StaffActor } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/web/words.ts';
import type { Part } from './parts.ts';

/** Units, people, and the words they work with. */
export async function officeParts(actor: StaffActor): Promise<Part[]> {
	const people = identity.mayNotAdminister(actor).length === 0 ? await peopleParts() : [];
	const wordings = organisation.mayNotKeepSettings(actor).length === 0 ? await wordParts() : [];
	return [...people, ...wordings];
}

async function peopleParts(): Promise<Part[]> {
	const [units, staff] = [await organisation.listUnits(), await identity.listStaff()];
	const names = units.slice(0, 3).map(({ name }) => name);
	return [
		{
			to: '/desk/settings/units',
			label: m.units_title(),
			now: m.units_part_now({ count: units.length, names: names.join('、') })
		},
		{
			to: '/desk/settings/staff',
			label: m.settings_part_staff(),
			now: m.settings_part_staff_now({ count: staff.filter(({ disabledAt }) => !disabledAt).length })
		}
	];
}

async function wordParts(): Promise<Part[]> {
	const [reasons, { ways }] = [await organisation.listReasons(), await organisation.channels()];
	const named = [...new Set(ways.map(({ channel }) => words(`public_way_${channel}`)))];
	return [
		{ to: '/desk/settings/reasons', label: m.units_reasons(), now: m.units_reasons_now({ count: reasons.length }) },
		{ to: '/desk/settings/channels', label: m.units_channels(), now: named.join('、') || m.units_channels_none() }
	];
}
