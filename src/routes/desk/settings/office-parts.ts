import type { StaffActor } from '#server/actor';
import * as identity from '#server/identity';
import { m } from '#lib/paraglide/messages.js';
import type { Part } from './parts.ts';

/** Units, people, and the words they work with. */
export async function officeParts(actor: StaffActor): Promise<Part[]> {
	if (identity.mayNotAdminister(actor).length > 0) return [];
	const staff = await identity.listStaff();
	return [
		{
			to: '/desk/staff',
			label: m.settings_part_staff(),
			now: m.settings_part_staff_now({ count: staff.filter(({ disabledAt }) => !disabledAt).length })
		}
	];
}
