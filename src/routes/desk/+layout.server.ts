import * as organisation from '#server/organisation';
import * as supervision from '#server/supervision';
import { plainPath } from '#lib/ui/href.ts';
import { staffOf } from '#lib/web/page.ts';
import { sectionsOf } from './sections.ts';

/** Everything under the desk is for staff; the sign-in page alone is for everybody, without the frame. */
export const load = async ({ locals, url }) => {
	if (plainPath(url.pathname) === '/desk/sign-in') return { desk: null };
	const actor = staffOf({ locals, url });
	const unit = await organisation.findUnit(actor.unitId);
	const { tasks, counts } = await supervision.agendaOf(actor);
	const { roles, unitId } = actor;
	const sections = sectionsOf(actor, counts);
	return { desk: { unit: unit.name, unitId, name: locals.actorName, roles, sections, tasks } };
};
