import * as organisation from '#server/organisation';
import { plainPath } from '#lib/ui/href.ts';
import { staffOf } from '#lib/web/page.ts';
import { sectionsOf } from './sections.ts';

/** Everything under the desk is for staff; the sign-in page alone is for everybody, without the frame. */
export const load = async ({ locals, url }) => {
	if (plainPath(url.pathname) === '/desk/sign-in') return { desk: null };
	const actor = staffOf({ locals, url });
	const unit = await organisation.findUnit(actor.unitId);
	const { roles, unitId } = actor;
	return { desk: { unit: unit.name, unitId, name: locals.actorName, roles, sections: sectionsOf(actor, {}) } };
};
