import type { RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as drafts from '#server/drafts';
import { page, staffOf } from '#lib/web/page.ts';
import { importActions } from '../import.ts';

export const load = page(async (event: RequestEvent) => {
	const actor = staffOf(event);
	refuseIf(drafts.mayNotImport(actor, actor.unitId));
	return { items: await catalogue.listItems(actor.unitId) };
});

export const actions = importActions(async (event: RequestEvent) => ({ unitId: staffOf(event).unitId }));
