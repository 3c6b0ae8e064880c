import type { RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { inTree } from '#lib/organisation/tree.ts';
import { page, staffOf } from '#lib/web/page.ts';

export const load = page(async (event: RequestEvent) => {
	refuseIf(identity.mayNotAdminister(staffOf(event)));
	const [units, staff] = [await organisation.listUnits({ all: true }), await identity.listStaff()];
	return {
		units: inTree(units)
			.map((unit) => ({ ...unit, people: staff.filter(({ unitId }) => unitId === unit.id) }))
			.filter(({ people, closedAt }) => people.length > 0 || !closedAt),
		count: staff.length
	};
});
