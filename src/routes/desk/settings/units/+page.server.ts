import { redirect, type RequestEvent } from '@sveltejs/kit';
import { refuseIf, unitKinds } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { NewUnitForm } from '#lib/organisation/forms.ts';
import { inTree } from '#lib/organisation/tree.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

export const load = page(async (event: RequestEvent) => {
	refuseIf(organisation.mayNotAdminister(staffOf(event)));
	const [all, staff] = [await organisation.listUnits({ all: true }), await identity.listStaff()];
	const people = (unitId: string) => staff.filter((one) => one.unitId === unitId && !one.disabledAt).length;
	const names = new Map(all.map(({ id, name }) => [id, name]));
	const open = inTree(all.filter(({ closedAt }) => !closedAt));
	return {
		open: open.map((unit) => ({ ...unit, people: people(unit.id) })),
		closed: all
			.filter(({ closedAt }) => closedAt)
			.map((unit) => ({ ...unit, into: names.get(unit.mergedIntoId ?? '') ?? '' })),
		kinds: [...unitKinds]
	};
});

export const actions = {
	add: formAction(NewUnitForm, async (input, { locals }: RequestEvent) => {
		const { id } = await organisation.createUnit(locals.actor, input);
		redirect(303, href(`/desk/settings/units/${id}?did=added`));
	})
};
