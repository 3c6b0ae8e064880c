import { refuseIf } from '#server/actor';
import * as organisation from '#server/organisation';
import { page, staffOf } from '#lib/web/page.ts';
import { groupsOf } from './parts.ts';

export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	const actor = staffOf(event);
	refuseIf(organisation.mayNotKeepSettings(actor));
	return { groups: await groupsOf(actor) };
});
