import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { refuseIf, staffRoles } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { StaffIdForm } from '#lib/identity/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

const RolesForm = v.object({
	...StaffIdForm.entries,
	roles: v.optional(v.array(v.picklist(staffRoles, 'identity_roleUnknown')), [])
});

export const load = page(async ({ locals, url }: RequestEvent) => {
	const actor = staffOf({ locals, url });
	refuseIf(identity.mayNotAdminister(actor));
	const [units, staff] = [await organisation.listUnits({ all: true }), await identity.listStaff()];
	const chosen = url.searchParams.get('person');
	return {
		units: units
			.map((unit) => ({ ...unit, people: staff.filter(({ unitId }) => unitId === unit.id) }))
			.filter(({ people, closedAt }) => people.length > 0 || !closedAt),
		count: staff.length,
		chosen: staff.find(({ id }) => id === chosen) ?? null,
		roles: [...staffRoles]
	};
});

const back = (): never => redirect(303, href('/desk/staff'));

export const actions = {
	roles: formAction(RolesForm, async ({ staffId, roles }, { locals }: RequestEvent) => {
		await identity.setRoles(locals.actor, staffId, roles);
		back();
	}),
	disable: formAction(StaffIdForm, async ({ staffId }, { locals }: RequestEvent) => {
		await identity.disableStaff(locals.actor, staffId);
		back();
	}),
	enable: formAction(StaffIdForm, async ({ staffId }, { locals }: RequestEvent) => {
		await identity.enableStaff(locals.actor, staffId);
		back();
	}),
	resetTotp: formAction(StaffIdForm, async ({ staffId }, { locals }: RequestEvent) => {
		await identity.resetTotp(locals.actor, staffId);
		back();
	})
};
