import * as v from 'valibot';
import { staffRoles } from '#server/actor';
import * as organisation from '#server/organisation';
import { inTree } from '#lib/organisation/tree.ts';
import { words } from '#lib/web/words.ts';

/** 任职: a unit and the roles in it. */
export const AppointmentForm = v.object({
	unitId: v.pipe(v.string('units_noUnit'), v.nonEmpty('units_noUnit')),
	roles: v.optional(v.array(v.picklist(staffRoles, 'identity_roleUnknown')), [])
});

/** What may be chosen for a person: open units in their tree, and the roles. */
export async function choices() {
	const units = inTree(await organisation.listUnits());
	return {
		units: units.map(({ id, name, depth }) => ({ value: id, label: '　'.repeat(depth) + name })),
		roles: staffRoles.map((value) => ({ value, label: words(`desk_role_${value}`) }))
	};
}
export type AppointmentChoices = Awaited<ReturnType<typeof choices>>;
